/**
 * Logarithm and exponential from additions, multiplications and divisions only. IEEE 754 fixes those (and the square
 * root) to the last bit; it does not fix Math.log and Math.exp, so two browsers may differ. With these the same seed
 * gives the same figures everywhere. See docs/decisions/0004-same-figures-everywhere.md.
 */
const LN2 = 0.693147180559945309417232;
const SQRT_HALF = 0.70710678118654752440;

const buffer = new Float64Array(1);
const words = new Uint32Array(buffer.buffer);
/** Index of the word with the exponent: 1 on little-endian machines, which all that run this are; found, not assumed. */
const HIGH = (() => { buffer[0] = 1; return words[1] === 0x3ff00000 ? 1 : 0; })();

/** Natural logarithm of a positive, finite, normal number; relative error below 1e-15 (tested against 60-digit values). */
export function ln(x: number): number {
  buffer[0] = x;
  const high = words[HIGH]!;
  let exponent = (high >>> 20) - 1022;
  words[HIGH] = (high & 0x000fffff) | 0x3fe00000;
  let mantissa = buffer[0]!;
  if (mantissa < SQRT_HALF) { mantissa *= 2; exponent -= 1; }
  // ln(m) = 2 artanh(s), s = (m-1)/(m+1), |s| <= 0.1716: the series to s^19 leaves less than 1e-16.
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  const series = 1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z / 19))))))));
  return exponent * LN2 + 2 * s * series;
}

/** e to the x, for |x| up to 700. */
export function exp(x: number): number {
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 18; i += 1) { term *= r / i; sum += term; }
  return sum * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  words[HIGH] = (k + 1023) << 20;
  words[1 - HIGH] = 0;
  return buffer[0]!;
}

/** Number with at most `places` decimals, halves away from zero. */
export function roundTo(value: number, places: number): number {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
};

/** Arithmetic mean; 0 for an empty list is a caller's mistake and is not hidden: it gives NaN. */
export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
