import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, fromDecimalText } from '#saved/decimal-text.ts';

test.each([
  [0.07, 2, '7'], [0.6, 2, '60'], [1, 2, '100'], [0.025, 2, '2.5'], [0, 2, '0'], [-0.125, 2, '-12.5'], [0.000001, 2, '0.0001'], [1e-7, 2, '0.00001'], [15.8, 0, '15.8'], [1200, 0, '1200'], [1e21, 0, '1000000000000000000000'],
])('%d by %d places is written %s', (value, places, text) => {
  expect(decimalText(value, places)).toBe(text);
  expect(fromDecimalText(text, places)).toBe(value);
});

test('every number is read back to the last bit', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
    // Zero is written without a sign.
    expect(fromDecimalText(decimalText(value, 2), 2)).toBe(value + 0);
  }));
});

test('what is no decimal number is none, and no number is never written', () => {
  expect(['', '1e3', '1.', '.5', '0x10', 'Infinity', '1 2', '٣'].map(text => fromDecimalText(text))).toEqual(Array.from({ length: 8 }, () => null));
  expect(() => decimalText(Number.NaN)).toThrow('NaN is no number to write');
});
