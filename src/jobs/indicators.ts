import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Checked } from '#kernel/issue.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Division } from '#indicators/divisions.ts';
import type { Figure } from '#indicators/figure.ts';
import type { Indicator, Measure } from '#indicators/indicator.ts';
import { INDICATORS, indicatorOf } from '#indicators/index.ts';
import type { Meter, PopulationAt } from '#indicators/measuring/meter.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import type { OtherFiles } from '#indicators/other-files.ts';
import { NO_OTHER_FILES } from '#indicators/other-files.ts';
import type { PeriodKind } from '#indicators/period.ts';
import { periodsBetween } from '#indicators/period.ts';
import type { Plan } from '#indicators/plan/plan.ts';
import { PLAN_COLUMNS, readPlan } from '#indicators/plan/read-plan.ts';
import type { DividedFigure } from '#indicators/publish.ts';
import { asPublished } from '#indicators/publish.ts';
import type { Suspicion } from '#indicators/relabelling.ts';
import { suspicions } from '#indicators/relabelling.ts';
import type { Review } from '#indicators/review.ts';
import { aimOutcome, reviewIndicators } from '#indicators/review.ts';
import type { AimShown } from '#reports/indicator-blocks.ts';
import { decodeText } from '#returns/decode-text.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import { childPopulation } from '#returns/population/population.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** Children under 18 as a population file gives them. */
export const populationAtOf = (population: ChildPopulation | null): PopulationAt => midYear => {
  const people = population && childPopulation(population, midYear);
  return people === null ? null : { people, vintage: population!.name };
};

/** Reads a plan: targets, key dates, comments. */
export function readPlanFile(file: SourceFile): Checked<Plan> {
  const { rows, rowNumbers } = readCsv(decodeText(file.bytes).text);
  return readPlan({ file: file.name, rows, rowNumbers }, INDICATORS);
}

export interface IndicatorsAsked {
  readonly indicators: readonly Indicator[];
  readonly asOf: CalendarDate | null;
  readonly period: PeriodKind | 'longest';
  readonly division: Division | null;
  /** Small numbers are hidden, with what would give them away. */
  readonly publish: boolean;
}

/** Every figure of an indicator: of each period of a kind from its first month to its last, for the whole and for each value of a division. */
export interface IndicatorFigures { readonly review: Review; readonly figures: readonly DividedFigure[] }

export interface IndicatorsResult {
  readonly asked: IndicatorsAsked;
  readonly indicators: readonly IndicatorFigures[];
  readonly suspicions: readonly Suspicion[];
  /** How each aim of the plan came out, from its start to its end. */
  readonly aims: readonly AimShown[];
  readonly meter: Meter;
}

/** Measures and judges indicators on what the returns told, and what other files tell of published rates and prices. */
export function measureIndicators(pathway: Pathway, populationAt: PopulationAt, plan: Plan, asked: IndicatorsAsked, others: OtherFiles = NO_OTHER_FILES): IndicatorsResult {
  const meter = meterOf(pathway, populationAt, indicatorOf, others);
  const reviews = reviewIndicators(meter, pathway, asked.indicators, { asOf: asked.asOf, period: asked.period, plan });
  // What is published may be of a year of which the returns tell nothing.
  const last = reviews.reduce<CalendarDate | null>((latest, { indicator, monthEnd, figure }) => (figure.value !== null && indicator.measure.kind !== 'published' && (latest === null || monthEnd > latest) ? monthEnd : latest), null);
  return {
    asked, meter, suspicions: last === null ? [] : suspicions(meter, last, reviews.filter(({ figure }) => figure.value !== null).map(({ indicator }) => indicator)),
    aims: plan.aims.flatMap(aim => aimsOf(meter, aim, asked)), indicators: reviews.map(review => withFigures(meter, review, asked)),
  };
}

function aimsOf(meter: Meter, { indicator: id, from, until }: Plan['aims'][number], { indicators, publish }: IndicatorsAsked): readonly AimShown[] {
  const indicator = indicators.find(one => one.id === id);
  if (!indicator) return [];
  const outcome = aimOutcome(meter, indicator, from, until);
  const [start, end] = publish ? asPublished(indicator, [outcome.start, outcome.end].map(figure => ({ value: null, figure }))).map(({ figure }) => figure) : [outcome.start, outcome.end];
  const isHidden = start!.symbol === 'c' || end!.symbol === 'c';
  return [{ indicator, from, until, start: start!, end: end!, change: isHidden ? null : outcome.change, met: outcome.met }];
}

function withFigures(meter: Meter, review: Review, { period, division, publish }: IndicatorsAsked): IndicatorFigures {
  const { indicator, months } = review;
  const first = months[0]?.period.from;
  // What is published once a year has a figure of each 31 March, whatever the period.
  const periods = first === undefined ? [] : indicator.measure.kind === 'published' ? months.map(month => month.period)
    : periodsBetween(period === 'longest' ? review.figure.period.kind : period, first, review.monthEnd);
  const figures = periods.flatMap((one): readonly DividedFigure[] => [
    { value: null, figure: meter.figure(indicator, one) },
    ...(division === null ? [] : meter.valuesOf(indicator, one, division).map(value => ({ value, figure: meter.figure(indicator, one, { division, value }) }))),
  ]);
  return publish ? published(review, figures) : { review, figures };
}

