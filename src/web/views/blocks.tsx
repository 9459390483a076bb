import type { JSX } from 'preact';
import { renderBlocks, tableToCsv } from '#documents/index.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { download } from '#web/files/download.ts';
import { pageOf } from '#web/indicators/sections.ts';
import { hrefOf } from '#web/routes.ts';
import { FilteredFindings } from '#web/views/filtered-findings.tsx';

const downloadTable = (table: TableBlock): void => download(`${table.id}.csv`, 'text/csv', tableToCsv(table));

/** How this page shows a report's blocks: the title of a section is its h1, every table can be taken away, and links lead to the pages of indicators. */
const AS_HERE = { headingShift: -1, downloads: downloadTable, hrefOf: (indicator: string) => hrefOf(pageOf(indicator)) } as const;

/** Blocks as the report shows them; findings can be narrowed down besides. */
export function Blocks({ blocks, idPrefix = '' }: { readonly blocks: readonly Block[]; readonly idPrefix?: string }): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (block.kind === 'findings'
        ? <FilteredFindings key={index} block={block} />
        : renderBlocks([block], { ...AS_HERE, idPrefix })))}
    </>
  );
}
