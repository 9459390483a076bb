import type { Figure } from '#indicators/figure.ts';
import type { Sum } from '#indicators/judging/small-numbers.ts';
import { cellsToHide, mayShowShare } from '#indicators/judging/suppression.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { dependsOnLastDay } from '#indicators/review.ts';

/** A figure of one value of a division, or of the whole authority (`value` null). */
export interface DividedFigure { readonly value: string | null; readonly figure: Figure }

const HIDDEN = 'Hidden, because it or what could be worked out from it is between 1 and 5, or a percentage of fewer than 10.';

/** A figure that may stand in several places: it is hidden in all of them or in none. */
interface PublishedCell extends DividedFigure { readonly name: string; readonly count: number | null }

/**
 * The figures of one indicator as they may be published together: small numbers are hidden, and with them as many others as
 * it takes that no total, longer period or other value gives them away. A rate is hidden with the count that it is made of.
 */
export function asPublished(indicator: Indicator, figures: readonly DividedFigure[]): readonly DividedFigure[] {
  const { measure, unit } = indicator;
  // Published already; and money and the authority's own percentages are no counts of children, but the weeks that a cost is of are.
  if (measure.kind === 'published' || (measure.kind !== 'prices' && /£|score|days/.test(unit))) return figures;
  const cellOf = new Map<DividedFigure, string>(figures.map(one => [one, nameOf(indicator, one)]));
  const cells = [...new Map(figures.toSorted((a, b) => Number(a.figure.value !== null) - Number(b.figure.value !== null))
    .map((one): [string, PublishedCell] => [nameOf(indicator, one), { ...one, name: nameOf(indicator, one), count: countBehind(indicator, one.figure) }])).values()];
  const isShare = measure.kind !== 'rate' && measure.kind !== 'prices' && figures.some(({ figure }) => figure.denominator !== null);
  const alsoHidden = isShare ? cells.flatMap(({ name, figure: { numerator, denominator } }) =>
    (numerator !== null && denominator !== null && !mayShowShare(numerator, denominator) ? [name] : [])) : [];
  const sums = [...sumsOverValues(cells), ...(dependsOnLastDay(indicator) || measure.kind === 'prices' ? [] : sumsOverTime(cells))];
  const hidden = cellsToHide(Object.fromEntries(cells.map(({ name, count }) => [name, count])), sums, alsoHidden);
  return figures.map(one => (hidden.has(cellOf.get(one)!) && one.figure.value !== null
    ? { ...one, figure: { ...one.figure, value: null, numerator: null, denominator: null, symbol: 'c', why: HIDDEN, basis: null } } : one));
}

/** What is read on a day is the same figure in every period that ends with it. */
const nameOf = (indicator: Indicator, { value, figure: { period } }: DividedFigure): string =>
  `${value === null ? 'all' : `value ${value}`}|${dependsOnLastDay(indicator) ? '' : period.from}|${period.until}`;

/** Of a cost per week: so many children on an average day, a part of one counting as one. */
function countBehind({ measure }: Indicator, { numerator, denominator, period }: Figure): number | null {
  if (measure.kind !== 'prices') return numerator;
  return denominator === null ? null : Math.ceil(denominator * 7 / (period.until - period.from + 1));
}

const samePeriod = (a: Figure, b: Figure): boolean => a.period.from === b.period.from && a.period.until === b.period.until;

/** The whole authority is the sum of the values of a division, period by period. */
function sumsOverValues(cells: readonly PublishedCell[]): readonly Sum[] {
  return cells.filter(({ value }) => value === null).flatMap(whole => {
    const parts = cells.filter(({ value, figure }) => value !== null && samePeriod(figure, whole.figure));
    return parts.length === 0 ? [] : [{ total: whole.name, parts: parts.map(({ name }) => name) }];
  });
}

/** A longer period is the sum of shorter ones that are shown beside it and fill it without a gap. */
function sumsOverTime(cells: readonly PublishedCell[]): readonly Sum[] {
  return [...new Set(cells.map(({ value }) => value))].flatMap(value => {
    // Shortest first, so that a year is seen as its months before it is seen as its quarters.
    const inOrder = cells.filter(one => one.value === value).toSorted((a, b) => a.figure.period.from - b.figure.period.from || a.figure.period.until - b.figure.period.until);
    return inOrder.flatMap(whole => {
      const parts: string[] = [];
      let day: number = whole.figure.period.from;
      for (const part of inOrder) {
        if (part === whole || part.figure.period.from !== day || part.figure.period.until > whole.figure.period.until) continue;
        parts.push(part.name);
        day = part.figure.period.until + 1;
      }
      return parts.length > 1 && day === whole.figure.period.until + 1 ? [{ total: whole.name, parts }] : [];
    });
  });
}