/** The same with no figure that gives a small number away, whichever of them are read together. What is drawn from months that are hidden is left out. */
function published(review: Review, divided: readonly DividedFigure[]): IndicatorFigures {
  const own = [review.figure, review.yearBefore, review.yearToDate, review.rollingYear, review.judged, ...review.months];
  const shown = asPublished(review.indicator, [...own.map(figure => ({ value: null, figure })), ...divided]);
  const [figure, yearBefore, yearToDate, rollingYear, judged, ...months] = shown.slice(0, own.length).map(one => one.figure);
  const isHidden = months.some(({ symbol }) => symbol === 'c');
  return {
    review: {
      ...review, figure: figure!, yearBefore: yearBefore!, yearToDate: yearToDate!, rollingYear: rollingYear!, judged: judged!, months,
      ...(isHidden ? { chart: { ...review.chart, points: [] }, fullYear: null } : {}),
    },
    figures: shown.slice(own.length),
  };
}

const figureFields = ({ period, value, numerator, denominator, symbol, why, basis }: Figure) =>
  ({ period: period.label, from: isoDate(period.from), until: isoDate(period.until), value, numerator, denominator, symbol, why, basis });

/** The whole answer as plain data: what `--format json` prints and a script reads. */
export function indicatorsDocument({ asked, indicators, suspicions: found, aims }: IndicatorsResult) {
  return {
    period: asked.period, published: asked.publish, division: asked.division?.id ?? null,
    indicators: indicators.map(({ review, figures }) => ({
      id: review.indicator.id, code: review.indicator.code, dashboardNumber: review.indicator.dashboardNumber, title: review.indicator.title,
      unit: review.indicator.unit, direction: review.indicator.direction, monthEnd: isoDate(review.monthEnd),
      ...figureFields(review.figure), yearBefore: figureFields(review.yearBefore), yearToDate: figureFields(review.yearToDate), rollingYear: figureFields(review.rollingYear),
      fullYear: review.fullYear, target: review.target && { test: review.target.test, value: review.target.value, upper: review.target.upper, until: isoDate(review.target.until), askedAtMonthEnd: review.asked },
      status: review.status.id, signal: review.signal, signalRules: review.chart.rules, counterweights: review.indicator.counterweights, pairsThatAreWorse: review.pairsThatAreWorse,
      remarks: review.remarks.map(remark => ({ ...remark, from: isoDate(remark.from), until: isoDate(remark.until), updatedOn: remark.updatedOn && isoDate(remark.updatedOn) })),
      keyDates: review.keyDates.map(date => ({ ...date, on: isoDate(date.on) })),
      figures: figures.map(({ value, figure }) => ({ divisionValue: value, ...figureFields(figure) })),
    })),
    suspicions: found,
    aims: aims.map(({ indicator, from, until, start, end, change, met }) => ({ indicator: indicator.id, from: isoDate(from), until: isoDate(until), start: figureFields(start), end: figureFields(end), change, met })),
  };
}

/** What every indicator is: its definition, unit and what it needs. */
export const indicatorCatalogue = () => INDICATORS.map(({ id, code, alsoCodes = [], dashboardNumber, title, explanation, unit, direction, definitions, counterweights, caveats = [], measure, otherwise }) => ({
  id, code, alsoCodes, dashboardNumber, title, explanation, unit, direction, counterweights, caveats,
  definitions: definitions.map(({ from, text, source }) => ({ from: from && isoDate(from), text, source })),
  needs: otherwise?.kind === 'prices' ? [...needsOf(measure), 'or care, price list'] : needsOf(measure),
}));

function needsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'rate') return [`${measure.of}, population`];
  if (measure.kind === 'published') return ['published statistics'];
  if (measure.kind === 'prices') return ['care', 'price list'];
  return 'needs' in measure ? [measure.needs].flat() : ['monthly measures'];
}

/** A plan file to fill in: one row of each kind, with real indicators. */
export const planTemplate = (): string => [
  PLAN_COLUMNS.join(','),
  'target,looked-after-children,2025-04-01,2026-03-31,<,600,,640,5,,,',
  'key-date,,2025-09-01,,,,,,,Multi-agency screening begins,,',
  'new-limits,initial-contacts,2025-09-01,,,,,,,Consultations are recorded apart from contacts,,',
  'commentary,referrals,2025-07-01,2025-09-30,,,,,,Fell with the screening of police notices,A. Analyst,2025-10-05',
  'data-quality,children-in-early-help,2025-04-01,2025-09-30,,,,,,Recording moved to another system in May,A. Analyst,2025-10-05',
  'aim,looked-after-children,2025-03-31,2028-03-31,,,,,,,,',
].join('\r\n').concat('\r\n');
