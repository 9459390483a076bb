import { at } from '#kernel/assert.ts';
import { financialYearEnding } from '#kernel/calendar-date.ts';
import { spreadOf } from '#scenarios/comparison/spread.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import { yearsOf } from '#scenarios/comparison/outcome.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';

/** What placements cost in a financial year if nothing is done, in pence: mean and quantiles over the lives. */
export interface YearOfDoingNothing extends Spread { readonly yearEnding: number; readonly months: number }

/** Days of every group at their price, by year; nothing without a price list, and nothing of groups that have no price. */
export function costOfDoingNothing({ baseline: { layout, replicates, values }, monthEnds, groupIds, pricePerDay }: Setting): readonly YearOfDoingNothing[] {
  if (pricePerDay === null) return [];
  const rows = groupIds.length * monthEnds.length;
  return yearsOf(monthEnds).map(yearEnding => {
    const months = monthEnds.flatMap((end, month) => (financialYearEnding(end) === yearEnding ? [month] : []));
    const cost = Float64Array.from({ length: replicates }, (_, replicate) => {
      let total = 0;
      for (let group = 0; group < groupIds.length; group += 1) {
        for (const month of months) {
          const row = group * monthEnds.length + month;
          const days = replicate * layout.size + layout.childDays + row;
          total += (at(values, days) + at(values, days + rows)) * at(pricePerDay, row);
        }
      }
      return total;
    });
    return { yearEnding, months: months.length, ...spreadOf(cost) };
  });
}
