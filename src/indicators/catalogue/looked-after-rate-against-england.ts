import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRateAgainstEngland: Indicator = {
  id: 'looked-after-rate-against-england', code: 'W8', dashboardNumber: null,
  title: 'Looked after rate against neighbours and England',
  explanation: 'The rate of looked after children beside those of similar authorities and of England.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{ from: null, text: 'Children looked after on 31 March per 10,000, of the authority, its neighbours and England', source: 'West Sussex, May 2009, appendix B' }],
  counterweights: ['re-entries-to-care'],
  measure: { kind: 'not-measured', needs: 'The published figures of other authorities: headwater benchmark gives it from the files of the Department for Education.' },
};
