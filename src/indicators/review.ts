import { must } from '#kernel/assert.ts';
import { addMonths, dateParts } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { daysTold } from '#journeys/days-told.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Figure } from '#indicators/figure.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { FullYear } from '#indicators/judging/full-year.ts';
import { fullYearOfFlow, fullYearOfState } from '#indicators/judging/full-year.ts';
import type { ProcessChart } from '#indicators/judging/process-chart.ts';
import { processChart } from '#indicators/judging/process-chart.ts';
import type { StatusRule, Target } from '#indicators/judging/target.ts';
import { statusOf, trajectoryAt } from '#indicators/judging/target.ts';
import type { Meter } from '#indicators/measuring/meter.ts';
import { marchIn } from '#indicators/measuring/published-figure.ts';
import type { KeyDate, Plan, Remark } from '#indicators/plan/plan.ts';
import { targetOn } from '#indicators/plan/plan.ts';
import type { Period, PeriodKind } from '#indicators/period.ts';
import { lastMonthEnd, monthOf, periodOf, periodsBetween, rollingYear, yearToDate } from '#indicators/period.ts';

/** What the latest months say, in the indicator's own sense of good. Changed: beyond the noise, where neither way is better. */
export type Signal = 'improvement' | 'concern' | 'changed' | 'common' | 'too-few';

/** Everything that is shown of one indicator at one time. */
export interface Review {
  readonly indicator: Indicator;
  /** The month end it is about: the one asked for, or the last for which the indicator has a figure. */
  readonly monthEnd: CalendarDate;
  /** Whether it is read on a day: then a figure of a period is that of its last day. */
  readonly isReadOnADay: boolean;
  /** Whether twelve months of it add up to a year, so that a target for a year is held against the twelve months. */
  readonly addsUp: boolean;
  /** The figure of the kind of period asked for, and the same a year earlier. */
  readonly figure: Figure;
  readonly yearBefore: Figure;
  /** Every month from the first with a figure to `monthEnd`. */
  readonly months: readonly Figure[];
  readonly yearToDate: Figure;
  readonly rollingYear: Figure;
  readonly fullYear: FullYear | null;
  readonly target: Target | null;
  /** What the target asks for at the month end, and the figure that is held against it. */
  readonly asked: number | null;
  readonly judged: Figure;
  readonly status: StatusRule;
  readonly chart: ProcessChart;
  readonly signal: Signal;
  /** Counterweights that have got worse: they hold a green status back. */
  readonly pairsThatAreWorse: readonly string[];
  readonly keyDates: readonly KeyDate[];
  /** Newest first. */
  readonly remarks: readonly Remark[];
}

export interface ReviewAsked {
  /** Null: each indicator at the last month for which it has a figure. */
  readonly asOf: CalendarDate | null;
  /** `longest`: twelve months where they are known, else the latest quarter, else the latest month. */
  readonly period: PeriodKind | 'longest';
  readonly plan: Plan;
}

/** Reviews indicators together, because each is held against the others that are its counterweights. */
export function reviewIndicators(meter: Meter, pathway: Pathway, indicators: readonly Indicator[], asked: ReviewAsked): readonly Review[] {
  const range = daysTold(pathway);
  const asOf = asked.asOf ?? range?.until ?? null;
  if (range === null || asOf === null) return [];
  const allMonths = periodsBetween('month', monthOf(range.from).from, lastMonthEnd(asOf));
  const alone = new Map<string, Omit<Review, 'status' | 'pairsThatAreWorse'>>();
  const reviewed = (indicator: Indicator): Omit<Review, 'status' | 'pairsThatAreWorse'> => {
    const known = alone.get(indicator.id) ?? reviewAlone(meter, indicator, allMonths, asOf, asked);
    alone.set(indicator.id, known);
    return known;
  };
  const factsOf = (one: Omit<Review, 'status' | 'pairsThatAreWorse'>) =>
    ({ direction: one.indicator.direction, target: one.target, figure: one.judged.value, day: one.monthEnd, asked: one.asked });
  const isWorse = (id: string): boolean => {
    const pair = reviewed(indicatorOf(id));
    return pair.signal === 'concern' || statusOf({ ...factsOf(pair), pairsThatAreWorse: [] }).id === 'not-met';
  };
  return indicators.map(indicator => {
    const one = reviewed(indicator);
    const pairsThatAreWorse = indicator.counterweights.filter(isWorse);
    return { ...one, pairsThatAreWorse, status: statusOf({ ...factsOf(one), pairsThatAreWorse }) };
  });
}

const LONGEST_FIRST = ['rolling-year', 'quarter', 'month'] as const;

