import { computed, effect, signal } from '@preact/signals';
import type { Question } from '#web/published/asked-of.ts';
import { askedOf, NO_QUESTION } from '#web/published/asked-of.ts';
import { place } from '#web/routes.ts';
import { progress, published } from '#web/state.ts';
import type { PublishedAsked } from '#web/workers/protocol.ts';

export const question = signal<Question>(NO_QUESTION);

export const asked = computed(() => (published.value === null ? null : askedOf(published.value, question.value)));

/** Takes from the address what it names, and asks whenever there is something new to ask and nothing else is being worked out. */
export function followQuestion(ask: (asked: PublishedAsked) => void): void {
  effect(() => {
    const { section, authority, measure } = place.value;
    const before = question.peek();
    question.value = {
      ...before,
      authority: authority ?? before.authority,
      outlookMeasure: section === 'outlook' && measure !== null ? measure : before.outlookMeasure,
      comparedMeasure: section === 'neighbours' && measure !== null ? measure : before.comparedMeasure,
    };
  });
  effect(() => {
    if (asked.value !== null && progress.value === null) ask(asked.value);
  });
}
