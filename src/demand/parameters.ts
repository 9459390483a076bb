import { drawGamma, drawPoisson, fillNormals, gammaOfNormal } from '#kernel/distributions.ts';
import { evenChance } from '#kernel/even-chance.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { AGE_BANDS, CARE_BANDS, cellSpace } from '#demand/axes.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import { ENTRY_AGES, STRATA } from '#demand/entrants.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { drawLevels } from '#demand/level.ts';
import type { LevelPosterior } from '#demand/level.ts';
import type { Plan } from '#demand/plan.ts';
import type { Rates } from '#demand/rates.ts';

/**
 * One replicate's parameters: every one drawn from what the data leave open, then laid out by year so that the
 * simulation only looks things up. Each process draws from a stream of its own name, so that a lever on one leaves the
 * draws of the others alone.
 */
export interface ReplicateTables {
  /** Per day, index `year * cells + cell`. */
  readonly exitPerDay: Float64Array;
  readonly leavePerDay: Float64Array;
  /** Factor on the flow into each group, index `year * groups + group`. */
  readonly inflow: Float64Array;
  /** Cumulative shares of the first placement, index `((year * 2 * STRATA) + stratum) * groups + group`. */
  readonly firstGroup: Float64Array;
  /** Cumulative shares of who comes, index `(year * 2 + unaccompanied) * STRATA + stratum`. */
  readonly strata: Float64Array;
  /** Cumulative shares of where an exit goes. */
  readonly endings: Float64Array;
  readonly returnPerDay: Float64Array;
  /** New entrants, index `unaccompanied * months + month`. */
  readonly entries: Int32Array;
}

export function drawTables(model: FittedModel, plan: Plan, run: number): ReplicateTables {
  const inflow = model.levels.groupInflow.map((level, group) => drawLevels(level, evenChance(plan.seed, 'group-inflow', run, plan.replicates, group), plan.years));
  const ages = stream(plan.seed, 'entrant-ages', run);
  return {
    ...drawRates(model, plan, run),
    ...sharedTables(model, plan, inflow),
    strata: strataByYear(plan, model.entrants.strataCounts.map((count, stratum) => drawWeight(ages, count, model.entrants.strataSpread[Math.floor(stratum / STRATA)]!))),
    entries: drawEntries(model, plan, run, kind => drawLevels(model.entrants.level[kind]!, evenChance(plan.seed, 'entry-level', run, plan.replicates, kind), plan.years)),
  };
}

/** Gamma about a count, whose variance is so many times the count. */
const drawWeight = (random: Random, count: number, spread: number): number => (count > 0 ? drawGamma(random, count / spread) * spread : 0);

/** Where first placements, exits and returns go, and what each group's flow in is multiplied by in a year. */
function sharedTables(model: FittedModel, plan: Plan, inflow: readonly Float64Array[]): Pick<ReplicateTables, 'inflow' | 'firstGroup' | 'endings' | 'returnPerDay'> {
  return {
    inflow: Float64Array.from({ length: plan.years * model.groupIds.length }, (_, index) => inflow[index % model.groupIds.length]![Math.floor(index / model.groupIds.length)]!),
    firstGroup: reweighted(model.entrants.firstGroup, model.groupIds.length, plan.years, inflow),
    endings: cumulativeRows(model.endingShares.shares, DESTINATIONS.length),
    returnPerDay: Float64Array.from(model.returns.perDay),
  };
}

type RateTables = Pick<ReplicateTables, 'exitPerDay' | 'leavePerDay'>;

function drawRates(model: FittedModel, plan: Plan, run: number): RateTables {
  const byGroup = (levels: readonly LevelPosterior[], process: string): Float64Array[] =>
    levels.map((level, group) => drawLevels(level, evenChance(plan.seed, process, run, plan.replicates, group), plan.years));
  return ratesByYear(model, plan, {
    exitCells: drawCells(model.exitRates, stream(plan.seed, 'exit-rates', run)),
    moveCells: drawCells(model.moveRates, stream(plan.seed, 'move-rates', run)),
    exits: drawLevels(model.levels.exits, evenChance(plan.seed, 'exit-level', run, plan.replicates, 0), plan.years),
    groupExits: byGroup(model.levels.groupExits, 'group-exits'),
    groupMoves: byGroup(model.levels.groupMoves, 'group-moves'),
  });
}

interface RateParts {
  readonly exitCells: Float64Array;
  readonly moveCells: Float64Array;
  /** Factors by year. */
  readonly exits: Float64Array;
  readonly groupExits: readonly Float64Array[];
  readonly groupMoves: readonly Float64Array[];
}

function ratesByYear(model: FittedModel, plan: Plan, parts: RateParts): RateTables {
  const groups = model.groupIds.length;
  const { cells } = cellSpace(groups);
  const perGroup = AGE_BANDS * CARE_BANDS;
  const exitPerDay = new Float64Array(plan.years * cells);
  const leavePerDay = new Float64Array(plan.years * cells);
  for (let year = 0; year < plan.years; year += 1) {
    for (let row = 0; row < cells; row += perGroup) {
      const group = (row / perGroup) % groups;
      const exitFactor = parts.exits[year]! * parts.groupExits[group]![year]!;
      const moveFactor = parts.groupMoves[group]![year]!;
      for (let cell = row; cell < row + perGroup; cell += 1) {
        const exit = parts.exitCells[cell]! * exitFactor;
        exitPerDay[year * cells + cell] = exit;
        leavePerDay[year * cells + cell] = exit + parts.moveCells[cell]! * moveFactor;
      }
    }
  }
  return { exitPerDay, leavePerDay };
}

