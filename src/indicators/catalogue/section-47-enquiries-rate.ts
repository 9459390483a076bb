import type { Indicator } from '#indicators/indicator.ts';

export const section47EnquiriesRate: Indicator = {
  id: 'section-47-enquiries-rate', code: 'L04', dashboardNumber: null,
  title: 'Rate of section 47 enquiries per 10,000',
  explanation: 'Enquiries into suspected significant harm for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'context',
  definitions: [{ from: null, text: 'Section 47 enquiries begun in the period / children under 18 at the mid-year before the financial year ends × 10,000', source: 'DfE, Children in need, table C4' }],
  counterweights: [],
  measure: { kind: 'rate', of: 'section-47-enquiries', per: 10_000 },
};
