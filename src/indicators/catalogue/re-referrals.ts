import { addMonths } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const reReferrals: Indicator = {
  id: 're-referrals', code: 'T05', dashboardNumber: 5,
  title: 'Referrals that are re-referrals',
  explanation: 'Of the referrals, the share about a child who had another in the twelve months before. A high share says that cases closed too early, or that nothing was resolved.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Referrals with an earlier referral of the same child on a day of the twelve months before / all referrals. Two on one day are one look back.', source: 'DfE, Children in need, table C1: referrals within 12 months of a previous referral' }],
  counterweights: ['referrals'],
  caveats: ['Needs the twelve months before the period: two years of the census.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['referrals'], lookBackMonths: 12,
    events: (person, note) => {
      for (const referral of person.referrals) {
        const since = addMonths(referral.on, -12);
        note(referral.on, referral, person.referrals.some(earlier => earlier.on >= since && earlier.on < referral.on));
      }
    },
  },
};
