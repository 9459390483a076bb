import { capitalised } from '#kernel/words.ts';
import type { Division } from '#indicators/divisions.ts';
import { NOT_KNOWN } from '#indicators/divisions.ts';
import type { Indicator } from '#indicators/indicator.ts';
import type { DividedFigure } from '#indicators/publish.ts';
import type { CodeSet } from '#reference/code-set.ts';
import type { Column, Row, TableBlock } from '#reports/block.ts';
import { shownFigure, shownParts } from '#reports/indicator-figures.ts';
import { PRIMARY_NEEDS } from '#reference/primary-needs.ts';
import { REFERRAL_SOURCES } from '#reference/referral-sources.ts';

const text = (title: string): Column => ({ title, format: 'text' });

/** Periods side by side at most; the file that is downloaded has them all. */
const MOST_PERIODS = 6;

const CODES: Readonly<Record<string, CodeSet>> = { need: PRIMARY_NEEDS, source: REFERRAL_SOURCES };

/** `N1: Abuse or neglect`, `Under 1`; an area as the return writes it. */
export function divisionValueInWords(division: string, value: string): string {
  if (value === NOT_KNOWN) return 'Not known';
  const label = CODES[division]?.codes.find(({ code }) => code === value)?.label;
  if (label !== undefined) return `${value}: ${label}`;
  return division === 'area' || division in CODES ? value : capitalised(value.replaceAll('-', ' '));
}

/** One row for the whole and for each value of a division, over the latest periods; most in the latest first. */
export function dividedTable(indicator: Indicator, { id, title }: Division, figures: readonly DividedFigure[]): TableBlock {
  const periods = figures.filter(({ value }) => value === null).map(({ figure }) => figure.period).slice(-MOST_PERIODS).toReversed();
  const values = [null, ...new Set(figures.toReversed().flatMap(({ value }) => (value === null ? [] : [value])))];
  const of = (value: string | null, until: number): DividedFigure['figure'] | null => figures.find(one => one.value === value && one.figure.period.until === until)?.figure ?? null;
  const size = (value: string | null): number => { const latest = periods[0] && of(value, periods[0].until); return latest?.denominator ?? latest?.numerator ?? -1; };
  const inOrder = values.toSorted((a, b) => (a === null ? -1 : b === null ? 1 : size(b) - size(a) || (a < b ? -1 : 1)));
  return {
    kind: 'table', id: `${indicator.id}-by-${id}`, caption: `${indicator.title} by ${title.toLowerCase()}`,
    columns: [text(title), ...periods.flatMap(({ label }, i) => (i === 0 ? [text(label), text('Of')] : [text(label)]))],
    rows: inOrder.map((value): Row => [
      value === null ? 'All' : divisionValueInWords(id, value),
      ...periods.flatMap(({ until }, i): Row => {
        const figure = of(value, until);
        const shown = figure === null ? '' : shownFigure(indicator, figure);
        return i === 0 ? [shown, figure === null ? '' : shownParts(indicator, figure)] : [shown];
      }),
    ]),
    ...(values.length > 1 ? {} : { note: 'Nothing that was read divides this indicator in this way.' }),
  };
}
