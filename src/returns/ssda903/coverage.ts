import { at } from '#kernel/assert.ts';
import { calendarDate, financialYearName, firstDayOfFinancialYear, lastDayOfFinancialYear, longDate, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import { eachDate } from '#returns/ssda903/episodes.ts';
import type { EpisodePart } from '#returns/ssda903/episodes.ts';
import type { YearOfPart } from '#returns/ssda903/part-years.ts';

/** Which days the returns cover, and which return years each authority has. See docs/decisions/0002-return-year-from-dates.md. */
export interface Coverage {
  readonly observedFrom: CalendarDate;
  readonly observedUntil: CalendarDate;
  /** Return years (ending), earliest first, by authority. */
  readonly yearsOf: ReadonlyMap<string, readonly number[]>;
}

/** When no row has a date or a label there is no return year, and no row that the merge could use. */
const NOTHING_COVERED: Coverage = { observedFrom: calendarDate(1970, 1, 1), observedUntil: calendarDate(1970, 1, 1), yearsOf: new Map() };

/** The days of one authority that its returns cover without a missing year between. */
interface Span { readonly authority: string; readonly years: readonly number[]; readonly from: CalendarDate; readonly until: CalendarDate }

export function coverageOf(episodes: readonly EpisodePart[], yearOf: YearOfPart, issues: Issue[]): Coverage {
  const spans = [...datesByReturn(episodes, yearOf)].map(([authority, returns]) => spanOf(authority, returns, issues));
  if (spans.length === 0) return NOTHING_COVERED;
  const from = Math.max(...spans.map(span => span.from)) as CalendarDate;
  const until = Math.min(...spans.map(span => span.until)) as CalendarDate;
  const widest = { from: Math.min(...spans.map(span => span.from)) as CalendarDate, until: Math.max(...spans.map(span => span.until)) as CalendarDate };
  const yearsOf = new Map(spans.map(span => [span.authority, span.years]));
  if (from === widest.from && until === widest.until) return { observedFrom: from, observedUntil: until, yearsOf };
  const common = from < until ? { from, until } : widest;
  issues.push({
    rule: 'authorities-cover-different-years', severity: 'warning',
    message: `The authorities do not all cover the same days: ${spans.map(span => `${span.authority || 'no authority named'} ${longDate(span.from)} to ${longDate(span.until)}`).join('; ')}`,
    action: `Figures are for ${longDate(common.from)} to ${longDate(common.until)}${from < until ? ', which all of them cover.' : '; in part of that time not every authority is counted.'}`,
  });
  return { observedFrom: common.from, observedUntil: common.until, yearsOf };
}

/** How many episodes began or ended on each day of each return's year. */
type Returns = ReadonlyMap<number, ReadonlyMap<CalendarDate, number>>;

function datesByReturn(episodes: readonly EpisodePart[], yearOf: YearOfPart): ReadonlyMap<string, Returns> {
  const found = new Map<string, Map<number, Map<CalendarDate, number>>>();
  for (const { part, decom, dec } of episodes) {
    const yearEnding = yearOf(part);
    if (yearEnding === UNKNOWN_YEAR) continue;
    const returns = found.get(part.authority) ?? new Map<number, Map<CalendarDate, number>>();
    found.set(part.authority, returns);
    const days = returns.get(yearEnding) ?? new Map<CalendarDate, number>();
    returns.set(yearEnding, days);
    const [first, last] = [firstDayOfFinancialYear(yearEnding), lastDayOfFinancialYear(yearEnding)];
    const count = (date: CalendarDate): void => { if (date >= first && date <= last) days.set(date, (days.get(date) ?? 0) + 1); };
    eachDate(decom, count);
    eachDate(dec, count);
  }
  return found;
}

function spanOf(authority: string, returns: Returns, issues: Issue[]): Span {
  const years = [...returns.keys()].toSorted((a, b) => a - b);
  const latest = at(years, years.length - 1);
  const missing = Array.from({ length: latest - at(years, 0) }, (_, index) => latest - 1 - index).filter(year => !returns.has(year));
  const whose = authority === '' ? '' : ` for ${authority}`;
  if (missing.length > 0) issues.push(yearsMissing(missing.toReversed(), whose));
  for (const year of years) {
    const early = earlyStop(returns.get(year)!, year);
    if (early !== null) issues.push(stopsEarly(early, year, year === latest, whose));
  }
  const stop = earlyStop(returns.get(latest)!, latest);
  const from = firstDayOfFinancialYear(missing.length > 0 ? at(missing, 0) + 1 : at(years, 0));
  return { authority, years, from, until: stop === null ? lastDayOfFinancialYear(latest) : lastWholeMonth(stop, latest) };
}

const yearsMissing = (missing: readonly number[], whose: string): Issue => ({
  rule: 'return-year-missing', severity: 'warning',
  message: `No return${whose} for ${missing.map(financialYearName).join(', ')}, though there are returns before and after`,
  action: `Children who came and left in between are not known, so figures start on ${longDate(firstDayOfFinancialYear(at(missing, missing.length - 1) + 1))}; earlier histories are kept.`,
});

/** A return is taken to stop early when its last date is this many days before 31 March, or more: assumption. */
const LEAST_DAYS_EARLY = 28;
/**
 * ... and so many times its usual gap between dates: with `n` different dates spread evenly, chance leaves a gap of 20/n
 * of the year at its end once in 500 million returns (e to the -20), and once in 150 where events fell to a quarter.
 */
const USUAL_GAPS = 20;
/** So few rows beyond the place where dates stop are taken for mistakes. Assumption. */
const STRAY_ROWS = 2;

/** The last date of a return whose dates stop well before its year does, or null. */
function earlyStop(days: ReadonlyMap<CalendarDate, number>, yearEnding: number): CalendarDate | null {
  const dates = [...days.keys()].toSorted((a, b) => a - b);
  const early = Math.max(LEAST_DAYS_EARLY, USUAL_GAPS * 365 / dates.length);
  let stray = 0;
  for (let i = dates.length - 1; i >= 0; i -= 1) {
    const date = dates[i]!;
    const before = dates[i - 1];
    stray += days.get(date)!;
    if (before !== undefined && date - before > early && stray <= STRAY_ROWS) continue;
    return lastDayOfFinancialYear(yearEnding) - date > early ? date : null;
  }
  return null;
}

/** Records come in late, so a month counts as covered only when dates reach its last week: assumption. */
const LAST_WEEK_DAYS = 7;

/** The last month end that a return reaches whose last date is `date`; that date itself in the first month of its year. */
function lastWholeMonth(date: CalendarDate, yearEnding: number): CalendarDate {
  const end = monthEnd(date);
  const covered = end - date < LAST_WEEK_DAYS ? end : monthEndAfter(date, -1);
  return covered < firstDayOfFinancialYear(yearEnding) ? date : covered;
}

const stopsEarly = (date: CalendarDate, year: number, isLatest: boolean, whose: string): Issue => ({
  rule: 'return-stops-early', severity: 'warning',
  message: `The return${whose} for ${financialYearName(year)} has nothing after ${longDate(date)}: it seems to have been taken before the year was over`,
  action: isLatest ? `Figures end on ${longDate(lastWholeMonth(date, year))}, and a projection begins the day after.`
    : 'Children who left after that day and are not in the next return are taken to have left on 31 March.',
});
