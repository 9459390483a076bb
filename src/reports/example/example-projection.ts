import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate, dateParts, financialYearEnding, monthEndAfter } from '#kernel/calendar-date.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { Backtest, BacktestResult, Baseline, HistorySeries, Measure, Population, ProjectedEnding, ProjectedSeries, Projection, YearSummary } from '#demand/projection.ts';

/**
 * An invented projection for examples and tests: no model made it and no authority is in it. Straight lines with a small
 * regular wobble, so that it is the same every time and every number in it can be worked out by hand.
 */
const FROM = calendarDate(2025, 3, 31);
const MONTHS_KNOWN = 60;
const MONTHS_AHEAD = 60;

/** Invented: children at the start of the history, change in a month, change in a projected month, pounds a week. */
const GROUPS = [
  { id: 'kinship-fostering', start: 92, slope: 0.35, ahead: 0.2, poundsPerWeek: 300 },
  { id: 'in-house-fostering', start: 196, slope: -0.45, ahead: -0.3, poundsPerWeek: 550 },
  { id: 'agency-fostering', start: 150, slope: 0.3, ahead: 0.35, poundsPerWeek: 1000 },
  { id: 'placed-for-adoption', start: 28, slope: -0.05, ahead: 0, poundsPerWeek: 100 },
  { id: 'residential', start: 58, slope: 0.4, ahead: 0.4, poundsPerWeek: 5200 },
  { id: 'secure', start: 1, slope: 0.01, ahead: 0, poundsPerWeek: 7800 },
  { id: 'supported-accommodation', start: 46, slope: 0.25, ahead: 0.15, poundsPerWeek: 1100 },
  { id: 'with-parents', start: 24, slope: 0.05, ahead: 0, poundsPerWeek: 50 },
  { id: 'other', start: 4, slope: 0, ahead: 0, poundsPerWeek: 4000 },
] as const;

/** Standard normal quantiles for the seven names; published in any table of the normal distribution. */
const NORMAL: Readonly<Record<QuantileName, number>> = { '0.025': -1.96, '0.1': -1.2816, '0.25': -0.6745, '0.5': 0, '0.75': 0.6745, '0.9': 1.2816, '0.975': 1.96 };

/** A regular swing between -5 and 5: a triangle of so many months. */
function swing(index: number, months: number): number {
  const phase = (index % months) / months;
  return phase < 0.5 ? 20 * phase - 5 : 15 - 20 * phase;
}

const knownMonths = (): CalendarDate[] => Array.from({ length: MONTHS_KNOWN }, (_, index) => monthEndAfter(FROM, index + 1 - MONTHS_KNOWN));
const monthsAhead = (): CalendarDate[] => Array.from({ length: MONTHS_AHEAD }, (_, index) => monthEndAfter(FROM, index + 1));

function known(group: (typeof GROUPS)[number], index: number): number {
  return Math.max(0, Math.round(group.start + group.slope * index + swing(index, 17) * Math.sqrt(group.start) / 40));
}

const addUp = (lists: readonly (readonly number[])[]): number[] => (lists[0] ?? []).map((_, index) => lists.reduce((total, list) => total + (list[index] ?? 0), 0));

function historySeries(measure: Measure, placementGroup: string, values: readonly number[], population: Population = 'all'): HistorySeries {
  return { measure, placementGroup, population, months: knownMonths(), values };
}

/** One in eight of the whole: invented. */
const unaccompaniedPart = (value: number): number => Math.round(value / 8);