/** Posterior means instead of draws, and no swings to come; only the entries are still counted by chance. */
export function centralTables(model: FittedModel, plan: Plan, run: number): ReplicateTables {
  const constant = (value: number): Float64Array => new Float64Array(plan.years).fill(value);
  const centres = (levels: readonly LevelPosterior[]): Float64Array[] => levels.map(level => constant(level.centre));
  const inflow = centres(model.levels.groupInflow);
  const strata = model.entrants.strataCounts;
  return {
    ...ratesByYear(model, plan, {
      exitCells: model.exitRates.meanPerDay, moveCells: model.moveRates.meanPerDay,
      exits: constant(model.levels.exits.centre), groupExits: centres(model.levels.groupExits), groupMoves: centres(model.levels.groupMoves),
    }),
    ...sharedTables(model, plan, inflow),
    strata: strataByYear(plan, strata),
    entries: drawEntries(model, plan, run, kind => constant(model.entrants.level[kind]!.centre)),
  };
}

function drawCells(rates: Rates, random: Random): Float64Array {
  const drawn = new Float64Array(rates.cells);
  fillNormals(random, drawn);
  for (let cell = 0; cell < rates.cells; cell += 1) {
    drawn[cell] = (rates.marginPerDay[cell]! * gammaOfNormal(rates.shape[cell]!, drawn[cell]!)) / rates.rate[cell]!;
  }
  for (const { levelOf, shape } of rates.pairs) {
    const factors = new Float64Array(shape.length);
    fillNormals(random, factors);
    for (let level = 0; level < shape.length; level += 1) factors[level] = gammaOfNormal(shape[level]!, factors[level]!) / shape[level]!;
    for (let cell = 0; cell < rates.cells; cell += 1) drawn[cell]! *= factors[levelOf[cell]!]!;
  }
  return drawn;
}

/** Rows of shares, each group's multiplied by its factor of the year, as cumulative shares ending in 1. */
function reweighted(shares: Float64Array, groups: number, years: number, factors: readonly Float64Array[]): Float64Array {
  const table = new Float64Array(years * shares.length);
  for (let year = 0; year < years; year += 1) {
    for (let row = 0; row < shares.length; row += groups) {
      let total = 0;
      for (let group = 0; group < groups; group += 1) {
        total += shares[row + group]! * factors[group]![year]!;
        table[year * shares.length + row + group] = total;
      }
      for (let group = 0; group < groups && total > 0; group += 1) table[year * shares.length + row + group]! /= total;
    }
  }
  return table;
}

function cumulativeRows(shares: Float64Array, width: number): Float64Array {
  const table = new Float64Array(shares.length);
  for (let row = 0; row < shares.length; row += width) {
    let total = 0;
    for (let k = 0; k < width; k += 1) { total += shares[row + k]!; table[row + k] = total; }
  }
  return table;
}

/** Cumulative shares of age and sex among entrants in each year, each age's weight multiplied by its population factor. */
function strataByYear(plan: Plan, weights: Float64Array): Float64Array {
  const table = new Float64Array(plan.years * 2 * STRATA);
  for (let year = 0; year < plan.years; year += 1) {
    for (let unaccompanied = 0; unaccompanied < 2; unaccompanied += 1) {
      const row = (year * 2 + unaccompanied) * STRATA;
      let total = 0;
      for (let stratum = 0; stratum < STRATA; stratum += 1) {
        total += weights[unaccompanied * STRATA + stratum]! * populationFactor(plan, year, stratum, unaccompanied);
        table[row + stratum] = total;
      }
      for (let stratum = 0; stratum < STRATA && total > 0; stratum += 1) table[row + stratum]! /= total;
    }
  }
  return table;
}

/** Unaccompanied children do not come from the authority's own population. */
const populationFactor = (plan: Plan, year: number, stratum: number, unaccompanied: number): number =>
  (unaccompanied === 1 ? 1 : plan.populationFactors[year * ENTRY_AGES + (stratum % ENTRY_AGES)]!);

function drawEntries(model: FittedModel, plan: Plan, run: number, levelsOf: (unaccompanied: 0 | 1) => Float64Array): Int32Array {
  const entries = new Int32Array(2 * plan.months);
  for (const unaccompanied of [0, 1] as const) {
    const levels = levelsOf(unaccompanied);
    for (let month = 0; month < plan.months; month += 1) {
      const year = Math.floor(month / 12);
      const share = model.entrants.monthShares[plan.calendarMonths[month]!]!;
      const growth = entryGrowth(model, plan, year, unaccompanied);
      const mean = model.entrants.perYear[unaccompanied] * levels[year]! * share * growth;
      entries[unaccompanied * plan.months + month] = !hasTemplates(model, unaccompanied) ? 0
        : unaccompanied === 0 && plan.careEntries !== undefined ? plan.careEntries[run * plan.months + month]!
        : drawPoisson(stream(plan.seed, 'entries', run, unaccompanied * 4096 + month), mean);
    }
  }
  return entries;
}

function hasTemplates(model: FittedModel, unaccompanied: number): boolean {
  const { templateFrom } = model.entrants;
  return templateFrom[(unaccompanied + 1) * STRATA]! > templateFrom[unaccompanied * STRATA]!;
}

/** Growth of the whole flow: the population factors weighted by who comes. */
function entryGrowth(model: FittedModel, plan: Plan, year: number, unaccompanied: number): number {
  let weighted = 0;
  let total = 0;
  for (let stratum = 0; stratum < STRATA; stratum += 1) {
    const count = model.entrants.strataCounts[unaccompanied * STRATA + stratum]!;
    weighted += count * populationFactor(plan, year, stratum, unaccompanied);
    total += count;
  }
  return total > 0 ? weighted / total : 1;
}
