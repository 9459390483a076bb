import type { Indicator } from '#indicators/indicator.ts';

export const returnOnInvestment: Indicator = {
  id: 'return-on-investment', code: 'N13', dashboardNumber: null,
  title: 'Return on investment',
  explanation: 'What a programme gives back every year for each pound invested once. A saving that lowers the budget and a cost that was only avoided are two things, and the reader is told which.',
  unit: '£ a year per £ invested', direction: 'higher',
  definitions: [{ from: null, text: 'Recurring yearly saving, and apart from it yearly cost avoided / investment made once', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 6: £1.5m a year for £1m in East Sussex' }],
  counterweights: ['re-entries-to-care', 're-referrals'],
  caveats: ['The basis of the printed 1.5 is not given.'],
  measure: { kind: 'not-measured', needs: 'A register of benefits: what each part of a programme saves or avoids every year, and what was invested in it. No return and no monthly measure holds that.' },
};
