import type { JSX } from 'preact';
import { addFiles } from '#web/actions.ts';
import { result } from '#web/state.ts';
import { ChooseFiles } from '#web/views/choose-files.tsx';

export const isDemo = (): boolean => result.value !== null && result.value.reading.source !== 'files';

/** More files beside those already read: a price list, a population projection, a year that was missing. */
export function AddFiles(): JSX.Element | null {
  if (isDemo()) return null;
  return (
    <div class="on-screen">
      <h2 class="govuk-heading-m">Add files</h2>
      <p class="govuk-body">Add a price list, a population projection or a return that is missing. A file of the same name takes the place of the one before, and the figures are worked out again.</p>
      <ChooseFiles filesLabel="Add files" onChosen={files => void addFiles(files)} secondary />
    </div>
  );
}
