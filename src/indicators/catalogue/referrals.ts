import type { Indicator } from '#indicators/indicator.ts';

export const referrals: Indicator = {
  id: 'referrals', code: 'T03', dashboardNumber: 3,
  title: 'Referrals to statutory social care',
  explanation: 'Requests for a service that social care accepted, for children who had no open case. It counts those closed with nothing further too.',
  unit: 'referrals', direction: 'lower',
  definitions: [{ from: null, text: 'Referrals received in the period, one for each child, whatever came of them', source: 'CIN census, CINreferralDate; Annex A list 3' }],
  counterweights: ['re-referrals', 'initial-contacts'],
  caveats: ['A request about a child whose case is open is no referral.'],
  measure: {
    kind: 'events', figure: 'number', needs: ['referrals'],
    events: (person, note) => { for (const referral of person.referrals) note(referral.on, referral); },
  },
  standIn: { kind: 'flow', above: ['referrals'] },
};
