import type { FunnelBy } from '#jobs/funnel.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PeriodKind } from '#indicators/period.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import type { Option } from '#web/option.ts';

/** What may be asked of the indicators of the returns that were read; the records of children stay in the worker. */
export interface IndicatorsSummary {
  /** In the order of the dashboard. */
  readonly indicators: readonly Option[];
  /** The ends of the months that the returns tell of, newest first. */
  readonly months: readonly CalendarDate[];
  readonly divisions: readonly Option[];
  /** What each return tells of, for how long. */
  readonly told: TableBlock;
}

/** What is common to all of it: on which day somebody stands, for whom it is meant. */
interface Asked {
  /** The end of a month; null for the latest of each indicator. */
  readonly asOf: CalendarDate | null;
  /** Small numbers are hidden, with what would give them away. */
  readonly publish: boolean;
}

export interface DashboardAsked extends Asked { readonly part: 'dashboard'; readonly period: PeriodKind | 'longest' }
/** Everything that leaves the page: the report of all indicators, every figure, or a workbook with both. */
export interface WholeAsked extends Asked {
  readonly part: 'whole';
  readonly period: PeriodKind | 'longest';
  readonly as: 'report' | 'figures' | 'workbook';
  readonly title: string;
  /** What the workbook says of itself. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}
export interface IndicatorAsked extends Asked {
  readonly part: 'indicator';
  readonly id: string;
  readonly period: PeriodKind | 'longest';
  /** The id of a division; null for none. */
  readonly division: string | null;
}
export interface FunnelAsked extends Asked { readonly part: 'funnel'; readonly period: PeriodKind; readonly by: FunnelBy }

/** What one of the sections on the page asks for. */
export type SectionAsked = DashboardAsked | IndicatorAsked | FunnelAsked;
export type IndicatorsAsked = SectionAsked | WholeAsked;

export interface IndicatorsAnswer {
  readonly blocks: readonly Block[];
  /** Of each indicator with a figure, by which the dashboard is narrowed down. */
  readonly states: readonly { readonly id: string; readonly status: string | null; readonly signal: string }[];
  /** The same in full precision, as the command line gives it. */
  readonly records: TableBlock | null;
  /** A file of Excel, where one was asked for. */
  readonly workbook: Uint8Array<ArrayBuffer> | null;
}
