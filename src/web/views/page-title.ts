import { computed } from '@preact/signals';
import { currentSection } from '#web/routes.ts';
import { problem, progress } from '#web/state.ts';

/** The title of the window says the state: for people with many tabs, and for those who hear the page. */
export const pageTitle = computed(() => {
  if (problem.value !== null) return `Error: ${problem.value.title} - Headwater`;
  if (progress.value !== null) return 'Working - Headwater';
  return currentSection.value === null ? 'Headwater' : `${currentSection.value.title} - Headwater`;
});
