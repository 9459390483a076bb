import { AGE_BANDS, CARE_BANDS } from '#demand/axes.ts';
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
  /** Events and expected events by placement group: the uncertainty of a group's level. */
  readonly groupEvents: Float64Array;
}

/** Pseudo-events that hold a margin's factor at 1 until there is evidence. Assumption. */
const MARGIN_PSEUDO_EVENTS = 2;
const SCALING_PASSES = 12;
/** The pull of a cell to its margin stays within these numbers of pseudo-events. Assumption. */
const CELL_PSEUDO_EVENTS = { least: 2, most: 60 };

/** `events` and `days` by cell, summed over time. */
export function fitRates(groups: number, events: Float64Array, days: Float64Array): Rates {
  const cells = events.length;
  const marginPerDay = fitMargins(groups, events, days);
  const pull = pullOf(events, days, marginPerDay);
  const shape = new Float64Array(cells);
  const rate = new Float64Array(cells);
  const meanPerDay = new Float64Array(cells);
  const groupEvents = new Float64Array(groups);
  for (let cell = 0; cell < cells; cell += 1) {
    shape[cell] = pull + events[cell]!;
    rate[cell] = pull + marginPerDay[cell]! * days[cell]!;
    meanPerDay[cell] = (marginPerDay[cell]! * shape[cell]!) / rate[cell]!;
    groupEvents[axesOf(groups, cell).group]! += events[cell]!;
  }
  return { cells, marginPerDay, shape, rate, meanPerDay, groupEvents };
}

interface Axes { readonly unaccompanied: number; readonly group: number; readonly age: number; readonly care: number }

function axesOf(groups: number, cell: number): Axes {
  const care = cell % CARE_BANDS;
  const age = Math.floor(cell / CARE_BANDS) % AGE_BANDS;
  const group = Math.floor(cell / (CARE_BANDS * AGE_BANDS)) % groups;
  return { unaccompanied: Math.floor(cell / (CARE_BANDS * AGE_BANDS * groups)), group, age, care };
}

/** Main effects of a log-linear Poisson model with exposure, each factor held toward 1 by pseudo-events. */
function fitMargins(groups: number, events: Float64Array, days: Float64Array): Float64Array {
  const cells = events.length;
  const totalDays = sum(days);
  const base = totalDays > 0 ? (sum(events) + 0.1) / (totalDays + 365) : 0;
  const keys: readonly (keyof Axes)[] = ['group', 'age', 'care', 'unaccompanied'];
  const sizes: Record<keyof Axes, number> = { group: groups, age: AGE_BANDS, care: CARE_BANDS, unaccompanied: 2 };
  const axes = Array.from({ length: cells }, (_, cell) => axesOf(groups, cell));
  const margin = new Float64Array(cells).fill(base);
  const factors = new Map(keys.map(key => [key, new Float64Array(sizes[key]).fill(1)]));
  for (let pass = 0; pass < SCALING_PASSES; pass += 1) {
    for (const key of keys) rescale(key, factors.get(key)!, axes, margin, events, days);
  }
  return margin;
}

function rescale(key: keyof Axes, factors: Float64Array, axes: readonly Axes[], margin: Float64Array, events: Float64Array, days: Float64Array): void {
  const observed = new Float64Array(factors.length);
  const expected = new Float64Array(factors.length);
  for (let cell = 0; cell < margin.length; cell += 1) {
    const level = axes[cell]![key];
    observed[level]! += events[cell]!;
    expected[level]! += margin[cell]! * days[cell]!;
  }
  for (let level = 0; level < factors.length; level += 1) {
    // The pseudo-events pull the factor itself to 1, not this pass's correction of it.
    const withoutFactor = expected[level]! / factors[level]!;
    const next = (observed[level]! + MARGIN_PSEUDO_EVENTS) / (withoutFactor + MARGIN_PSEUDO_EVENTS);
    const correction = next / factors[level]!;
    factors[level] = next;
    for (let cell = 0; cell < margin.length; cell += 1) if (axes[cell]![key] === level) margin[cell]! *= correction;
  }
}

/** Moment estimate: events vary about the margin by mu + mu^2 / pull. */
function pullOf(events: Float64Array, days: Float64Array, marginPerDay: Float64Array): number {
  let squares = 0;
  let excess = 0;
  for (let cell = 0; cell < events.length; cell += 1) {
    const mu = marginPerDay[cell]! * days[cell]!;
    squares += mu * mu;
    excess += (events[cell]! - mu) * (events[cell]! - mu) - mu;
  }
  return excess <= 0 ? CELL_PSEUDO_EVENTS.most : clamp(squares / excess, CELL_PSEUDO_EVENTS.least, CELL_PSEUDO_EVENTS.most);
}
