import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pence } from '#kernel/money.ts';

/**
 * A price per week for the placements that a line names: by group, by type (SSDA903 PLACE code), by provider, or by
 * several of them. Null means any. A line names at least a group or a type.
 */
export interface PriceLine {
  readonly placementGroup: string | null;
  readonly placementType: string | null;
  readonly placementProvider: string | null;
  readonly costPerWeekPence: Pence;
  /** First day the price holds, until a later price of the same placements; null holds from the beginning. */
  readonly validFrom: CalendarDate | null;
  /** Where the price comes from, in the authority's words. */
  readonly source: string;
}

export interface PriceList {
  /** The file, as a reader should quote it. */
  readonly name: string;
  readonly lines: readonly PriceLine[];
}

/** What a price is looked up by. A type of null asks for the price of the group itself. */
export interface PlacementToPrice {
  readonly placementGroup: string;
  readonly placementType: string | null;
  readonly placementProvider: string | null;
}

/** A line about a type comes before one about a provider alone, and that before one about a group alone. */
const specificity = (line: PriceLine): number =>
  (line.placementType === null ? 0 : 4) + (line.placementProvider === null ? 0 : 2) + (line.placementGroup === null ? 0 : 1);

const fits = (line: PriceLine, placement: PlacementToPrice): boolean =>
  (line.placementGroup === null || line.placementGroup === placement.placementGroup)
  && (line.placementType === null || line.placementType === placement.placementType)
  && (line.placementProvider === null || line.placementProvider === placement.placementProvider);

const beginning = (line: PriceLine): number => line.validFrom ?? -Infinity;

/**
 * A function from a placement and a day to the line in force, or null where there is none. Of the lines that have begun,
 * the most specific wins (type and provider, then type, then group), and among equals the one that began last.
 */
export function pricesInForce(list: PriceList): (placement: PlacementToPrice, day: CalendarDate) => PriceLine | null {
  const inOrder = [...list.lines].sort((a, b) => specificity(b) - specificity(a) || (beginning(a) < beginning(b) ? 1 : -1));
  const known = new Map<string, readonly PriceLine[]>();
  return (placement, day) => {
    const key = `${placement.placementGroup}/${placement.placementType ?? ''}/${placement.placementProvider ?? ''}`;
    let lines = known.get(key);
    if (!lines) known.set(key, lines = inOrder.filter(line => fits(line, placement)));
    for (const line of lines) if (line.validFrom === null || line.validFrom <= day) return line;
    return null;
  };
}
