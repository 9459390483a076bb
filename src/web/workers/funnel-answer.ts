import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Funnel, FunnelSlice, StageFigures } from '#indicators/funnel.ts';
import { funnelFigures, funnelOf, valuesInFunnel } from '#indicators/funnel.ts';
import type { Sum } from '#indicators/judging/suppression.ts';
import { cellsToHide } from '#indicators/judging/suppression.ts';
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
    return { blocks: [paragraph('None of these returns tells of contacts or referrals. Add the children in need census or Annex A.')], states: [], records: null, workbook: null };
  }
  const period = periodOf(kind, asOf ?? lastMonthEnd(Math.max(...days) as CalendarDate));
  const known = partsOf(funnelOf(pathway), period, by);
  const parts = publish ? asPublished(known) : known;
  const titles = ['period', 'from', 'until', 'source', 'area', 'stage', 'count', 'followed', 'share', 'medianDays', 'withinDays', 'why'];
  return {
    blocks: [...funnelBlocks(parts, period.label), ...(isAnyHidden(parts) ? [paragraph(`x also stands for a number that is hidden. ${HIDDEN}`)] : [])], states: [], workbook: null,
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

const HIDDEN = 'Hidden, because it or what could be worked out from it is between 1 and 5.';

const isAnyHidden = (parts: readonly Part[]): boolean => parts.some(({ stages }) => stages.some(({ why }) => why === HIDDEN));

/** Counts of 1 to 5 are hidden, and with them as many others as it takes that neither the whole nor the other parts give them away. */
function asPublished(parts: readonly Part[]): readonly Part[] {
  const counts: Record<string, number | null> = {};
  const sums: Sum[] = [];
  parts.forEach(({ stages }, part) => stages.forEach(({ count, followed }, stage) => {
    const [all, next, rest] = cellsOf(part, stage);
    counts[all] = count;
    counts[next] = followed?.count ?? null;
    counts[rest] = followed === null ? null : count! - followed.count;
    if (followed !== null) sums.push({ total: all, parts: [next, rest] });
    if (part > 0) return;
    const others = parts.flatMap((_, i) => (i === 0 ? [] : [cellsOf(i, stage)]));
    if (others.length > 0) [all, next, rest].forEach((total, i) => sums.push({ total, parts: others.map(cells => cells[i]!) }));
  }));
  const hidden = cellsToHide(counts, sums);
  return parts.map((one, part) => ({
    ...one,
    stages: one.stages.map((stage, at): StageFigures => {
      const [all, next, rest] = cellsOf(part, at);
      if (hidden.has(all)) return { ...stage, count: null, followed: null, why: HIDDEN };
      return stage.followed !== null && (hidden.has(next) || hidden.has(rest)) ? { ...stage, followed: null, why: HIDDEN } : stage;
    }),
  }));
}

/** The names of the figures of a step: all, those followed by the next, and those that were not. */
const cellsOf = (part: number, stage: number): readonly [string, string, string] => [`${part}/${stage}`, `${part}/${stage}/followed`, `${part}/${stage}/rest`];
