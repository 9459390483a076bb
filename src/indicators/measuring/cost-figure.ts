import { longDate, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { PricesMeasure } from '#indicators/indicator.ts';
import type { GroupCosts, PlacementCosts } from '#indicators/other-files.ts';
import type { Period } from '#indicators/period.ts';
import { firstOfMonth } from '#indicators/period.ts';

const DAYS_OF_A_WEEK = 7;

/** What a group came to over some months; pence null where a day had no price. */
interface GroupTotal extends Pick<GroupCosts, 'title' | 'hasPrice' | 'placementGroup'> { readonly pence: number | null; readonly childDays: number }

/** The cost of a period in pounds, or of a week in it: of one placement group, or of all that the measure takes in. */
export function costFigure(costs: PlacementCosts | null, measure: PricesMeasure, period: Period, placementGroup: string | null): Figure {
  if (costs === null) return noFigure(period, 'A price list, with --prices or beside the returns on the page, and the episodes of the SSDA903.');
  const months = monthsOf(costs, period);
  if (months === null) return noFigure(period, `The days in care are known from ${longDate(firstOfMonth(costs.monthEnds[0] ?? period.until))} to ${longDate(costs.monthEnds.at(-1) ?? period.until)}, whole months only.`);
  const totals = totalsOf(costs, measure, months).filter(one => placementGroup === null || one.placementGroup === placementGroup);
  const used = totals.filter(({ childDays }) => childDays > 0);
  if (used.length === 0) return noFigure(period, 'No child was placed there in this time.', 'z');
  // A total without a part of it would be too small; a week's cost can leave a group out, days and all.
  const missing = used.filter(({ pence, hasPrice }) => pence === null && (measure.figure === 'cost' || placementGroup !== null || hasPrice));
  const counted = used.filter(({ pence }) => pence !== null);
  if (missing.length > 0 || counted.length === 0) return noFigure(period, `The price list has no price for every day of: ${titles(missing.length > 0 ? missing : used)}. £0 is a price.`);
  const pounds = counted.reduce((sum, { pence }) => sum + pence!, 0) / 100;
  const days = counted.reduce((sum, { childDays }) => sum + childDays, 0);
  const left = used.filter(({ pence }) => pence === null);
  const basis = `${days} days in care at the prices of ${costs.source}, which is not the ledger${left.length === 0 ? '' : `. Left out, because no price is given: ${titles(left)}`}`;
  if (measure.figure === 'cost') return { period, value: pounds, numerator: pounds, denominator: null, symbol: null, why: null, basis };
  const weeks = days / DAYS_OF_A_WEEK;
  return { period, value: pounds / weeks, numerator: pounds, denominator: weeks, symbol: null, why: null, basis };
}

/** The placement groups in which children spent days of a period, most days first. */
export function costGroupsOf(costs: PlacementCosts | null, measure: PricesMeasure, period: Period): readonly string[] {
  const months = costs && monthsOf(costs, period);
  if (!costs || !months) return [];
  return totalsOf(costs, measure, months).filter(({ childDays }) => childDays > 0).toSorted((a, b) => b.childDays - a.childDays).map(one => one.placementGroup);
}

const titles = (groups: readonly GroupTotal[]): string => groups.map(({ title }) => title).join(', ');

/** Positions of the months of a period; null where one of them is not known. */
function monthsOf({ monthEnds }: PlacementCosts, { from, until }: Period): readonly number[] | null {
  const months: number[] = [];
  for (let end: CalendarDate = monthEnd(from); end <= until; end = monthEndAfter(end, 1)) months.push(monthEnds.indexOf(end));
  return months.includes(-1) ? null : months;
}

const totalsOf = ({ groups }: PlacementCosts, measure: PricesMeasure, months: readonly number[]): readonly GroupTotal[] =>
  groups.filter(({ placementGroup }) => measure.groups === undefined || measure.groups.includes(placementGroup)).map(({ placementGroup, title, hasPrice, pence, childDays }) => {
    const costs = months.map(month => pence[month] ?? null);
    return {
      placementGroup, title, hasPrice, childDays: months.reduce((sum, month) => sum + childDays[month]!, 0),
      pence: costs.some(cost => cost === null) ? null : costs.reduce<number>((sum, cost) => sum + cost!, 0),
    };
  });
