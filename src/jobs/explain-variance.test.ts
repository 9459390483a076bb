import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import { on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { careOfJourneys, careYears } from '#scenarios/analysis/care-used.ts';
import type { CostVariance } from '#scenarios/analysis/decompose.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { LEVERS, leverCalled } from '#scenarios/levers/index.ts';
import { compareScenarios } from '#jobs/compare.ts';
import { explainVariance } from '#jobs/explain-variance.ts';
import type { VarianceRequest } from '#jobs/explain-variance.ts';
import { project } from '#jobs/project.ts';
import { inlinePool } from '#jobs/task.ts';

const journeys = randomJourneys(31, 400, 5);
const from = on('2022-09-30');
const inflation = Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, 0.04]));
const quick: VarianceRequest = { journeys, from, replicates: 60, seed: 1, priceList: demoPriceList(null), inflation };

test('years are financial years, whole or in part, from the day after the plan to the last day of the returns', () => {
  const years = careYears(from, journeys.observedUntil);
  expect(years.map(year => [year.yearEnding, isoDate(year.from), isoDate(addDays(year.until, -1))])).toEqual([
    [2023, '2022-10-01', '2023-03-31'], [2024, '2023-04-01', '2024-03-31']]);
});

test('days by age and placement are the child-days that the history counts', () => {
  const used = careOfJourneys(journeys, PLACEMENT_GROUPS, careYears(on('2023-03-31'), journeys.observedUntil));
  const { days, months, monthEnds } = childDays(journeys, PLACEMENT_GROUPS);
  const first = monthEnds.indexOf(on('2023-04-30'));
  PLACEMENT_GROUPS.forEach((_, group) => {
    const counted = sum(days.subarray(group * months + first, (group + 1) * months));
    expect(sum([0, 1, 2, 3].map(age => used[0]!.days[age * PLACEMENT_GROUPS.length + group]!))).toBe(counted);
  });
});

test('what was planned is what a projection made on that day costs', async () => {
  const { years } = await explainVariance(quick);
  const projection = await project({ ...quick, months: 18, backtest: { origins: 0, months: 12, replicates: 1 } }, inlinePool);
  const expected = projection.years.filter(year => year.placementGroup === 'all');
  years.forEach(({ yearEnding, variance }) => {
    // A projection rounds each month and placement group to pence; this rounds the year.
    expect(Math.abs(variance.planPence - expected.find(year => year.yearEnding === yearEnding)!.mean)).toBeLessThanOrEqual(1);
  });
});

test('what came is every day at its price, and the lines add up to the difference to the penny', async () => {
  const { years, all, groupsWithoutPrice } = await explainVariance({ ...quick, inflation: {} });
  const { days, months, monthEnds } = childDays(journeys, PLACEMENT_GROUPS);
  const first = monthEnds.indexOf(on('2023-04-30'));
  // Every placement but in-house residential costs what its group costs: left out here, it is checked by the sum below.
  const cost = sum(PLACEMENT_GROUPS.filter(({ id }) => id !== 'residential').map(({ id }) => {
    const line = quick.priceList.lines.find(one => one.placementGroup === id && one.placementType === null)!;
    const group = PLACEMENT_GROUPS.findIndex(one => one.id === id);
    return (sum(days.subarray(group * months + first, (group + 1) * months)) * line.costPerWeekPence) / 7;
  }));
  expect(groupsWithoutPrice).toEqual([]);
  const homes = years[1]!.variance.actualPence - cost;
  const homeDays = sum(days.subarray(4 * months + first, 5 * months));
  expect(homes).toBeGreaterThan((homeDays * 400_000) / 7);
  expect(homes).toBeLessThan((homeDays * 500_000) / 7);
  for (const { lines, differencePence, planPence, actualPence } of [all, ...years.map(year => year.variance)]) {
    expect(sum(lines.map(line => line.pence))).toBe(differencePence);
    expect(differencePence).toBe(actualPence - planPence);
  }
  for (const { figures: { byGroupPence, byAgeDays, byGroupDays }, variance } of years) {
    expect([sum(byGroupPence.map(([planned]) => planned)), sum(byGroupPence.map(([, actual]) => actual))]).toEqual([variance.planPence, variance.actualPence]);
    expect(sum(byAgeDays.map(([, actual]) => actual))).toBe(sum(byGroupDays.map(([, actual]) => actual)));
  }
});

