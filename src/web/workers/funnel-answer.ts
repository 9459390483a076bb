import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Funnel, FunnelSlice, StageFigures } from '#indicators/funnel.ts';
import { funnelFigures, funnelOf, valuesInFunnel } from '#indicators/funnel.ts';
import { isSmallCount } from '#indicators/judging/suppression.ts';
import type { Period } from '#indicators/period.ts';
import { lastMonthEnd, periodOf } from '#indicators/period.ts';
import type { Row } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import { funnelBlocks } from '#reports/indicator-blocks.ts';
import { divisionValueInWords } from '#web/indicators/divided-table.ts';
import type { FunnelAsked, FunnelBy, IndicatorsAnswer } from '#web/indicators/messages.ts';

interface Part { readonly title: string; readonly slice: FunnelSlice; readonly stages: readonly StageFigures[] }

/** The steps of a period, as `headwater funnel` gives them. */
export function funnelAnswer(pathway: Pathway, { asOf, period: kind, by, publish }: FunnelAsked): IndicatorsAnswer {
  const days = pathway.known.filter(one => one.kind === 'contacts' || one.kind === 'referrals').map(({ until }) => until);
  if (days.length === 0) {
    return { blocks: [paragraph('None of these returns tells of contacts or referrals. Add the children in need census or Annex A.')], states: [], records: null };
  }
  const period = periodOf(kind, asOf ?? lastMonthEnd(Math.max(...days) as CalendarDate));
  const parts = partsOf(funnelOf(pathway), period, by).map(part => (publish ? asPublished(part) : part));
  const titles = ['period', 'from', 'until', 'source', 'area', 'stage', 'count', 'followed', 'share', 'medianDays', 'withinDays', 'why'];
  return {
    blocks: funnelBlocks(parts, period.label), states: [],
    records: {
      kind: 'table', id: 'funnel', caption: 'funnel', columns: titles.map(title => ({ title, format: 'text' })),
      rows: parts.flatMap(({ slice, stages }) => stages.map(({ stage, count, followed, why }): Row => [
        period.label, isoDate(period.from), isoDate(period.until), slice.source ?? '', slice.area ?? '', stage.id,
        ...[count, followed?.count, followed?.share, followed?.medianDays, stage.followedWithinDays].map(number => (number == null ? '' : String(number))), why ?? '',
      ])),
    },
  };
}

function partsOf(funnel: Funnel, period: Period, by: FunnelBy): readonly Part[] {
  const of = (title: string, slice: FunnelSlice): Part => ({ title, slice, stages: funnelFigures(funnel, period, slice) });
  return [
    of('From contact to care', {}),
    ...(by === 'none' ? [] : valuesInFunnel(funnel, period, by).map(value => of(`${by === 'source' ? 'Source' : 'Area'}: ${divisionValueInWords(by, value)}`, { [by]: value }))),
  ];
}

/** Counts of 1 to 5 are hidden, and what followed with them. */
const asPublished = (part: Part): Part => ({
  ...part,
  stages: part.stages.map(one => (one.count !== null && isSmallCount(one.count) ? { ...one, count: null, followed: null, why: 'Hidden, because it is between 1 and 5.' }
    : one.followed !== null && (isSmallCount(one.followed.count) || isSmallCount(one.count! - one.followed.count)) ? { ...one, followed: null, why: 'What followed is hidden, because it is between 1 and 5 or leaves as few.' } : one)),
});
