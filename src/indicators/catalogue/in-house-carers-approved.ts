import type { Indicator } from '#indicators/indicator.ts';

export const inHouseCarersApproved: Indicator = {
  id: 'in-house-carers-approved', code: 'E7', dashboardNumber: null,
  title: 'In-house foster carers recruited',
  explanation: 'Foster carers whom the authority itself approved in the period. From advertisement to approval takes months, so it runs ahead of the share fostered in-house.',
  unit: 'carers', direction: 'higher',
  definitions: [{ from: null, text: 'Approvals of foster carers of the authority\'s own in the period', source: 'East Sussex, end of programme review, July 2015, table of 2.16: more in-house foster carers recruited' }],
  counterweights: ['fostered-in-house', 'three-or-more-placements'],
  caveats: ['Approvals are not carers gained: those who retire or become special guardians are not taken off.', 'No statutory return holds it: it comes from the register of foster carers.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['in-house-carers-approved'] },
};
