import { must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { daysTold } from '#journeys/days-told.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { DIVISIONS } from '#indicators/divisions.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { INDICATORS, indicatorIfKnown, indicatorOf } from '#indicators/index.ts';
import type { PopulationAt } from '#indicators/measuring/meter.ts';
import type { PlacementCosts } from '#indicators/other-files.ts';
import { monthOf, periodsBetween } from '#indicators/period.ts';
import type { Plan } from '#indicators/plan/plan.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import type { IndicatorsAsked as MeasureAsked, IndicatorsResult } from '#jobs/indicators.ts';
import { measureIndicators } from '#jobs/indicators.ts';
import type { BesidePublished } from '#jobs/beside-published.ts';
import { besidePublished } from '#jobs/beside-published.ts';
import { authorityCalled } from '#reference/local-authorities.ts';
// Not by the room's own door: the library that writes Word would come into the worker too.
import { workbookOf } from '#documents/excel/workbook.ts';
import { paragraph } from '#reports/block.ts';
import { dashboardBlocks, indicatorBlocks, indicatorsPack, targetsPlaceBlocks } from '#reports/indicator-blocks.ts';
import { indicatorSheets } from '#reports/indicator-sheets.ts';
import { SIGNAL_WORDS } from '#reports/indicator-figures.ts';
import { besideTable } from '#web/indicators/beside-table.ts';
import { dividedTable } from '#web/indicators/divided-table.ts';
import { indicatorRecords } from '#jobs/indicator-records.ts';
import type { IndicatorAsked, IndicatorsAnswer, IndicatorsAsked, IndicatorsSummary, FunnelAsked, WholeAsked } from '#web/indicators/messages.ts';
import { toldTable } from '#web/indicators/told-table.ts';
import { funnelAnswer } from '#web/workers/funnel-answer.ts';
import type { Progress } from '#web/workers/protocol.ts';

/** Answers questions about the indicators of one reading. */
export interface IndicatorsDesk {
  readonly summary: IndicatorsSummary;
  answer(asked: IndicatorsAsked, onProgress: (progress: Progress) => void): IndicatorsAnswer;
}

/** What indicators are worked out from, and the published statistics that stand beside them. */
export interface DeskInput {
  readonly pathway: Pathway;
  readonly populationAt: PopulationAt;
  readonly plan: Plan;
  readonly statistics: PublishedStatistics | null;
  /** What the days in care came to, where a price list was given. */
  readonly costs?: PlacementCosts | null;
}

/** Null where no return tells of anything on any day. */
export function indicatorsDesk({ pathway, populationAt, plan, statistics, costs = null }: DeskInput): IndicatorsDesk | null {
  const months = monthsTold(pathway);
  if (months.length === 0) return null;
  const beside = besidePublished(statistics, dfeNumberOf(pathway));
  const measure = (indicators: readonly Indicator[], { asOf, period, publish }: Exclude<IndicatorsAsked, FunnelAsked>, division: MeasureAsked['division']): IndicatorsResult =>
    measureIndicators(pathway, populationAt, plan, { indicators, asOf, period, division, publish }, { published: beside.rates, prices: costs });
  return {
    summary: {
      indicators: INDICATORS.map(({ id, title }) => ({ id, title })), months, told: toldTable(pathway),
      divisions: DIVISIONS.map(({ id, title }) => ({ id, title })),
    },
    answer: (asked, onProgress) => {
      onProgress({ words: wordsOf(asked), share: null });
      if (asked.part === 'funnel') return funnelAnswer(pathway, asked);
      if (asked.part === 'indicator') return oneIndicator(asked, measure, beside);
      const all = measure(INDICATORS, asked, null);
      return asked.part === 'whole' ? wholeOf(all, asked, beside)
        : { ...NOTHING, blocks: dashboardBlocks(all.indicators.map(({ review }) => review), all.suspicions, all.aims), states: statesOf(all) };
    },
  };
}

const NOTHING: IndicatorsAnswer = { blocks: [], states: [], records: null, workbook: null };

/** What leaves the page, in the form that was asked for. */
function wholeOf(all: IndicatorsResult, { as, title, facts }: WholeAsked, { linesOf }: BesidePublished): IndicatorsAnswer {
  if (as === 'report') return { ...NOTHING, blocks: indicatorsPack(all.indicators.map(({ review }) => review), all.suspicions, all.aims, linesOf) };
  return as === 'figures' ? { ...NOTHING, records: indicatorRecords(all) } : { ...NOTHING, workbook: new Uint8Array(workbookOf(indicatorSheets(all, facts), title)) };
}

/** Whose children the returns tell of, by DfE number; null where they do not say or name several. */
function dfeNumberOf({ people }: Pathway): string | null {
  const [only = '', ...others] = new Set(people.flatMap(({ authority }) => (authority === '' ? [] : [authority])));
  return others.length > 0 ? null : authorityCalled(only)?.dfeNumber ?? null;
}

const wordsOf = ({ part }: IndicatorsAsked): string => (part === 'funnel' ? 'Following children from contact to care'
  : part === 'indicator' ? 'Working out this indicator' : `Working out ${INDICATORS.length} indicators`);

/** The ends of the months that lie wholly in what any return or monthly measure tells, newest first. */
function monthsTold(pathway: Pathway): readonly CalendarDate[] {
  const days = daysTold(pathway);
  return days === null ? [] : periodsBetween('month', monthOf(days.from).from, days.until).map(month => month.until).toReversed();
}

const statesOf = ({ indicators }: IndicatorsResult): IndicatorsAnswer['states'] => indicators.filter(({ review }) => review.figure.value !== null)
  .map(({ review: { indicator, target, status, signal } }) => ({ id: indicator.id, status: target === null ? null : status.title, signal: SIGNAL_WORDS[signal] }));

type Measure = (indicators: readonly Indicator[], asked: IndicatorAsked, division: MeasureAsked['division']) => IndicatorsResult;

/** One indicator with its counterweights: their own small line, value and signal stand right below its chart. */
function oneIndicator(asked: IndicatorAsked, measure: Measure, beside: BesidePublished): IndicatorsAnswer {
  const indicator = indicatorIfKnown(asked.id);
  if (indicator === null) return { ...NOTHING, blocks: [paragraph('There is no such indicator. The dashboard names them all.')] };
  const division = DIVISIONS.find(({ id }) => id === asked.division) ?? null;
  const result = measure([indicator], asked, division);
  const { review, figures } = must(result.indicators[0], 'the indicator that was asked for');
  const pairs = indicator.counterweights.length === 0 ? [] : measure(indicator.counterweights.map(indicatorOf), asked, null).indicators.map(one => one.review);
  const blocks = indicatorBlocks(review, beside.linesOf(review));
  const place = beside.placeOf(review);
  const chartEnds = blocks.findIndex(({ kind }) => kind === 'chart') + 1 || 1;
  return {
    ...NOTHING, records: indicatorRecords(result),
    blocks: [
      ...blocks.slice(0, chartEnds), ...(pairs.length === 0 ? [] : [besideTable(indicator, pairs)]),
      ...(division === null ? [] : [dividedTable(indicator, division, figures)]), ...blocks.slice(chartEnds),
      ...targetsPlaceBlocks(place === null ? [] : [{ review, found: place }]),
    ],
  };
}
