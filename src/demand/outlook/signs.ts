import { at } from '#kernel/assert.ts';
import { clamp, mean } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { againstMedian, localChange } from '#demand/outlook/grid.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { RecordingStep } from '#demand/outlook/recording-steps.ts';
import { recordingStepsIn } from '#demand/outlook/recording-steps.ts';
import { USUAL_FLOOR } from '#demand/outlook/size-spread.ts';

/**
 * What can be seen in a year of where an area will go, each sign against the middle area, so that 0 says nothing. How much
 * each is worth is learnt from the past (local-drift.ts).
 */
export interface Signs {
  /** One list a sign, one value an area. */
  readonly at: (year: number) => readonly Float64Array[];
}

/** The first column with a change before it. */
export const FIRST_YEAR_WITH_SIGNS = 1;

/** Years that the movement of a region is measured over: a region's drift is slow and shows through the noise of its areas only in the long run. */
const REGION_YEARS = 12;
/** A region's mean counts as if this many more areas in it stood in the middle of all. Assumption. */
const REGION_PRIOR_AREAS = 2;
/** A single area moves its region's mean by no more than this, in logarithms. Assumption. */
const MOST_REGION_MOVE = 0.5;
/** Years that an area's own level is the mean of, with the one it is compared in. */
const OWN_LEVEL_YEARS = 10;

export function signsOf(grid: Grid, measure: OutlookMeasure): Signs {
  const steps = recordingStepsIn(grid);
  const seen = new Map<number, readonly Float64Array[]>();
  return {
    at: year => {
      const before = seen.get(year);
      if (before) return before;
      const logs = at(grid.logs, year);
      const signs = [
        latestChange(grid, year, steps),
        movementOfRegion(grid, year),
        againstMedian(grid, logs),
        againstRegion(grid, againstMedian(grid, logs.map((value, area) => value - grid.logPopulations[year]![area]!))),
        ...(measure.returnsToOwnLevel ? [againstOwnLevel(grid, year, steps)] : []),
        ...(measure.fedBy === null ? [] : [feederAgainst(grid, year, measure.fedBy.against === 'count' ? logs : at(grid.logPopulations, year))]),
      ].map(sign => sign.map(value => (Number.isNaN(value) ? 0 : value)));
      seen.set(year, signs);
      return signs;
    },
  };
}

/**
 * The part of the last change that is more than chance: a change of a small area is mostly chance, and counts by the share of
 * its variance that does not shrink with size. One that is a recording step says nothing about the next.
 */
function latestChange(grid: Grid, year: number, steps: readonly RecordingStep[]): Float64Array {
  const change = localChange(grid, year - 1, 1).map((value, area) => value * USUAL_FLOOR / (USUAL_FLOOR + 1 / grid.counts[year - 1]![area]!));
  for (const { area, yearEnding } of steps) if (yearEnding === grid.firstYear + year) change[area] = 0;
  return change;
}

/** How the flow that feeds the measure stands to something. */
const feederAgainst = (grid: Grid, year: number, logs: Float64Array): Float64Array =>
  againstMedian(grid, logs.map((value, area) => grid.logFeeders[year]![area]! - value));

/** How far the other areas of the region have moved, over the years, against all. */
function movementOfRegion(grid: Grid, year: number): Float64Array {
  const from = Math.max(0, year - REGION_YEARS);
  return othersOfRegion(grid, localChange(grid, from, year - from).map(value => clamp(value, -MOST_REGION_MOVE, MOST_REGION_MOVE)));
}

/** How an area stands to the others of its region: regions differ for reasons that last, and an area tends to its neighbours more than to all. */
function againstRegion(grid: Grid, values: Float64Array): Float64Array {
  const others = othersOfRegion(grid, values);
  return againstMedian(grid, values.map((value, area) => value - others[area]!));
}

/** For every area the mean of the others of its region that have a figure. */
function othersOfRegion(grid: Grid, values: Float64Array): Float64Array {
  const counts = (area: number): boolean => grid.learntFrom[area]! && !Number.isNaN(values[area]);
  const totals = new Map<string, { sum: number; areas: number }>();
  grid.regions.forEach((region, area) => {
    const total = totals.get(region) ?? { sum: 0, areas: 0 };
    if (counts(area)) totals.set(region, { sum: total.sum + values[area]!, areas: total.areas + 1 });
  });
  return Float64Array.from(grid.regions, (region, area) => {
    const total = totals.get(region);
    if (region === '' || !total) return 0;
    const [ownSum, itself] = counts(area) ? [values[area]!, 1] : [0, 0];
    return (total.sum - ownSum) / (total.areas - itself + REGION_PRIOR_AREAS);
  });
}

/** How an area stands to the mean of its own years, those since its last recording step. */
function againstOwnLevel(grid: Grid, year: number, steps: readonly RecordingStep[]): Float64Array {
  const since = new Int32Array(grid.areas).fill(Math.max(0, year - OWN_LEVEL_YEARS));
  for (const { area, yearEnding } of steps) {
    const step = yearEnding - grid.firstYear;
    if (step <= year) since[area] = Math.max(since[area]!, step);
  }
  const logs = at(grid.logs, year);
  return againstMedian(grid, logs.map((value, area) => {
    const years = grid.logs.slice(since[area]!, year + 1).map(column => column[area]!).filter(one => !Number.isNaN(one));
    return value - mean(years);
  }));
}
