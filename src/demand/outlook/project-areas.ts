import { at } from '#kernel/assert.ts';
import { exp } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { gridOf } from '#demand/outlook/grid.ts';
import { foretold, learnWorths } from '#demand/outlook/local-drift.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import { nationalMovement } from '#demand/outlook/national-movement.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { knownUntil } from '#demand/outlook/outlook-data.ts';
import { signsOf } from '#demand/outlook/signs.ts';
import { learnSpread, stepsOfQuantiles } from '#demand/outlook/spread.ts';

export interface OutlookYear {
  readonly year: number;
  /** Years after the one forecast from. */
  readonly horizon: number;
  readonly mean: number;
  /** In the order of QUANTILES. */
  readonly quantiles: readonly number[];
}

export interface AreaOutlook {
  readonly stableUnit: string;
  readonly measure: string;
  readonly fromYear: number;
  readonly lastValue: number;
  readonly years: readonly OutlookYear[];
}

/** The furthest an outlook goes: past misses are known for no more. */
export const MOST_YEARS = 5;
/** Fewer years than this teach nothing about how forecasts miss. */
const LEAST_YEARS = 4;

/**
 * The outlook of every area from a year on, by what was known in that year and nothing else. An area without a figure in
 * the year has none; without four years of figures nobody has.
 */
export function projectAreas(data: OutlookData, measure: OutlookMeasure, fromYear: number, years = MOST_YEARS): readonly AreaOutlook[] {
  const known = knownUntil(data, fromYear);
  const grid = gridOf(known, measure.id);
  if (!grid || grid.firstYear + grid.origin !== fromYear || grid.origin + 1 < LEAST_YEARS) return [];
  const ahead = quantilesAhead(grid, measure);
  return known.areas.flatMap(({ stableUnit }, area) => {
    const lastValue = at(grid.counts, grid.origin)[area]!;
    return Number.isNaN(lastValue) ? [] : [{
      stableUnit, measure: measure.id, fromYear, lastValue,
      years: ahead.slice(0, years).map((forArea, i) => ({ year: fromYear + i + 1, horizon: i + 1, ...forArea(area) })),
    }];
  });
}

/**
 * The recipe, in logarithms: where the area stands, what the middle area is expected to do, what the area's own signs
 * foretell against it; around that the misses of past forecasts, by size, and the swings of the country.
 */
function quantilesAhead(grid: Grid, measure: OutlookMeasure): readonly ((area: number) => { readonly mean: number; readonly quantiles: readonly number[] })[] {
  const signs = signsOf(grid, measure);
  const worths = learnWorths(grid, signs, MOST_YEARS);
  const national = nationalMovement(grid, measure, MOST_YEARS);
  const spread = learnSpread(grid, signs, worths, MOST_YEARS);
  const steps = stepsOfQuantiles(spread);
  return spread.horizons.map(({ floor, factor }, i) => {
    const local = foretold(grid, signs, at(worths, i), grid.origin);
    return area => {
      const size = at(grid.counts, grid.origin)[area]!;
      const middle = at(grid.logs, grid.origin)[area]! + at(national.changes, i) + local[area]!;
      const ownVariance = (factor * spread.unrest) * (factor * spread.unrest) * (floor + 1 / size);
      const width = Math.sqrt(ownVariance + at(national.variances, i));
      return {
        // The mean of a lognormal law with the same middle and the same 80% range.
        mean: exp(middle + width * width / 2),
        quantiles: steps.map(step => exp(middle + width * step)),
      };
    };
  });
}
