import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '#kernel/mathematics.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import { COST_FACTORS, decompose, decomposeLevers, figuresOf } from '#scenarios/analysis/decompose.ts';
import type { Costed, CostFactorId, GroupPrices, Variance } from '#scenarios/analysis/decompose.ts';

/** Two kinds of placement: in a family at £100 a day, in a home at £700. */
const PRICES: GroupPrices = { basePricePerDayPence: [10_000, 70_000], index: [1, 1] };
/** Days by age, each in a family and in a home. */
const care = (children: number, ...days: readonly (readonly [number, number])[]): CareUsed => ({ children, days: Float64Array.from(days.flat()) });
const NONE = [0, 0] as const;

const explain = (plan: Costed, actual: Costed, replicates: readonly CareUsed[] = []): Variance => decompose([{ plan, actual, replicates: replicates.map(one => ({ care: one, prices: plan.prices })) }]).all;
const amounts = ({ lines }: Variance): Readonly<Record<string, number>> => Object.fromEntries(lines.filter(line => line.pence !== 0).map(line => [line.factor, line.pence]));
const only = (factor: CostFactorId, amount: number): Readonly<Record<string, number>> => ({ [factor]: amount });

const plan: Costed = { care: care(10, [300, 0], [300, 0], [300, 100], NONE), prices: PRICES };
// 900 days in a family at £100 and 100 in a home at £700: £160,000.

test('children and prices that rise together, worked by hand', () => {
  // 10 children become 12 with 100 days each as before; every price rises by a half. £160,000 becomes 12 x £24,000 = £288,000.
  // Children: 2 x (£16,000 + £24,000) / 2 = £40,000. Price: (10 + 12) / 2 x £8,000 = £88,000.
  const actual: Costed = { care: care(12, [360, 0], [360, 0], [360, 120], NONE), prices: { ...PRICES, basePricePerDayPence: [15_000, 105_000] } };
  const variance = explain(plan, actual);
  expect([variance.planPence, variance.actualPence, variance.differencePence]).toEqual([16_000_000, 28_800_000, 12_800_000]);
  expect(amounts(variance)).toEqual({ children: 4_000_000, price: 8_800_000 });
});

test('what changes alone stands alone on its line', () => {
  // Two more children of the same kind: 2 x £16,000.
  expect(amounts(explain(plan, { ...plan, care: care(12, [360, 0], [360, 0], [360, 120], NONE) }))).toEqual(only('children', 3_200_000));
  // The same ten children, a tenth longer: a tenth of £160,000.
  expect(amounts(explain(plan, { ...plan, care: care(10, [330, 0], [330, 0], [330, 110], NONE) }))).toEqual(only('time-in-care', 1_600_000));
  // 100 days from the youngest, all in a family, to the age that is a quarter in homes: 25 of them in a home, £600 dearer.
  expect(amounts(explain(plan, { ...plan, care: care(10, [200, 0], [300, 0], [375, 125], NONE) }))).toEqual(only('age', 1_500_000));
  // 100 days from a family to a home at the same age: £600 each.
  expect(amounts(explain(plan, { ...plan, care: care(10, [300, 0], [300, 0], [200, 200], NONE) }))).toEqual(only('placements', 6_000_000));
  expect(amounts(explain(plan, { ...plan, prices: { ...PRICES, basePricePerDayPence: [20_000, 140_000] } }))).toEqual(only('price', 16_000_000));
  expect(amounts(explain(plan, { ...plan, prices: { ...PRICES, index: [1.05, 1.05] } }))).toEqual(only('inflation', 800_000));
});

test('ages and kinds of placement that the plan did not have put nothing down to a mix or a price of nothing', () => {
  // Ten children of 16 and 17 for 100 days each, in a home, where the plan had no such age. There is no mix to compare with,
  // so the whole difference, £700 less £160 a day for 1,000 days, is age.
  expect(amounts(explain(plan, { ...plan, care: care(10, NONE, NONE, NONE, [0, 1000]) }))).toEqual(only('age', 54_000_000));
  // Nobody planned for at all: then it is children.
  expect(amounts(explain({ ...plan, care: care(0, NONE, NONE, NONE, NONE) }, plan))).toEqual(only('children', 16_000_000));
  expect(amounts(explain(plan, { ...plan, care: care(0, NONE, NONE, NONE, NONE) }))).toEqual(only('children', -16_000_000));
});

const numbers = (max: number, length: number): fc.Arbitrary<number[]> => fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length });
const anyCosted: fc.Arbitrary<Costed> = fc.record({ children: fc.integer({ min: 0, max: 2000 }), days: numbers(9999, 12), price: numbers(99_999, 3), index: numbers(300, 3) })
  .map(({ children, days, price, index }) => ({ care: { children: sum(days) === 0 ? 0 : children + 1, days: Float64Array.from(days) }, prices: { basePricePerDayPence: price, index: index.map(one => 1 + one / 1000) } }));

test('the lines add up to the difference to the penny, whatever changed', () => {
  fc.assert(fc.property(anyCosted, anyCosted, (planned, actual) => {
    const variance = explain(planned, actual);
    expect(variance.lines.map(({ factor }) => factor)).toEqual(COST_FACTORS.map(({ id }) => id));
    expect(sum(variance.lines.map(line => line.pence)) === variance.differencePence).toBe(true);
    expect(variance.actualPence - variance.planPence === variance.differencePence).toBe(true);
  }));
});

