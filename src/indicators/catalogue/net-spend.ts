import type { Indicator } from '#indicators/indicator.ts';

export const netSpend: Indicator = {
  id: 'net-spend', code: 'E15', dashboardNumber: null,
  title: 'Cost of children\'s social care',
  explanation: 'Net expenditure on children\'s social care. It is what the programme has to bring down without making children less safe, so it is never shown alone.',
  unit: '£', direction: 'lower',
  definitions: [{ from: null, text: 'Net expenditure on children\'s social care in the period, in the money of the day', source: 'East Sussex, end of programme review, July 2015, 1.2; Section 251 and RO3 outturn' }],
  counterweights: ['re-referrals', 're-entries-to-care', 'protection-plans-second-or-later', 'caseload'],
  caveats: ['Not corrected for prices: compare years only beside inflation.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['net-spend'] },
};