function exampleHistory(): HistorySeries[] {
  const looked = GROUPS.map(group => Array.from({ length: MONTHS_KNOWN }, (_, index) => known(group, index)));
  const total = addUp(looked);
  const started = total.map((_, index) => 21 + Math.round(swing(index, 7) * 0.6));
  const ceased = started.map((starts, index) => starts - ((total[index] ?? 0) - (total[index - 1] ?? total[0] ?? 0)));
  const cost = GROUPS.map((group, g) => (looked[g] ?? []).map(count => Math.round(count * group.poundsPerWeek * 100 * 52 / 12)));
  const unaccompanied = total.map(unaccompaniedPart);
  return [
    historySeries('looked-after', 'all', total),
    historySeries('looked-after', 'all', unaccompanied, 'unaccompanied'),
    historySeries('looked-after', 'all', total.map((value, index) => value - (unaccompanied[index] ?? 0)), 'not-unaccompanied'),
    ...GROUPS.map((group, g) => historySeries('looked-after', group.id, looked[g] ?? [])),
    historySeries('started', 'all', started),
    historySeries('ceased', 'all', ceased),
    historySeries('placement-cost-pence', 'all', addUp(cost)),
    ...GROUPS.map((group, g) => historySeries('placement-cost-pence', group.id, cost[g] ?? [])),
  ];
}

/** A middle that moves in a straight line, with a range that widens as the square root of time. */
function projected(measure: Measure, placementGroup: string, start: number, slope: number, spread: number, population: Population = 'all'): ProjectedSeries {
  const middle = Array.from({ length: MONTHS_AHEAD }, (_, index) => Math.max(0, start + slope * (index + 1)));
  const at = (name: QuantileName): number[] => middle.map((value, index) => Math.max(0, value + NORMAL[name] * spread * Math.sqrt(index + 1)));
  const quantiles = Object.fromEntries(QUANTILE_NAMES.map(name => [name, at(name)])) as Record<QuantileName, number[]>;
  return { measure, placementGroup, population, mean: middle, quantiles };
}

function exampleSeries(history: readonly HistorySeries[]): ProjectedSeries[] {
  const last = (group: string, population: Population = 'all'): number =>
    history.find(one => one.measure === 'looked-after' && one.placementGroup === group && one.population === population)?.values.at(-1) ?? 0;
  const slope = GROUPS.reduce((total, group) => total + group.ahead, 0);
  const monthlyPence = (group: (typeof GROUPS)[number]): number => group.poundsPerWeek * 100 * 52 / 12;
  const cost = GROUPS.map(group => projected('placement-cost-pence', group.id, last(group.id) * monthlyPence(group), group.ahead * monthlyPence(group), Math.sqrt(last(group.id) / 4) * monthlyPence(group) / 2));
  const costStart = GROUPS.reduce((total, group) => total + last(group.id) * monthlyPence(group), 0);
  const costSlope = GROUPS.reduce((total, group) => total + group.ahead * monthlyPence(group), 0);
  return [
    projected('looked-after', 'all', last('all'), slope, 6),
    projected('looked-after', 'all', last('all', 'unaccompanied'), slope / 8, 2, 'unaccompanied'),
    projected('looked-after', 'all', last('all', 'not-unaccompanied'), slope * 7 / 8, 5.5, 'not-unaccompanied'),
    ...GROUPS.map(group => projected('looked-after', group.id, last(group.id), group.ahead, Math.sqrt(last(group.id)) / 4)),
    projected('started', 'all', 21, 0, 0.6),
    projected('ceased', 'all', 20, 0, 0.6),
    projected('placement-cost-pence', 'all', costStart, costSlope, costStart / 80),
    ...cost,
  ];
}

/** A year is the sum of its months; the example has its ranges add up too, which real ones do not. */
function exampleYears(series: readonly ProjectedSeries[]): YearSummary[] {
  const months = monthsAhead();
  return series.filter(one => one.measure === 'placement-cost-pence').flatMap(one => {
    const years = [...new Set(months.map(financialYearEnding))];
    return years.map(yearEnding => {
      const within = months.map((month, index) => ({ month, index })).filter(entry => financialYearEnding(entry.month) === yearEnding);
      const total = (values: readonly number[]): number => Math.round(within.reduce((sum, entry) => sum + (values[entry.index] ?? 0), 0));
      const quantiles = Object.fromEntries(QUANTILE_NAMES.map(name => [name, total(one.quantiles[name])])) as Record<QuantileName, number>;
      return { measure: 'placement-cost-pence' as const, placementGroup: one.placementGroup, yearEnding, monthsProjected: within.length, actualPence: 0, mean: total(one.mean), quantiles };
    });
  });
}

