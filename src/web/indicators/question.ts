import { computed, effect, signal } from '@preact/signals';
import type { IndicatorsQuestion } from '#web/indicators/asked-in.ts';
import { askedIn, NO_INDICATORS_QUESTION } from '#web/indicators/asked-in.ts';
import type { SectionAsked } from '#web/indicators/messages.ts';
import { currentSection } from '#web/routes.ts';
import { indicators, progress } from '#web/state.ts';

export const indicatorsQuestion = signal<IndicatorsQuestion>(NO_INDICATORS_QUESTION);

export const askedOfIndicators = computed(() => (indicators.value === null || currentSection.value === null ? null : askedIn(currentSection.value.id, indicatorsQuestion.value)));

/** Asks whenever a section of indicators is on show, there is something new to ask and nothing else is being worked out. */
export function followIndicators(ask: (asked: SectionAsked) => void): void {
  effect(() => {
    if (askedOfIndicators.value !== null && progress.value === null) ask(askedOfIndicators.value);
  });
}
