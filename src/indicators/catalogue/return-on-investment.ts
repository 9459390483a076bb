import type { Indicator } from '#indicators/indicator.ts';

export const returnOnInvestment: Indicator = {
  id: 'return-on-investment', code: 'N13a', dashboardNumber: null,
  title: 'Return on investment: saving',
  explanation: 'What a programme takes off the budget every year for each pound invested in it so far. Cost that was only avoided stands apart, because nobody can spend it.',
  unit: '£ a year per £ invested', direction: 'higher',
  definitions: [{ from: null, text: 'Recurring yearly saving that releases cash / investment drawn to date, at the end of the period', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 6: £1.5m a year for £1m in East Sussex, saving and avoided cost together' }],
  counterweights: ['re-entries-to-care', 're-referrals', 'protection-plans-second-or-later'],
  caveats: ['The basis of the printed 1.5 is not given: it adds up what this product keeps apart.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['recurring-saving'], below: ['investment-drawn'] },
};
