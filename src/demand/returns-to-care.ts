import { DAYS_PER_YEAR } from '#demand/axes.ts';
import type { Blocks } from '#demand/blocks.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import type { Spell } from '#demand/spells.ts';

/**
 * Children who leave and come back within two years: rates per day by time since leaving, as this authority's history
 * has them. A child adopted, grown up or 18 does not come back; one who comes later counts as a new entrant.
 */
export interface ReturnRates {
  /** Returns per day out of care, by RETURN_EDGES_DAYS. */
  readonly perDay: readonly number[];
  /** Children a year who leave and might come back. */
  readonly leaversPerYear: number;
}

/** 0-3 months, 3-12 months, 1-2 years. Assumption: decision 0005. */
export const RETURN_EDGES_DAYS = [0, 91, 365] as const;
export const RETURN_WITHIN_DAYS = 730;

const bandEnd = (band: number): number => RETURN_EDGES_DAYS[band + 1] ?? RETURN_WITHIN_DAYS;

export function fitReturns(spells: readonly Spell[], blocks: Blocks): ReturnRates {
  const end = blocks.edges[blocks.count]!;
  const days = RETURN_EDGES_DAYS.map(() => 0);
  const returns = RETURN_EDGES_DAYS.map(() => 0);
  let leavers = 0;
  const leftOn = (spell: Spell): boolean => spell.endedOn !== null && spell.endedOn >= blocks.edges[0]!
    && DESTINATIONS[spell.destination]?.mayReturn === true;
  for (const spell of spells.filter(leftOn)) {
    leavers += 1;
    const left = spell.endedOn!;
    for (let band = 0; band < days.length; band += 1) {
      days[band]! += Math.max(0, Math.min(end, spell.eighteenOn, left + bandEnd(band)) - (left + RETURN_EDGES_DAYS[band]!));
    }
  }
  // Days out of care after a return are at most a few in a hundred of all; they are taken off with the return itself.
  for (const spell of spells) {
    if (spell.previousEndedOn === null || spell.startedOn < blocks.edges[0]!) continue;
    const since = spell.startedOn - spell.previousEndedOn;
    if (since >= RETURN_WITHIN_DAYS || spell.startedOn >= end) continue;
    let band = RETURN_EDGES_DAYS.length - 1;
    while (band > 0 && since < RETURN_EDGES_DAYS[band]!) band -= 1;
    returns[band]! += 1;
    for (let later = band; later < days.length; later += 1) {
      const from = Math.max(spell.startedOn, spell.previousEndedOn + RETURN_EDGES_DAYS[later]!);
      days[later]! -= Math.max(0, Math.min(end, spell.eighteenOn, spell.previousEndedOn + bandEnd(later)) - from);
    }
  }
  const years = (end - blocks.edges[0]!) / DAYS_PER_YEAR;
  return {
    perDay: returns.map((count, band) => (days[band]! > 0 ? count / Math.max(days[band]!, 30) : 0)),
    leaversPerYear: leavers / years,
  };
}

/**
 * Returns within a block that look like first entries, because the child left before the window began: leavers before
 * the window at the window's own rate, and the chance that one comes back in the block.
 */
export function unseenReturns(rates: ReturnRates, blocks: Blocks, block: number): number {
  const from = blocks.edges[block]! - blocks.edges[0]!;
  const to = Math.min(blocks.edges[block + 1]! - blocks.edges[0]!, RETURN_WITHIN_DAYS);
  let expected = 0;
  for (let day = from; day < to; day += 10) {
    // Leavers of any day before the window whose time since leaving, on this day, is still under two years.
    for (let since = day; since < RETURN_WITHIN_DAYS; since += 10) {
      const band = since < RETURN_EDGES_DAYS[1] ? 0 : since < RETURN_EDGES_DAYS[2] ? 1 : 2;
      expected += (rates.leaversPerYear / DAYS_PER_YEAR) * 10 * rates.perDay[band]! * Math.min(10, to - day);
    }
  }
  return expected;
}
