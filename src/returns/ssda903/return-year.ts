import { addDays, financialYearEnding, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import { eachDate } from '#returns/ssda903/episodes.ts';
import type { EpisodePart } from '#returns/ssda903/episodes.ts';

/**
 * The return year (ending) of each part of the episodes, from its dates; labels only where the dates are too few.
 * Why, and what was tried: docs/decisions/0002-return-year-from-dates.md.
 */

/** A year counts when two dates and 5% of a part's ends (or starts) speak for it: a typing mistake never moves a year. Assumption. */
const LEAST_DATES = 2;
const LEAST_SHARE = 0.05;

export interface ReturnYear {
  readonly yearEnding: number;
  /** `dates`: enough dates of the part, or of the parts it came with; `label`: its label; `guess`: its few dates. */
  readonly basis: 'dates' | 'label' | 'guess';
}

/** How many episodes began and ended in each return year. */
interface Votes { readonly began: Map<number, number>; readonly ended: Map<number, number> }

/** One year for each part, in their order. */
export function returnYears(parts: readonly EpisodePart[]): readonly ReturnYear[] {
  const pools = new Map<string, EpisodePart[]>();
  for (const part of parts) {
    const pool = pools.get(poolKey(part));
    if (pool === undefined) pools.set(poolKey(part), [part]);
    else pool.push(part);
  }
  const own = new Map(parts.map(part => [part, toldByDates(votesOf([part]))]));
  const pooled = new Map([...pools].map(([key, pool]) => [key, pooledYear(pool, pool.map(part => own.get(part) ?? null))]));
  const byDates = new Map(parts.map(part => [part, own.get(part) ?? pooled.get(poolKey(part)) ?? null]));
  const meaning = meaningOfLabels(parts, byDates);
  return parts.map((part): ReturnYear => {
    const told = byDates.get(part) ?? null;
    if (told !== null) return { yearEnding: told, basis: 'dates' };
    const least = latestStart(votesOf([part]));
    const labelled = part.part.label?.mayMean.at(meaning === 'start' ? -1 : 0) ?? null;
    return labelled !== null && labelled >= least ? { yearEnding: labelled, basis: 'label' } : { yearEnding: least, basis: 'guess' };
  });
}

const poolKey = ({ part }: EpisodePart): string => `${part.authority}\n${part.label?.text ?? part.folder}`;

/**
 * The year of parts that came together, for those of them with too few dates. With one label: what all their dates say.
 * Without a label only when those with enough dates agree, since a folder may hold several years.
 */
function pooledYear(pool: readonly EpisodePart[], own: readonly (number | null)[]): number | null {
  if (pool[0]?.part.label !== null) return toldByDates(votesOf(pool));
  const [year, ...others] = new Set(own.filter(told => told !== null));
  return year === undefined || others.length > 0 ? null : year;
}

/** An end counts for the day before it, the last in care: an end on 1 April belongs to the year that it ends. */
function votesOf(parts: readonly EpisodePart[]): Votes {
  const votes: Votes = { began: new Map(), ended: new Map() };
  // Most dates are a few thousand different days, and working out a year costs more than looking it up.
  const years = new Map<CalendarDate, number>();
  const add = (to: Map<number, number>, date: CalendarDate): void => {
    let year = years.get(date);
    if (year === undefined) years.set(date, year = financialYearEnding(date));
    to.set(year, (to.get(year) ?? 0) + 1);
  };
  for (const part of parts) {
    eachDate(part.decom, date => { add(votes.began, date); });
    eachDate(part.dec, date => { add(votes.ended, addDays(date, -1)); });
  }
  return votes;
}

/** Years that hold a share of the dates worth believing, latest last. */
function yearsWithShare(dates: ReadonlyMap<number, number>): readonly number[] {
  const total = [...dates.values()].reduce((sum, count) => sum + count, 0);
  return [...dates].filter(([, count]) => count >= LEAST_SHARE * total).map(([year]) => year).toSorted((a, b) => a - b);
}

/**
 * The latest year in which episodes ended and for which enough dates speak. A return's ends all lie in its own year; its
 * starts may lie in any year before, so starts alone tell no year.
 */
const toldByDates = ({ began, ended }: Votes): number | null =>
  yearsWithShare(ended).findLast(year => ended.get(year)! + (began.get(year) ?? 0) >= LEAST_DATES) ?? null;

/** The year that the return cannot be earlier than: its latest start, leaving out a mistake where there are more to choose from. */
const latestStart = ({ began, ended }: Votes): number =>
  yearsWithShare(began).findLast(year => began.get(year)! >= LEAST_DATES) ?? Math.max(UNKNOWN_YEAR, ...began.keys(), ...ended.keys());

/**
 * Whether a bare label (`2017`) names the year's end or its start: what the parts with enough dates agree with most.
 * Without any such part, the reading under which fewer parts have dates after their year; then the end.
 */
function meaningOfLabels(parts: readonly EpisodePart[], byDates: ReadonlyMap<EpisodePart, number | null>): 'end' | 'start' {
  let forStart = 0;
  for (const part of parts) {
    const [end, start] = part.part.label?.mayMean ?? [];
    if (end === undefined || start === undefined) continue;
    const told = byDates.get(part) ?? null;
    // A part told by its dates outweighs all those that only have a date or two after a year.
    if (told !== null) forStart += (parts.length + 1) * (Number(told === start) - Number(told === end));
    else forStart += Number(hasDatesAfter(part, end)) - Number(hasDatesAfter(part, start));
  }
  return forStart > 0 ? 'start' : 'end';
}

function hasDatesAfter(part: EpisodePart, yearEnding: number): boolean {
  const lastDay = lastDayOfFinancialYear(yearEnding);
  let found = false;
  eachDate(part.decom, date => { found ||= date > lastDay; });
  eachDate(part.dec, date => { found ||= date > addDays(lastDay, 1); });
  return found;
}
