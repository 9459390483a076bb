import { monthEnd, monthEndAfter, monthName } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { StandIn } from '#indicators/indicator.ts';
import type { Period } from '#indicators/period.ts';

/** Monthly figures by measure, area and month. */
export type OwnFigures = ReadonlyMap<string, MonthlyFigure>;

const keyOf = (measure: string, area: string, day: CalendarDate): string => `${measure}|${area}|${day}`;

export const ownFiguresOf = (figures: readonly MonthlyFigure[]): OwnFigures => new Map(figures.map(one => [keyOf(one.measure, one.area, one.monthEnd), one]));

type Summed = { readonly sum: number } | { readonly missing: MonthlyFigure | null; readonly measure: string; readonly month: CalendarDate };

/** The sum of measures over the months of a period; a month that is missing or a symbol stops it. */
function summed(own: OwnFigures, measures: readonly string[], months: readonly CalendarDate[], area: string): Summed {
  let sum = 0;
  for (const measure of measures) {
    for (const month of months) {
      const figure = own.get(keyOf(measure, area, month)) ?? null;
      if (figure === null || typeof figure.value !== 'number') return { missing: figure, measure, month };
      sum += figure.value;
    }
  }
  return { sum };
}

function monthsOf({ from, until }: Period): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let end = monthEnd(from); end <= until; end = monthEndAfter(end, 1)) months.push(end);
  return months;
}

/** The figure that an authority's own monthly measures give. `area` is empty for the whole authority. */
export function ownFigure(own: OwnFigures, standIn: StandIn, period: Period, area: string): Figure {
  const months = standIn.kind === 'flow' ? monthsOf(period) : [monthEnd(period.until)];
  const above = summed(own, standIn.above, months, area);
  const less = standIn.less === undefined ? null : summed(own, standIn.less, months, area);
  const below = standIn.below === undefined ? null : summed(own, standIn.below, standIn.belowIsStock ? [monthEnd(period.until)] : months, area);
  for (const part of [above, less, below]) {
    if (part === null || 'sum' in part) continue;
    const symbol = part.missing === null ? '..' : part.missing.value as Exclude<MonthlyFigure['value'], number>;
    return noFigure(period, `The monthly measures hold no number of ${part.measure} for ${monthName(part.month)}.`, symbol);
  }
  const numerator = ((above as { sum: number }).sum - (less === null ? 0 : (less as { sum: number }).sum)) * (standIn.times ?? 1);
  const denominator = below === null ? null : (below as { sum: number }).sum;
  if (denominator === 0) return noFigure(period, 'Nothing stands below the line in this period.', 'z');
  return {
    period, value: denominator === null ? numerator : numerator / denominator, numerator, denominator, symbol: null, why: null,
    basis: `Monthly measures: ${[...standIn.above, ...(standIn.less ?? []), ...(standIn.below ?? [])].filter((id, i, all) => all.indexOf(id) === i).join(', ')}`,
  };
}
