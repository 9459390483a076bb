import { exp, ln } from '#kernel/mathematics.ts';

/**
 * Simple forecasts of the looked-after total that a sceptic would make on the back of an envelope. Each takes the
 * month-end counts so far, oldest first, and gives the months ahead. They stand beside the model and are tested the
 * same way on the authority's own past; where one does better, the output says so.
 */
export interface BaselineMethod {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly forecast: (monthEnds: readonly number[], months: number) => number[];
}

/** Share of a trend that is left after a year. Assumption: the damping that Gardner and McKenzie's reviews find common. */
const DAMPING_PER_YEAR = 0.8;
/** Months of the past that a trend is measured over. Assumption. */
const TREND_MONTHS = 24;
/** Growth is measured over up to this many whole years, as the reports' "10% a year" is. */
const GROWTH_YEARS = 5;

const ahead = (months: number): number[] => Array.from({ length: months }, (_, m) => m + 1);

/** A number that grows by a rate a year: `compoundGrowth(700, 0.1, 3)` is 931.7, the first report's do-nothing figure. */
export const compoundGrowth = (value: number, ratePerYear: number, years: number): number => value * exp(ln(1 + ratePerYear) * years);

const noChange: BaselineMethod = {
  id: 'no-change', title: 'No change',
  explanation: 'The number stays what it was on the last day of the data.',
  forecast: (monthEnds, months) => ahead(months).map(() => last(monthEnds)),
};

const dampedTrend: BaselineMethod = {
  id: 'damped-trend', title: 'Damped trend',
  explanation: `The average monthly change of the last ${TREND_MONTHS} months goes on, fading: each year it is ${DAMPING_PER_YEAR * 100}% of the year before.`,
  forecast: (monthEnds, months) => {
    const span = Math.min(TREND_MONTHS, monthEnds.length - 1);
    const step = span > 0 ? (last(monthEnds) - monthEnds[monthEnds.length - 1 - span]!) / span : 0;
    const perMonth = exp(ln(DAMPING_PER_YEAR) / 12);
    let value = last(monthEnds);
    let change = step;
    return ahead(months).map(() => { change *= perMonth; value = Math.max(0, value + change); return value; });
  },
};

const compound: BaselineMethod = {
  id: 'compound-growth', title: 'Compound growth',
  explanation: `The yearly rate of growth over the last ${GROWTH_YEARS} years (or as many whole years as the returns hold) goes on.`,
  forecast: (monthEnds, months) => {
    const years = Math.min(GROWTH_YEARS, Math.floor((monthEnds.length - 1) / 12));
    const then = monthEnds[monthEnds.length - 1 - years * 12] ?? 0;
    const rate = years > 0 && then > 0 && last(monthEnds) > 0 ? exp(ln(last(monthEnds) / then) / years) - 1 : 0;
    return ahead(months).map(m => compoundGrowth(last(monthEnds), rate, m / 12));
  },
};

export const BASELINES: readonly BaselineMethod[] = [noChange, dampedTrend, compound];

const last = (values: readonly number[]): number => values[values.length - 1] ?? 0;
