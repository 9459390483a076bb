import type { Indicator } from '#indicators/indicator.ts';

export const spendPerChild: Indicator = {
  id: 'spend-per-child', code: 'L29a', dashboardNumber: null,
  title: 'Social care spend per child',
  explanation: 'Net spend on children\'s social care for every child who lives in the area, so that areas of different size can be compared.',
  unit: '£ per child', direction: 'context',
  definitions: [{ from: null, text: 'Net spend on children\'s social care in the period / children under 18 at the mid-year before the financial year ends', source: 'Section 251 and RO3 outturn; ONS mid-year estimates' }],
  counterweights: [],
  caveats: ['Needs differ between areas, and so do pay and prices.'],
  measure: { kind: 'rate', of: 'net-spend', per: 1 },
};
