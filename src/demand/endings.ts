import { WIDE_AGE_OF, WIDE_AGES } from '#demand/axes.ts';
import { DESTINATIONS, EIGHTEEN } from '#demand/destinations.ts';
import type { Exposure } from '#demand/exposure.ts';

/**
 * Where a child goes who leaves before 18: the exit rate of a cell split by destination, by unaccompanied, placement
 * group, age in four bands and time in care in three. Thin rows are held to those of all groups at that age and time.
 */
export interface EndingShares { readonly shares: Float64Array }

/** Time in care joined for the split: under 6 months, 6 months to 2 years, longer. Assumption: decision 0005. */
export const WIDE_CARE_OF = [0, 0, 0, 1, 1, 2, 2] as const;
export const WIDE_CARES = 3;
const PSEUDO_EXITS = 5;

export const endingRow = (groups: number, unaccompanied: number, group: number, wideAge: number, wideCare: number): number =>
  (((unaccompanied * groups + group) * WIDE_AGES + wideAge) * WIDE_CARES + wideCare) * DESTINATIONS.length;

export function fitEndingShares(exposure: Exposure): EndingShares {
  const { groups } = exposure;
  const size = DESTINATIONS.length;
  const counts = new Float64Array(2 * groups * WIDE_AGES * WIDE_CARES * size);
  const margin = new Float64Array(WIDE_AGES * WIDE_CARES * size);
  const overall = new Float64Array(size);
  for (const event of exposure.exitEvents) {
    const age = WIDE_AGE_OF[event.ageBand]!;
    const care = WIDE_CARE_OF[event.careBand]!;
    counts[endingRow(groups, event.unaccompanied, event.group, age, care) + event.destination]! += 1;
    margin[(age * WIDE_CARES + care) * size + event.destination]! += 1;
    overall[event.destination]! += 1;
  }
  const overallTotal = overall.reduce((a, b) => a + b, 0);
  for (let row = 0; row < counts.length; row += size) {
    const wide = ((row / size) % (WIDE_AGES * WIDE_CARES)) * size;
    let marginTotal = 0;
    for (let d = 0; d < size; d += 1) marginTotal += margin[wide + d]!;
    let total = 0;
    for (let d = 0; d < size; d += 1) {
      const prior = (margin[wide + d]! + (overallTotal > 0 ? overall[d]! / overallTotal : 1 / size)) / (marginTotal + 1);
      counts[row + d] = d === EIGHTEEN ? 0 : counts[row + d]! + PSEUDO_EXITS * prior;
      total += counts[row + d]!;
    }
    for (let d = 0; d < size; d += 1) counts[row + d]! /= total;
  }
  return { shares: counts };
}
