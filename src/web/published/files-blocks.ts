import type { Block } from '#reports/block.ts';
import { lead, subheading } from '#reports/block.ts';
import { counted } from '#reports/format.ts';
import { groupFindings } from '#reports/sections/findings.ts';
import { inputOfFindings } from '#web/report.ts';
import type { PublishedSummary } from '#web/workers/protocol.ts';

/** What the files hold, and what each of them was read as. */
export const filesBlocks = ({ files, authorities, measures, outlookMeasures }: PublishedSummary): readonly Block[] => [
  lead(`${counted(files.length, 'file holds', 'files hold')} ${counted(measures.length, 'measure', 'measures')} of ${counted(authorities.length, 'authority', 'authorities')}.`),
  ...(outlookMeasures.length === 0 ? [] : [{
    kind: 'table', id: 'outlook-measures', caption: 'What an outlook can be made of',
    columns: [{ title: 'Measure', format: 'text' }, { title: 'First year', format: 'text' }, { title: 'Last year', format: 'text' }],
    rows: outlookMeasures.map(({ title, first, last }) => [title, String(first), String(last)]),
  } satisfies Block]),
  {
    kind: 'table', id: 'official-files', caption: 'What each file was read as',
    columns: [{ title: 'File', format: 'text' }, { title: 'Holds', format: 'text' }], rows: files.map(({ name, holds }) => [name, holds]),
  },
];

/** What is worth knowing about the files, such as editions that differ. */
export const filesFindings = ({ issues, rules }: PublishedSummary): readonly Block[] => (issues.length === 0 ? [] : [
  subheading('What was found in them', 'published-findings'), { kind: 'findings', groups: groupFindings(inputOfFindings(issues, rules)) },
]);
