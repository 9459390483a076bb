import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { HistorySeries, Projection } from '#demand/projection.ts';

/** A file (or a part of one) as it was read. Rows read = used + repaired + set aside. */
export interface FileRead {
  readonly file: string;
  /** The table it was recognised as, by its columns; null when it was not. */
  readonly table: string | null;
  /** The years it covers, by the year in which each ends. */
  readonly returnYears: readonly number[];
  readonly rowsRead: number;
  /** Used as they stand, those included for which the same row of a newer return stands. */
  readonly rowsUsed: number;
  /** Used after a repair that a finding names. */
  readonly rowsRepaired: number;
  /** Not used in any figure; a finding says why. */
  readonly rowsSetAside: number;
}

/** What the reading of the returns came to. */
export interface ReadingSummary {
  readonly files: readonly FileRead[];
  readonly children: number;
  readonly observedFrom: CalendarDate;
  readonly observedUntil: CalendarDate;
}

/** A rule as a report names it. */
export interface RuleName { readonly id: string; readonly title: string }

/** Where the prices came from. */
export interface PriceListSummary {
  /** File name or title, as a reader should quote it. */
  readonly source: string;
  /** True for the demonstration: no pound made with it means anything. */
  readonly invented: boolean;
  /** Yearly rise assumed, 0-1, by placement group; absent where prices are held as they stand. */
  readonly yearlyInflation: Readonly<Record<string, number>>;
}

/** All that a section may write from. What was not made is null or empty, and the section says so. */
export interface ReportInput {
  readonly title: string;
  readonly authority: string | null;
  /** The day the report is made; the core knows no clock. */
  readonly madeOn: CalendarDate;
  /** Version of Headwater. */
  readonly version: string;
  readonly reading: ReadingSummary | null;
  readonly issues: readonly Issue[];
  readonly rules: readonly RuleName[];
  /** The projection's own history, or that of a report without one. */
  readonly history: readonly HistorySeries[];
  readonly projection: Projection | null;
  readonly prices: PriceListSummary | null;
  readonly placementGroups: readonly { readonly id: string; readonly title: string }[];
  /** Show the authority's own identifiers of children in examples of findings. */
  readonly showChildIdentifiers: boolean;
}
