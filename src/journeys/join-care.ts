import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, PeriodOfCare } from '#journeys/child.ts';

/**
 * Time in care as a second return goes on with it: a period that was open ends where the second says so, and periods that
 * began after the first return's last day are added. What the first return tells of its own days stands.
 */
export function joinCare(first: Child, second: Child, isCovered: (day: CalendarDate) => boolean): Child {
  const ends = new Map(second.periodsOfCare.map(period => [period.commencedOn, period]));
  const goesOn = first.periodsOfCare.map(period => {
    const later = period.ceasedOn === null ? ends.get(period.commencedOn) : undefined;
    return later?.ceasedOn != null && !isCovered(later.ceasedOn) ? closed(period, later.ceasedOn, later.reasonCeased) : period;
  });
  const last = goesOn.at(-1);
  const added = second.periodsOfCare.filter(period => !isCovered(period.commencedOn) && (last === undefined || (last.ceasedOn !== null && last.ceasedOn <= period.commencedOn)));
  return added.length === 0 && goesOn.every((period, i) => period === first.periodsOfCare[i]) ? first : { ...first, periodsOfCare: [...goesOn, ...added] };
}

const closed = (period: PeriodOfCare, ceasedOn: CalendarDate, reasonCeased: string | null): PeriodOfCare => ({
  ...period, ceasedOn, reasonCeased,
  episodes: period.episodes.map(episode => (episode.ceasedOn === null ? { ...episode, ceasedOn, reasonEpisodeCeased: reasonCeased } : episode)),
  placements: period.placements.map(placement => (placement.ceasedOn === null ? { ...placement, ceasedOn } : placement)),
});
