import { on, protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { protectionPlanReviewsOnTime } from '#indicators/catalogue/protection-plan-reviews-on-time.ts';

const plan = (started: string, reviews: readonly string[], reviewsAreComplete = true) => ({ childProtectionPlans: [protectionPlan(started, null, { reviews: reviews.map(on), reviewsAreComplete })] });

goldenTable(protectionPlanReviewsOnTime, {
  people: [
    plan('2024-02-10', ['2024-05-10', '2024-11-10']),
    plan('2024-02-10', ['2024-05-11', '2024-11-10']),
    plan('2024-02-10', ['2024-05-10', '2024-11-11']),
    plan('2024-01-10', ['2024-03-01', '2024-11-30']),
    plan('2024-07-30', ['2024-10-30']),
    plan('2024-07-29', ['2024-10-29']),
    plan('2025-01-30', []),
    plan('2025-01-29', []),
    plan('2025-02-01', []),
    plan('2023-01-10', ['2024-10-30'], false),
    plan('2023-01-10', ['2024-10-29'], false),
    plan('2023-01-10', ['2025-05-02'], false),
    plan('2023-01-10', [], false),
  ],
  rows: [
    {
      period: 'month', on: '2025-04-30', value: 4 / 11, numerator: 4, denominator: 11,
      working: '3 and 6 months to the day, the next due on 10 May: yes; first a day late: no; second a day late: no; the second 9 months after the first: no; '
        + 'the next due on 30 April itself: yes; due on the 29th: no; open three months to the day and the first due on it: yes; due the day before: no; open less: in neither; '
        + 'with the latest alone, 6 months before: yes; a day more: no; after the day: in neither; none at all: no',
    },
    { period: 'month', on: '2022-12-31', value: null, working: 'no plan open' },
  ],
});
