import type { Indicator } from '#indicators/indicator.ts';

export const referralsNoFurtherAction: Indicator = {
  id: 'referrals-no-further-action', code: 'L02', dashboardNumber: null,
  title: 'Referrals with no further action',
  explanation: 'Of the referrals, the share closed with nothing further. Such a referral was a contact that came too far, or a child whose need was not seen.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Referrals closed with no further action / referrals of which the return says whether they were', source: 'DfE, Children in need, table C1; CIN census, ReferralNFA; Annex A list 3' }],
  counterweights: ['re-referrals', 'initial-contacts', 'assessments-closed-after'],
  caveats: ['Few may mean that they are screened out as contacts: read it beside contacts and consultations.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['referrals'],
    events: ({ referrals }, note) => { for (const referral of referrals) if (referral.noFurtherAction !== null) note(referral.on, referral, referral.noFurtherAction); },
  },
};
