import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Child, Episode } from '#journeys/child.ts';
import { periodsOfCare } from '#journeys/periods-of-care.ts';
import { codesByCode } from '#reference/code-set.ts';
import { ETHNICITIES } from '#reference/ethnicities.ts';
import { isShortBreak } from '#reference/legal-statuses.ts';
import { sexOf } from '#reference/sexes.ts';
import type { Ledger } from '#returns/ssda903/accounting.ts';
import { inOrderOf, isStarted } from '#returns/ssda903/episode-row.ts';
import type { EpisodeRow, StartedRow } from '#returns/ssda903/episode-row.ts';
import { ADMISSION_STEPS, HISTORY_STEPS, SHORT_BREAK_STEPS } from '#returns/ssda903/merge/index.ts';
import type { ChildInMerge, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';
import type { Person } from '#returns/ssda903/people.ts';

const ETHNICITY_CODES = codesByCode(ETHNICITIES);

/** The rows of one child of one authority, over all returns. */
export interface ChildRows {
  readonly authority: string;
  readonly localId: string;
  readonly person: Person;
  readonly rows: readonly EpisodeRow[];
  readonly loadedYears: readonly number[];
}

/** One history of a child from the rows of all returns, or null when no row could be used. */
export function childOf(input: ChildRows, observedUntil: CalendarDate, book: Ledger, issues: Issue[]): Child | null {
  const { authority, localId, person } = input;
  const shortBreakStarts: CalendarDate[] = [];
  const child: ChildInMerge = {
    localId, bornOn: person.bornOn, loadedYears: input.loadedYears, observedUntil, shortBreakStarts,
    isInReturnOf: year => input.rows.some(row => row.origin.yearEnding === year),
    record(row, outcome, step, issue) {
      book.record(row, outcome, step);
      if (issue !== null) issues.push({ rule: step, ...issue, file: row.origin.file, row: row.row, child: localId });
    },
  };
  const admitted = ADMISSION_STEPS.reduce((rows, step) => step.apply(rows, child), input.rows).filter(isStarted);
  const inOrder = inOrderOf(admitted, byStart);
  const breaks = inOrder.filter(row => isShortBreak(row.LS));
  shortBreakStarts.push(...breaks.map(row => row.DECOM));
  const apply = (steps: readonly HistoryStep[], rows: readonly StartedRow[]): readonly Episode[] =>
    steps.reduce((left, step) => left.length === 0 ? left : step.apply(left, child), rows).map(episodeOf);
  const episodes = apply(HISTORY_STEPS, inOrder.filter(row => !isShortBreak(row.LS)));
  const shortBreaks = apply(SHORT_BREAK_STEPS, breaks);
  if (person.bornOn === null || episodes.length + shortBreaks.length === 0) return null;
  return {
    id: authority === '' ? localId : `${authority}/${localId}`,
    authority, localId, bornOn: person.bornOn, sex: sexOf(person.sex),
    ethnicity: ETHNICITY_CODES.has(person.ethnicity) ? person.ethnicity : null,
    unaccompanied: person.unaccompanied, periodsOfCare: periodsOfCare(episodes), shortBreaks,
  };
}

/** By start; rows with one start by the order in which the files gave them, so that the result never depends on the engine. */
const byStart = (a: StartedRow, b: StartedRow): number => a.DECOM - b.DECOM || a.serial - b.serial;

const blankAsNull = (text: string): string | null => text === '' ? null : text;

const episodeOf = (row: StartedRow): Episode => ({
  commencedOn: row.DECOM,
  ceasedOn: row.DEC,
  reasonForNewEpisode: row.RNE,
  legalStatus: row.LS,
  categoryOfNeed: row.CIN,
  placementType: row.PLACE,
  placementProvider: blankAsNull(row.PLACE_PROVIDER),
  reasonEpisodeCeased: row.DEC === null ? null : blankAsNull(row.REC),
  reasonPlaceChange: row.DEC === null ? null : blankAsNull(row.REASON_PLACE_CHANGE),
  homePostcode: blankAsNull(row.HOME_POST),
  placementPostcode: blankAsNull(row.PL_POST),
  urn: blankAsNull(row.URN),
});
