import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPounds, formatPoundsShort, parsePounds, pence } from '#kernel/money.ts';

test.each([['£1,234.56', 123456], ['0', 0], ['1234.5', 123450], ['(200)', -20000], ['-£3', -300], ['12.3400', 1234], [' 820 ', 82000]])('%s is %d pence', (text, value) => { expect(parsePounds(text)).toBe(value); });
test.each(['', 'abc', '1.234', '1e3', '£', '12.3.4', 'NaN'])('"%s" is no amount', text => { expect(parsePounds(text)).toBeNull(); });

test('an amount written is an amount read', () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), amount => { expect(parsePounds(formatPounds(amount))).toBe(amount); }));
});

test('pence are whole, halves away from zero', () => { expect([pence(0.5), pence(-0.5), pence(2.4)]).toEqual([1, -1, 2]); });
test('short forms for sentences', () => {
  expect([formatPoundsShort(9_700_000_00), formatPoundsShort(820_000_00), formatPoundsShort(95_00), formatPoundsShort(-4_000_000_00), formatPounds(123456789, true)]).toEqual(['£9.7m', '£820k', '£95', '-£4.0m', '£1,234,568']);
});
