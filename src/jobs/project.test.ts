import { expect, test } from 'vitest';
import { knownAt } from '#demand/known-at.ts';
import { addDays, financialYearEnding, isoDate } from '#kernel/calendar-date.ts';
import { on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { BACKTEST_DEFAULTS, project } from '#jobs/project.ts';
import type { ProjectRequest } from '#jobs/project.ts';
import { Cancelled } from '#jobs/progress.ts';
import { inlinePool, runTask } from '#jobs/task.ts';
import type { Pool } from '#jobs/task.ts';

const journeys = randomJourneys(21, 250, 5);
const quick: ProjectRequest = { journeys, months: 30, replicates: 100, seed: 1, backtest: { ...BACKTEST_DEFAULTS, origins: 0 } };

test('the first month is the one after the last day of the data, and months end on their last day', async () => {
  const { from, months } = await project(quick, inlinePool);
  expect([isoDate(from), isoDate(months[0]!), isoDate(months[1]!), months.length]).toEqual(['2024-03-31', '2024-04-30', '2024-05-31', 30]);
});

test('two workers that answer out of turn give the figures of one', async () => {
  let turn = 0;
  const late: Pool = { size: 3, run: async task => { turn += 1; await new Promise(done => { setTimeout(done, turn % 3); }); return runTask(structuredClone(task)); } };
  expect((await project(quick, late)).series).toEqual((await project(quick, inlinePool)).series);
});

test('work that is cancelled stops and says so', async () => {
  let asked = 0;
  const signal = { get aborted() { asked += 1; return asked > 2; } };
  await expect(project({ ...quick, replicates: 1000 }, inlinePool, () => {}, signal)).rejects.toBeInstanceOf(Cancelled);
});

test('progress only ever grows, to 1', async () => {
  const shares: number[] = [];
  await project({ ...quick, backtest: { origins: 2, months: 12, replicates: 50 } }, inlinePool, share => shares.push(share));
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});

test('without a price list there is no pound', async () => {
  const projection = await project(quick, inlinePool);
  expect(projection.series.filter(series => series.measure === 'placement-cost-pence')).toEqual([]);
  expect(projection.years).toEqual([]);
});

test('with one, years of cost are financial years from 1 April, the known part of a year beside the projected part', async () => {
  const from = on('2023-12-31');
  const { years } = await project({ ...quick, from, priceList: demoPriceList(null) }, inlinePool);
  const total = years.filter(year => year.placementGroup === 'all');
  expect(total.map(year => [year.yearEnding, year.monthsProjected])).toEqual([[2024, 3], [2025, 12], [2026, 12], [2027, 3]]);
  expect(total[0]!.yearEnding).toBe(financialYearEnding(addDays(from, 1)));
  expect(total[0]!.actualPence).toBeGreaterThan(0);
  expect(total[1]!.actualPence).toBe(0);
});

test('projecting from a past day uses only what was known on it', async () => {
  const from = on('2022-09-30');
  const hindsight = await project({ ...quick, from }, inlinePool);
  const then = await project({ ...quick, journeys: knownAt(journeys, from) }, inlinePool);
  expect(hindsight.series).toEqual(then.series);
});

test('a growing child population brings more entrants, in proportion', async () => {
  // Each child's first period alone, and no unaccompanied child: neither those who come back nor these grow with the population.
  const once = { ...quick.journeys, children: quick.journeys.children.map(child => ({ ...child, periodsOfCare: child.periodsOfCare.slice(0, 1) })) };
  const started = async (population?: ProjectRequest['population']): Promise<number> => {
    const { series } = await project({ ...quick, journeys: once, replicates: 400, ...(population === undefined ? {} : { population }) }, inlinePool);
    return series.find(s => s.measure === 'started' && s.placementGroup === 'all' && s.population === 'not-unaccompanied')!.mean.slice(0, 24).reduce((a, b) => a + b, 0);
  };
  const ratio = (await started(midYear => (midYear > 2023 ? 1200 : 1000))) / (await started());
  expect(ratio).toBeGreaterThan(1.17);
  expect(ratio).toBeLessThan(1.23);
});

test('the backtest holds the model and every baseline against the same outcomes, and says which came closest', async () => {
  const { backtest } = await project({ ...quick, backtest: { origins: 3, months: 24, replicates: 60 } }, inlinePool);
  expect(backtest.origins.map(isoDate)).toEqual(['2022-09-30', '2023-03-31', '2023-09-30']);
  const total = backtest.results.filter(result => result.placementGroup === 'all');
  for (const horizon of [6, 12]) {
    const outcomes = total.filter(result => result.horizon === horizon).map(result => [result.method, result.outcomes]);
    expect(outcomes).toEqual([['model', horizon === 6 ? 3 : 2], ['no-change', horizon === 6 ? 3 : 2], ['damped-trend', horizon === 6 ? 3 : 2], ['compound-growth', horizon === 6 ? 3 : 2]]);
  }
  expect(total.every(result => (result.method === 'model') === (result.inside80 !== null))).toBe(true);
  expect(backtest.bestMethod).not.toBeNull();
  expect(backtest.sentences.join(' ')).toMatch(/\d of \d outcomes fell inside the 80% range/);
  expect(PLACEMENT_GROUPS.length * 2 * 4 + 8).toBe(backtest.results.length);
});

test('a project may group placements its own way: history, projection and backtest follow', async () => {
  const groups = [
    { id: 'in-a-family', title: 'In a family', placementTypes: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6', 'P1'] },
    { id: 'elsewhere', title: 'Elsewhere', placementTypes: ['K1', 'K2', 'K3', 'R1', 'R2', 'R3', 'R5', 'S1', 'H5', 'P2', 'P3'] },
  ];
  const { series, history, backtest } = await project({ ...quick, groups, backtest: { origins: 1, months: 12, replicates: 30 } }, inlinePool);
  const lastOf = (placementGroup: string): number => history.find(s => s.measure === 'looked-after' && s.population === 'all' && s.placementGroup === placementGroup)!.values.at(-1)!;
  expect(lastOf('in-a-family') + lastOf('elsewhere')).toBe(lastOf('all'));
  const meanOf = (placementGroup: string): number => series.find(s => s.measure === 'looked-after' && s.population === 'all' && s.placementGroup === placementGroup)!.mean[11]!;
  expect(meanOf('in-a-family') + meanOf('elsewhere')).toBeCloseTo(meanOf('all'), 6);
  expect(new Set(backtest.results.map(result => result.placementGroup))).toEqual(new Set(['all', 'in-a-family', 'elsewhere']));
});
