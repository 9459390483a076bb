import type { Indicator } from '#indicators/indicator.ts';

export const adoptersApproved: Indicator = {
  id: 'adopters-approved', code: 'T18', alsoCodes: ['E9'], dashboardNumber: 18,
  title: 'Adopters recruited',
  explanation: 'Households approved to adopt in the period. Children wait while there are too few; from enquiry to approval takes most of a year.',
  unit: 'households', direction: 'higher',
  definitions: [{ from: null, text: 'Families with an application approved in the period; a couple counts once, and so does an individual without a family identifier', source: 'East Sussex dashboard, October 2012, row 18; Annex A list 11, Family identifier and Date application approved' }],
  counterweights: ['days-to-adoptive-family'],
  caveats: ['The figures printed by East Sussex may count individuals.', 'Where a regional agency recruits, the authority has none of its own.'],
  measure: {
    kind: 'adopter-events', figure: 'number', needs: ['adopters'],
    events: ({ approvedOn, family, individual }, note) => { if (approvedOn !== null) note(approvedOn, null, 1, family === null ? `individual ${individual}` : `family ${family}`); },
  },
  standIn: { kind: 'flow', above: ['adopters-approved'] },
};
