import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { plansOf, spansInOneOnly } from '#returns/across-returns/spans.ts';

export const protectionPlanInOneReturnOnly: AcrossCheck = {
  id: 'protection-plan-in-one-return-only',
  title: 'A child is on a child protection plan in one return and not in another of the same days',
  why: 'The census and list 7 of Annex A tell of the same plans; one in one of them only was opened or ended late in the records, or left out.',
  source: 'Child in need census guide: every plan open in the year; Ofsted Annex A, list 7: on a plan now or ended in the last six months',
  severity: 'warning',
  action: 'The plan counts, unless another return that is believed first tells other plans of the child.',
  asks: 'both',
  check: (one, other, report) => { spansInOneOnly(one, other, 'childProtectionPlans', plansOf, 'on a child protection plan', report); },
};
