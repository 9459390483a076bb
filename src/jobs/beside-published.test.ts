import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import { indicatorOf } from '#indicators/index.ts';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import { besidePublished } from '#jobs/beside-published.ts';
import { measureIndicators } from '#jobs/indicators.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';

const file = (name: string, ...lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });

/** Rates of 2025: East Sussex 60; its neighbours Devon 50, Kent 40, Cornwall hidden, Norfolk 30; England 45. In 2024 East Sussex alone, 55. */
const statistics = readPublishedStatistics([
  file('counts.csv', 'authority,year,looked-after-children,population',
    '845,2025,600,100000', '845,2024,550,100000', '845,2023,c,100000', '878,2025,500,100000', '886,2025,1200,300000', '908,2025,c,100000', '926,2025,450,150000', 'England,2025,54000,12000000'),
  file('neighbours.csv', 'old_la_code,rank,neighbour_old_la_code,model', '845,1,878,2025', '845,2,886,2025', '845,3,908,2025', '845,4,926,2025'),
]).value;
const ids = ['looked-after-rate-against-neighbours', 'looked-after-rate-against-england', 'looked-after-rank'];
// The returns tell of one year only, and end before the latest publication.
const pathway = examplePathway({ people: [], known: ['2023-04-01', '2024-06-30'] });
const measured = (authority: string | null, asOf: string | null = null, publish = false) => measureIndicators(pathway, () => null, NO_PLAN, {
  indicators: ids.map(indicatorOf), asOf: asOf === null ? null : on(asOf), period: 'longest', division: null, publish,
}, { published: besidePublished(statistics, authority).rates, prices: null }).indicators;
const figures = (...asked: Parameters<typeof measured>) => measured(...asked).map(({ review: { figure: { value, numerator, denominator } } }) => [value, numerator, denominator]);

describe('indicators of published statistics', () => {
  test('the latest publication, though the returns end before: 60 against 40 is 200 children, against 45 it is 150, and fourth of four from the lowest', () => {
    // The mean of 50, 40 and 30; (60 - 40) × 100,000 / 10,000.
    expect(figures('845')).toEqual([[20, 200, 100_000], [15, 150, 100_000], [4, 4, 4]]);
    expect(measured('845').map(({ review }) => review.monthEnd)).toEqual([on('2025-03-31'), on('2025-03-31'), on('2025-03-31')]);
  });
  test('are no small numbers to hide: they are published already', () => {
    expect(figures('845', null, true)).toEqual(figures('845'));
  });
  test('name their source, and what the figure was reckoned from', () => {
    const basis = must(measured('845')[0]?.review.figure.basis, 'a basis');
    for (const words of ['60.0', '40.0', 'Statistical neighbours (2025 model), 3 of 4 with a rate', 'counts.csv', 'Children looked after in England']) expect(basis).toContain(words);
  });
  test('on a day asked for stand at the 31 March before it, and show each year as one', () => {
    const [, , rank] = measured('845', '2025-01-31');
    // Of 2024 nobody else is in the files.
    expect([rank?.review.monthEnd, rank?.review.figure.value, rank?.review.figure.denominator]).toEqual([on('2024-03-31'), 1, 1]);
    const [, , latest] = measured('845');
    expect(latest?.review.months.map(({ period, value }) => [period.until, value])).toEqual([[on('2024-03-31'), 1], [on('2025-03-31'), 4]]);
    expect(latest?.figures.map(({ figure }) => figure.value)).toEqual([1, 4]);
  });
  test('say what is missing: a year nobody else is in, or whose figures they are', () => {
    expect(measured('845', '2025-01-31').slice(0, 2).map(({ review }) => review.figure.value)).toEqual([null, null]);
    for (const { review } of measured(null)) expect(review.figure.why).toContain('--published');
    expect(measured('878', '2024-12-31')[0]?.review.figure.value).toBeNull();
  });
});
