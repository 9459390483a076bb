import type { CalendarDate } from '#kernel/calendar-date.ts';

/** What files beside the returns tell, handed in by whoever read them. Null where no such file was given. */
export interface OtherFiles {
  readonly published: PublishedRates | null;
  readonly prices: PlacementCosts | null;
}

export const NO_OTHER_FILES: OtherFiles = { published: null, prices: null };

/** Published statistics of the authority and of those it is held against. A measure is named as in `returns/published-statistics`. */
export interface PublishedRates {
  /** Each 31 March on which the authority has a rate of a measure, in order. */
  readonly daysOf: (measure: string) => readonly CalendarDate[];
  /** Null where the authority has no rate of that day. */
  readonly on: (measure: string, day: CalendarDate) => PublishedRate | null;
}

/** A measure of one 31 March, or of the year that ends with it. Rates are per 10,000 children, unrounded. */
export interface PublishedRate {
  readonly count: number;
  /** Children under 18 at the mid-year before. */
  readonly population: number;
  readonly rate: number;
  /** The rate of England; null where it is not in the files. */
  readonly england: number | null;
  readonly neighbours: NeighbourRates | null;
  /** Among the authorities that stood on the day and have a rate: 1 for the lowest. */
  readonly rank: { readonly fromLowest: number; readonly above: number; readonly ranked: number };
  /** Publication, edition and file. */
  readonly source: string;
}

export interface NeighbourRates {
  /** `Statistical neighbours (2025 model)` */
  readonly title: string;
  readonly members: number;
  /** Those that have a rate. */
  readonly withRate: number;
  readonly mean: number;
  readonly median: number;
}

/** What the days in care came to at the prices of a list, by placement group and month. */
export interface PlacementCosts {
  /** The price list, as a reader should quote it. */
  readonly source: string;
  /** Last days of the months of which every day is known. */
  readonly monthEnds: readonly CalendarDate[];
  readonly groups: readonly GroupCosts[];
}

export interface GroupCosts {
  readonly placementGroup: string;
  readonly title: string;
  /** False where there are children but no price at the end of the data. */
  readonly hasPrice: boolean;
  /** By month; null where a child was there on a day without a price. */
  readonly pence: readonly (number | null)[];
  readonly childDays: readonly number[];
}
