import { mean } from '#kernel/mathematics.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import type { Measure } from '#scenarios/analysis/measure.ts';
import type { Stretch } from '#scenarios/analysis/search.ts';
import type { UncertainInput } from '#scenarios/analysis/uncertain-input.ts';

/** What is to come true, and which number of the case may be moved for it. */
export interface Question {
  /** Id of an uncertain input. */
  readonly input: string;
  readonly measure: Measure;
  /** The mean of the measure is to lie from one to the other; twice the same for a single value. Children, or pence. */
  readonly from: number;
  readonly to: number;
  /** Where the number is looked for; the input's own bounds when absent. */
  readonly between?: { readonly least: number; readonly most: number };
}

/** What the measure comes to with one value of the input. */
export interface CurvePoint {
  readonly input: number;
  readonly mean: number;
  /** 80% range. */
  readonly low: number;
  readonly high: number;
  /** Share of replicates in which the measure lies from one to the other; for a single value, in which it reaches it or more. */
  readonly chance: number;
}

export interface Solved {
  readonly question: Question;
  readonly input: UncertainInput;
  readonly least: number;
  readonly most: number;
  /** Values of the input that make it true; none where none does. */
  readonly stretches: readonly Stretch[];
  readonly curve: readonly CurvePoint[];
  readonly replicates: number;
}

export function curvePoint(input: number, values: Float64Array, { from, to }: Question): CurvePoint {
  const sorted = values.toSorted();
  const holds = (value: number): boolean => (from === to ? value >= from : value >= from && value <= to);
  return { input, mean: mean(values), low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9), chance: values.filter(holds).length / values.length };
}
