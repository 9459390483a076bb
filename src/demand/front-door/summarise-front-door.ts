import { DAYS_PER_YEAR } from '#demand/axes.ts';
import { mean } from '#kernel/mathematics.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { QUANTILE_NAMES, QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { FrontDoorPlan, FrontDoorRecords } from '#demand/front-door/simulate-front-door.ts';
import { flowAt } from '#demand/front-door/simulate-front-door.ts';
import type { StageId } from '#demand/front-door/stages.ts';

/** `started` within the month; `waiting` at its end, and how many weeks of work that is. */
export type FrontDoorMeasure = 'started' | 'waiting' | 'waiting-weeks';

export interface FrontDoorSeries {
  readonly stage: StageId;
  readonly measure: FrontDoorMeasure;
  readonly mean: readonly number[];
  readonly quantiles: Readonly<Record<QuantileName, readonly number[]>>;
}

/** What starts in each twelve months, summed within each replicate; a last part of a year is left out. */
export interface FrontDoorYear {
  readonly stage: StageId;
  /** 0 for the first twelve months. */
  readonly year: number;
  readonly mean: number;
  readonly quantiles: Readonly<Record<QuantileName, number>>;
}

const WEEKS_PER_MONTH = DAYS_PER_YEAR / 12 / 7;

/** Mean and quantiles, month by month. Stages without a capacity have no queue to tell of. */
export function summariseFrontDoor(records: FrontDoorRecords, capacityPerMonth: FrontDoorPlan['capacityPerMonth']): readonly FrontDoorSeries[] {
  const { stages, monthEnds } = records;
  return stages.flatMap((stage, position) => {
    const series = (measure: FrontDoorMeasure, valueOf: (run: number, month: number) => number): FrontDoorSeries =>
      ({ stage, measure, ...overRuns(records.replicates, monthEnds.length, valueOf) });
    const count = (flow: 'started' | 'waiting') => (run: number, month: number): number => records.values[flowAt(records, run, position, flow) + month]!;
    const capacity = capacityPerMonth[stage];
    return [
      series('started', count('started')),
      // Time in a queue = its length over what it lets through (Little 1961); where anything waits, that is the capacity.
      ...(capacity === undefined ? [] : [series('waiting', count('waiting')), series('waiting-weeks', (run, month) => (count('waiting')(run, month) / capacity) * WEEKS_PER_MONTH)]),
    ];
  });
}

export function summariseYears(records: FrontDoorRecords): readonly FrontDoorYear[] {
  const years = Math.floor(records.monthEnds.length / 12);
  return records.stages.flatMap((stage, position) => {
    const total = (run: number, year: number): number => {
      const from = flowAt(records, run, position, 'started') + 12 * year;
      return records.values.subarray(from, from + 12).reduce((sum, value) => sum + value, 0);
    };
    const summary = overRuns(records.replicates, years, total);
    return Array.from({ length: years }, (_, year): FrontDoorYear => ({
      stage, year, mean: summary.mean[year]!,
      quantiles: Object.fromEntries(QUANTILE_NAMES.map(name => [name, summary.quantiles[name][year]!])) as Record<QuantileName, number>,
    }));
  });
}

function overRuns(replicates: number, length: number, valueOf: (run: number, position: number) => number): Pick<FrontDoorSeries, 'mean' | 'quantiles'> {
  const sorted = Array.from({ length }, (_, position) => Float64Array.from({ length: replicates }, (_each, run) => valueOf(run, position)).sort());
  const quantiles: Partial<Record<QuantileName, readonly number[]>> = {};
  QUANTILE_NAMES.forEach((name, q) => { quantiles[name] = sorted.map(values => quantileOfSorted(values, QUANTILES[q]!)); });
  return { mean: sorted.map(values => mean(values)), quantiles: quantiles as Record<QuantileName, readonly number[]> };
}
