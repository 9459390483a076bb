/**
 * A year as people write it into a file name, a folder or a YEAR column. `2017` may mean the year that starts or the
 * year that ends in 2017, so a label never decides alone: see docs/decisions/0002-return-year-from-dates.md.
 */
export interface YearLabel {
  readonly text: string;
  /** Return years (ending) that it may mean: one for `2017-18`, two for `2017`. */
  readonly mayMean: readonly number[];
}

const SPAN = /(?<!\d)(20\d\d)(?:\s*(?:[-_/]|to)\s*(20\d\d|\d\d)|(\d\d))(?!\d)/;
const SHORT_SPAN = /^(\d\d)\s*[-_/]\s*(\d\d)$/;
const YEARS = /(?<!\d)20\d\d(?!\d)/g;

/** The year in a text, or null when it holds none, or several that are no one year. */
export function yearLabel(text: string): YearLabel | null {
  const trimmed = text.trim().replace(/\.0$/, '');
  const short = SHORT_SPAN.exec(trimmed);
  if (short !== null) return spanLabel(trimmed, 2000 + Number(short[1]), Number(short[2]));
  const span = SPAN.exec(trimmed);
  const spanned = span === null ? null : spanLabel(span[0], Number(span[1]), Number(span[2] ?? span[3]) % 100);
  if (spanned !== null) return spanned;
  const years = [...new Set(trimmed.match(YEARS) ?? [])];
  const [year] = years;
  return year === undefined || years.length > 1 ? null : { text: year, mayMean: [Number(year), Number(year) + 1] };
}

const spanLabel = (text: string, start: number, endOfCentury: number): YearLabel | null =>
  (start + 1) % 100 === endOfCentury ? { text: text.replaceAll(/\s*(?:[-_/]|to)\s*/g, '-'), mayMean: [start + 1] } : null;

/** The year that a path names: the file's own name first, then the nearest folder. */
export function yearLabelOfPath(path: string): YearLabel | null {
  for (const part of path.split('/').toReversed()) {
    const label = yearLabel(part);
    if (label !== null) return label;
  }
  return null;
}
