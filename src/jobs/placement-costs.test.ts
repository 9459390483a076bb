import { expect, test } from 'vitest';
import type { Journeys } from '#journeys/child.ts';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import { DIVISIONS } from '#indicators/divisions.ts';
import { examplePathway } from '#indicators/example-pathway.test-support.ts';
import { indicatorOf } from '#indicators/index.ts';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import { measureIndicators } from '#jobs/indicators.ts';
import { placementCosts } from '#jobs/placement-costs.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';

// Agency foster care from 20 April to 10 May 2023, then residential to 1 July; the data end within July.
const journeys: Journeys = {
  observedFrom: on('2023-04-01'), observedUntil: on('2023-07-20'),
  children: [exampleChild('a', on('2010-01-01'), [examplePeriod([
    { from: on('2023-04-20'), type: 'U6', provider: 'PR4' }, { from: on('2023-05-10'), type: 'K2', provider: 'PR4' },
  ], on('2023-07-01'))])],
};
const prices = readPriceList({ name: 'prices.csv', bytes: new TextEncoder().encode('placement_group,cost_per_week,source\nagency-fostering,700,ledger\nresidential,5000,ledger\n') }).value;
const costs = placementCosts(journeys, prices);

test('days and cost of each group by month: eleven days at £100 in April, nine in May; the month that is not whole is left out', () => {
  expect(costs?.monthEnds).toEqual([on('2023-04-30'), on('2023-05-31'), on('2023-06-30')]);
  expect(costs?.groups.find(({ placementGroup }) => placementGroup === 'agency-fostering')).toMatchObject({ pence: [110_000, 90_000, 0], childDays: [11, 9, 0], hasPrice: true });
  // 22 days of May at 5,000 / 7, and 30 of June.
  expect(costs?.groups.find(({ placementGroup }) => placementGroup === 'residential')).toMatchObject({ pence: [0, 1_571_429, 2_142_857], childDays: [0, 22, 30] });
  expect([placementCosts(null, prices), placementCosts(journeys, null)]).toEqual([null, null]);
});

test('the indicators of cost come out of them: May is £900 and £15,714.29 for 31 days', () => {
  const measured = (publish: boolean) => measureIndicators(examplePathway({ people: [], known: ['2023-04-01', '2023-07-20'] }), () => null, NO_PLAN, {
    indicators: [indicatorOf('placement-unit-cost'), indicatorOf('placement-spend')], asOf: on('2023-05-31'), period: 'month', division: DIVISIONS.find(({ id }) => id === 'placement-group') ?? null, publish,
  }, { published: null, prices: costs }).indicators;
  const [unitCost, spend] = measured(false);
  expect(spend?.review.figure.value).toBeCloseTo(16_614.29, 9);
  expect(unitCost?.review.figure.value).toBeCloseTo(16_614.29 / 31 * 7, 9);
  expect(unitCost?.review.figure.basis).toContain('prices.csv');
  // Of May: all, then residential care with most days, at 15,714.29 / 22 x 7.
  expect(unitCost?.figures.slice(2).map(({ value, figure }) => [value, Math.round(figure.value ?? 0)])).toEqual([[null, 3_752], ['residential', 5_000], ['agency-fostering', 700]]);
  // What a week costs is of one child.
  expect(measured(true)[0]?.figures.map(({ figure }) => figure.symbol)).toEqual(['c', 'c', 'c', 'c', 'c']);
});
