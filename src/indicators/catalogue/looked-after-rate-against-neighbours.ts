import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRateAgainstNeighbours: Indicator = {
  id: 'looked-after-rate-against-neighbours', code: 'N2', dashboardNumber: null,
  title: 'Looked after rate against statistical neighbours',
  explanation: 'The rate of looked after children beside that of the ten authorities most alike, and how many children the difference is.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{
    from: null, text: 'Own rate less the average of the neighbours; the difference × children under 18 / 10,000 is how many children it is',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 3.3',
  }],
  counterweights: ['re-entries-to-care'],
  measure: { kind: 'not-measured', needs: 'The published figures of other authorities: headwater benchmark gives it from the files of the Department for Education.' },
};
