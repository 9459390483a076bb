import { isoDate } from '#kernel/calendar-date.ts';
import { childInNeedPlan, episode, protectionPlan } from '#returns/cin-census/rules/example.ts';
import type { PlanRow } from '#returns/cin-census/rows.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const plansOverlap: ChildRule = {
  id: 'plans-overlap',
  scope: 'child',
  title: 'Two plans at one time',
  why: 'A child has one plan at a time: a child protection plan takes the place of a child in need plan. Counted twice, the child would be on both.',
  source: 'Census rules 4001, 4016, 4017, 8940',
  severity: 'error',
  action: 'Both plans are used as they stand.',
  check({ episodes }, _, report) {
    const plans = episodes.flatMap(one => [
      ...one.childInNeedPlans.map(plan => ({ plan, element: 'CINPlanStartDate', name: 'child in need plan' })),
      ...one.childProtectionPlans.map(plan => ({ plan, element: 'CPPstartDate', name: 'child protection plan' })),
    ]).filter(({ plan }) => plan.startedOn !== null).toSorted((a, b) => a.plan.startedOn! - b.plan.startedOn!);
    // All that a plan may run into stand before it; the one that ends last is enough to name.
    plans.reduce<(typeof plans)[number] | null>((longest, one) => {
      if (longest !== null && endOf(longest.plan) > one.plan.startedOn!) report(one.plan, one.element, `A ${longest.name} that began on ${isoDate(longest.plan.startedOn!)} was running`, one.plan.startedOn);
      return longest !== null && endOf(longest.plan) >= endOf(one.plan) ? longest : one;
    }, null);
  },
  finds: { episodes: [episode({}, childInNeedPlan('2023-05-10', '2023-07-02'), protectionPlan('2023-07-01'))] },
  passes: { episodes: [episode({}, childInNeedPlan('2023-05-10', '2023-07-01'), protectionPlan('2023-07-01', '2023-09-01'), childInNeedPlan('2023-09-01'))] },
};

const endOf = ({ endedOn }: PlanRow): number => endedOn ?? Infinity;
