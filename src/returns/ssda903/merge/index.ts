import { afterTheLastDay } from '#returns/ssda903/merge/after-the-last-day.ts';
import { beginsAfterItsReturn } from '#returns/ssda903/merge/begins-after-its-return.ts';
import { beginsBeforeBirth } from '#returns/ssda903/merge/begins-before-birth.ts';
import { eighteenthBirthday } from '#returns/ssda903/merge/eighteenth-birthday.ts';
import { endWithoutExit } from '#returns/ssda903/merge/end-without-exit.ts';
import { endsAfterItsReturn } from '#returns/ssda903/merge/ends-after-its-return.ts';
import { endsBeforeItBegins } from '#returns/ssda903/merge/ends-before-it-begins.ts';
import { gapAfterContinuing } from '#returns/ssda903/merge/gap-after-continuing.ts';
import type { AdmissionStep, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';
import { noChildIdentifier } from '#returns/ssda903/merge/no-child-identifier.ts';
import { noDateOfBirth } from '#returns/ssda903/merge/no-date-of-birth.ts';
import { noStartDate } from '#returns/ssda903/merge/no-start-date.ts';
import { overlap } from '#returns/ssda903/merge/overlap.ts';
import { sameEnd } from '#returns/ssda903/merge/same-end.ts';
import { sameStart } from '#returns/ssda903/merge/same-start.ts';
import { staleOpenEpisode } from '#returns/ssda903/merge/stale-open-episode.ts';

/** In the order in which they are applied. */
export const ADMISSION_STEPS: readonly AdmissionStep[] = [
  noChildIdentifier,
  noStartDate,
  endsBeforeItBegins,
  noDateOfBirth,
  beginsAfterItsReturn,
  endsAfterItsReturn,
  beginsBeforeBirth,
];

/** For the rows that count as looked after, in the order in which they are applied. */
export const HISTORY_STEPS: readonly HistoryStep[] = [
  sameStart,
  sameEnd,
  staleOpenEpisode,
  overlap,
  gapAfterContinuing,
  afterTheLastDay,
  eighteenthBirthday,
  endWithoutExit,
];

/** Short breaks stand apart and follow one another with gaps, so only their repeats and their loose ends are mended. */
export const SHORT_BREAK_STEPS: readonly HistoryStep[] = [sameStart, sameEnd, staleOpenEpisode, afterTheLastDay, eighteenthBirthday];
