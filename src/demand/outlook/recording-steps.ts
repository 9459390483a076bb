import { ln } from '#kernel/mathematics.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { gridOf, localChange } from '#demand/outlook/grid.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { knownUntil } from '#demand/outlook/outlook-data.ts';
import { sortedWithoutGaps } from '#demand/outlook/order-statistics.ts';
import { NORMAL_80, sizeSpread } from '#demand/outlook/size-spread.ts';

/** A change from one year to the next so large that a new way of recording is likelier than new demand. */
export interface RecordingStep {
  readonly area: number;
  /** The year in which the new level shows. */
  readonly yearEnding: number;
  readonly before: number;
  readonly after: number;
}

/** A step is at least this many times what is usual for an area of the size. Assumption: 3 in 1,000 draws of a normal law are larger. */
const TIMES_USUAL = 3;
/** And at least this share of the smaller of the two figures. Assumption: below it nobody would speak of a step. */
const LEAST_SHARE = 0.3;

/** The steps in what is known: they are shown, and a trend is not drawn across them. */
export function recordingStepsIn(grid: Grid): readonly RecordingStep[] {
  const changes = Array.from({ length: grid.origin }, (_, year) => localChange(grid, year, 1));
  const sizes = changes.map((_, year) => grid.counts[year]!.map(count => sizeSpread(count)));
  const usual = sortedWithoutGaps(changes.flatMap((change, year) =>
    [...change].flatMap((value, area) => (grid.learntFrom[area] ? [Math.abs(value) / sizes[year]![area]!] : []))));
  if (usual.length === 0) return [];
  const perSize = TIMES_USUAL * quantileOfSorted(usual, 0.8) / NORMAL_80;
  return changes.flatMap((change, year) => [...change].flatMap((value, area): readonly RecordingStep[] => {
    const isStep = Math.abs(value) > perSize * sizes[year]![area]! && Math.abs(value) > ln(1 + LEAST_SHARE);
    return isStep ? [{ area, yearEnding: grid.firstYear + year + 1, before: grid.counts[year]![area]!, after: grid.counts[year + 1]![area]! }] : [];
  }));
}

/** The steps of one area that were known in a year, to be shown beside its series. */
export function recordingSteps(data: OutlookData, measure: string, stableUnit: string, fromYear: number): readonly RecordingStep[] {
  const grid = gridOf(knownUntil(data, fromYear), measure);
  const index = data.areas.findIndex(area => area.stableUnit === stableUnit);
  return grid ? recordingStepsIn(grid).filter(({ area }) => area === index) : [];
}
