import { addMonths, ageInYears } from '#kernel/calendar-date.ts';
import type { PeriodOfCare } from '#journeys/child.ts';
import type { Person } from '#journeys/pathway.ts';
import { isHome, isKnownExit } from '#indicators/care-exits.ts';
import type { EventMeasure } from '#indicators/indicator.ts';

/** How children came into care. Only what a return calls a start is one: a first row that is none began on a day nobody told. */

/** West Sussex, May 2009, appendix B: group A starts under 11, group B at 11 or over. */
const OLDER_FROM_AGE = 11;

export const knownStarts = ({ care }: Person): readonly PeriodOfCare[] => (care?.periodsOfCare ?? []).filter(({ startIsKnown }) => startIsKnown);

/**
 * Whether a child came into a period of care at 11 or over. Where its start is not known the child came on or before its
 * first day: younger than 11 then is younger for certain, older is not known (null).
 */
export function startedOlder({ care }: Person, { commencedOn, startIsKnown }: PeriodOfCare): boolean | null {
  if (care === null) return null;
  const isOlder = ageInYears(care.bornOn, commencedOn) >= OLDER_FROM_AGE;
  return isOlder && !startIsKnown ? null : isOlder;
}

/** Children who started to be looked after, each once in a period of the calendar; of some starts only. */
export const startsOf = (counts: (person: Person, period: PeriodOfCare) => boolean | null): EventMeasure => ({
  kind: 'events', figure: 'number', needs: ['care'],
  events: (person, note) => {
    for (const period of knownStarts(person)) if (counts(person, period) === true) note(period.commencedOn, null, 1, person.id);
  },
});

/**
 * Of the starts at 11 or over, the share that went home within so many months. Every start is followed: a child who came
 * back is two. One whose care ended within them as no return told is left out, above and below the line.
 */
export const homeWithinMonths = (months: number, settlesAfterDays: number): EventMeasure => ({
  kind: 'events', figure: 'share', needs: ['care'], settlesAfterDays,
  events: (person, note) => {
    for (const period of knownStarts(person)) {
      if (startedOlder(person, period) !== true) continue;
      const left = period.ceasedOn !== null && period.ceasedOn <= addMonths(period.commencedOn, months);
      if (!left) note(period.commencedOn, null, false);
      else if (isKnownExit(period) && period.reasonCeased !== null) note(period.commencedOn, null, isHome(period.reasonCeased));
    }
  },
});
