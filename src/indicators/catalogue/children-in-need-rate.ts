import type { Indicator } from '#indicators/indicator.ts';

export const childrenInNeedRate: Indicator = {
  id: 'children-in-need-rate', code: 'L01', dashboardNumber: null,
  title: 'Rate of children in need per 10,000',
  explanation: 'Children with an open case of social care on the day for every 10,000 children who live in the area. Very high and very low both deserve a look.',
  unit: 'per 10,000 children', direction: 'context',
  definitions: [{ from: null, text: 'Children in need on the day / children under 18 at the mid-year before the financial year ends × 10,000', source: 'DfE, Children in need, table B1' }],
  counterweights: [],
  measure: { kind: 'rate', of: 'children-in-need', per: 10_000 },
};
