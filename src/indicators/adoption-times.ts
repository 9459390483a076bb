import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { AdoptionSteps } from '#journeys/pathway.ts';
import type { EventMeasure } from '#indicators/indicator.ts';

/** Years of the average of the adoption scorecards, in months. Source: DfE, adoption scorecards. */
const SCORECARD_MONTHS = 36;

/** Mean days between two steps, over the children adopted in the three years that end with a period. Null days leave a child out. */
export const meanDaysToAdoption = (days: (steps: AdoptionSteps) => number | null): EventMeasure => ({
  kind: 'events', figure: 'mean', needs: ['adoption'], windowMonths: SCORECARD_MONTHS,
  events: ({ adoption }, note) => {
    const taken = adoption === null ? null : days(adoption);
    if (taken !== null && adoption!.adoptedOn !== null) note(adoption!.adoptedOn, null, taken);
  },
});

/** Days from one step to a later one; null where either is not told or they stand the wrong way round. */
export const daysBetween = (from: CalendarDate | null, until: CalendarDate | null): number | null => (from === null || until === null || until < from ? null : until - from);
