import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { lookedAfterReviewsOnTime } from '#indicators/catalogue/looked-after-reviews-on-time.ts';

const child = (started: string, ...reviews: readonly string[]) => ({ ...cared('2012-01-01', ...inCare([[started]])), careReviews: reviews.map(day => ({ on: on(day), code: 'PN1' })) });
// 31 March 2024 is Easter Sunday: the twentieth working day after Wednesday 28 February is 27 March, after Thursday 29 February it is 28 March.
const people = [
  child('2024-02-29'),
  child('2024-02-28'),
  child('2024-02-28', '2024-03-27'),
  child('2020-01-01', '2023-02-01', '2023-08-01', '2024-02-01'),
  child('2020-01-01', '2023-02-01', '2023-08-02', '2024-02-02'),
  child('2020-01-01', '2023-04-01', '2023-09-29'),
  child('2020-01-01', '2022-09-01', '2023-03-31', '2023-09-30', '2024-03-30'),
  child('2020-01-01', '2022-09-01', '2023-05-01', '2023-10-01', '2024-03-30'),
  child('2023-06-05', '2023-07-03', '2023-10-03'),
  child('2023-06-05', '2023-07-03', '2023-10-04'),
  child('2023-06-05', '2023-07-04', '2023-10-04'),
];

goldenTable(lookedAfterReviewsOnTime, {
  people, known: ['2022-10-01', '2024-03-31'],
  rows: [{
    period: 'month', on: '2024-03-31', value: 4 / 10, denominator: 10,
    working: 'the first is not overdue yet and left out. On time: new and reviewed on day 20; every six months to the day; late only before the year; new, day 20 and three months to the day. '
      + 'Late: new without one on day 21; six months and a day; overdue since 29 March; eight months apart; three months and a day; day 21',
  }],
});
goldenTable(lookedAfterReviewsOnTime, { people, known: ['2022-10-02', '2024-03-31'], rows: [{ period: 'month', on: '2024-03-31', value: null, working: 'a day of the eighteen months is not known, and there is no list' }] });
goldenTable(lookedAfterReviewsOnTime, {
  known: ['2024-03-14', '2024-03-14'],
  people: [['2020-01-01', '2023-09-14'], ['2020-01-01', '2023-09-13'], ['2020-01-01', null], ['2024-03-01', null], ['2024-01-01', '2023-12-01']].map(([started, review]) => ({
    ...cared('2012-01-01', ...inCare([[started!]])), careSummaries: [summary('2024-03-14', { latestReviewOn: review == null ? null : on(review) })],
  })),
  rows: [{ period: 'month', on: '2024-03-31', value: 1 / 4, denominator: 4, working: 'Annex A of 14 March alone: six months to the day; a day more; none; none due yet, left out; one of before the child came back, and none since' }],
});
