import { assert } from '#kernel/assert.ts';

/**
 * A number times a power of ten, written out in full: 0.07 by two places is `7`. The digits are moved and nothing is
 * multiplied, so that `fromDecimalText` gives the same number back to the last bit.
 */
export function decimalText(value: number, places = 0): string {
  assert(Number.isFinite(value), `${value} is no number to write`);
  const [, sign = '', whole = '', part = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const point = whole.length + Number(exponent) + places;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${part}`.padEnd(point, '0');
  const [before, after] = [digits.slice(0, Math.max(1, point)), digits.slice(Math.max(1, point))];
  return `${sign}${before.replace(/^0+(?=\d)/, '')}${after.replace(/0+$/, '').replace(/^(?=\d)/, '.')}`;
}

/** The number that digits stand for when they are that many places too high; null when they are no decimal number. */
export const fromDecimalText = (text: string, places = 0): number | null => (/^-?\d+(\.\d+)?$/.test(text) ? Number(`${text}e${-places}`) : null);
