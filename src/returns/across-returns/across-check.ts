import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PathwayPart, PersonPart, RecordKind } from '#journeys/pathway.ts';

/** One return as it was read, by the id of its format. */
export interface ReturnPart { readonly format: string; readonly part: PathwayPart }

/** The same, with its children by their identifier and the days that it tells of. */
export interface ComparedReturn {
  readonly format: string;
  /** By authority and local identifier, as `joinPathways` knows them. */
  readonly people: ReadonlyMap<string, PersonPart>;
  /** The days for which it tells everything of a kind, those that touch joined, in order. */
  readonly daysOf: (kind: RecordKind) => readonly Days[];
  /** The return in words: what it says of itself for that day, else its format. */
  readonly nameOn: (kind: RecordKind, day: CalendarDate) => string;
}

/** Both days belong to it. */
export interface Days { readonly from: CalendarDate; readonly until: CalendarDate }

/** Says what two returns tell differently of a child, in a message that names both. */
export type Report = (person: PersonPart, message: string) => void;

/** A check between two returns. It changes nothing. A new one is a file with one of these and a line in the list. */
export interface AcrossCheck {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly severity: 'error' | 'warning';
  /** What was done about it. */
  readonly action: string;
  /** Of two returns one is asked about the other: `both` asks each of them, `first` only the one that is believed first. */
  readonly asks: 'both' | 'first';
  readonly check: (one: ComparedReturn, other: ComparedReturn, report: Report) => void;
}
