import { formatPounds } from '#kernel/money.ts';
import type { Figure } from '#indicators/figure.ts';
import type { Indicator } from '#indicators/indicator.ts';
import type { Signal } from '#indicators/review.ts';
import { formatCount, formatPercent } from '#reports/format.ts';

/** A value of an indicator as it is read: counts whole, rates and scores to one decimal place, percentages to one, money in whole pounds. Rounded half up. */
export function shownValue({ unit }: Indicator, value: number): string {
  if (unit === '%') return formatPercent(value, 1);
  if (unit.startsWith('£')) return formatPounds(Math.round(value) * 100, true);
  if (unit.startsWith('per ') || unit === 'score' || unit === 'ratio' || unit.startsWith('cases')) return oneDecimal(value);
  return formatCount(value);
}

/** `1,818.0`; half up, away from what binary fractions make of a half. */
export function oneDecimal(value: number): string {
  const tenths = Math.floor(value * 10 + 0.5 + 1e-9);
  const [whole, rest] = [Math.trunc(tenths / 10), Math.abs(tenths % 10)];
  return `${value < 0 && whole === 0 ? '-' : ''}${formatCount(whole)}.${rest}`;
}

/** The value, or the symbol that stands where none can. */
export const shownFigure = (indicator: Indicator, { value, symbol }: Figure): string => (value === null ? symbol ?? 'x' : shownValue(indicator, value));

/** What stands above and below the line, where the value alone hides it: `12 of 40`. */
export function shownParts(indicator: Indicator, { numerator, denominator }: Figure): string {
  if (numerator === null || denominator === null) return '';
  if (indicator.measure.kind !== 'rate' && 'figure' in indicator.measure && indicator.measure.figure === 'mean') return formatCount(denominator);
  return `${indicator.unit.startsWith('£') ? formatPounds(Math.round(numerator) * 100, true) : formatCount(numerator)} of ${formatCount(denominator)}`;
}

export const SIGNAL_WORDS: Readonly<Record<Signal, string>> = {
  improvement: 'Better than usual', concern: 'Worse than usual', changed: 'Not as usual', common: 'No real change', 'too-few': 'Too few months',
};

/** `+4.2%`, or points for a percentage; empty where there is nothing to hold against. */
export function shownChange(indicator: Indicator, now: Figure, before: Figure): string {
  if (now.value === null || before.value === null) return '';
  // A percentage of a gap or of a rank says nothing.
  if (indicator.measure.kind === 'published') return `${now.value > before.value ? '+' : ''}${shownValue(indicator, now.value - before.value)}`;
  if (indicator.unit === '%') {
    const points = oneDecimal((now.value - before.value) * 100);
    return `${now.value > before.value ? '+' : ''}${points} points`;
  }
  if (before.value === 0) return '';
  const change = now.value / before.value - 1;
  return `${change > 0 ? '+' : ''}${formatPercent(change, 1)}`;
}