test('a price list that doubles after the plan is made shows on the line of prices, and not as inflation', async () => {
  const doubled: PriceList = { ...quick.priceList, lines: [...quick.priceList.lines, ...quick.priceList.lines.map(line => ({ ...line, costPerWeekPence: pence(2 * line.costPerWeekPence), validFrom: addDays(from, 1) }))] };
  const [as, dearer] = await Promise.all([explainVariance({ ...quick, inflation: {} }), explainVariance({ ...quick, inflation: {}, priceList: doubled })]);
  const lineOf = (variance: typeof as, factor: string): number => variance.all.lines.find(line => line.factor === factor)!.pence;
  expect(dearer.all.planPence).toBe(as.all.planPence);
  expect(Math.abs(dearer.all.actualPence - 2 * as.all.actualPence)).toBeLessThanOrEqual(2 * dearer.years.length);
  // Midway between what it adds to the plan and to what came: every other factor counts at the mean of old and new prices.
  expect(lineOf(dearer, 'price')).toBeGreaterThan(Math.min(as.all.planPence, as.all.actualPence) * 0.9);
  expect(lineOf(dearer, 'inflation')).toBe(0);
  expect(dearer.all.lines.find(line => line.factor === 'price')!.verdict).toBe('not-by-chance');
});

test('rises that came otherwise than the plan supposed are inflation and not price', async () => {
  const { all } = await explainVariance({ ...quick, inflationSince: Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, 0.1])) });
  const lineOf = (factor: string): number => all.lines.find(line => line.factor === factor)!.pence;
  expect(lineOf('inflation')).toBeGreaterThan(0);
  const { all: asSupposed } = await explainVariance(quick);
  expect(asSupposed.lines.find(line => line.factor === 'inflation')!.pence).toBe(0);
});

test('a placement group without a price on the day of the plan costs nothing on both sides, and is named', async () => {
  const lines = quick.priceList.lines.map(line => (line.placementGroup === 'secure' ? { ...line, validFrom: addDays(from, 1) } : line));
  const { groupsWithoutPrice, all } = await explainVariance({ ...quick, priceList: { ...quick.priceList, lines } });
  expect(groupsWithoutPrice).toEqual(['Secure']);
  expect(sum(all.lines.map(line => line.pence))).toBe(all.differencePence);
});

