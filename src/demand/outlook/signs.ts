import { at } from '#kernel/assert.ts';
import { clamp, mean } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { againstMedian, localChange } from '#demand/outlook/grid.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { RecordingStep } from '#demand/outlook/recording-steps.ts';
import { recordingStepsIn } from '#demand/outlook/recording-steps.ts';

/**
 * What can be seen in a year of where an area will go, each sign against the middle area, so that 0 says nothing. How much
 * each is worth is learnt from the past (local-drift.ts).
 */
export interface Signs {
  /** One list a sign, one value an area. */
  readonly at: (year: number) => readonly Float64Array[];
}

/** The first column with a change before it and another before that: earlier ones show too little. */
export const FIRST_YEAR_WITH_SIGNS = 2;

/** Years that the movement of a region is measured over: a region's drift is slow and shows through the noise of its areas only in the long run. */
const REGION_YEARS = 12;
/** A region's mean counts as if this many more areas in it stood at no movement. Assumption. */
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
        againstMedian(grid, logs.map((value, area) => value - grid.logPopulations[year]![area]!)),
        ...(measure.returnsToOwnLevel ? [againstOwnLevel(grid, year, steps)] : []),
      ].map(sign => sign.map(value => (Number.isNaN(value) ? 0 : value)));
      seen.set(year, signs);
      return signs;
    },
  };
}

/** A change that is a recording step says nothing about the next. */
function latestChange(grid: Grid, year: number, steps: readonly RecordingStep[]): Float64Array {
  const change = localChange(grid, year - 1, 1);
  for (const { area, yearEnding } of steps) if (yearEnding === grid.firstYear + year) change[area] = 0;
  return change;
}

/** How far the other areas of the region have moved, over the years, against all. */
function movementOfRegion(grid: Grid, year: number): Float64Array {
  const from = Math.max(0, year - REGION_YEARS);
  const moved = localChange(grid, from, year - from).map(value => (Number.isNaN(value) ? 0 : clamp(value, -MOST_REGION_MOVE, MOST_REGION_MOVE)));
  const totals = new Map<string, { sum: number; areas: number }>();
  grid.regions.forEach((region, area) => {
    const total = totals.get(region) ?? { sum: 0, areas: 0 };
    if (grid.learntFrom[area]) totals.set(region, { sum: total.sum + moved[area]!, areas: total.areas + 1 });
  });
  return Float64Array.from(grid.regions, (region, area) => {
    const total = totals.get(region);
    if (region === '' || !total) return 0;
    const itself = grid.learntFrom[area] ? 1 : 0;
    return (total.sum - itself * moved[area]!) / (total.areas - itself + REGION_PRIOR_AREAS);
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
