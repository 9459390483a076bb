import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRate: Indicator = {
  id: 'looked-after-rate', code: 'T14', dashboardNumber: 14,
  title: 'Rate of looked after children per 10,000',
  explanation: 'Children in care for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day / children under 18 at the mid-year before the financial year ends × 10,000',
    source: 'DfE, Children looked after in England; East Sussex dashboard, October 2012, row 14',
  }],
  counterweights: ['re-entries-to-care', 're-referrals'],
  caveats: ['Population estimates are revised: a printed rate of an earlier year was made with the estimate of its time.'],
  measure: { kind: 'rate', of: 'looked-after-children', per: 10_000 },
};
