import { slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Referral } from '#journeys/pathway.ts';
import { childOf } from '#returns/annex-a/read-sheets.ts';
import { dateIn, flagIn, numberIn, textIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';

/** What the referrals of a child are made from. */
export interface ReferralRows {
  readonly referrals: readonly Row[];
  readonly episodes: readonly Row[];
  /** First day from which list 3 tells of every referral; null where no list 3 was read. */
  readonly toldFrom: CalendarDate | null;
  readonly goneOn: (row: Row) => CalendarDate | null;
}

/**
 * A child's referrals: those of list 3, each with the episode of need of list 6 that it opened. An episode belongs to the
 * latest referral on or before its start that went further. List 3 holds six months, so an older episode has none in it:
 * its start stands for the day of its referral.
 */
export function referralsOf({ referrals, episodes, toldFrom, goneOn }: ReferralRows, issues: Issue[]): readonly Referral[] {
  const found = referrals.flatMap(receivedOf).toSorted((a, b) => a.on - b.on);
  const joined = new Set<Referral>();
  const made: Referral[] = [];
  for (const row of episodes) {
    const startedOn = dateIn(row, 'CIN Start Date');
    if (startedOn === null) { issues.push(noStart(row)); continue; }
    const episode = episodeOf(row, goneOn(row));
    const at = found.findLastIndex(referral => referral.on <= startedOn && referral.noFurtherAction !== true && !joined.has(referral));
    const opened = { ...(found[at] ?? { ...NO_REFERRAL, on: startedOn }), ...episode };
    joined.add(opened);
    if (at >= 0) { found[at] = opened; continue; }
    made.push(opened);
    if (toldFrom !== null && startedOn >= toldFrom) issues.push(notInList3(row, startedOn));
  }
  const all = [...made, ...found].toSorted((a, b) => a.on - b.on);
  return all.map((referral, index) => closedByNext(referral, all[index + 1], joined));
}

const NO_REFERRAL = { source: null, noFurtherAction: false, referralsInLast12Months: null, area: null };

function receivedOf(row: Row): readonly Referral[] {
  const on = dateIn(row, 'Date of referral');
  if (on === null) return [];
  const noFurtherAction = flagIn(row, 'Referral NFA?');
  return [{
    on, source: textIn(row, 'Referral Source'), need: null, noFurtherAction,
    // With nothing further, no episode of need follows: it is over on its day.
    closedOn: noFurtherAction === true ? on : null, reasonForClosure: null,
    referralsInLast12Months: numberIn(row, 'Number of Referrals in Last 12 Months'), area: null,
  }];
}

const episodeOf = (row: Row, goneOn: CalendarDate | null): Pick<Referral, 'need' | 'closedOn' | 'reasonForClosure'> => ({
  need: textIn(row, 'Primary Need Code'), closedOn: dateIn(row, 'CIN Closure Date') ?? goneOn, reasonForClosure: textIn(row, 'Reason for Closure'),
});

/**
 * A referral of which list 6 tells no end ended at the latest when the next began: episodes of need do not overlap. List 6
 * has only the latest episode of a child. Source: children in need census, rules on dates.
 */
const closedByNext = (referral: Referral, next: Referral | undefined, told: ReadonlySet<Referral>): Referral =>
  referral.closedOn === null && next !== undefined && next.on > referral.on && !told.has(referral) ? { ...referral, closedOn: next.on } : referral;

/** The latest referral on or before a day, to which what happened on that day belongs; null where none is known. */
export const referredOn = (referrals: readonly Referral[], on: CalendarDate): CalendarDate | null =>
  referrals.findLast(referral => referral.on <= on)?.on ?? null;

const noStart = (row: Row): Issue => ({
  rule: 'episode-without-start', severity: 'warning', file: row.file, row: row.row, column: 'CIN Start Date', ...childOf(row),
  message: 'The episode of need has no start', action: 'It belongs to no referral and is in no count of open cases; the child\'s own facts are used.',
});

const notInList3 = (row: Row, startedOn: CalendarDate): Issue => ({
  rule: 'episode-without-referral', severity: 'warning', file: row.file, row: row.row, column: 'CIN Start Date', value: slashDate(startedOn), ...childOf(row),
  message: 'The episode of need began in the last six months and list 3 has no referral for it', action: 'Its start is counted as a referral of no known source.',
});
