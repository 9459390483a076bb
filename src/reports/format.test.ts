import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { counted, figureOrNone, formatCell, formatCount, formatPercent, listed } from '#reports/format.ts';

test('counts are whole and have commas', () => {
  expect([0, 999, 1000, 12_345.6, 1_234_567, -1500, -0.4].map(formatCount)).toEqual(['0', '999', '1,000', '12,346', '1,234,567', '-1,500', '0']);
});

test('a percentage is held as a share and shown without a sign when it rounds to 0', () => {
  expect([formatPercent(0.756), formatPercent(0.0284, 1), formatPercent(-0.0001, 1), formatPercent(1)]).toEqual(['76%', '2.8%', '0.0%', '100%']);
  expect([formatCell(0.021, 'percent-signed'), formatCell(-0.021, 'percent-signed'), formatCell(0.0001, 'percent-signed')]).toEqual(['+2.1%', '-2.1%', '0.0%']);
});

test('a chance is never sure: all of a thousand lives are over 99%', () => {
  expect([0, 0.0049, 0.005, 0.5, 0.994, 0.995, 1].map(share => formatCell(share, 'chance'))).toEqual(['under 1%', 'under 1%', '1%', '50%', '99%', 'over 99%', 'over 99%']);
});

test('ranges and estimates are read as a person would say them', () => {
  expect(formatCell({ low: 589.6, high: 680.2 }, 'children')).toBe('590 to 680');
  expect(formatCell({ value: 648, low: 612, high: 690 }, 'children')).toBe('648 (612 to 690)');
  expect(formatCell({ value: 5_230_000_000, low: 5_000_000_000, high: 5_500_000_000 }, 'pounds-short')).toBe('£52.3m (£50.0m to £55.0m)');
});

test('dates, months, years and money have their own form', () => {
  const day = calendarDate(2025, 3, 31);
  expect([formatCell(day, 'date'), formatCell(day, 'month'), formatCell(2025, 'financial-year'), formatCell(123_456_789, 'pounds')])
    .toEqual(['31 March 2025', 'March 2025', '2024-25', '£1,234,568']);
});

test('the letter c in a text stays a letter, and a symbol stays a symbol', () => {
  expect(formatCell('c', 'text')).toBe('c');
  expect(formatCell({ symbol: 'c' }, 'children')).toBe('c');
});

test('a share of nothing is not available, and a figure that is not a number is a mistake of the program', () => {
  expect([figureOrNone(Number.NaN), figureOrNone(null), figureOrNone(0)]).toEqual([{ symbol: 'x' }, { symbol: 'x' }, 0]);
  expect(() => formatCell(Number.NaN, 'children')).toThrow('a figure that is NaN');
});

test('one is singular, and a list ends with and', () => {
  expect([counted(1, 'row', 'rows'), counted(0, 'row', 'rows'), counted(1200, 'row', 'rows')]).toEqual(['1 row', '0 rows', '1,200 rows']);
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
