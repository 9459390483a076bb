import { at } from '#kernel/assert.ts';
import { clamp, mean } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { localChange } from '#demand/outlook/grid.ts';
import { medianOf } from '#demand/outlook/order-statistics.ts';
import type { Signs } from '#demand/outlook/signs.ts';
import { FIRST_YEAR_WITH_SIGNS } from '#demand/outlook/signs.ts';
import { NORMAL_50, sizeSpread } from '#demand/outlook/size-spread.ts';

/** What each sign is worth at one horizon: the scale it is measured on, and the change that a step on that scale foretells. */
export interface Worth { readonly scales: readonly number[]; readonly perScale: readonly number[] }

/** By horizon, from one year. Null until there is a past to learn from. */
export type Worths = readonly (Worth | null)[];

/**
 * The signs are held towards no worth as if this many area-years had shown none, times the root of the horizon, since changes
 * over several years overlap. Chosen on halves of the areas (decisions 0021 and 0023): from 50 to 200 hardly differs.
 */
const PRIOR_AREA_YEARS = 100;
/** A change further out than this many typical ones counts as if it stood there: a recording step teaches nothing. Assumption. */
const MOST_CHANGE = 2.5;
/** Likewise a sign. Assumption. */
const MOST_SIGN = 3;

/** Learns from all changes that are complete what the signs of the years before them were worth. */
export function learnWorths(grid: Grid, signs: Signs, horizons: number): Worths {
  const worths: (Worth | null)[] = [];
  for (let horizon = 1; horizon <= horizons; horizon += 1) {
    // A horizon that no past is long enough for takes what holds for the one before.
    worths.push(learnWorth(grid, signs, horizon) ?? worths[horizon - 2] ?? null);
  }
  return worths;
}

/** Each change counts by how little of it is chance: a small area's by less than a large one's. */
function learnWorth(grid: Grid, signs: Signs, horizon: number): Worth | null {
  const rows: number[][] = [];
  const changes: number[] = [];
  const spreads: number[] = [];
  for (let year = FIRST_YEAR_WITH_SIGNS; year + horizon <= grid.origin; year += 1) {
    const seen = signs.at(year);
    localChange(grid, year, horizon).forEach((change, area) => {
      if (!grid.learntFrom[area] || Number.isNaN(change)) return;
      rows.push(seen.map(sign => sign[area]!));
      changes.push(change);
      spreads.push(sizeSpread(grid.counts[year]![area]!));
    });
  }
  if (rows.length === 0) return null;
  const most = MOST_CHANGE * medianOf(changes.map(Math.abs)) / NORMAL_50;
  const scales = at(rows, 0).map((_, sign) => medianOf(rows.map(row => Math.abs(row[sign]!))) / NORMAL_50);
  // The root of each weight, the weights being 1 in the mean, so that the penalty stays one in area-years.
  const usual = Math.sqrt(mean(spreads.map(spread => 1 / (spread * spread))));
  const roots = spreads.map(spread => 1 / spread / usual);
  const measured = rows.map((row, i) => row.map((value, sign) => onScale(value, scales[sign]!) * roots[i]!));
  const perScale = ridge(measured, changes.map((change, i) => clamp(change, -most, most) * roots[i]!), PRIOR_AREA_YEARS * Math.sqrt(horizon));
  return { scales, perScale };
}

const onScale = (value: number, scale: number): number => (scale > 0 ? clamp(value / scale, -MOST_SIGN, MOST_SIGN) : 0);

/** The local change that the signs of a year foretell, for every area. */
export function foretold(grid: Grid, signs: Signs, worth: Worth | null, year: number): Float64Array {
  if (!worth || year < FIRST_YEAR_WITH_SIGNS) return new Float64Array(grid.areas);
  const seen = signs.at(year);
  return Float64Array.from({ length: grid.areas }, (_, area) =>
    seen.reduce((total, sign, i) => total + onScale(sign[area]!, worth.scales[i]!) * worth.perScale[i]!, 0));
}

/** Least squares with a penalty on the coefficients: (X'X + penalty I) b = X'y. */
export function ridge(rows: readonly (readonly number[])[], values: readonly number[], penalty: number): number[] {
  const width = rows[0]?.length ?? 0;
  const system = Array.from({ length: width }, (_, i) => Array.from({ length: width + 1 }, (__, j) => (i === j ? penalty : 0)));
  rows.forEach((row, r) => {
    for (let i = 0; i < width; i += 1) {
      for (let j = 0; j < width; j += 1) system[i]![j]! += row[i]! * row[j]!;
      system[i]![width]! += row[i]! * values[r]!;
    }
  });
  return solve(system);
}

/** Gauss and Jordan's elimination; the penalty keeps every pivot well above 0, so that none needs to be sought. */
function solve(system: number[][]): number[] {
  const width = system.length;
  for (let pivot = 0; pivot < width; pivot += 1) {
    const top = system[pivot]!;
    for (let i = 0; i < width; i += 1) {
      if (i === pivot) continue;
      const share = system[i]![pivot]! / top[pivot]!;
      for (let j = pivot; j <= width; j += 1) system[i]![j]! -= share * top[j]!;
    }
  }
  return system.map((row, i) => row[width]! / row[i]!);
}