function exampleBaselines(last: number): Baseline[] {
  const months = monthsAhead();
  const growth = (index: number): number => last * (1 + 0.04 * (index + 1) / 12);
  return [
    { id: 'model', title: 'Headwater model', explanation: 'Entrants, moves and exits, child by child.', values: months.map((_, index) => last + 0.8 * (index + 1)) },
    { id: 'no-change', title: 'No change', explanation: 'The number stays where it was on the last day of the data.', values: months.map(() => last) },
    { id: 'damped-trend', title: 'Damped trend', explanation: 'The recent trend goes on, but weaker every month.', values: months.map((_, index) => last + 18 * (1 - 1 / (1 + index / 12))) },
    { id: 'compound-growth', title: 'Compound growth', explanation: 'The recent yearly percentage goes on for ever.', values: months.map((_, index) => growth(index)) },
  ];
}

/** Invented shares of those who leave, by where they go. */
const DESTINATIONS = [
  { destination: 'home', title: 'Home', share: 0.35 }, { destination: 'adoption', title: 'Adopted', share: 0.1 },
  { destination: 'other', title: 'Elsewhere', share: 0.2 }, { destination: 'eighteenth-birthday', title: '18th birthday', share: 0.35 },
] as const;

const exampleEndings = (): ProjectedEnding[] => DESTINATIONS.map(({ destination, title, share }) => {
  const { mean, quantiles } = projected('ceased', 'all', 20 * share, 0, 0.3 * share);
  return { destination, title, mean, quantiles };
});

const METHODS = [{ id: 'model', error: 0.028, bias: 0.004 }, { id: 'no-change', error: 0.031, bias: -0.021 }, { id: 'damped-trend', error: 0.034, bias: 0.012 }, { id: 'compound-growth', error: 0.058, bias: 0.05 }] as const;

function exampleBacktest(): Backtest {
  const horizons = [12, 24, 36] as const;
  const total = METHODS.flatMap(method => horizons.map((horizon, index): BacktestResult => ({
    method: method.id, placementGroup: 'all', horizon, outcomes: 8 - index * 2,
    meanAbsoluteError: method.error * (1 + index * 0.6), bias: method.bias * (1 + index * 0.6),
    inside80: method.id === 'model' ? 6 - index : null, inside95: method.id === 'model' ? 8 - index * 2 : null,
  })));
  const groups = GROUPS.flatMap(group => horizons.map((horizon, index): BacktestResult => ({
    method: 'model', placementGroup: group.id, horizon, outcomes: 8 - index * 2,
    meanAbsoluteError: group.start > 2 ? 1 / Math.sqrt(group.start) * (1 + index * 0.5) : Number.NaN, bias: group.start > 2 ? group.slope / 12 : Number.NaN,
    inside80: 6 - index, inside95: 8 - index * 2,
  })));
  return {
    origins: Array.from({ length: 8 }, (_, index) => monthEndAfter(FROM, -12 - 3 * index)).reverse(),
    results: [...total, ...groups],
    bestMethod: 'model',
    sentences: [
      'Made again from 8 earlier dates, the model missed the number looked after a year later by 2.8% on average; no change missed it by 3.1%.',
      '6 of 8 outcomes a year ahead fell inside the 80% range, and 8 of 8 inside the 95% range.',
    ],
  };
}

export function exampleProjection(): Projection {
  const history = exampleHistory();
  const series = exampleSeries(history);
  return {
    from: FROM, months: monthsAhead(), replicates: 1000, seed: 1, series, endings: exampleEndings(), history,
    years: exampleYears(series), groupsWithoutPrice: [], baselines: exampleBaselines(history[0]?.values.at(-1) ?? 0), backtest: exampleBacktest(),
  };
}

/** The first day of the example's history. */
export const exampleObservedFrom = (): CalendarDate => calendarDate(dateParts(FROM).year - MONTHS_KNOWN / 12, 4, 1);
