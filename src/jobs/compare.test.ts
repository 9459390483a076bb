import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { mean } from '#kernel/mathematics.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import { on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import type { AgainstOther, ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { comparisonRecords } from '#jobs/comparison-document.ts';
import { compareScenarios } from '#jobs/compare.ts';
import type { Comparison } from '#jobs/compare.ts';
import { inlinePool } from '#jobs/task.ts';

const MONTHS = 18;
const LIVES = 40;

const homeward = (takeUp: number, teamPounds: number): LeverUse => ({
  lever: 'reunification-support', start: on('2024-04-01'), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 0.8, takeUp,
  effect: { low: 0.2, likeliest: 0.3, high: 0.4 }, fields: { 'from-months': 3, 'until-months': 24, 'within-months': 9, 'return-share': 0.2 },
  costs: [{ title: 'Team', nature: 'recurring', amountPence: teamPounds * 100, posts: null, from: null, until: null }],
});

let compared: Comparison;
const scenario = (name: string): ScenarioComparison => must(compared.scenarios.find(one => one.name === name), name);
const against = (name: string, other: string): AgainstOther => must(scenario(name).againstOthers.find(one => one.other === other), other);
const lives = (name: string, month: number): readonly number[] => {
  const all = must(compared.lookedAfter[compared.scenarios.indexOf(scenario(name))], name);
  return Array.from({ length: LIVES }, (_, life) => all[life * MONTHS + month]!);
};

beforeAll(async () => {
  compared = await compareScenarios(
    { journeys: randomJourneys(41, 200, 5), months: MONTHS, replicates: LIVES, seed: 3, priceList: demoPriceList(null), inflation: {}, unitCosts: { use: 'average', marginalShares: {} } },
    [{ name: 'small', levers: [homeward(0.3, 20_000)] }, { name: 'large', levers: [homeward(0.9, 900_000)] }, { name: 'small again', levers: [homeward(0.3, 20_000)] }, { name: 'nothing', levers: [homeward(0, 0)] }], inlinePool);
});

describe('one scenario against another', () => {
  test('is their difference in each of the lives, which the looked-after children of each tell by themselves', () => {
    for (const month of [0, 7, MONTHS - 1]) {
      const difference = lives('large', month).map((children, life) => children - lives('small', month)[life]!).toSorted((a, b) => a - b);
      const told = must(against('large', 'small').months[month], 'a month');
      expect(told.mean).toBeCloseTo(mean(difference), 9);
      // Of 40 lives the tenth and the ninetieth of a hundred lie at positions 3.9 and 35.1.
      expect(told.quantiles['0.1']).toBeCloseTo(difference[3]! + 0.9 * (difference[4]! - difference[3]!), 9);
      expect(told.quantiles['0.9']).toBeCloseTo(difference[35]! + 0.1 * (difference[36]! - difference[35]!), 9);
    }
    const atEnd = lives('large', MONTHS - 1).map((children, life) => children - lives('small', MONTHS - 1)[life]!);
    expect(against('large', 'small').chanceOfFewer).toBe(atEnd.filter(children => children < 0).length / LIVES);
    expect(against('large', 'small').chanceOfMore).toBe(atEnd.filter(children => children > 0).length / LIVES);
    expect(against('large', 'small').chanceOfFewer).toBeGreaterThan(0.5);
  });

  test('is on average what is between their differences from doing nothing, in children and in pence', () => {
    const end = (one: ScenarioComparison): number => must(one.inCare[0]?.months.at(-1), 'a month').mean;
    expect(must(against('large', 'small').months.at(-1), 'a month').mean).toBeCloseTo(end(scenario('large')) - end(scenario('small')), 9);
    against('large', 'small').atEnd.forEach(({ placementGroup, mean: between }) => {
      const of = (name: string): number => must(scenario(name).inCare.find(one => one.placementGroup === placementGroup)?.months.at(-1), placementGroup).mean;
      expect(between).toBeCloseTo(of('large') - of('small'), 9);
    });
    against('large', 'small').cumulative.forEach((between, year) => {
      expect(between.mean).toBeCloseTo(scenario('large').money.cumulative[year]!.mean - scenario('small').money.cumulative[year]!.mean, 3);
    });
  });

  test('is narrower than if each had luck of its own', () => {
    const width = ({ '0.1': low, '0.9': high }: Readonly<Record<'0.1' | '0.9', number>>): number => high - low;
    const [large, small] = ['large', 'small'].map(name => width(must(scenario(name).inCare[0]?.months.at(-1), 'a month').quantiles));
    expect(width(must(against('large', 'small').months.at(-1), 'a month').quantiles)).toBeLessThan(Math.hypot(large!, small!));
  });

  test('turned round is the same with the other sign, and chances change places', () => {
    const [one, other] = [against('large', 'small'), against('small', 'large')];
    expect(other.months.map(month => -month.quantiles['0.9'])).toEqual(one.months.map(month => expect.closeTo(month.quantiles['0.1'], 9)));
    expect([other.chanceOfFewer, other.chanceOfSpendingLess]).toEqual([one.chanceOfMore, one.chanceOfSpendingMore]);
  });

  test('of the same levers is exactly nothing, in each life', () => {
    const { months, atEnd, cumulative, chanceOfFewer, chanceOfMore, chanceOfSpendingLess, chanceOfSpendingMore } = against('small', 'small again');
    for (const { mean: average, quantiles } of [...months, ...atEnd, ...cumulative]) expect([average, ...Object.values(quantiles)].every(value => value === 0)).toBe(true);
    expect([chanceOfFewer, chanceOfMore, ...chanceOfSpendingLess, ...chanceOfSpendingMore].every(chance => chance === 0)).toBe(true);
  });

  test('that changes nothing is what the scenario is beside doing nothing', () => {
    expect(against('small', 'nothing').months).toEqual(scenario('small').inCare[0]!.months);
    expect(against('small', 'nothing').chanceOfSpendingLess).toEqual(scenario('small').money.chanceOfNetSaving);
  });

  test('stands with every scenario for each of the others, in their order', () => {
    expect(compared.scenarios.map(({ againstOthers }) => againstOthers.map(({ other }) => other))).toEqual([
      ['large', 'small again', 'nothing'], ['small', 'small again', 'nothing'], ['small', 'large', 'nothing'], ['small', 'large', 'small again']]);
  });

  test('is in the records line by line, with every line as wide as its columns', () => {
    const { columns, rows } = comparisonRecords(compared);
    expect(rows.every(row => row.length === columns.length)).toBe(true);
    const lines = (name: string, other: string, measure: string): readonly (readonly unknown[])[] => rows.filter(row => row[0] === name && row[1] === other && row[2] === measure && row[3] === 'all');
    const end = isoDate(must(compared.months.at(-1), 'a month'));
    expect(lines('large', 'small', 'chance-of-fewer-looked-after')).toEqual([['large', 'small', 'chance-of-fewer-looked-after', 'all', end, against('large', 'small').chanceOfFewer, '', '', '', '', '', '', '']]);
    expect(lines('large', 'small', 'looked-after').map(row => row[5])).toEqual(against('large', 'small').months.map(({ mean: average }) => average));
    expect(lines('large', 'doing-nothing', 'looked-after')).toHaveLength(MONTHS);
    expect(lines('large', 'small', 'spending-below-other-so-far-pence').map(row => row[4])).toEqual(scenario('large').money.years.map(({ yearEnding }) => String(yearEnding)));
  });
});
