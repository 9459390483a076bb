import { AGE_BANDS, ageEdgeOn, bandOf, CARE_EDGES_DAYS, careEdgeOn, cellOf, cellSpace } from '#demand/axes.ts';
import { blockOf } from '#demand/blocks.ts';
import type { Blocks } from '#demand/blocks.ts';
import { EIGHTEEN } from '#demand/destinations.ts';
import type { Spell } from '#demand/spells.ts';

/**
 * Time at risk and what happened in it, by cell and by 12-month block. Only days within the window count, so a child
 * who came before it is at risk from its first day (left truncation) and one still in care to its last (censoring).
 * Leaving on the 18th birthday is no event of a rate: the birthday does it.
 */
export interface Exposure {
  readonly groups: number;
  readonly blocks: Blocks;
  /** Child-days, index `block * cells + cell`; exits and moves likewise. */
  readonly days: Float64Array;
  readonly exits: Float64Array;
  readonly moves: Float64Array;
  readonly moveEvents: readonly MoveEvent[];
  readonly exitEvents: readonly ExitEvent[];
}

export interface MoveEvent { readonly block: number; readonly unaccompanied: 0 | 1; readonly from: number; readonly to: number; readonly ageBand: number; readonly careBand: number }
export interface ExitEvent { readonly block: number; readonly unaccompanied: 0 | 1; readonly group: number; readonly ageBand: number; readonly careBand: number; readonly destination: number }

interface Table extends Exposure { readonly moveEvents: MoveEvent[]; readonly exitEvents: ExitEvent[]; readonly cells: number }

export function exposureOf(spells: readonly Spell[], groups: number, blocks: Blocks): Exposure {
  const { cells } = cellSpace(groups);
  const size = blocks.count * cells;
  const table: Table = {
    groups, blocks, cells, moveEvents: [], exitEvents: [],
    days: new Float64Array(size), exits: new Float64Array(size), moves: new Float64Array(size),
  };
  const first = blocks.edges[0]!;
  const end = blocks.edges[blocks.count]!;
  for (const spell of spells) {
    const last = spell.groups.length - 1;
    for (let k = 0; k <= last; k += 1) {
      const from = spell.groupsFrom[k]!;
      const to = Math.min(k < last ? spell.groupsFrom[k + 1]! : spell.endedOn ?? end, spell.eighteenOn);
      addStay(table, spell, spell.groups[k]!, Math.max(from, first), Math.min(to, end));
      if (to >= first && to < end) addEvent(table, spell, k, to);
    }
  }
  return table;
}

/** Where the start is not known, by the day it is taken to be (spells.ts): the simulation does the same with the same children. */
const careBandAt = (spell: Spell, day: number): number => bandOf(CARE_EDGES_DAYS, day - spell.startedOn);

/** Age band on a day, by the same edges that the simulation steps over. */
export function ageBandOn(bornOn: number, day: number): number {
  let band = 0;
  while (band + 1 < AGE_BANDS && day >= ageEdgeOn(bornOn, band + 1)) band += 1;
  return band;
}

function addStay(table: Table, spell: Spell, group: number, from: number, to: number): void {
  const { edges } = table.blocks;
  let day = from;
  while (day < to) {
    const ageBand = ageBandOn(spell.bornOn, day);
    const careBand = careBandAt(spell, day);
    const block = blockOf(table.blocks, day);
    const next = Math.min(to, ageEdgeOn(spell.bornOn, ageBand + 1), edges[block + 1]!,
      careEdgeOn(spell.startedOn, careBand + 1));
    table.days[block * table.cells + cellOf(table.groups, spell.unaccompanied, group, ageBand, careBand)]! += next - day;
    day = next;
  }
}

/** An event belongs to the cell of the day before it: the last day at risk. */
function addEvent(table: Table, spell: Spell, position: number, day: number): void {
  const isMove = position < spell.groups.length - 1;
  if (!isMove && (spell.destination === EIGHTEEN || spell.endedOn === null || spell.endedOn > spell.eighteenOn)) return;
  if (isMove && day >= spell.eighteenOn) return;
  const atRisk = Math.max(day - 1, spell.startedOn);
  const group = spell.groups[position]!;
  const ageBand = ageBandOn(spell.bornOn, atRisk);
  const careBand = careBandAt(spell, atRisk);
  const block = blockOf(table.blocks, day);
  const index = block * table.cells + cellOf(table.groups, spell.unaccompanied, group, ageBand, careBand);
  if (isMove) {
    table.moves[index]! += 1;
    table.moveEvents.push({ block, unaccompanied: spell.unaccompanied, from: group, to: spell.groups[position + 1]!, ageBand, careBand });
  } else {
    table.exits[index]! += 1;
    table.exitEvents.push({ block, unaccompanied: spell.unaccompanied, group, ageBand, careBand, destination: spell.destination });
  }
}

