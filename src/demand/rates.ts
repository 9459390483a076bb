import { AGE_BANDS, CARE_BANDS, cellSpace } from '#demand/axes.ts';
import { clamp, sum } from '#kernel/mathematics.ts';

/**
 * Rates per day in thin cells. A cell's rate is that of its margins (placement group, age, time in care,
 * unaccompanied; multiplied together and fitted by iterative scaling) times a gamma-Poisson factor: with little time
 * at risk the margins speak, with much the cell itself. The strength of the pull is learned from how much cells differ.
 * See docs/decisions/0006-rates-in-thin-cells.md.
 */
export interface Rates {
  readonly cells: number;
  /** Events per child-day that the margins give. */
  readonly marginPerDay: Float64Array;
  /** Posterior of the cell's factor on its margin: gamma with this shape and this rate. */
  readonly shape: Float64Array;
  readonly rate: Float64Array;
  /** Posterior mean events per child-day: margin * shape / rate. */
  readonly meanPerDay: Float64Array;
  /** What is not known of the margins themselves, for every two axes. */
  readonly pairs: readonly PairSpread[];
}

/** The factor of a level of two axes together: gamma with mean 1 and this shape. `levelOf` gives each cell's level. */
export interface PairSpread { readonly levelOf: Uint8Array; readonly shape: Float64Array }

/** Pseudo-events that hold a margin's factor at 1 until there is evidence. Assumption. */
const MARGIN_PSEUDO_EVENTS = 2;
const SCALING_PASSES = 12;
/** The pull of a cell to its margin, and of two axes together to each by itself, stays within these numbers of pseudo-events. Assumption. */
const CELL_PSEUDO_EVENTS = { least: 2, most: 60 };

/** `events` and `days` by cell, summed over time. */
export function fitRates(groups: number, events: Float64Array, days: Float64Array): Rates {
  const cells = events.length;
  const { marginPerDay, pairs } = fitMargins(groups, events, days);
  const pull = pullOf(events, marginPerDay.map((perDay, cell) => perDay * days[cell]!));
  const shape = events.map(count => pull + count);
  const rate = days.map((atRisk, cell) => pull + marginPerDay[cell]! * atRisk);
  const meanPerDay = marginPerDay.map((perDay, cell) => (perDay * shape[cell]!) / rate[cell]!);
  // Thin cells keep to their margin and full ones do not, which moves what they come to together: scaled to the events again.
  const main = axesOf(groups).map(axis => factorsOf(axis, MARGIN_PSEUDO_EVENTS));
  for (let pass = 0; pass < SCALING_PASSES; pass += 1) for (const factors of main) rescale(factors, meanPerDay, events, days);
  for (let cell = 0; cell < cells; cell += 1) marginPerDay[cell] = (meanPerDay[cell]! * rate[cell]!) / shape[cell]!;
  return { cells, marginPerDay, shape, rate, meanPerDay, pairs };
}

/** One way to divide the cells: the level that each cell belongs to. */
interface Division { readonly levelOf: Uint8Array; readonly levels: number }

const divide = (cells: number, levels: number, levelOf: (cell: number) => number): Division =>
  ({ levelOf: Uint8Array.from({ length: cells }, (_, cell) => levelOf(cell)), levels });

/** Unaccompanied or not, placement group, age and time in care. */
function axesOf(groups: number): readonly Division[] {
  const { cells } = cellSpace(groups);
  const perGroup = CARE_BANDS * AGE_BANDS;
  return [
    divide(cells, groups, cell => Math.floor(cell / perGroup) % groups),
    divide(cells, AGE_BANDS, cell => Math.floor(cell / CARE_BANDS) % AGE_BANDS),
    divide(cells, CARE_BANDS, cell => cell % CARE_BANDS),
    divide(cells, 2, cell => Math.floor(cell / (perGroup * groups))),
  ];
}

/** Every two axes together: what is usual for an age in one placement is not in another. */
const pairsOf = (axes: readonly Division[]): readonly Division[] => axes.flatMap((one, position) => axes.slice(position + 1).map(two =>
  divide(one.levelOf.length, one.levels * two.levels, cell => one.levelOf[cell]! * two.levels + two.levelOf[cell]!)));

interface Factors extends Division { readonly factor: Float64Array; readonly pull: number }

const factorsOf = (division: Division, pull: number): Factors => ({ ...division, factor: new Float64Array(division.levels).fill(1), pull });

/**
 * A log-linear Poisson model with exposure, by iterative scaling: main effects, then each two axes together, held to
 * what the main effects say by as many pseudo-events as the events themselves show.
 */
function fitMargins(groups: number, events: Float64Array, days: Float64Array): Pick<Rates, 'marginPerDay' | 'pairs'> {
  const totalDays = sum(days);
  const margin = new Float64Array(events.length).fill(totalDays > 0 ? (sum(events) + 0.1) / (totalDays + 365) : 0);
  const axes = axesOf(groups);
  const main = axes.map(axis => factorsOf(axis, MARGIN_PSEUDO_EVENTS));
  for (let pass = 0; pass < SCALING_PASSES; pass += 1) for (const factors of main) rescale(factors, margin, events, days);
  const expected = margin.map((perDay, cell) => perDay * days[cell]!);
  const pairs = pairsOf(axes).map(pair => factorsOf(pair, pullOf(sumBy(pair, events), sumBy(pair, expected))));
  for (let pass = 0; pass < SCALING_PASSES; pass += 1) for (const factors of [...main, ...pairs]) rescale(factors, margin, events, days);
  return { marginPerDay: margin, pairs: pairs.map(pair => ({ levelOf: pair.levelOf, shape: sumBy(pair, events).map(count => count + pair.pull) })) };
}

function sumBy({ levelOf, levels }: Division, values: Float64Array): Float64Array {
  const totals = new Float64Array(levels);
  for (let cell = 0; cell < values.length; cell += 1) totals[levelOf[cell]!]! += values[cell]!;
  return totals;
}

function rescale(division: Factors, margin: Float64Array, events: Float64Array, days: Float64Array): void {
  const { levelOf, levels, factor, pull } = division;
  const observed = sumBy(division, events);
  const expected = new Float64Array(levels);
  for (let cell = 0; cell < margin.length; cell += 1) expected[levelOf[cell]!]! += margin[cell]! * days[cell]!;
  const correction = expected.map((expectedEvents, level) => {
    // The pseudo-events pull the factor itself to 1, not this pass's correction of it.
    const next = (observed[level]! + pull) / (expectedEvents / factor[level]! + pull);
    const change = next / factor[level]!;
    factor[level] = next;
    return change;
  });
  for (let cell = 0; cell < margin.length; cell += 1) margin[cell]! *= correction[levelOf[cell]!]!;
}

/** Moment estimate: events vary about what is expected, mu, by mu + mu^2 / pull. */
function pullOf(events: Float64Array, expected: Float64Array): number {
  let squares = 0;
  let excess = 0;
  for (let cell = 0; cell < events.length; cell += 1) {
    const mu = expected[cell]!;
    squares += mu * mu;
    excess += (events[cell]! - mu) * (events[cell]! - mu) - mu;
  }
  return excess <= 0 ? CELL_PSEUDO_EVENTS.most : clamp(squares / excess, CELL_PSEUDO_EVENTS.least, CELL_PSEUDO_EVENTS.most);
}
