import { exp, ln } from '#kernel/mathematics.ts';
import type { OutlookData, YearFigure } from '#demand/outlook/outlook-data.ts';
import { figuresOf, knownUntil } from '#demand/outlook/outlook-data.ts';

/** A forecast that needs no model: from the last yearly figures, oldest first and without a gap, to the figure some years on. */
export interface YearlyBaseline {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly figuresNeeded: number;
  readonly forecast: (figures: readonly number[], horizon: number) => number;
}

/** Yearly figures that a line is drawn through, and years that growth is measured over. */
const BASELINE_YEARS = 5;

const last = (figures: readonly number[]): number => figures[figures.length - 1]!;

const noChange: YearlyBaseline = {
  id: 'no-change', title: 'No change',
  explanation: 'The number stays what it was.',
  figuresNeeded: 1,
  forecast: figures => last(figures),
};

const straightLine: YearlyBaseline = {
  id: 'straight-line', title: 'Straight line',
  explanation: `The straight line that fits the last ${BASELINE_YEARS} years best goes on.`,
  figuresNeeded: BASELINE_YEARS,
  forecast: (figures, horizon) => {
    const middle = (figures.length - 1) / 2;
    const average = figures.reduce((total, figure) => total + figure, 0) / figures.length;
    const spread = figures.reduce((total, _, i) => total + (i - middle) * (i - middle), 0);
    const slope = figures.reduce((total, figure, i) => total + (i - middle) * (figure - average), 0) / spread;
    return Math.max(0, average + slope * (figures.length - 1 - middle + horizon));
  },
};

const compoundGrowth: YearlyBaseline = {
  id: 'compound-growth', title: 'Compound growth',
  explanation: `The yearly rate of growth over the last ${BASELINE_YEARS} years goes on.`,
  // The figure at the beginning of the first year too.
  figuresNeeded: BASELINE_YEARS + 1,
  forecast: (figures, horizon) => last(figures) * exp(ln(last(figures) / figures[0]!) * horizon / (figures.length - 1)),
};

export const YEARLY_BASELINES: readonly YearlyBaseline[] = [noChange, straightLine, compoundGrowth];

/** What a baseline makes of a series in a year; null where a gap or the beginning of the series stands in the way. */
export function baselineForecast({ figuresNeeded, forecast }: YearlyBaseline, series: readonly YearFigure[], fromYear: number, horizon: number): number | null {
  const figures = series.filter(({ yearEnding, value }) => yearEnding > fromYear - figuresNeeded && yearEnding <= fromYear && value > 0).map(({ value }) => value);
  return figures.length === figuresNeeded ? forecast(figures, horizon) : null;
}

/**
 * What the last value turned out to be short or long by, as a share of it, in every area and every pair of years known in a
 * year: the ranges that somebody would draw who has the past and no model.
 */
export function sharesGrown(data: OutlookData, measure: string, fromYear: number, horizon: number): Float64Array {
  const known = knownUntil(data, fromYear);
  return Float64Array.from(known.areas.flatMap(({ stableUnit }) => {
    const byYear = new Map(figuresOf(known, measure, stableUnit).map(({ yearEnding, value }) => [yearEnding, value]));
    return [...byYear].flatMap(([year, value]) => {
      const later = byYear.get(year + horizon);
      return value > 0 && later !== undefined ? [later / value - 1] : [];
    });
  })).sort();
}