function reviewAlone(meter: Meter, indicator: Indicator, monthsTold: readonly Period[], asOf: CalendarDate, { asOf: asked, period, plan }: ReviewAsked): Omit<Review, 'status' | 'pairsThatAreWorse'> {
  // What is published once a year stands at the last 31 March by the day asked for, and may go back further than the returns.
  const published = meter.publishedDays(indicator)?.filter(one => asked === null || one <= asked) ?? null;
  const fixed = published === null ? asked : null;
  const all = (published?.map(monthOf) ?? monthsTold).map(month => meter.figure(indicator, month));
  const first = all.findIndex(({ value }) => value !== null);
  const last = all.findLastIndex(({ value }) => value !== null);
  const none = published === null ? lastMonthEnd(asOf) : must(marchIn(rollingYear(lastMonthEnd(asOf))), 'a 31 March in twelve months');
  const monthEnd = fixed !== null || last < 0 ? none : all[last]!.period.until;
  const months = first < 0 ? [] : all.slice(first, (fixed === null ? last : all.length - 1) + 1);
  const of = (kind: PeriodKind, day: CalendarDate): Figure => meter.figure(indicator, periodOf(kind, day));
  const kind = period === 'longest' ? LONGEST_FIRST.find(one => of(one, monthEnd).value !== null) ?? 'rolling-year' : period;
  const target = targetOn(plan, indicator.id, monthEnd);
  const rolling = meter.figure(indicator, rollingYear(monthEnd));
  const figure = of(kind, monthEnd);
  const judged = target && addsUp(indicator) ? rolling : figure;
  const keyDates = plan.keyDates.filter(date => date.indicator === null || date.indicator === indicator.id).toSorted((a, b) => a.on - b.on);
  const restarts = keyDates.filter(({ startsNewLimits }) => startsNewLimits).map(({ on }) => months.findIndex(month => month.period.until >= on));
  const chart = published !== null || overlaps(indicator) ? processChart([]) : processChart(months.map(({ value }) => value), restarts);
  return {
    indicator, monthEnd, figure, months, target, judged, keyDates, chart, rollingYear: rolling,
    isReadOnADay: isRead(measureBehind(indicator)), addsUp: addsUp(indicator), yearBefore: of(kind, addMonths(monthEnd, -12)), yearToDate: meter.figure(indicator, yearToDate(monthEnd)),
    fullYear: fullYearOf(indicator, months, monthEnd),
    asked: target && trajectoryAt(target, monthEnd), signal: signalOf(indicator, chart),
    remarks: plan.remarks.filter(remark => remark.indicator === indicator.id && remark.from <= monthEnd).toSorted((a, b) => b.until - a.until),
  };
}

/** The measure behind an indicator: that of the indicator a rate is made of. */
function measureBehind(indicator: Indicator): Indicator {
  return indicator.measure.kind === 'rate' ? measureBehind(indicatorOf(indicator.measure.of)) : indicator;
}

const isRead = (indicator: Indicator): boolean => indicator.measure.kind === 'state' || indicator.measure.kind === 'published' || (indicator.measure.kind === 'own-figures' && indicator.standIn?.kind === 'stock');

/** Whether a figure is the same for every period that ends on a day: read on it, or of so many months up to it. */
export const dependsOnLastDay = (indicator: Indicator): boolean => isRead(measureBehind(indicator)) || overlaps(measureBehind(indicator));

/** A count of events, or its rate: twelve months of it are held against a target for a year, as the reports did. */
function addsUp(indicator: Indicator): boolean {
  const { measure, standIn } = measureBehind(indicator);
  if (measure.kind === 'own-figures') return standIn?.kind === 'flow' && standIn.below === undefined;
  return (measure.kind === 'events' || measure.kind === 'adopter-events') && measure.figure === 'number';
}

/** Months that share most of their events with the month before are no series to look for signals in. */
const overlaps = ({ measure }: Indicator): boolean => measure.kind === 'events' && measure.windowMonths !== undefined;

function signalOf({ direction }: Indicator, { latest }: ProcessChart): Signal {
  if (latest === 'too-few' || latest === 'common') return latest;
  if (direction === 'context') return 'changed';
  return (latest === 'higher') === (direction === 'higher') ? 'improvement' : 'concern';
}

function fullYearOf(indicator: Indicator, months: readonly Figure[], monthEnd: CalendarDate): FullYear | null {
  const behind = measureBehind(indicator);
  const { measure, standIn } = behind;
  if (measure.kind === 'not-measured' || measure.kind === 'published' || measure.kind === 'rate' || overlaps(behind)) return null;
  const done = (dateParts(monthEnd).month + 8) % 12 + 1;
  if (isRead(behind)) return fullYearOfState(months.map(({ value }) => value), done);
  const figure = measure.kind === 'own-figures' ? (standIn?.below ? 'share' : 'number') : measure.kind === 'prices' ? (measure.figure === 'cost' ? 'number' : 'mean') : measure.figure;
  const isRate = indicator.measure.kind === 'rate';
  return fullYearOfFlow(months.map(month => (month.value === null || month.numerator === null ? null
    : { above: isRate ? month.value : month.numerator, below: isRate ? null : month.denominator })), done, figure);
}

/** How an aim of a programme came out: the change from its start to its end, and whether its sign is the one that was meant. */
export interface AimOutcome { readonly start: Figure; readonly end: Figure; readonly change: number | null; readonly met: boolean | null }

/** Counts of events are read over the twelve months to each date, everything else on it. */
export function aimOutcome(meter: Meter, indicator: Indicator, from: CalendarDate, until: CalendarDate): AimOutcome {
  const read = (day: CalendarDate): Figure => meter.figure(indicator, isRead(measureBehind(indicator)) ? monthOf(day) : rollingYear(day));
  const [start, end] = [read(from), read(until)];
  const change = start.value === null || end.value === null || start.value === 0 ? null : end.value / start.value - 1;
  return { start, end, change, met: change === null || indicator.direction === 'context' ? null : indicator.direction === 'higher' ? change > 0 : change < 0 };
}
