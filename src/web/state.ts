import { computed, signal } from '@preact/signals';
import type { IndicatorsAnswer, IndicatorsSummary, SectionAsked } from '#web/indicators/messages.ts';
import { DEFAULT_SETTINGS } from '#web/settings.ts';
import type { ProjectionSettings } from '#web/settings.ts';
import type { Progress, Projected, PublishedAnswer, PublishedAsked, PublishedSummary, Reading, Source } from '#web/workers/protocol.ts';

/** What went wrong, for the error summary: each line says what to do next, and may lead to the field it is about. */
export interface Problem {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly field?: string }[];
}

/** Figures that belong together: what was read and what was projected from it with which settings. */
export interface Result extends Projected {
  readonly reading: Reading;
  readonly settings: ProjectionSettings;
}

/** Where the returns come from; kept so that they can be read again after the workers were stopped. */
export const source = signal<Source | null>(null);
export const settings = signal<ProjectionSettings>(DEFAULT_SETTINGS);
/** Set while workers are at it. */
export const progress = signal<Progress | null>(null);
export const problem = signal<Problem | null>(null);
/** What was read, when it cannot be projected: the findings say why. */
export const blocked = signal<Reading | null>(null);
/** The latest result; stays until a new one is ready. */
export const result = signal<Result | null>(null);

/** What the published files among those read hold; null where there were none. */
export const published = signal<PublishedSummary | null>(null);
/** The latest answer from published statistics, with what was asked. */
export const publishedAnswer = signal<{ readonly asked: PublishedAsked; readonly answer: PublishedAnswer } | null>(null);

/** What may be asked of the indicators of the returns; null where they told of nothing. */
export const indicators = signal<IndicatorsSummary | null>(null);
/** The latest answer of each part of the indicators, with what was asked. */
export const indicatorsAnswers = signal<{ readonly [Part in SectionAsked['part']]?: { readonly asked: SectionAsked; readonly answer: IndicatorsAnswer } }>({});

export type View = 'start' | 'working' | 'results';

export const view = computed<View>(() => {
  if (result.value !== null || published.value !== null || indicators.value !== null) return 'results';
  return progress.value !== null ? 'working' : 'start';
});

/** What a screen reader is told as the work goes on: each step once, without the counts that change all the time. */
export const news = computed<string>(() => {
  if (progress.value !== null) return progress.value.words.split(':')[0] ?? '';
  return view.value === 'results' ? 'The figures are ready' : '';
});
