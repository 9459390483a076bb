import type { CalendarDate } from '#kernel/calendar-date.ts';
import { mean, sum } from '#kernel/mathematics.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import type { Measure } from '#scenarios/analysis/measure.ts';
import { stretchesWithin } from '#scenarios/analysis/search.ts';
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
  /** How far other luck would move the mean, as its standard error: at most, because chance is spread evenly over the replicates. */
  readonly error: number;
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
  const average = mean(values);
  const error = Math.sqrt(sum(values.map(value => (value - average) * (value - average))) / Math.max(1, values.length - 1) / values.length);
  return { input, mean: average, error, low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9), chance: values.filter(holds).length / values.length };
}

/** Half the width of the 80% range of a normal law, in standard deviations. */
const NORMAL_80 = 1.2816;

/** Values that other luck in the lives could as well have given, 8 times in 10: the mean there is no further from what is wanted than its error. */
export function couldAsWellBe(solved: Solved): readonly Stretch[] {
  const { curve, question: { from, to } } = solved;
  const slack = NORMAL_80 * nearestOf(solved).error;
  return stretchesWithin(curve.map(({ input, mean: result }) => ({ input, result })), from - slack, to + slack);
}

const distanceTo = ({ mean: of }: CurvePoint, from: number, to: number): number => Math.max(from - of, of - to, 0);

/** Of the values that were tried, the one whose mean comes nearest to what is wanted; the first of several. */
export const nearestOf = ({ curve, question: { from, to } }: Solved): CurvePoint =>
  curve.reduce((best, point) => (distanceTo(point, from, to) < distanceTo(best, from, to) ? point : best));
