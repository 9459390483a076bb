import type { PartKnown } from '#demand/front-door/parts.ts';
import type { Issue } from '#kernel/issue.ts';
import type { HistorySeries, Projection } from '#demand/projection.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import type { PriceListSummary, ReadingSummary, RuleName } from '#reports/report-input.ts';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import type { IndicatorsAnswer, IndicatorsAsked, IndicatorsSummary } from '#web/indicators/messages.ts';
import type { Option } from '#web/option.ts';
import type { ScenariosAnswer, ScenariosAsked } from '#web/scenarios/messages.ts';
import type { ProjectionSettings } from '#web/settings.ts';

/** The page and its workers speak in these messages, and in no others. */

/** The first message to a worker: what it is, and the ports through which it is spoken to. */
export type WorkerStart =
  | { readonly role: 'simulation'; readonly port: MessagePort }
  | { readonly role: 'analysis'; readonly port: MessagePort; readonly simulators: readonly MessagePort[] };

/** Where the returns come from: invented returns of children in care, invented returns of the whole pathway, or files. */
export type Source = { readonly kind: 'demo' } | { readonly kind: 'story' } | { readonly kind: 'files'; readonly files: readonly ChosenFile[] };

export interface ReadRequest { readonly kind: 'read'; readonly source: Source }
/** Projects the histories that the last `read` gave. */
export interface ProjectRequest { readonly kind: 'project'; readonly settings: ProjectionSettings }
/** Asks the published statistics that the last `read` gave about one authority. */
export interface PublishedRequest { readonly kind: 'published'; readonly asked: PublishedAsked }
/** Asks the indicators of the returns that the last `read` gave. */
export interface IndicatorsRequest { readonly kind: 'indicators'; readonly asked: IndicatorsAsked }
/** Compares scenarios on the histories that the last `read` gave. */
export interface ScenariosRequest { readonly kind: 'scenarios'; readonly asked: ScenariosAsked }
export type AnalysisRequest = ReadRequest | ProjectRequest | PublishedRequest | IndicatorsRequest | ScenariosRequest;

/** A request and its answers carry one number: a scenario is asked about while something else is worked out. */
export interface NumberedRequest { readonly number: number; readonly request: AnalysisRequest }

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
  /** Null when no file held published statistics. */
  readonly published: PublishedSummary | null;
  /** Null when no return told of anything that an indicator is made of. */
  readonly indicators: IndicatorsSummary | null;
  /** What is known of the parts of the front door; null where the returns do not tell of it, or of no child in care. */
  readonly frontDoorParts: readonly PartKnown[] | null;
}

/** A projection, and what was found only while it was made. */
export interface Projected { readonly projection: Projection; readonly issues: readonly Issue[] }

/** What the published files hold that may be asked for; the figures themselves stay in the worker. */
export interface PublishedSummary {
  /** By DfE number, in the order of their names. */
  readonly authorities: readonly Option[];
  /** Those an outlook can be made of, with the years that the files hold. */
  readonly outlookMeasures: readonly (Option & { readonly first: number; readonly last: number })[];
  /** Those that can be compared. */
  readonly measures: readonly (Option & { readonly publication: string })[];
  readonly files: readonly { readonly name: string; readonly holds: string }[];
  readonly issues: readonly Issue[];
  readonly rules: readonly RuleName[];
}

export interface PublishedAsked {
  /** DfE number. */
  readonly authority: string;
  readonly outlook: {
    readonly measure: string;
    /** The last year to use; null for the last one known. */
    readonly fromYear: number | null;
    readonly years: number;
    /** A change over the years, as a share; null for none. */
    readonly target: number | null;
  };
  readonly compared: {
    readonly measure: string;
    /** The year to show changes from; null for five years before the last one known. */
    readonly since: number | null;
  };
}

/** One section's answer. What stands in the way is wrong use, and names the field to mend. */
export interface PublishedPart {
  readonly blocks: readonly Block[];
  readonly problem: { readonly field: string; readonly message: string } | null;
  /** The same in full precision, as the command line gives it. */
  readonly records: TableBlock | null;
}

export interface PublishedAnswer { readonly outlook: PublishedPart; readonly neighbours: PublishedPart; readonly measures: PublishedPart }

export type Reply = Reading | Projected | PublishedAnswer | IndicatorsAnswer | ScenariosAnswer;
export type ReplyTo<R extends AnalysisRequest> = R extends ReadRequest ? Reading : R extends ProjectRequest ? Projected : R extends PublishedRequest ? PublishedAnswer
  : R extends ScenariosRequest ? ScenariosAnswer : IndicatorsAnswer;

/** What is being done, in words; the share that is done, 0-1, or null where nobody can say. */
export interface Progress { readonly words: string; readonly share: number | null }

export type AnalysisMessage = { readonly number: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** The program is wrong. Wrong data is part of a reading. */
  | { readonly kind: 'fault'; readonly reason: string });
