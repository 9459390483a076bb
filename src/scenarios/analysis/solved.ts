import type { CalendarDate } from '#kernel/calendar-date.ts';
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
  /** Share of replicates in which the measure is as wanted: see `wantedOf`. */
  readonly chance: number;
}

export interface Solved {
  readonly question: Question;
  readonly input: UncertainInput;
  /** The last day of the month, or of the projected part of the year, that the measure is of. */
  readonly on: CalendarDate;
  /** Of the placement group that the measure is of; null for all of them. */
  readonly groupTitle: string | null;
  readonly least: number;
  readonly most: number;
  /** Values of the input that make it true; none where none does. */
  readonly stretches: readonly Stretch[];
  /** Nine values from least to most, and the ends of the stretches. */
  readonly curve: readonly CurvePoint[];
  readonly replicates: number;
}

/** From one value to another; or one value and beyond: no fewer pounds, no fewer children more, no more of them where fewer are wanted. */
export function wantedOf({ measure, from, to }: Question): 'within' | 'at-least' | 'at-most' {
  if (from !== to) return 'within';
  return measure.kind === 'in-care' && (measure.against === 'nothing' || from < 0) ? 'at-most' : 'at-least';
}

export function curvePoint(input: number, values: Float64Array, question: Question): CurvePoint {
  const sorted = values.toSorted();
  const wanted = wantedOf(question);
  const holds = (value: number): boolean => (wanted === 'at-most' || value >= question.from) && (wanted === 'at-least' || value <= question.to);
  return { input, mean: mean(values), low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9), chance: values.filter(holds).length / values.length };
}
