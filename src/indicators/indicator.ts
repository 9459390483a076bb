import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Person, ProspectiveAdopter, RecordKind } from '#journeys/pathway.ts';
import type { PublishedRate } from '#indicators/other-files.ts';

/**
 * An indicator: one object that says everything about itself. It stands in `catalogue/<id>.ts`, with its golden table in
 * `catalogue/<id>.test.ts`, and in one line of `index.ts`. It says what counts; periods, divisions, rates, forecasts, lists
 * of children, signals and targets are made of that for every indicator alike.
 */
export interface Indicator {
  /** File name, URL and command-line word. */
  readonly id: string;
  /** Code of the catalogue of 89 (T01, L05 …), with a letter where one entry has several figures (L17a); S01 … are safety measures added to it. */
  readonly code: string;
  /** Codes of the catalogue that are the same indicator in another report (E6 and N1 are T13). */
  readonly alsoCodes?: readonly string[];
  /** Row of the dashboard of October 2012, 1 to 22; null for the others. */
  readonly dashboardNumber: number | null;
  readonly title: string;
  /** What it tells and why anybody looks at it, in plain words. */
  readonly explanation: string;
  /** What is counted: children, referrals, per 10,000 children, %, days, £. */
  readonly unit: string;
  /** Which way is better. Context: neither, both ends deserve a look. */
  readonly direction: 'lower' | 'higher' | 'context';
  /** Newest last. `from` is null for a definition that has no beginning. */
  readonly definitions: readonly Definition[];
  /** Ids of indicators that are shown beside it always: what goes wrong when this one is chased. */
  readonly counterweights: readonly string[];
  /** What a reader has to know before believing it. */
  readonly caveats?: readonly string[];
  readonly measure: Measure;
  /** Another way to the same figure, where the records that `measure` needs are not known and those of this one are. Prices stand in for a ledger that tells of no month. */
  readonly otherwise?: EventMeasure | StateMeasure | PricesMeasure;
  /** Monthly measures of the authority's own that stand in where no return tells: ids of `returns/monthly-measures`. */
  readonly standIn?: StandIn;
}

export interface Definition { readonly from: CalendarDate | null; readonly text: string; readonly source: string }

export type Measure = EventMeasure | AdopterMeasure | StateMeasure | RateMeasure | OwnFiguresMeasure | PublishedMeasure | PricesMeasure | NotMeasured;

/** What an event or a state may say of itself, for the ways to divide a figure. */
export interface About { readonly source?: string | null; readonly need?: string | null; readonly area?: string | null }

/**
 * Notes one event. `value`: for a number, how many (1 when left out); for a share, whether it counts above the line (true)
 * or only below it (false); for a mean, the amount. `key`: events of one key count once in a period (distinct families).
 */
export type NoteEvent = (on: CalendarDate, about?: About | null, value?: number | boolean, key?: string) => void;

interface OfRecords {
  /** How the events or states of a period become its figure. A share is a ratio 0 to 1; a mean is the mean of the amounts. */
  readonly figure: 'number' | 'share' | 'mean';
  /** Records without which nothing can be said. */
  readonly needs: readonly RecordKind[];
  /** Months before a period that must be known too, because an event is judged by what came before it. */
  readonly lookBackMonths?: number;
  /** Days after an event within which what follows it must be known: later events are "too recent", not "no". */
  readonly settlesAfterDays?: number;
}

/** Counts what happened in a period. */
export interface EventMeasure extends OfRecords {
  readonly kind: 'events';
  readonly events: (person: Person, note: NoteEvent) => void;
  /** A mean or share over this many months that end with the period, whatever the period (adoption: 36). */
  readonly windowMonths?: number;
}

/** The same of prospective adopters, who are no children. */
export interface AdopterMeasure extends OfRecords {
  readonly kind: 'adopter-events';
  readonly events: (adopter: ProspectiveAdopter, note: NoteEvent) => void;
}

export interface Span { readonly from: CalendarDate; readonly until: CalendarDate | null }

/** Times of a person during which a state can hold: half-open, `until` null while open. One of `spans.ts`, shared, so that it is worked out once. */
export type SpansOf = (person: Person) => readonly Span[];

/** What `at` says of a person on a day: null, not of the base; otherwise as `value` of `NoteEvent`. */
export type StateOn = number | boolean | null;

/** Counts what is the case on the last day of a period. */
export interface StateMeasure extends OfRecords {
  readonly kind: 'state';
  readonly during: SpansOf;
  /** Asked once a day of each person who has a span open on it; that span is given. */
  readonly at: (person: Person, day: CalendarDate, span: Span) => StateOn;
  readonly about?: (person: Person, day: CalendarDate) => About;
  /** The records are true on the day of a list alone: the state is read on the last day of the period that has one. */
  readonly onLastKnownDay?: true;
  /** All that it asks: whether a child lives in one of these placement groups. A projection can then tell it too. */
  readonly livingIn?: readonly string[];
}

/** Another indicator for every so many children of the authority. */
export interface RateMeasure { readonly kind: 'rate'; readonly of: string; readonly per: number }

/** Held by no return at all: the authority's own monthly measures (`standIn`) are the only source. */
export interface OwnFiguresMeasure { readonly kind: 'own-figures' }

/** Read from published statistics, on the last 31 March of a period: the authority beside others. */
export interface PublishedMeasure {
  readonly kind: 'published';
  /** Id of a measure of `returns/published-statistics` that is set against children under 18. */
  readonly measure: string;
  /** The figure of a 31 March; `basis` says in sentences what it was reckoned from. Or why there is none. */
  readonly figure: (rate: PublishedRate) => { readonly value: number; readonly numerator: number; readonly denominator: number; readonly basis: string } | { readonly why: string };
}

/** What the days in care of a period came to at the prices of a list: pounds in all, or for each week of a child. */
export interface PricesMeasure {
  readonly kind: 'prices';
  readonly figure: 'cost' | 'cost-per-week';
  /** Placement groups that it takes in; all when left out. */
  readonly groups?: readonly string[];
}

/** What this product does not work out here; `needs` says honestly what it would take, or which command gives it. */
export interface NotMeasured { readonly kind: 'not-measured'; readonly needs: string }

/** Flows add up over the months of a period; stocks are read at its last month end; a mean of stocks is neither. */
export interface StandIn {
  readonly kind: 'flow' | 'stock';
  readonly above: readonly string[];
  /** For a share: what stands below the line. */
  readonly below?: readonly string[];
  /** Taken off what stands above the line. */
  readonly less?: readonly string[];
  /** What stands below the line is a stock at the last month end, though what stands above is a flow. */
  readonly belowIsStock?: true;
  /** What one unit of the measure is in the unit of the indicator; 1 when left out. */
  readonly times?: number;
}
