import { addMonths, monthEnd, type CalendarDate } from '#kernel/calendar-date.ts';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import type { OfficialSymbol } from '#reference/official-symbols.ts';
import { byMonth, lineOn, stepOn, type Line, type Steps, type Totals } from './levels.ts';

/** What a service keeps of its own and no record of a child holds: amounts of a month by totals, a level at month ends by a line or in steps, or the sum of others. */
export interface OwnMeasure {
  /** Id of a monthly measure. */
  readonly measure: string;
  readonly source: string;
  /** First day of the first month with figures; where there was none before, and why. */
  readonly from: CalendarDate;
  readonly before?: OfficialSymbol;
  readonly months: { readonly totals: Totals } | { readonly line: Line } | { readonly steps: Steps } | { readonly sumOf: readonly string[] };
}

/** Figures month by month from `observedFrom`, whole numbers that add up to the totals. */
export function ownFigures(measures: readonly OwnMeasure[], observedFrom: CalendarDate, months: number): readonly MonthlyFigure[] {
  const ends = Array.from({ length: months }, (_, i) => monthEnd(addMonths(observedFrom, i)));
  const values = new Map<string, readonly number[]>();
  return measures.flatMap(measure => {
    const { measure: id, from, before } = measure;
    const source = `${measure.source}, invented`;
    const told = ends.filter(end => end >= from);
    const untold = before === undefined ? [] : ends.filter(end => end < from).map((end): MonthlyFigure => ({ measure: id, monthEnd: end, area: '', value: before, source }));
    values.set(id, valuesOf(measure, told, values));
    return [...untold, ...told.map((end, i): MonthlyFigure => ({ measure: id, monthEnd: end, area: '', value: values.get(id)![i]!, source }))];
  });
}

function valuesOf({ months, from }: OwnMeasure, ends: readonly CalendarDate[], others: ReadonlyMap<string, readonly number[]>): readonly number[] {
  if ('line' in months) return ends.map(end => Math.round(lineOn(months.line, end)));
  if ('steps' in months) return ends.map(end => stepOn(months.steps, end));
  if ('sumOf' in months) return ends.map((_, i) => months.sumOf.reduce((sum, other) => sum + others.get(other)![i]!, 0));
  const means = byMonth(months.totals, from, ends.length);
  let sum = 0;
  return ends.map((_, i) => {
    const before = Math.round(sum);
    sum += means[i]!;
    return Math.round(sum) - before;
  });
}
