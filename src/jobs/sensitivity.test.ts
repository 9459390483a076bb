import { expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import { on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { compareScenarios, prepare } from '#jobs/compare.ts';
import type { CompareRequest, Comparison } from '#jobs/compare.ts';
import { breakEven, breakEvens, solve, tornado, uncertainInputs } from '#jobs/sensitivity.ts';
import { inlinePool } from '#jobs/task.ts';

const compare: CompareRequest = {
  journeys: randomJourneys(41, 200, 5), months: 24, replicates: 30, seed: 3, priceList: demoPriceList(null), inflation: {}, unitCosts: { use: 'average', marginalShares: {} },
};

function use(lever: string, fields: Readonly<Record<string, number>>, more: Partial<LeverUse> = {}): LeverUse {
  const own = leverCalled(lever).lever.fields.flatMap(({ id, fallback }): readonly (readonly [string, number])[] => (fallback === null ? [] : [[id, fallback]]));
  return {
    lever, start: on('2024-04-01'), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 0.8, takeUp: 0.5,
    effect: { low: 0.2, likeliest: 0.3, high: 0.4 }, fields: { ...Object.fromEntries(own), ...fields }, costs: [], ...more,
  };
}
const cost = (pounds: number): LeverUse['costs'] => [{ title: 'Team', nature: 'recurring', amountPence: pounds * 100, posts: null, from: null, until: null }];

/** Contacts handled for £100 that would be handled for £40: reach 0.8 x take-up 0.5 x effect x 10,000 a year x £60. */
const consultations = use('consultation-line', { 'contacts-a-year': 10_000, 'contact-cost': 10_000, 'consultation-cost': 4000 }, { effect: { low: 0.2, likeliest: 0.3, high: 0.3 }, costs: cost(36_000) });
const home = use('reunification-support', { 'return-share': 0.2 }, { costs: cost(100_000) });

const netOf = ({ scenarios }: Comparison): number => scenarios[0]!.total.netPence;

test('a case without children is arithmetic: each bar is what a hand works out', async () => {
  const { bars, withoutEffect } = await tornado({ compare, levers: [consultations] }, inlinePool);
  const bar = (id: string): readonly number[] => {
    const { low, high } = bars.find(({ input }) => input.id === `consultation-line/${id}`)!;
    return [low.netPence, high.netPence].map(amount => Math.round(amount / 100));
  };
  // Two years at £36,000 a year. The effect is taken as certain at its low and high: 0.4 x 0.2 x 10,000 x £60 = £48,000 a year.
  expect(bar('effect')).toEqual([2 * (48_000 - 36_000), 2 * (72_000 - 36_000)]);
  // The mean of the triangle from 0.2 to 0.3, likeliest 0.3, is (0.2 + 0.3 + 0.3) / 3 = 0.2667: £64,000 a year. Take-up 0.4 and 0.6 of 0.5.
  const near = (found: readonly number[], expected: readonly number[]): void => { found.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(100)); };
  near(bar('take-up'), [2 * (51_200 - 36_000), 2 * (76_800 - 36_000)]);
  near(bar('costs'), [2 * (64_000 - 32_400), 2 * (64_000 - 39_600)]);
  // A contact at £90 and at £110 saves £50 and £70.
  near(bar('contact-cost'), [2 * (64_000 * 50 / 60 - 36_000), 2 * (64_000 * 70 / 60 - 36_000)]);
  expect(bars.map(({ widthPence }) => widthPence)).toEqual(bars.map(({ widthPence }) => widthPence).toSorted((a, b) => b - a));
  expect(withoutEffect).toContain('Prices of all placements');
  expect(bars.every(({ low }) => low.inCareAtEnd === 0)).toBe(true);
});

test('a case breaks even where a hand works it out, and it is said when it does not within the bounds', async () => {
  const levers = [consultations];
  // £128,000 a unit of take-up: £64,000 at 0.5. £36,000 is covered at 0.5 x 36 / 64 = 0.28125. Costs may rise by 64 / 36 = 1.778.
  const takeUp = await breakEven({ compare, levers }, 'consultation-line/take-up', inlinePool);
  expect(takeUp.stretches).toHaveLength(1);
  expect(takeUp.stretches[0]!.from).toBeCloseTo(0.28125, 3);
  expect((await breakEven({ compare, levers }, 'consultation-line/costs', inlinePool)).stretches[0]!.from).toBeCloseTo(64 / 36, 2);
  const dear = [{ ...consultations, costs: cost(500_000) }];
  expect((await breakEven({ compare, levers: dear }, 'consultation-line/take-up', inlinePool)).stretches).toEqual([]);
});

test('the tornado begins from what a comparison gives, and moves prices and inflation as a comparison would', async () => {
  const { asItStands, bars } = await tornado({ compare, levers: [home] }, inlinePool);
  const compared = await compareScenarios(compare, [{ name: 'home', levers: [home] }], inlinePool);
  expect(asItStands).toEqual(compared.scenarios[0]!.total);
  const prices = bars.find(({ input }) => input.id === 'prices')!;
  const dearer = { ...compare.priceList!, lines: compare.priceList!.lines.map(line => ({ ...line, costPerWeekPence: pence(line.costPerWeekPence * 1.1) })) };
  expect(Math.abs(prices.high.netPence - netOf(await compareScenarios({ ...compare, priceList: dearer }, [{ name: 'home', levers: [home] }], inlinePool)))).toBeLessThan(10);
  const inflation = bars.find(({ input }) => input.id === 'inflation')!;
  const rise = Object.fromEntries(compared.scenarios[0]!.inCare.map(({ placementGroup }) => [placementGroup, 0.01]));
  expect(Math.abs(inflation.high.netPence - netOf(await compareScenarios({ ...compare, inflation: rise }, [{ name: 'home', levers: [home] }], inlinePool)))).toBeLessThan(10);
  // One price of the several that make up all of them.
  const ofGroups = bars.filter(({ input }) => input.id.startsWith('prices/')).map(({ low, high }) => high.netPence - low.netPence);
  expect(Math.abs(ofGroups.reduce((total, width) => total + width, 0) - (prices.high.netPence - prices.low.netPence))).toBeLessThan(20);
});

test('what take-up brings so many children home is a take-up with which a comparison finds them', async () => {
  const question = { input: 'reunification-support/take-up', measure: { kind: 'in-care', placementGroup: 'all', month: 23, against: 'doing-nothing' }, from: -6, to: -3 } as const;
  const { stretches, curve } = await solve({ compare, levers: [home] }, question, inlinePool);
  expect(curve).toHaveLength(9 + 2);
  expect(curve.find(({ input }) => input === stretches[0]!.from)!.mean).toBeCloseTo(-3, 0);
  expect(curve.every(({ low, mean, high }) => low <= mean + 1e-9 && mean <= high + 1e-9)).toBe(true);
  expect(stretches).toHaveLength(1);
  // As anybody would type it, and what is told of it is what a comparison finds with just that.
  expect(stretches.flatMap(({ from, to }) => [from, to]).every(takeUp => Math.abs(takeUp * 1000 - Math.round(takeUp * 1000)) < 1e-9)).toBe(true);
  const found = async (takeUp: number): Promise<number> => (await compareScenarios(compare, [{ name: 'home', levers: [{ ...home, takeUp }] }], inlinePool)).scenarios[0]!.total.inCareAtEnd;
  expect(Math.abs(await found(stretches[0]!.from) + 3)).toBeLessThan(0.15);
  expect(Math.abs(await found(stretches[0]!.to) + 6)).toBeLessThan(0.15);
  expect(curve.find(({ input }) => input === stretches[0]!.to)!.mean).toBeCloseTo(await found(stretches[0]!.to), 9);
});

test('every number is asked where it breaks even as it would be alone, on what was prepared before, and the case breaks even there', async () => {
  const levers = [{ ...consultations, costs: cost(40_000) }];
  const prepared = prepare(compare);
  const all = await breakEvens({ compare, levers, prepared }, inlinePool);
  expect(all.map(({ input }) => input.id)).toEqual(uncertainInputs({ compare, levers }).map(({ id }) => id));
  for (const id of ['consultation-line/take-up', 'inflation']) expect(all.find(({ input }) => input.id === id)).toEqual(await breakEven({ compare, levers }, id, inlinePool));
  // A contact saves £60, 0.8 x 0.5 x 10,000 x 0.2667 times a year: £40,000 are covered by £37.50, at a cost of £77.50 a contact beside £40.
  const contact = all.find(({ input }) => input.id === 'consultation-line/contact-cost')!;
  expect(Math.abs(contact.stretches[0]!.from - 7750)).toBeLessThan(5);
  const { from } = all.find(({ input }) => input.id === 'consultation-line/reach')!.stretches[0]!;
  const put = await compareScenarios(compare, [{ name: 'put', levers: [{ ...levers[0]!, reach: from }] }], inlinePool);
  // A tenth of a point of reach is £80 a year.
  expect(Math.abs(netOf(put))).toBeLessThan(2 * 80 * 100);
});

test('a number that the case does not have is refused, and a lever that does nothing has no numbers', () => {
  const ids = uncertainInputs({ compare, levers: [{ ...home, reach: 0 }, home, home] }).map(({ id }) => id);
  expect(ids).not.toContain('reunification-support/reach');
  expect(ids).toContain('reunification-support-2/reach');
  expect(ids).toContain('reunification-support-3/return-share');
  expect(new Set(ids).size).toBe(ids.length);
});
