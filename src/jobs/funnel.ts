import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Funnel, FunnelSlice, StageFigures } from '#indicators/funnel.ts';
import { funnelFigures, funnelOf, valuesInFunnel } from '#indicators/funnel.ts';
import type { Sum } from '#indicators/judging/small-numbers.ts';
import { cellsToHide } from '#indicators/judging/suppression.ts';
import type { Period, PeriodKind } from '#indicators/period.ts';
import { lastMonthEnd, periodOf } from '#indicators/period.ts';

export type FunnelBy = 'none' | 'source' | 'area';

/** The steps of the whole, or of one source or area. */
export interface FunnelPart { readonly title: string; readonly slice: FunnelSlice; readonly stages: readonly StageFigures[] }

export interface FunnelAnswer { readonly period: Period; readonly parts: readonly FunnelPart[] }

export interface FunnelQuestion {
  /** A day of the period; null for the last that any return tells of. */
  readonly asOf: CalendarDate | null;
  readonly period: PeriodKind;
  readonly by: FunnelBy;
  readonly publish: boolean;
  /** What a source or area is called. */
  readonly titleOf: (by: FunnelBy, value: string) => string;
}

/** From contact to care in a period. Null where no return tells of contacts or referrals. */
export function answerFunnel(pathway: Pathway, { asOf, period: kind, by, publish, titleOf }: FunnelQuestion): FunnelAnswer | null {
  const days = pathway.known.filter(one => one.kind === 'contacts' || one.kind === 'referrals').map(({ until }) => until);
  if (days.length === 0) return null;
  const period = periodOf(kind, asOf ?? lastMonthEnd(Math.max(...days) as CalendarDate));
  const parts = partsOf(funnelOf(pathway), period, by, titleOf);
  return { period, parts: publish ? asPublished(parts) : parts };
}

function partsOf(funnel: Funnel, period: Period, by: FunnelBy, titleOf: FunnelQuestion['titleOf']): readonly FunnelPart[] {
  const of = (title: string, slice: FunnelSlice): FunnelPart => ({ title, slice, stages: funnelFigures(funnel, period, slice) });
  return [of('From contact to care', {}), ...(by === 'none' ? [] : valuesInFunnel(funnel, period, by).map(value => of(titleOf(by, value), { [by]: value })))];
}

/** A line for each step of each part, as a script reads it. */
export const funnelRecords = ({ period, parts }: FunnelAnswer) => parts.flatMap(({ slice, stages }) => stages.map(({ stage, count, followed, why }) => ({
  period: period.label, from: isoDate(period.from), until: isoDate(period.until), source: slice.source ?? '', area: slice.area ?? '', stage: stage.id,
  count, followed: followed?.count ?? null, share: followed?.share ?? null, medianDays: followed?.medianDays ?? null, withinDays: stage.followedWithinDays, why,
})));

const HIDDEN = 'Hidden, because it or what could be worked out from it is between 1 and 5.';

/** Counts of 1 to 5 are hidden, and with them as many others as it takes that neither the whole nor the other parts give them away. */
function asPublished(parts: readonly FunnelPart[]): readonly FunnelPart[] {
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
      if (hidden.has(all)) return { ...stage, count: null, followed: null, symbol: 'c', why: HIDDEN };
      return stage.followed !== null && (hidden.has(next) || hidden.has(rest)) ? { ...stage, followed: null, symbol: 'c', why: HIDDEN } : stage;
    }),
  }));
}

/** The names of the figures of a step: all, those followed by the next, and those that were not. */
const cellsOf = (part: number, stage: number): readonly [string, string, string] => [`${part}/${stage}`, `${part}/${stage}/followed`, `${part}/${stage}/rest`];
