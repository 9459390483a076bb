import { performance } from 'node:perf_hooks';
import type { Journeys } from '#journeys/child.ts';
import { compareScenarios } from '#jobs/compare.ts';
import type { CompareRequest, Comparison, NamedLevers } from '#jobs/compare.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { examplePlan } from '#saved/example-plan.ts';
import { poolOf } from '#cli/pool.ts';
import type { ClosablePool } from '#cli/pool.ts';

const RUNS = 5;
const THREADS = 2;

/** The example plan as it is, and with a half, two thirds and all of those whom it could reach. */
function fourScenarios(): readonly NamedLevers[] {
  const { levers } = examplePlan().scenario;
  return [null, 0.5, 0.67, 1].map(reach => ({ name: reach === null ? 'as planned' : `reach ${reach}`, levers: levers.map(use => ({ ...use, reach: reach ?? use.reach })) }));
}

const requestFor = (journeys: Journeys, seed: number): CompareRequest =>
  ({ journeys, months: 60, replicates: 1000, seed, priceList: demoPriceList(null), inflation: { residential: 0.05 }, unitCosts: { use: 'average', marginalShares: {} } });

/** Farthest of some values from their mean, as a share of it. */
function farthest(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.max(...values.map(value => Math.abs(value / mean - 1)));
}

/** Four scenarios with every lever also alone, fitted, lived and added up; and how far the difference moves with the seed. */
export async function scenarioRows(journeys: Journeys): Promise<readonly (readonly string[])[]> {
  const scenarios = fourScenarios();
  const compared: Comparison[] = [];
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Threads of their own in each run, so that nothing is remembered from the one before.
    const pool: ClosablePool = poolOf(THREADS);
    const began = performance.now();
    compared.push(await compareScenarios(requestFor(journeys, run + 1), scenarios, pool));
    seconds.push((performance.now() - began) / 1000);
    await pool.close();
  }
  const [least, , median, , most] = seconds.toSorted((a, b) => a - b);
  const shown = (value: number | undefined): string => `${value!.toFixed(2)} s`;
  const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;
  const ofScenarios = (figure: (comparison: Comparison, scenario: number) => number): readonly number[] =>
    scenarios.map((_, scenario) => farthest(compared.map(comparison => figure(comparison, scenario)))).toSorted((a, b) => a - b);
  const children = ofScenarios(({ scenarios: all }, scenario) => all[scenario]!.total.inCareAtEnd);
  const saved = ofScenarios(({ scenarios: all }, scenario) => all[scenario]!.money.avoided.concat(all[scenario]!.money.cashReleasing).flatMap(({ byYearPence }) => byYearPence).reduce((a, b) => a + b, 0));
  const spread = (what: string, values: readonly number[]): readonly string[] => [`the difference in ${what} over five seeds: farthest from its mean, four scenarios`, percent(values[2]!), percent(values[0]!), percent(values.at(-1)!), 'within 1%'];
  return [
    [`four scenarios of four levers, all together and each alone, 1,000 replicates x 60 months, 1,000 children, ${THREADS} threads`, shown(median), shown(least), shown(most), 'under 10 s'],
    spread('children in care at the end', children), spread('what placements cost over all years', saved),
  ];
}
