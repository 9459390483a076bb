import type { Indicator } from '#indicators/indicator.ts';

export const placementUnitCost: Indicator = {
  id: 'placement-unit-cost', code: 'L30', dashboardNumber: null,
  title: 'Unit cost by placement group',
  explanation: 'What a week in each kind of placement costs: the cost of a period for every week that children spent there.',
  unit: '£ a week', direction: 'lower',
  definitions: [{
    from: null, text: 'Cost of the period / days that children spent in the placement group × 7',
    source: 'Cost groups of placement codes; days in care × the price in force on each day, from the authority\'s own price list',
  }],
  counterweights: ['three-or-more-placements'],
  measure: { kind: 'not-measured', needs: 'A price list: headwater history with prices gives the cost by placement group and month, and headwater project what is to come.' },
};
