import { at } from '#kernel/assert.ts';
import { ln, mean } from '#kernel/mathematics.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf, yearsHeld } from '#demand/outlook/outlook-data.ts';
import { medianOf } from '#demand/outlook/order-statistics.ts';

/**
 * One measure of all areas, one column a year, in logarithms, so that a change is a share of what was there. The last
 * column is the year that is forecast from. NaN stands for a figure that nobody published; it never leaves this room.
 */
export interface Grid {
  readonly areas: number;
  readonly firstYear: number;
  /** Index of the last column. */
  readonly origin: number;
  readonly counts: readonly Float64Array[];
  readonly logs: readonly Float64Array[];
  /** Logarithm of the population that a year's rate is made with; where it is not known, that of the nearest year that is. */
  readonly logPopulations: readonly Float64Array[];
  /** Logarithm of the mean, over the last years, of the flow that feeds the measure; NaN throughout where none does. */
  readonly logFeeders: readonly Float64Array[];
  readonly regions: readonly string[];
  /** Areas large enough for others to learn from. */
  readonly learntFrom: readonly boolean[];
}

/** Smaller areas are forecast but not learnt from: their changes are mostly chance and rounding. Assumption; it leaves out two areas of 152. */
const LEAST_MEAN_TO_LEARN_FROM = 20;
/** Years that a feeding flow is the mean of. Assumption: one alone does better a year ahead, five better after five (decision 0023). */
const FEEDER_YEARS = 3;

export function gridOf(data: OutlookData, measure: string): Grid | null {
  const held = yearsHeld(data, measure);
  if (!held) return null;
  const years = Array.from({ length: held.last - held.first + 1 }, (_, i) => held.first + i);
  const counts = years.map(() => new Float64Array(data.areas.length).fill(NaN));
  data.areas.forEach(({ stableUnit }, area) => {
    // No logarithm of nothing: a 0 is treated as a gap. It occurs in the Isles of Scilly only.
    for (const { yearEnding, value } of figuresOf(data, measure, stableUnit)) if (value > 0) counts[yearEnding - held.first]![area] = value;
  });
  return {
    areas: data.areas.length, firstYear: held.first, origin: years.length - 1, counts, regions: data.areas.map(({ region }) => region),
    logs: counts.map(column => column.map(logOrGap)),
    logPopulations: populationLogs(data, years),
    logFeeders: feederLogs(data, outlookMeasureOf(measure)?.fedBy?.flow ?? null, years),
    learntFrom: data.areas.map((_, area) => mean(counts.map(column => column[area]!).filter(count => !Number.isNaN(count))) >= LEAST_MEAN_TO_LEARN_FROM),
  };
}

const logOrGap = (count: number): number => (Number.isNaN(count) ? NaN : ln(count));

function populationLogs(data: OutlookData, years: readonly number[]): readonly Float64Array[] {
  const known = data.areas.map(({ stableUnit }) => (data.population[stableUnit] ?? []).filter(({ value }) => value > 0));
  return years.map(year => Float64Array.from(known, series => {
    const nearest = series.findLast(({ yearEnding }) => yearEnding <= year) ?? series[0];
    return nearest ? ln(nearest.value) : NaN;
  }));
}

function feederLogs(data: OutlookData, feeder: string | null, years: readonly number[]): readonly Float64Array[] {
  const known = data.areas.map(({ stableUnit }) => (feeder === null ? [] : figuresOf(data, feeder, stableUnit).filter(({ value }) => value > 0)));
  return years.map(year => Float64Array.from(known, series => {
    const recent = series.filter(({ yearEnding }) => yearEnding > year - FEEDER_YEARS && yearEnding <= year);
    return recent.length > 0 ? ln(mean(recent.map(({ value }) => value))) : NaN;
  }));
}

/** How a column of values stands to the middle of the areas that are learnt from. */
export function againstMedian(grid: Grid, values: Float64Array): Float64Array {
  const median = medianOf(values.filter((_, area) => grid.learntFrom[area]!));
  return values.map(value => value - median);
}

/** The change over some years from a column on, less that of the middle area: what was local about it. */
export function localChange(grid: Grid, from: number, years: number): Float64Array {
  const [start, end] = [at(grid.logs, from), at(grid.logs, from + years)];
  return againstMedian(grid, end.map((value, area) => value - start[area]!));
}
