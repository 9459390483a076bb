import { isoDate } from '#kernel/calendar-date.ts';
import { episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const episodesOverlap: ChildRule = {
  id: 'episodes-overlap',
  scope: 'child',
  title: 'An episode of need that begins before the last one ended',
  why: 'A child has one episode of need at a time; a referral of a child with an open case belongs to that case. Counted twice, the child would be in need twice.',
  source: 'Census rules 8815, 8816, 8820',
  severity: 'error',
  action: 'Both episodes are used as they stand.',
  check({ episodes }, _, report) {
    if (episodes.length < 2) return;
    const inOrder = episodes.filter(({ referredOn, noFurtherAction, closedOn }) => referredOn !== null && (noFurtherAction !== true || closedOn !== null))
      .toSorted((a, b) => a.referredOn! - b.referredOn!);
    inOrder.forEach((one, index) => {
      const before = inOrder[index - 1];
      if (before === undefined) return;
      if (before.closedOn === null) report(one, 'CINreferralDate', `The episode referred on ${isoDate(before.referredOn!)} is still open`, one.referredOn);
      else if (one.referredOn! < before.closedOn) report(one, 'CINreferralDate', `The episode referred on ${isoDate(before.referredOn!)} ended on ${isoDate(before.closedOn)}`, one.referredOn);
    });
  },
  finds: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC7' }), episode({ CINreferralDate: '2023-06-29' })] },
  passes: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC7' }), episode({ CINreferralDate: '2023-06-30' })] },
};
