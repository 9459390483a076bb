import type { CalendarDate } from '#kernel/calendar-date.ts';

/**
 * What happened to each child, whatever return said so. Readonly data. Spans are half-open: a child is in care on a
 * day when `commencedOn <= day` and (`ceasedOn` is null or `ceasedOn > day`).
 */

/** One legal status in one placement (an SSDA903 episode). */
export interface Episode {
  readonly commencedOn: CalendarDate;
  readonly ceasedOn: CalendarDate | null;
  readonly reasonForNewEpisode: string;
  readonly legalStatus: string;
  readonly categoryOfNeed: string;
  readonly placementType: string;
  readonly placementProvider: string | null;
  /** Code of the return, or E99 where the end was inferred; null while open. */
  readonly reasonEpisodeCeased: string | null;
  readonly reasonPlaceChange: string | null;
  readonly homePostcode: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
}

/** A stay in one placement: episodes joined across changes of legal status, temporary moves folded in. */
export interface Placement {
  readonly commencedOn: CalendarDate;
  readonly ceasedOn: CalendarDate | null;
  readonly placementType: string;
  readonly placementProvider: string | null;
  /** Positions of its episodes in the period's list, the temporary ones included. */
  readonly firstEpisode: number;
  readonly lastEpisode: number;
}

/** An unbroken time in care. */
export interface PeriodOfCare {
  readonly commencedOn: CalendarDate;
  /** False when the first row known is not a start (RNE other than S): the child came into care on or before this date. */
  readonly startIsKnown: boolean;
  readonly ceasedOn: CalendarDate | null;
  readonly reasonCeased: string | null;
  readonly episodes: readonly Episode[];
  readonly placements: readonly Placement[];
}

export interface Child {
  /** Unique over all authorities read: authority and local identifier. */
  readonly id: string;
  readonly authority: string;
  readonly localId: string;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly bornOn: CalendarDate;
  /** Code of the return, or null when blank or not known to it. */
  readonly ethnicity: string | null;
  /** Set when any return called the child unaccompanied; `until` is the date that status ended, where given. */
  readonly unaccompanied: { readonly until: CalendarDate | null } | null;
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** Short breaks (legal status V3 or V4): not looked after in the statistics, kept apart, never lost. */
  readonly shortBreaks: readonly Episode[];
}

/** The histories of an authority's children and the days within which they are known. */
export interface Journeys {
  readonly children: readonly Child[];
  /** First day that the returns cover: 1 April of the earliest return year. Nobody who left before it is known. */
  readonly observedFrom: CalendarDate;
  /** Last day that the returns cover: 31 March of the latest return year. */
  readonly observedUntil: CalendarDate;
}

export const isOn = (span: { readonly commencedOn: CalendarDate; readonly ceasedOn: CalendarDate | null }, day: CalendarDate): boolean =>
  span.commencedOn <= day && (span.ceasedOn === null || span.ceasedOn > day);
