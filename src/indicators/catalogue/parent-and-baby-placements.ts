import type { Indicator } from '#indicators/indicator.ts';

export const parentAndBabyPlacements: Indicator = {
  id: 'parent-and-baby-placements', code: 'E12', dashboardNumber: null,
  title: 'Parent and baby placements',
  explanation: 'Placements in which a parent and a baby live with a carer or in a unit while it is seen whether the parent can look after the child.',
  unit: 'placements', direction: 'lower',
  definitions: [{
    from: null, text: 'Parent and baby placements that start in the period, as the authority counts them',
    source: 'East Sussex, end of programme review, July 2015, section 2.18',
  }],
  counterweights: ['starts-under-11', 're-entries-to-care'],
  caveats: ['No return has a code for it: R3 is a family centre or mother and baby unit, and foster homes are not told apart.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['parent-and-baby-placements'] },
};
