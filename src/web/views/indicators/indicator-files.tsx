import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { addFiles } from '#web/actions.ts';
import type { IndicatorsSummary } from '#web/indicators/messages.ts';
import { isDemo } from '#web/views/add-files.tsx';
import { Blocks } from '#web/views/blocks.tsx';
import { ChooseFiles } from '#web/views/choose-files.tsx';
import { FilesForIndicators } from '#web/views/indicators/files-for-indicators.tsx';

/** What each return told, and how to tell more. */
export function IndicatorFiles({ summary }: { readonly summary: IndicatorsSummary }): JSX.Element {
  const blocks = useMemo(() => [summary.told], [summary]);
  return (
    <>
      <Blocks blocks={blocks} />
      <div class="on-screen">
        <h2 class="govuk-heading-m">Add files</h2>
        <p class="govuk-body">Every further return makes more indicators. A file of the same name takes the place of the one before.</p>
        <FilesForIndicators />
        {!isDemo() && <ChooseFiles filesLabel="Add files" onChosen={files => void addFiles(files)} secondary />}
      </div>
    </>
  );
}