test('years add up to all of them, line by line', () => {
  fc.assert(fc.property(fc.array(fc.tuple(anyCosted, anyCosted), { minLength: 2, maxLength: 4 }), pairs => {
    const { years, all } = decompose(pairs.map(([planned, actual]) => ({ plan: planned, actual, replicates: [] })));
    all.lines.forEach((line, i) => expect(sum(years.map(year => year.lines[i]!.pence)) === line.pence).toBe(true));
    expect(sum(all.lines.map(line => line.pence)) === all.differencePence).toBe(true);
  }));
});

test('a plan against itself is 0 everywhere', () => {
  fc.assert(fc.property(anyCosted, planned => { expect(amounts(explain(planned, planned))).toEqual({}); }));
});

test('prices that double are all that doubles', () => {
  fc.assert(fc.property(anyCosted, planned => {
    const doubled = { ...planned, prices: { ...planned.prices, basePricePerDayPence: planned.prices.basePricePerDayPence.map(price => 2 * price!) } };
    const { lines, planPence } = explain(planned, doubled);
    expect(lines.filter(line => line.pence !== 0 && line.factor !== 'price')).toEqual([]);
    expect(Math.abs(lines.find(line => line.factor === 'price')!.pence - planPence)).toBeLessThanOrEqual(1);
  }));
});

test('a difference that the plan’s own replicates make among themselves is within chance, a larger one is not', () => {
  // Ten replicates of 5 to 14 children with 100 days each in a family: from £50,000 to £140,000, in the mean 9.5 and £95,000.
  const replicates = Array.from({ length: 10 }, (_, run) => care(5 + run, [100 * (5 + run), 0], NONE, NONE, NONE));
  const planned: Costed = { care: care(9.5, [950, 0], NONE, NONE, NONE), prices: PRICES };
  const came = (children: number): Variance => explain(planned, { care: care(children, [100 * children, 0], NONE, NONE, NONE), prices: PRICES }, replicates);
  const verdict = (variance: Variance, factor: CostFactorId): string => variance.lines.find(line => line.factor === factor)!.verdict;
  // The tenth and the ninetieth of a hundred lie at 5.9 and 13.1 children: 3.6 below and above the mean, at £10,000 a child.
  const children = came(10).lines.find(line => line.factor === 'children')!;
  expect([children.byChance.low, children.byChance.high].map(Math.round)).toEqual([-3_600_000, 3_600_000]);
  expect([children.pence, children.verdict]).toEqual([500_000, 'within-chance']);
  expect(verdict(came(14), 'children')).toBe('beyond-chance');
  expect(came(14).verdict).toBe('beyond-chance');
  expect(verdict(came(14), 'price')).toBe('not-by-chance');
});

test('what levers were to change is split by the same lines, with the middle eight of the replicates, worked by hand', () => {
  // Eleven replicates of 10 to 20 children with 100 days each in a family. The levers keep one child of ten out: £1,000 to £2,000 a replicate at £100 a day.
  const lives = (children: number): Costed => ({ care: care(children, [100 * children, 0], NONE, NONE, NONE), prices: PRICES });
  const replicates = Array.from({ length: 11 }, (_, run) => [lives(10 + run), lives((10 + run) * 0.9)] as const);
  const { all, years } = decomposeLevers([{ without: lives(15), withLevers: lives(13.5), replicates }]);
  expect([all.withoutPence, all.withPence, all.differencePence]).toEqual([15_000_000, 13_500_000, -1_500_000]);
  expect(all.lines.map(line => line.pence)).toEqual([-1_500_000, 0, 0, 0, 0, 0]);
  // The tenth and the ninetieth of a hundred of -£20,000 to -£10,000.
  expect([all.range.low, all.range.high, all.lines[0]!.range.low, all.lines[0]!.range.high].map(Math.round)).toEqual([-1_900_000, -1_100_000, -1_900_000, -1_100_000]);
  expect(years).toEqual([all]);
});

test('the figures behind the lines are those that a reader would look up', () => {
  const dearer: Costed = { care: care(12, [360, 0], [360, 0], [360, 120], NONE), prices: { basePricePerDayPence: [20_000, 70_000], index: [1.1, 1.1] } };
  const { children, daysPerChild, basePricePerDayPence, index, byAgeDays, byGroupDays, byGroupPence } = figuresOf({ plan, actual: dearer });
  expect(byAgeDays).toEqual([[300, 360], [300, 360], [400, 480], [0, 0]]);
  expect(byGroupDays).toEqual([[900, 1080], [100, 120]]);
  // 900 days at £100, 100 at £700; 1,080 at £200 and 120 at £700, each with a tenth more.
  expect(byGroupPence).toEqual([[9_000_000, 23_760_000], [7_000_000, 9_240_000]]);
  expect([children, daysPerChild]).toEqual([[10, 12], [100, 100]]);
  // Nine days of ten in a family: £100 and £200, and one in a home at £700.
  expect(basePricePerDayPence).toEqual([16_000, 25_000]);
  expect(index[0]).toBe(1);
  expect(index[1]).toBeCloseTo(1.1, 12);
});
