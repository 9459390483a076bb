import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import { sum } from '#kernel/mathematics.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import { decompose, figuresOf } from '#scenarios/analysis/decompose.ts';
import type { CostVariance, YearToExplain } from '#scenarios/analysis/decompose.ts';
import type { Solved } from '#scenarios/analysis/solved.ts';
import { tornadoOf } from '#scenarios/analysis/tornado.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import type { UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import { breakEvenBlocks, breakEvensBlocks, solveBlocks, tornadoBlocks, varianceBlocks } from '#reports/analysis-blocks.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { formatCell } from '#reports/format.ts';

const textOf = (blocks: readonly Block[]): string => blocks.flatMap(block => ('text' in block ? [block.text] : block.kind === 'list' ? block.items : [])).join('\n');
const tableOf = (blocks: readonly Block[], id: string): TableBlock => {
  const found = blocks.flatMap(block => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [])).find(block => block.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
/** Every cell as a reader sees it; throws for one that no format can show. */
const shown = ({ columns, rows }: TableBlock): readonly (readonly string[])[] => rows.map(row => {
  expect(row).toHaveLength(columns.length);
  return row.map((cell, i) => formatCell(cell, columns[i]!.format));
});

const takeUp: UncertainInput = { id: 'agency-to-in-house/take-up', title: 'From agency to in-house fostering: take-up', unit: 'share', value: 0.6, low: 0.5, high: 0.7, basis: 'Assumption: 10 points less or more', least: 0, most: 1, places: 3 };
const months: UncertainInput = { ...takeUp, id: 'edge-of-care/lead-months', title: 'Edge-of-care service: months until it works', unit: 'months', value: 3, low: 1, high: 6 };
const million = (amount: number): ReturnType<typeof pence> => pence(amount * 1e8);

describe('the tornado', () => {
  const tornado: Tornado = tornadoOf({ netPence: million(2), inCareAtEnd: -40 }, 300, [
    { input: months, low: { netPence: million(2.3), inCareAtEnd: -41 }, high: { netPence: million(1.6), inCareAtEnd: -38.6 } },
    { input: takeUp, low: { netPence: million(-0.5), inCareAtEnd: -40 }, high: { netPence: million(4), inCareAtEnd: -40 } },
    { input: { ...takeUp, title: 'Price: secure' }, low: { netPence: million(2), inCareAtEnd: -40 }, high: { netPence: million(2), inCareAtEnd: -40 } },
  ]);
  const blocks = tornadoBlocks(tornado);

  test('says what matters most, what alone can turn the case, and what does not matter', () => {
    expect(textOf(blocks)).toContain('As it stands £2.0m less is spent over all its years than if nothing were done, what the case itself costs counted in, with 40 fewer children in care at the end.');
    expect(textOf(blocks)).toContain('take-up matters most: at 50% £500k more is spent, at 70% £4.0m less. Whether less is spent at all depends on from agency to in-house fostering: take-up');
    expect(textOf(blocks)).toContain('change nothing: price: secure.');
  });

  test('shows every number with its range, where that is from, and both results', () => {
    expect(shown(tableOf(blocks, 'tornado-table'))).toEqual([
      ['From agency to in-house fostering: take-up', '60%', '50%', '70%', '-£500,000', '£4,000,000', '£4,500,000', '-40', '-40', 'Assumption: 10 points less or more'],
      ['Edge-of-care service: months until it works', '3 months', '1 month', '6 months', '£2,300,000', '£1,600,000', '£700,000', '-41', '-39', 'Assumption: 10 points less or more'],
    ]);
  });

  test('of nothing says so', () => {
    expect(textOf(tornadoBlocks(tornadoOf({ netPence: pence(0), inCareAtEnd: 0 }, 300, [])))).toContain('None of the numbers has a range that changes anything.');
  });
});

const solved: Solved = {
  question: { input: takeUp.id, measure: { kind: 'in-care', placementGroup: 'in-house-fostering', month: 47, against: 'doing-nothing' }, from: 100, to: 160 },
  input: takeUp, least: 0, most: 1, on: calendarDate(2029, 3, 31), groupTitle: 'In-house fostering', replicates: 300, stretches: [{ from: 0.4, to: 0.64 }],
  curve: [{ input: 0, mean: 0, low: 0, high: 0, chance: 0, error: 0 }, { input: 1, mean: 250, low: 220, high: 280, chance: 0.1, error: 0 }],
};

describe('what it would take', () => {
  test('is said as values of the number, with the goal in words and the curve beside', () => {
    expect(textOf(solveBlocks(solved))).toContain('“From agency to in-house fostering: take-up” at 40% to 64% gives, on average, 100 to 160 more children in in-house fostering on 31 March 2029 than if nothing were done. As it stands it is 60%.');
    expect(shown(tableOf(solveBlocks(solved), 'solved-curve'))).toEqual([['0%', '0', '0 to 0', '0%'], ['100%', '250', '220 to 280', '10%']]);
  });

  test('or as that no value does it, with how far it goes', () => {
    const text = textOf(solveBlocks({ ...solved, question: { ...solved.question, from: 300, to: 400 }, stretches: [] }));
    expect(text).toContain('No value from 0% to 100% of “From agency to in-house fostering: take-up” gives, on average, 300 to 400 more children');
    expect(text).toContain('The average goes from 0 at 0% to 250 more at 100%. The nearest to it is 100%, where the average is 250 more (8 times in 10: 220 to 280 more).');
  });

  test.each([
    [-60, -40, 'doing-nothing', '40 to 60 fewer children in care on 31 March 2029 than if nothing were done'],
    [-1, -1, 'today', '1 fewer child in care on 31 March 2029 than today'],
    [-10, 20, 'today', 'between 10 fewer children and 20 more children in care on 31 March 2029 than today'],
    [500, 550, 'nothing', '500 to 550 children in care on 31 March 2029'],
  ] as const)('%i to %i against %s', (from, to, against, words) => {
    const question = { ...solved.question, measure: { kind: 'in-care', placementGroup: 'all', month: 47, against }, from, to } as const;
    expect(textOf(solveBlocks({ ...solved, question, groupTitle: null }))).toContain(`gives, on average, ${words}.`);
  });

  test('for money, and for every value', () => {
    const question = { ...solved.question, measure: { kind: 'net-saving', year: 3 }, from: 1e8, to: 2e8 } as const;
    expect(textOf(solveBlocks({ ...solved, question, stretches: [{ from: 0, to: 1 }] }))).toContain('Every value from 0% to 100% of “From agency to in-house fostering: take-up” gives, on average, spending £1.0m to £2.0m below doing nothing by 31 March 2029.');
  });
});

describe('what averages of some futures leave open', () => {
  const curve = [0, 0.5, 1].map(input => ({ input, mean: 250 * input, low: 0, high: 0, chance: 0, error: 10 }));

  test('is said beside the value, in its own unit', () => {
    // 1.2816 x 10 children at 250 a whole: 5.1 points either side of 100 / 250 and of 160 / 250.
    expect(textOf(solveBlocks({ ...solved, curve }))).toContain('Averages of 300 futures tell it no closer than 34.9% to 69.1%.');
  });

  test('is left out where nothing is open, and a value that is rounded far from its goal says what it comes to', () => {
    const exact = curve.map(point => ({ ...point, error: 0 }));
    expect(textOf(solveBlocks({ ...solved, curve: exact }))).not.toContain('no closer');
    const rounded = { ...solved, question: { ...solved.question, from: 120, to: 120 }, stretches: [{ from: 0.5, to: 0.5 }], curve: exact };
    expect(textOf(solveBlocks(rounded))).toContain('Rounded to 50% it comes to 125 more.');
  });
});

describe('breaking even', () => {
  const question = { ...solved.question, measure: { kind: 'net-saving', year: 3 }, from: 0, to: 0 } as const;
  const curve = [{ input: 0, mean: -1e8, low: -1e8, high: -1e8, chance: 0, error: 0 }, { input: 1, mean: 3e8, low: 2e8, high: 4e8, chance: 1, error: 0 }];

  test('names the value and the side on which the case saves', () => {
    const text = textOf(breakEvenBlocks({ ...solved, question, curve, stretches: [{ from: 0.25, to: 0.25 }] }));
    expect(text).toContain('breaks even on average where “From agency to in-house fostering: take-up” is 25%. Above that less is spent than if nothing were done, below it more. As it stands it is 60%.');
  });

  test('or says that it does not within the bounds', () => {
    const text = textOf(breakEvenBlocks({ ...solved, question, curve: curve.map(point => ({ ...point, mean: 1e8 })), stretches: [] }));
    expect(text).toContain('With every value of “From agency to in-house fostering: take-up” from 0% to 100% less is spent on average than if nothing were done: the case does not break even within these bounds.');
  });
});

describe('breaking even, number by number', () => {
  const question = { ...solved.question, measure: { kind: 'net-saving', year: 3 }, from: 0, to: 0 } as const;
  const line = (from: number, to: number): Solved['curve'] => [from, (from + to) / 2, to].map((mean, i) => ({ input: i / 2, mean, low: mean, high: mean, chance: 0, error: 2e7 }));
  const one = (title: string, curve: Solved['curve'], stretches: Solved['stretches']): Solved => ({ ...solved, question, input: { ...takeUp, title }, curve, stretches });
  const blocks = breakEvensBlocks([
    one('Far', line(-1e8, 3e8), [{ from: 0.25, to: 0.25 }]), one('Near', line(-2.6e8, 1.4e8), [{ from: 0.65, to: 0.65 }]),
    one('Team: always saves', line(1e8, 2e8), []), one('Team: never saves', line(-2e8, -1e8), []), one('Team: nor does this', line(-2e8, -1e8), []), one('Idle', line(1e8, 1e8), []),
  ]);

  test('stands in a table, what could well be first, with how closely it is known', () => {
    // £4m over the whole width and an error of £200,000: 1.2816 x 0.2 / 4 = 6.4 points either side.
    expect(shown(tableOf(blocks, 'break-even-table'))).toEqual([
      ['Near', '60%', '65%', '58.6% to 71.4%', '50% to 70%'], ['Far', '60%', '25%', '18.6% to 31.4%', '50% to 70%']]);
    expect(textOf(blocks)).toContain('Within the range that it could well have: near at 65%.');
  });

  test('or in a sentence that says on which side the case stays', () => {
    expect(textOf(blocks)).toContain('breaks even on average: less is spent with every one:\nTeam: always saves\n');
    expect(textOf(blocks)).toContain('breaks even on average: more is spent with every one:\nTeam: never saves; nor does this\n');
    expect(textOf(blocks)).toContain('These do not change what is spent:\nIdle\n');
  });
});

describe('actual against plan', () => {
  const care = (count: number, days: number): CareUsed => ({ children: count, days: Float64Array.from({ length: COST_AGES.length * 2 }, (_, i) => (i === 0 ? days : 0)) });
  const prices = { basePricePerDayPence: [10_000, 70_000], index: [1, 1] };
  // Ten children of 100 days at £100 become twelve at £110.
  const year: YearToExplain = {
    plan: { care: care(10, 1000), prices }, actual: { care: care(12, 1200), prices: { ...prices, basePricePerDayPence: [11_000, 70_000] } },
    replicates: Array.from({ length: 11 }, (_, run) => ({ care: care(5 + run, 100 * (5 + run)), prices })),
  };
  const { years: [variance], all } = decompose([year]);
  const from = calendarDate(2024, 3, 31);
  const until = calendarDate(2025, 3, 31);
  const whole: CostVariance = { from, until, replicates: 11, seed: 1, planned: null, hasLaterPrices: true, all, groups: ['In a family', 'Secure'], groupsWithoutPrice: ['Secure'], years: [{ yearEnding: 2025, from: calendarDate(2024, 4, 1), lastDay: until, variance: variance!, figures: figuresOf(year) }] };
  const blocks = varianceBlocks(whole);

  test('is a waterfall that adds up, with what chance does beside each line', () => {
    // Children: 2 x (£10,000 + £11,000) / 2 = £21,000; price: 11 x £1,000. Chance: from 6 to 14 children, 4 either side at £10,000.
    const table = tableOf(blocks, 'variance-waterfall');
    const rows = shown(table);
    expect(rows[0]!.slice(0, 2)).toEqual(['Planned', '£100,000']);
    expect(rows[1]!.slice(0, 4)).toEqual(['Children looked after', '£21,000', '-£40,000 to £40,000', 'within chance']);
    expect(rows[5]!.slice(0, 4)).toEqual(['Price', '£11,000', 'z', 'not by chance']);
    expect(rows[7]!.slice(0, 2)).toEqual(['Came', '£132,000']);
    const amounts = table.rows.map(row => row[1] as number);
    expect(sum(amounts.slice(0, -1))).toBe(amounts.at(-1));
    expect(shown(tableOf(blocks, 'variance-by-year'))[1]).toEqual(['Children looked after', '£21,000', '£21,000']);
    expect(shown(tableOf(blocks, 'variance-figures'))).toEqual([['2024-25', '1 April 2024', '31 March 2025', '10', '12', '100', '100', '£100', '£110', '0.0%', '0.0%']]);
    expect(shown(tableOf(blocks, 'variance-placements'))).toEqual([
      ['In a family', '1,000', '1,200', '£100,000', '£132,000', '£32,000'], ['Secure', '0', '0', '£0', '£0', '£0'], ['All', '1,000', '1,200', '£100,000', '£132,000', '£32,000']]);
    expect(shown(tableOf(blocks, 'variance-ages'))[0]).toEqual(['0 to 4', '1,000', '1,200', '100.0%', '100.0%']);
  });

  test('says which lines chance explains, and what was left out', () => {
    const text = textOf(blocks);
    expect(text).toContain('From 1 April 2024 to 31 March 2025 placements cost £132k: £32k more than the £100k that a projection made on 31 March 2024');
    expect(text).toContain('no more than chance makes');
    expect(text).toContain('Price: £11k more.');
    expect(text).toContain('no cause need be looked for: children looked after (£21k more).');
    expect(text).toContain('Counted as costing nothing, because the plan or what came has no price: secure.');
  });
});
