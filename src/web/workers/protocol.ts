import type { Issue } from '#kernel/issue.ts';
import type { HistorySeries, Projection } from '#demand/projection.ts';
import type { PriceListSummary, ReadingSummary, RuleName } from '#reports/report-input.ts';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import type { ProjectionSettings } from '#web/settings.ts';

/** The page and its workers speak in these messages, and in no others. */

/** The first message to a worker: what it is, and the ports through which it is spoken to. */
export type WorkerStart =
  | { readonly role: 'simulation'; readonly port: MessagePort }
  | { readonly role: 'analysis'; readonly port: MessagePort; readonly simulators: readonly MessagePort[] };

/** Where the returns come from. */
export type Source = { readonly kind: 'demo' } | { readonly kind: 'files'; readonly files: readonly ChosenFile[] };

export interface ReadRequest { readonly kind: 'read'; readonly source: Source }
/** Projects the histories that the last `read` gave. */
export interface ProjectRequest { readonly kind: 'project'; readonly settings: ProjectionSettings }
export type AnalysisRequest = ReadRequest | ProjectRequest;

/** What reading the files came to. */
export interface Reading {
  readonly source: Source['kind'];
  readonly authority: string | null;
  readonly summary: ReadingSummary | null;
  /** False when no return told of a child in care; an issue that blocks says why. */
  readonly canProject: boolean;
  readonly issues: readonly Issue[];
  readonly rules: readonly RuleName[];
  readonly history: readonly HistorySeries[];
  readonly prices: Omit<PriceListSummary, 'yearlyInflation'> | null;
}

/** A projection, and what was found only while it was made. */
export interface Projected { readonly projection: Projection; readonly issues: readonly Issue[] }

export type ReplyTo<R extends AnalysisRequest> = R extends ReadRequest ? Reading : Projected;

/** What is being done, in words; the share that is done, 0-1, or null where nobody can say. */
export interface Progress { readonly words: string; readonly share: number | null }

export type AnalysisMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly reply: Reading | Projected }
  /** The program is wrong. Wrong data is part of a reading. */
  | { readonly kind: 'fault'; readonly reason: string };