/** A use of a lever at full strength from the day after the plan, with what it asks beside as it proposes, and nothing where it proposes nothing. */
const useOf = (lever: string, more: Partial<LeverUse> = {}, fields: LeverUse['fields'] = {}): LeverUse => ({
  lever, start: addDays(from, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 0.9, takeUp: 0.9, effect: { low: 0.3, likeliest: 0.5, high: 0.8 }, costs: [],
  fields: { ...Object.fromEntries(leverCalled(lever).lever.fields.map(({ id, fallback }) => [id, fallback ?? 0])), ...fields }, ...more,
});

const SEVERAL: readonly LeverUse[] = [
  useOf('edge-of-care', { leadMonths: 2 }), useOf('agency-to-in-house', {}, { 'new-carers-a-year': 40, 'approval-months': 1 }), useOf('reunification-support'),
  // Reaches its full strength in the middle of a financial year, and meets another lever on the same prices.
  useOf('negotiated-prices', { rampMonths: 11, effect: { low: 0.02, likeliest: 0.05, high: 0.2 } }), useOf('negotiated-prices', { effect: { low: 0.1, likeliest: 0.1, high: 0.1 } }),
  useOf('police-contact-screening', {}, Object.fromEntries(leverCalled('police-contact-screening').lever.fields.map(({ id, least, most }) => [id, Math.min(most, least + 1000)]))),
];

describe('against a plan with levers', { timeout: 60_000 }, () => {
  const withLevers = (levers: readonly LeverUse[], more: Partial<VarianceRequest> = {}): Promise<CostVariance> => explainVariance({ ...quick, ...more, planned: { name: 'A plan', levers } });

  test('what the levers were to change by year is what a comparison says that placements save', async () => {
    const { planned } = await withLevers(SEVERAL);
    const compared = await compareScenarios({ ...quick, months: 18, unitCosts: { use: 'average', marginalShares: {} } }, [{ name: 'A plan', levers: SEVERAL }], inlinePool);
    const { cashReleasing, avoided } = compared.scenarios[0]!.money;
    // Two ways to count: here stays by year and age after the levers, there child-days by month that differ.
    planned!.years.forEach(({ differencePence }, year) => {
      const saved = cashReleasing[0]!.byYearPence[year]! + avoided[0]!.byYearPence[year]!;
      expect(saved).toBeGreaterThan(0);
      expect(Math.abs(differencePence + saved)).toBeLessThanOrEqual(2);
    });
    expect(compared.costOfDoingNothing.map(({ mean }, year) => Math.abs(mean - planned!.years[year]!.withoutPence) <= 1)).toEqual([true, true]);
  });

  test('each line and each year add up to the penny, from doing nothing to the plan and from the plan to what came', async () => {
    const [{ planned, all, years }, asNow] = [await withLevers(SEVERAL), await explainVariance(quick)];
    for (const { lines, differencePence, withoutPence, withPence } of [planned!.all, ...planned!.years]) {
      expect(sum(lines.map(line => line.pence))).toBe(differencePence);
      expect(withPence - withoutPence).toBe(differencePence);
    }
    expect(sum(planned!.years.map(year => year.withPence))).toBe(planned!.all.withPence);
    expect([planned!.all.withPence, planned!.all.withoutPence]).toEqual([all.planPence, asNow.all.planPence]);
    expect(sum(all.lines.map(line => line.pence))).toBe(all.differencePence);
    expect(all.actualPence).toBe(asNow.all.actualPence);
    for (const { figures: { byGroupPence }, variance } of years) expect(sum(byGroupPence.map(([plan]) => plan))).toBe(variance.planPence);
  });

  test('levers that do nothing leave every figure as it is without a plan, to the last digit', async () => {
    const { planned: none, ...asNow } = await explainVariance(quick);
    expect(none).toBeNull();
    expect(await withLevers([])).toEqual({ ...asNow, planned: null });
    const neutral: Partial<LeverUse> = { effect: { low: 0, likeliest: 0, high: 0 } };
    const isNeutral = async (levers: readonly LeverUse[], request: VarianceRequest, expected: unknown): Promise<void> => {
      const { planned, ...others } = await explainVariance({ ...request, planned: { name: 'A plan', levers } });
      expect(others).toEqual(expected);
      expect([planned?.all.differencePence ?? 0, ...planned?.all.lines.flatMap(({ pence: amount, range: { low, high } }) => [amount, low, high]) ?? []].every(value => value === 0)).toBe(true);
    };
    for (const change of [neutral, { reach: 0 }, { start: addDays(journeys.observedUntil, 40) }]) await isNeutral(SEVERAL.map(use => ({ ...use, ...change })), quick, asNow);
    // Any levers there are, each made neutral in some way.
    const few: VarianceRequest = { ...quick, replicates: 8 };
    const { planned: _, ...ofFew } = await explainVariance(few);
    const anyNeutral = fc.array(fc.tuple(fc.constantFrom(...LEVERS.map(({ id }) => id)), fc.constantFrom<Partial<LeverUse>>(neutral, { reach: 0 }, { takeUp: 0 }, { start: addDays(journeys.observedUntil, 40) })), { maxLength: 6 });
    await fc.assert(fc.asyncProperty(anyNeutral, async uses => { await isNeutral(uses.map(([lever, change]) => useOf(lever, change)), few, ofFew); }), { numRuns: 10 });
  });

  test('a lever on prices alone is all price, and its range is the range of its effect', async () => {
    const certain = useOf('negotiated-prices', { reach: 1, takeUp: 1, effect: { low: 0.1, likeliest: 0.1, high: 0.1 } });
    const { planned, all } = await withLevers([certain]);
    const priced = planned!.all.lines.find(({ factor }) => factor === 'price')!;
    expect(planned!.all.lines.filter(line => line.pence !== 0)).toEqual([priced]);
    // Agency fostering and residential a tenth cheaper, whatever is lived there.
    const { years } = await explainVariance(quick);
    const ofBoth = sum(years.flatMap(({ figures: { byGroupPence } }) => PLACEMENT_GROUPS.flatMap(({ id }, group) => (id === 'agency-fostering' || id === 'residential' ? [byGroupPence[group]![0]] : []))));
    expect(Math.abs(priced.pence + ofBoth / 10)).toBeLessThanOrEqual(years.length * 2);
    expect(all.lines.find(({ factor }) => factor === 'price')!.verdict).toBe('not-by-chance');
    // Not certain: then the plan itself draws the price, and the line has a range to be held against.
    const drawn = await withLevers([{ ...certain, effect: { low: 0.02, likeliest: 0.1, high: 0.18 } }]);
    const { byChance, verdict } = drawn.all.lines.find(({ factor }) => factor === 'price')!;
    expect(byChance.low).toBeLessThan(0);
    expect(byChance.high).toBeGreaterThan(0);
    expect(verdict).not.toBe('not-by-chance');
  });

  test('keeping everyone out leaves the plan with fewer children, on the line of children and not of prices', async () => {
    const { planned } = await withLevers([useOf('edge-of-care', { reach: 1, takeUp: 1, effect: { low: 1, likeliest: 1, high: 1 } }, { 'from-age': 0, 'later-share': 0 })]);
    const [children, , , , price, inflated] = planned!.all.lines;
    expect(children!.pence).toBeLessThan(0);
    expect(children!.range.high).toBeLessThan(0);
    expect([price!.pence, inflated!.pence]).toEqual([0, 0]);
  });
});
