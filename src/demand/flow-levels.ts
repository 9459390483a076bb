import { AGE_BANDS, CARE_BANDS, cellSpace } from '#demand/axes.ts';
import { blockOf, blockYears } from '#demand/blocks.ts';
import { STRATA, stratumOf } from '#demand/entrants.ts';
import type { Entrants } from '#demand/entrants.ts';
import type { Exposure } from '#demand/exposure.ts';
import { fitLevel } from '#demand/level.ts';
import type { LevelPosterior, YearCount } from '#demand/level.ts';
import { moveCell } from '#demand/moves.ts';
import type { MoveShares } from '#demand/moves.ts';
import { EXITS_PRIOR, GROUP_INFLOW_PRIOR, GROUP_OUTFLOW_PRIOR } from '#demand/priors.ts';
import type { Rates } from '#demand/rates.ts';
import type { Spell } from '#demand/spells.ts';

/** The present level of each flow beside its rates, and how it moves from year to year. */
export interface FlowLevels {
  /** All exits before 18. */
  readonly exits: LevelPosterior;
  /** By placement group: exits beside all exits, moves out, and flow in (entries and moves) beside all flow in. */
  readonly groupExits: readonly LevelPosterior[];
  readonly groupMoves: readonly LevelPosterior[];
  readonly groupInflow: readonly LevelPosterior[];
}

interface Inputs {
  readonly exposure: Exposure;
  readonly exitRates: Rates;
  readonly moveRates: Rates;
  readonly moveShares: MoveShares;
  readonly entrants: Entrants;
  readonly spells: readonly Spell[];
}

export function fitFlowLevels(inputs: Inputs): FlowLevels {
  const { exposure } = inputs;
  const exits = observedAndExpected(exposure, exposure.exits, inputs.exitRates);
  const moves = observedAndExpected(exposure, exposure.moves, inputs.moveRates);
  const inflow = inflowCounts(inputs);
  const allExits = exposure.blocks.edges.slice(1).map((_, block) => total(exits, block));
  const groups = Array.from({ length: exposure.groups }, (_, group) => group);
  return {
    exits: fitLevel(allExits, EXITS_PRIOR),
    // What is expected of a group is what its rates give times how all groups did in that year.
    groupExits: groups.map(group => fitLevel(exits[group]!.map((year, block) => ({
      ...year, expected: year.expected * ratio(allExits[block]!),
    })), GROUP_OUTFLOW_PRIOR)),
    groupMoves: groups.map(group => fitLevel(moves[group]!, GROUP_OUTFLOW_PRIOR)),
    groupInflow: groups.map(group => fitLevel(inflow[group]!, GROUP_INFLOW_PRIOR)),
  };
}

const ratio = (year: YearCount): number => (year.expected > 0 ? (year.count + 1) / (year.expected + 1) : 1);

function total(byGroup: readonly (readonly YearCount[])[], block: number): YearCount {
  return byGroup.reduce((sum, group) => ({
    count: sum.count + group[block]!.count, expected: sum.expected + group[block]!.expected, years: group[block]!.years,
  }), { count: 0, expected: 0, years: 1 });
}

/** Events by group and block, beside what the rates give for the days at risk. */
function observedAndExpected(exposure: Exposure, events: Float64Array, rates: Rates): YearCount[][] {
  const { cells } = cellSpace(exposure.groups);
  return Array.from({ length: exposure.groups }, (_, group) => exposure.blocks.edges.slice(1).map((_edge, block) => {
    let count = 0;
    let expected = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      if (Math.floor(cell / (CARE_BANDS * AGE_BANDS)) % exposure.groups !== group) continue;
      count += events[block * cells + cell]!;
      expected += exposure.days[block * cells + cell]! * rates.meanPerDay[cell]!;
    }
    return { count, expected, years: blockYears(exposure.blocks, block) };
  }));
}

/** Entries into and moves to each group, beside the shares that the whole window gives. */
function inflowCounts({ exposure, moveShares, entrants, spells }: Inputs): YearCount[][] {
  const { blocks, groups } = exposure;
  const counts = Array.from({ length: groups }, () => new Float64Array(blocks.count));
  const expected = Array.from({ length: groups }, () => new Float64Array(blocks.count));
  for (const event of exposure.moveEvents) {
    counts[event.to]![event.block]! += 1;
    const row = moveCell(groups, event) * groups;
    for (let to = 0; to < groups; to += 1) expected[to]![event.block]! += moveShares.shares[row + to]!;
  }
  for (const spell of spells) {
    if (!spell.startIsKnown || spell.startedOn < blocks.edges[0]! || spell.startedOn >= blocks.edges[blocks.count]!) continue;
    const block = blockOf(blocks, spell.startedOn);
    counts[spell.groups[0]!]![block]! += 1;
    const row = (spell.unaccompanied * STRATA + stratumOf(spell)) * groups;
    let all = 0;
    for (let to = 0; to < groups; to += 1) all += entrants.firstGroup[row + to]!;
    for (let to = 0; to < groups && all > 0; to += 1) expected[to]![block]! += entrants.firstGroup[row + to]! / all;
  }
  return counts.map((list, group) => Array.from(list, (count, block) => ({
    count, expected: expected[group]![block]!, years: blockYears(blocks, block),
  })));
}
