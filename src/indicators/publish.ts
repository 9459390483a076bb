import type { Figure } from '#indicators/figure.ts';
import type { Sum } from '#indicators/judging/suppression.ts';
import { cellsToHide, mayShowShare } from '#indicators/judging/suppression.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** A figure of one value of a division, or of the whole authority (`value` null). */
export interface DividedFigure { readonly value: string | null; readonly figure: Figure }

const HIDDEN = 'Hidden, because it or what could be worked out from it is between 1 and 5, or a percentage of fewer than 10.';

/**
 * The figures of one indicator as they may be published together: small numbers are hidden, and with them as many others as
 * it takes that no total, longer period or other value gives them away. A rate is hidden with the count that it is made of.
 */
export function asPublished(indicator: Indicator, figures: readonly DividedFigure[]): readonly DividedFigure[] {
  // Money and the authority's own percentages are no counts of children.
  if (/£|score|days/.test(indicator.unit)) return figures;
  const name = (i: number): string => String(i);
  const counts = Object.fromEntries(figures.map(({ figure }, i) => [name(i), figure.numerator]));
  const isShare = indicator.measure.kind !== 'rate' && figures.some(({ figure }) => figure.denominator !== null);
  const alsoHidden = isShare ? figures.flatMap(({ figure: { numerator, denominator } }, i) =>
    (numerator !== null && denominator !== null && !mayShowShare(numerator, denominator) ? [name(i)] : [])) : [];
  const hidden = cellsToHide(counts, [...sumsOverValues(figures), ...sumsOverTime(figures)], alsoHidden);
  return figures.map((one, i) => (hidden.has(name(i)) && one.figure.value !== null
    ? { ...one, figure: { ...one.figure, value: null, numerator: null, denominator: null, symbol: 'c', why: HIDDEN, basis: null } } : one));
}

const samePeriod = (a: Figure, b: Figure): boolean => a.period.from === b.period.from && a.period.until === b.period.until;

/** The whole authority is the sum of the values of a division, period by period. */
function sumsOverValues(figures: readonly DividedFigure[]): readonly Sum[] {
  const byPeriod = new Map<string, number[]>();
  figures.forEach(({ value, figure }, i) => {
    if (value === null) return;
    const key = `${figure.period.from}|${figure.period.until}`;
    byPeriod.set(key, [...byPeriod.get(key) ?? [], i]);
  });
  return figures.flatMap(({ value, figure }, i) => {
    const parts = value === null ? byPeriod.get(`${figure.period.from}|${figure.period.until}`) ?? [] : [];
    return parts.length === 0 ? [] : [{ total: String(i), parts: parts.map(String) }];
  });
}

/** A longer period is the sum of shorter ones that are shown beside it and fill it without a gap. */
function sumsOverTime(figures: readonly DividedFigure[]): readonly Sum[] {
  const numbered = figures.map((one, i) => ({ ...one, i }));
  return [...new Set(figures.map(({ value }) => value))].flatMap(value => {
    // Shortest first, so that a year is seen as its months before it is seen as its quarters.
    const inOrder = numbered.filter(one => one.value === value).toSorted((a, b) => a.figure.period.from - b.figure.period.from || a.figure.period.until - b.figure.period.until);
    return inOrder.flatMap(whole => {
      const parts: string[] = [];
      let day: number = whole.figure.period.from;
      for (const part of inOrder) {
        if (samePeriod(part.figure, whole.figure) || part.figure.period.from !== day || part.figure.period.until > whole.figure.period.until) continue;
        parts.push(String(part.i));
        day = part.figure.period.until + 1;
      }
      return parts.length > 1 && day === whole.figure.period.until + 1 ? [{ total: String(whole.i), parts }] : [];
    });
  });
}
