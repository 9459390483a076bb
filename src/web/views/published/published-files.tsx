import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { issuesToCsv, renderBlocks } from '#documents/index.ts';
import { addFiles } from '#web/actions.ts';
import { download } from '#web/files/download.ts';
import { filesBlocks, filesFindings } from '#web/published/files-blocks.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { ChooseFiles } from '#web/views/choose-files.tsx';
import { OfficialFiles } from '#web/views/what-to-bring.tsx';
import type { PublishedSummary } from '#web/workers/protocol.ts';

/** What each file was read as, what is worth knowing about it, and how to give more. */
export function PublishedFiles({ summary }: { readonly summary: PublishedSummary }): JSX.Element {
  const blocks = useMemo(() => filesBlocks(summary), [summary]);
  const findings = useMemo(() => renderBlocks(filesFindings(summary), { headingShift: -1 }), [summary]);
  return (
    <>
      <Blocks blocks={blocks} idPrefix="published-" />
      {findings}
      {summary.issues.length > 0 && (
        <button type="button" class="govuk-button govuk-button--secondary on-screen" onClick={() => download('published-findings.csv', 'text/csv', issuesToCsv(summary.issues))}>
          Download what was found in the official files (CSV)
        </button>
      )}
      <div class="on-screen">
        <h2 class="govuk-heading-m">Add files</h2>
        <p class="govuk-body">A file of the same name takes the place of the one before. Several editions may be given at once: the newest wins.</p>
        <OfficialFiles />
        <ChooseFiles filesLabel="Add files" onChosen={files => void addFiles(files)} secondary />
      </div>
    </>
  );
}
