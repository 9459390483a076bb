import type { Indicator } from '#indicators/indicator.ts';

export const startsToBeLookedAfterRate: Indicator = {
  id: 'starts-to-be-looked-after-rate', code: 'L11a', dashboardNumber: null,
  title: 'Rate of children starting to be looked after',
  explanation: 'Children who came into care, for every 10,000 children who live in the area.',
  unit: 'per 10,000 children', direction: 'context',
  definitions: [{
    from: null, text: 'Children who started to be looked after in the period / children under 18 at the mid-year before the financial year ends × 10,000',
    source: 'DfE, Children looked after in England, rates per 10,000 children',
  }],
  counterweights: [],
  measure: { kind: 'rate', of: 'starts-to-be-looked-after', per: 10_000 },
};
