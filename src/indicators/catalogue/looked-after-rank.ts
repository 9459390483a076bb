import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRank: Indicator = {
  id: 'looked-after-rank', code: 'N3', dashboardNumber: null,
  title: 'Rank of the looked after rate in England',
  explanation: 'Where the authority stands when all of England\'s are put in order of their rate of looked after children.',
  unit: 'rank', direction: 'lower',
  definitions: [{
    from: null, text: 'Authorities with a published rate of the year, lowest first; the place of this one and how many stand above it',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 3.3',
  }],
  counterweights: ['re-entries-to-care'],
  measure: { kind: 'not-measured', needs: 'The published figures of other authorities: headwater benchmark gives it from the files of the Department for Education.' },
};
