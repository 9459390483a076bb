import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { rowsOf, valuesOfMonth } from '#demand/summarise.ts';
import type { Variant } from '#scenarios/comparison/comparison.ts';
import { inCareByLife, netSoFar, yearsOf } from '#scenarios/comparison/outcome.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';

/** Something that a case is to reach. */
export type Measure =
  /** Children in care at the end of a month of the projection (by position), in a placement group or in all. */
  | { readonly kind: 'in-care'; readonly placementGroup: string; readonly month: number; readonly against: Against }
  /** Net saving of the years up to one of the projection (by position). */
  | { readonly kind: 'net-saving'; readonly year: number };

/** What a number of children is held against: doing nothing, those in care on the day before the projection, or nothing, which gives how many there are. */
export type Against = 'doing-nothing' | 'today' | 'nothing';

/** In place of a placement group: money. */
export const SAVING = 'saving';

/** Children of a placement group or of all at the end of a month, or the saving of the years up to that month's. */
export const measureOf = (of: string, month: number, against: Against, monthEnds: readonly CalendarDate[]): Measure => (of === SAVING
  ? { kind: 'net-saving', year: yearsOf(monthEnds).indexOf(financialYearEnding(at(monthEnds, month))) } : { kind: 'in-care', placementGroup: of, month, against });

/** The measure in each replicate: children, or pence. `today` gives the children of each group on the day before the projection. */
export function measured(measure: Measure, { difference, outcome }: Pick<Variant, 'difference' | 'outcome'>, { baseline, groupIds }: Setting, today: ArrayLike<number>): Float64Array {
  const { replicates } = baseline;
  if (measure.kind === 'net-saving') return netSoFar(outcome, measure.year);
  const { placementGroup, month, against } = measure;
  const values = new Float64Array(replicates);
  if (against !== 'doing-nothing') valuesOfMonth(baseline, rowsOf(baseline.layout, groupIds, 'looked-after', placementGroup, 'all'), month, values);
  const groups = placementGroup === ALL_GROUPS ? groupIds.map((_, group) => group) : [groupIds.indexOf(placementGroup)];
  const less = against === 'today' ? sum(groups.map(group => must(today[group], `the children of ${placementGroup}`))) : 0;
  const beside = inCareByLife(difference, groups, month, new Float64Array(replicates));
  return values.map((before, run) => before - less + beside[run]!);
}
