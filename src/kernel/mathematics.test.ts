import { expect, test } from 'vitest';
import { exp, ln, roundTo } from '#kernel/mathematics.ts';

/** Python's decimal module with 60 digits of precision. */
const LOGARITHMS: readonly (readonly [number, number])[] = [
  [0.5, -6.9314718055994528622676398e-1], [0.7071, -3.4658318037194191241212593e-1], [1, 0], [1.0000001, 9.9999995058387043652545e-8],
  [2, 6.9314718055994528622676398e-1], [3.141592653589793, 1.1447298858494001638774762], [1e-9, -2.0723265836946410445307265e1],
  [123456.789, 1.1723646487185881426285050e1], [1e300, 6.9077552789821368151024217e2],
];
const EXPONENTIALS: readonly (readonly [number, number])[] = [
  [-40, 4.2483542552915888709545268e-18], [-1.5, 2.2313016014842981804555677e-1], [-0.0001, 9.9990000499983333615006131e-1], [0, 1],
  [0.3, 1.3498588075760031834704478], [1, 2.7182818284590450907955983], [2.5, 1.2182493960703473234730154e1],
  [20, 4.8516519540979027748107910e8], [100.25, 3.4516107331259239457345646e43],
];

test.each(LOGARITHMS)('ln(%d) agrees with 60 digits to 2 parts in 10^15', (x, logarithm) => {
  expect(Math.abs(ln(x) - logarithm)).toBeLessThanOrEqual(2e-15 * Math.max(Math.abs(logarithm), 1e-7));
});

test.each(EXPONENTIALS)('exp(%d) agrees with 60 digits to 4 parts in 10^15, times the size of the exponent', (x, power) => {
  expect(Math.abs(exp(x) / power - 1)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(x) / 4));
});

test('rounding is half away from zero, as official statistics round', () => {
  expect([roundTo(65.875, 2), roundTo(0.5, 0), roundTo(-0.5, 0), roundTo(1.005, 2), roundTo(2.4, 0)]).toEqual([65.88, 1, -1, 1.01, 2]);
});
