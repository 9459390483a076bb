import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Block, Row } from '#reports/block.ts';
import { inset, lead, paragraph } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { children, counted, listed } from '#reports/format.ts';
import type { FileRead, ReadingSummary, ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { noData } from '#reports/words.ts';

const row = (file: FileRead): Row => [
  file.file,
  file.table ?? 'Not recognised',
  file.returnYears.length === 0 ? { symbol: 'z' } : listed(file.returnYears.map(financialYearName)),
  file.rowsRead, file.rowsUsed, file.rowsRepaired, file.rowsSetAside,
];

const total = (files: readonly FileRead[], count: (file: FileRead) => number): number => sum(files.map(count));

function opening(reading: ReadingSummary): readonly Block[] {
  const rows = total(reading.files, file => file.rowsRead);
  const setAside = total(reading.files, file => file.rowsSetAside);
  const repaired = total(reading.files, file => file.rowsRepaired);
  return [
    lead(`We read ${counted(rows, 'row', 'rows')} from ${counted(reading.files.length, 'file', 'files')}: the histories of ${children(reading.children)} between ${longDate(reading.observedFrom)} and ${longDate(reading.observedUntil)}.`),
    paragraph(setAside + repaired === 0
      ? 'Every row was used as it stands.'
      : `Of these, ${counted(repaired, 'row was', 'rows were')} used after a repair and ${counted(setAside, 'row was', 'rows were')} set aside and not used in any figure. The findings say which rows and why.`),
    inset(`Return years are worked out from the dates in each file, not from its name. Check that they are right: the data end on ${longDate(reading.observedUntil)}, and a projection begins the day after.`),
  ];
}

function write(input: ReportInput): readonly Block[] {
  const { reading } = input;
  if (!reading || reading.files.length === 0) return [paragraph(noData('no files were read', 'Choose the files of your returns.'))];
  const count = (of: (file: FileRead) => number): number => total(reading.files, of);
  return [
    ...opening(reading),
    {
      kind: 'table', id: 'files-read', caption: 'Files read',
      columns: [
        { title: 'File', format: 'text' }, { title: 'Table', format: 'text' }, { title: 'Return years', format: 'text' },
        { title: 'Rows read', format: 'count' }, { title: 'Used', format: 'count' }, { title: 'Repaired', format: 'count' }, { title: 'Set aside', format: 'count' },
      ],
      rows: [
        ...reading.files.map(row),
        ['All files', { symbol: 'z' }, { symbol: 'z' }, count(file => file.rowsRead), count(file => file.rowsUsed), count(file => file.rowsRepaired), count(file => file.rowsSetAside)],
      ],
      lastRowIsTotal: true,
      note: 'Rows read = used + repaired + set aside. A row that a newer return gives again counts as used.',
    },
  ];
}

export const whatWasRead: Section = { id: 'what-was-read', title: 'What was read', needs: ['reading'], write, example: exampleInput };
