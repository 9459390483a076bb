import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { CareSummary, Person } from '#journeys/pathway.ts';
import type { StateMeasure } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/**
 * Of the children in care on the day that Annex A was made, the share of whom list 8 says something. Null leaves a child
 * out: the list does not say.
 */
export const shareOfCareSummaries = (counts: (summary: CareSummary, day: CalendarDate, person: Person) => boolean | null): StateMeasure => ({
  kind: 'state', figure: 'share', needs: ['care', 'careSummaries'], during: whileLookedAfter, onLastKnownDay: true,
  at: (person, day) => {
    const summary = person.careSummaries.find(({ asAt }) => asAt === day);
    return summary ? counts(summary, day, person) : null;
  },
});
