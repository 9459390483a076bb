import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { AgainstOther } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import { formatCell } from '#reports/format.ts';
import { pairSentence, pairsTable } from '#reports/option-against-option.ts';

const spread = (low: number, mean: number, high: number): Spread => ({ mean, quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, q < 3 ? low : q === 3 ? mean : high])) as Spread['quantiles'] });
const until = calendarDate(2030, 3, 31);
const pair = (changes: Partial<AgainstOther> = {}): Parameters<typeof pairSentence>[0] => ({
  name: 'Large team',
  against: {
    other: 'Small team', months: [spread(-9, -5, -1)], atEnd: [], chanceOfFewer: 0.92, chanceOfMore: 0.03,
    cumulative: [spread(-30_000_000, -12_000_000, 5_000_000)], chanceOfSpendingLess: [0.18], chanceOfSpendingMore: [0.82], ...changes,
  },
});

describe('one option against another', () => {
  test('is told as fewer or more children and as less or more money, each with its range and its chance', () => {
    expect(pairSentence(pair(), until)).toBe('Large team against Small team: 5 fewer looked after on 31 March 2030 (8 times in 10: 1 to 9 fewer; fewer in 92% of the lives, more in 3%). '
      + 'Spending over the years is £120k more (8 times in 10: £300k more to £50k less; less in 18% of the lives).');
  });

  test('has no direction where it rounds to nothing, and says when nothing differs in any life', () => {
    expect(pairSentence(pair({ months: [spread(-2, 0.2, 2)], cumulative: [spread(-9000, 20, 9000)] }), until)).toMatch(/about as many looked after on 31 March 2030 \(8 times in 10: 2 fewer to 2 more; .*Spending over the years is about as much \(/);
    expect(pairSentence(pair({ months: [spread(0, 0, 0)], chanceOfFewer: 0, chanceOfMore: 0 }), until)).toContain(': as many looked after on 31 March 2030. Spending');
    const same = { months: [spread(0, 0, 0)], cumulative: [spread(0, 0, 0)], chanceOfFewer: 0, chanceOfMore: 0, chanceOfSpendingLess: [0], chanceOfSpendingMore: [0] };
    expect(pairSentence(pair(same), until)).toBe('Large team against Small team: in every life as many are looked after on 31 March 2030, and as much is spent.');
  });

  test('never claims to be sure', () => {
    expect(pairSentence(pair({ chanceOfFewer: 1, chanceOfMore: 0 }), until)).toContain('fewer in over 99% of the lives, more in under 1%');
  });

  test('stands in a table with the same figures', () => {
    const { rows, columns } = pairsTable([pair()], [until], 'pairs');
    expect(rows[0]!.map((cell, i) => formatCell(cell, columns[i]!.format))).toEqual(['Large team', 'Small team', '-5 (-9 to -1)', '92%', '3%', '-£120k (-£300k to £50k)', '18%']);
  });
});
