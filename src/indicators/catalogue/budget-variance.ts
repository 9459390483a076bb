import type { Indicator } from '#indicators/indicator.ts';

export const budgetVariance: Indicator = {
  id: 'budget-variance', code: 'N12', dashboardNumber: null,
  title: 'Budget variance',
  explanation: 'By how much the year is forecast to end over its budget, or under it below zero. It is the figure that finance reports every month.',
  unit: '£', direction: 'lower',
  definitions: [{ from: null, text: 'Forecast outturn of the year less its budget, at the end of the period', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 3.2' }],
  counterweights: ['caseload', 're-referrals'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['forecast-outturn'], less: ['budget'] },
};
