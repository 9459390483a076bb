import type { CalendarDate } from '#kernel/calendar-date.ts';
import { birthday } from '#kernel/calendar-date.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { cellSpace, DAYS_PER_YEAR } from '#demand/axes.ts';
import { steadyFactor } from '#demand/balance.ts';
import { blocksOf } from '#demand/blocks.ts';
import type { Blocks } from '#demand/blocks.ts';
import { fitEndingShares } from '#demand/endings.ts';
import { fitEntrants } from '#demand/entrants.ts';
import { exposureOf } from '#demand/exposure.ts';
import { fitFlowLevels } from '#demand/flow-levels.ts';
import type { FittedModel, RecentLeavers, Stock } from '#demand/fitted-model.ts';
import { fitMoveShares } from '#demand/moves.ts';
import { fitRates } from '#demand/rates.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import { fitReturns, RETURN_WITHIN_DAYS } from '#demand/returns-to-care.ts';
import { spellsOf } from '#demand/spells.ts';
import type { Spell } from '#demand/spells.ts';

/** Moves of a block this many years back count half toward where the next ones go. Assumption: decision 0005. */
const MOVE_HALF_LIFE_YEARS = 3;

/** Fits every process to the histories as known on their last day. Needs at least one child ever in care. */
export function fitModel(journeys: Journeys, groups: readonly PlacementGroup[]): FittedModel {
  const model = fitProcesses(journeys, groups);
  const factor = steadyFactor(model);
  const { perYear } = model.entrants;
  return { ...model, entrants: { ...model.entrants, perYear: [perYear[0] * factor, perYear[1] * factor] } };
}

function fitProcesses(journeys: Journeys, groups: readonly PlacementGroup[]): FittedModel {
  const spells = spellsOf(journeys, groups);
  const blocks = blocksOf(journeys.observedFrom, journeys.observedUntil + 1);
  const exposure = exposureOf(spells, groups.length, blocks);
  const days = overBlocks(exposure.days, blocks, groups.length);
  const exitRates = fitRates(groups.length, overBlocks(exposure.exits, blocks, groups.length), days);
  const moveRates = fitRates(groups.length, overBlocks(exposure.moves, blocks, groups.length), days);
  const moveShares = fitMoveShares(exposure.moveEvents, groups.length, block => exp((-ln(2) * (blocks.count - 1 - block)) / MOVE_HALF_LIFE_YEARS));
  const returns = fitReturns(spells, blocks);
  const entrants = fitEntrants(spells, groups.length, blocks, returns);
  return {
    from: journeys.observedUntil, groupIds: groups.map(group => group.id),
    stock: stockOf(spells, journeys.observedUntil), recentLeavers: leaversOf(spells, journeys.observedUntil),
    exitRates, moveRates, moveShares, endingShares: fitEndingShares(exposure), returns, entrants,
    levels: fitFlowLevels({ exposure, exitRates, moveRates, moveShares, entrants, spells }),
  };
}

/** Sums a table by block and cell over the blocks. */
function overBlocks(table: Float64Array, blocks: Blocks, groups: number): Float64Array {
  const { cells } = cellSpace(groups);
  const total = new Float64Array(cells);
  for (let block = 0; block < blocks.count; block += 1) {
    for (let cell = 0; cell < cells; cell += 1) total[cell]! += table[block * cells + cell]!;
  }
  return total;
}

function stockOf(spells: readonly Spell[], from: CalendarDate): Stock {
  const inCare = spells.filter(spell => spell.startedOn <= from && (spell.endedOn === null || spell.endedOn > from));
  const earliest = from - Math.ceil(19 * DAYS_PER_YEAR);
  return {
    count: inCare.length,
    unaccompanied: Uint8Array.from(inCare, spell => unaccompaniedOn(spell, from)),
    female: Uint8Array.from(inCare, spell => (spell.sex === 'female' ? 1 : 0)),
    group: Uint8Array.from(inCare, spell => groupOn(spell, from)),
    bornOn: Int32Array.from(inCare, spell => Math.max(spell.bornOn, earliest) - from),
    startedOn: Int32Array.from(inCare, spell => spell.startedOn - from),
    // A child already 18 (only V2 in K2 may be) leaves on the first day: 18 is a hard end for a projection.
    eighteenOn: Int32Array.from(inCare, spell => Math.max(1, birthday(spell.bornOn, 18) - from)),
  };
}

const unaccompaniedOn = (spell: Spell, day: CalendarDate): 0 | 1 =>
  (spell.unaccompanied === 1 && (spell.unaccompaniedUntil === null || spell.unaccompaniedUntil > day) ? 1 : 0);

/** Left before the last day, by a way that children come back from, under two years ago, and out of care ever since. */
function leaversOf(spells: readonly Spell[], from: CalendarDate): RecentLeavers {
  const out = spells.filter(spell => spell.endedOn !== null && spell.endedOn <= from && spell.endedOn > from - RETURN_WITHIN_DAYS
    && spell.nextStartedOn === null && spell.eighteenOn > from && DESTINATIONS[spell.destination]!.mayReturn);
  return {
    count: out.length,
    unaccompanied: Uint8Array.from(out, spell => unaccompaniedOn(spell, from)),
    female: Uint8Array.from(out, spell => (spell.sex === 'female' ? 1 : 0)),
    bornOn: Int32Array.from(out, spell => spell.bornOn - from),
    leftOn: Int32Array.from(out, spell => spell.endedOn! - from),
    eighteenOn: Int32Array.from(out, spell => spell.eighteenOn - from),
  };
}

function groupOn(spell: Spell, day: CalendarDate): number {
  let position = spell.groups.length - 1;
  while (position > 0 && spell.groupsFrom[position]! > day) position -= 1;
  return spell.groups[position]!;
}
