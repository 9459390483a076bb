import type { Indicator } from '#indicators/indicator.ts';

export const avoidedCostOnInvestment: Indicator = {
  id: 'avoided-cost-on-investment', code: 'N13b', dashboardNumber: null,
  title: 'Return on investment: cost avoided',
  explanation: 'What a programme is held to have kept from being spent every year, for each pound invested in it so far. It rests on what would have happened without it, which nobody saw.',
  unit: '£ a year per £ invested', direction: 'higher',
  definitions: [{ from: null, text: 'Yearly cost avoided against the course that was expected / investment drawn to date, at the end of the period', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 5 and 6' }],
  counterweights: ['re-entries-to-care', 're-referrals', 'protection-plans-second-or-later'],
  caveats: ['It cannot be added to the saving: no budget falls by it.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['avoided-cost'], below: ['investment-drawn'] },
};
