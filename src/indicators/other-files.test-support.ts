import { on } from '#indicators/example-pathway.test-support.ts';
import type { NeighbourRates, PlacementCosts, PublishedRate, PublishedRates } from '#indicators/other-files.ts';

/** Published statistics and costs of golden tables, as figures written by hand. */

export const neighbours = (mean: number, median = mean): NeighbourRates => ({ title: 'Statistical neighbours (2014 model)', members: 10, withRate: 10, mean, median });

/** Children and population of each 31 March, and what else is told of it. */
export function publishedOn(years: Readonly<Record<string, Pick<PublishedRate, 'count' | 'population'> & Partial<PublishedRate>>>): PublishedRates {
  const rates = new Map(Object.entries(years).map(([day, one]): readonly [number, PublishedRate] => [on(day), {
    rate: one.count / one.population * 10_000, england: null, neighbours: null, rank: { fromLowest: 1, above: 0, ranked: 1 }, source: 'Printed', ...one,
  }]));
  return { daysOf: () => Object.keys(years).map(on), on: (_, day) => rates.get(day) ?? null };
}

interface GroupOfMonths { readonly title: string; readonly pounds: readonly (number | null)[]; readonly days: readonly number[]; readonly hasPrice?: boolean }

/** Cost in pounds and days in care of some months, by placement group. */
export const costsOf = (months: readonly string[], groups: Readonly<Record<string, GroupOfMonths>>): PlacementCosts => ({
  source: 'prices.csv', monthEnds: months.map(on),
  groups: Object.entries(groups).map(([placementGroup, { title, pounds, days, hasPrice = true }]) =>
    ({ placementGroup, title, hasPrice, pence: pounds.map(one => (one === null ? null : one * 100)), childDays: days })),
});
