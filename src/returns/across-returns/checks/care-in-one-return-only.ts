import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { careOf, spansInOneOnly } from '#returns/across-returns/spans.ts';

export const careInOneReturnOnly: AcrossCheck = {
  id: 'care-in-one-return-only',
  title: 'A child is looked after in one return and not in another of the same days',
  why: 'The SSDA903 and list 8 of Annex A tell of the same children; who stands in one only was recorded late, left out, or has two identifiers.',
  source: 'SSDA903 guide: every child looked after in the year; Ofsted Annex A, list 8: in care now or ceased in the last six months. Short breaks (V3, V4) are left out of both.',
  severity: 'warning',
  action: 'The child counts as looked after, because one return says so.',
  asks: 'both',
  check: (one, other, report) => { spansInOneOnly(one, other, 'care', careOf, 'looked after', report); },
};
