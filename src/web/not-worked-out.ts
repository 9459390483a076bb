import { computed } from '@preact/signals';
import { INDICATOR_SECTIONS } from '#web/indicators/sections.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { comparedNow } from '#web/scenarios/state.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { indicators, indicatorsAnswers, published, publishedAnswer, result } from '#web/state.ts';

interface Titled { readonly id: string; readonly title: string }

/** Sections that wait for somebody to ask: on paper they would be a heading without a figure, so they are named instead. */
export const notWorkedOut = computed((): readonly Titled[] => [
  ...(result.value === null || comparedNow.value.length > 0 ? [] : SCENARIO_SECTIONS.filter(({ id }) => id !== 'scenarios')),
  ...(indicators.value === null ? [] : INDICATOR_SECTIONS.filter(({ id }) => (id === 'indicators' && indicatorsAnswers.value.dashboard === undefined) || (id === 'funnel' && indicatorsAnswers.value.funnel === undefined))),
  ...(published.value === null ? [] : PUBLISHED_SECTIONS.filter(({ id }) => id !== 'published-files' && (publishedAnswer.value === null || publishedAnswer.value.answer[id].blocks.length === 0))),
]);

export const isNotWorkedOut = (section: string): boolean => notWorkedOut.value.some(({ id }) => id === section);
