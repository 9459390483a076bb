import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode, Journeys, PeriodOfCare, Placement } from '#journeys/child.ts';

type Span = { readonly commencedOn: CalendarDate; readonly ceasedOn: CalendarDate | null };

/**
 * The histories as they were known at the end of a day: nothing that began later, and nothing that ended later has
 * ended yet. What a later return put right about earlier days stays put right. A backtest is fitted on this.
 */
export function knownAt(journeys: Journeys, day: CalendarDate): Journeys {
  if (day >= journeys.observedUntil) return journeys;
  const children = journeys.children
    .map(child => childAt(child, day))
    .filter(child => child.periodsOfCare.length > 0 || child.shortBreaks.length > 0);
  return { children, observedFrom: journeys.observedFrom, observedUntil: day };
}

const childAt = (child: Child, day: CalendarDate): Child => ({
  ...child,
  periodsOfCare: child.periodsOfCare.filter(period => period.commencedOn <= day).map(period => periodAt(period, day)),
  shortBreaks: child.shortBreaks.filter(episode => episode.commencedOn <= day).map(episode => episodeAt(episode, day)),
});

function periodAt(period: PeriodOfCare, day: CalendarDate): PeriodOfCare {
  const episodes = period.episodes.filter(episode => episode.commencedOn <= day).map(episode => episodeAt(episode, day));
  const placements = period.placements.filter(placement => placement.commencedOn <= day).map((placement): Placement => ({
    ...openAt(placement, day), lastEpisode: Math.min(placement.lastEpisode, episodes.length - 1),
  }));
  const open = openAt(period, day);
  return { ...open, reasonCeased: open.ceasedOn === null ? null : period.reasonCeased, episodes, placements };
}

function episodeAt(episode: Episode, day: CalendarDate): Episode {
  const open = openAt(episode, day);
  return open.ceasedOn === null ? { ...open, reasonEpisodeCeased: null, reasonPlaceChange: null } : open;
}

/** An end after the day is not known on the day; an end on the day is. */
const openAt = <T extends Span>(span: T, day: CalendarDate): T =>
  span.ceasedOn !== null && span.ceasedOn > day ? { ...span, ceasedOn: null } : span;
