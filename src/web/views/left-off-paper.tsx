import type { JSX } from 'preact';
import { listed } from '#reports/format.ts';
import { notWorkedOut } from '#web/not-worked-out.ts';

/** Says on the first sheet which sections are not on paper, because nothing was worked out in them. */
export function LeftOffPaper(): JSX.Element | null {
  const titles = notWorkedOut.value.map(({ title }) => `“${title}”`);
  if (titles.length === 0) return null;
  return <p class="govuk-body-s on-paper">Not printed, because nothing was worked out there yet: {listed(titles)}.</p>;
}
