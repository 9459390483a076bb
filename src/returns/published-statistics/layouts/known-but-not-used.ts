import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { hasColumns } from '#returns/published-statistics/table.ts';

/** Files that lie beside the others and that nothing here is read from: they are named, so that nobody thinks they were. */
const notUsed = (id: string, title: string, recognises: (table: Table) => boolean): Layout => ({
  id, title, recognises, read: table => [publishedIssue('published-file-without-measures', `It is ${title}.`, { file: table.file })],
});

export const KNOWN_BUT_NOT_USED: readonly Layout[] = [
  notUsed('measure-dictionary', 'the dictionary of the interactive tool: the catalogue has its measures in it', table => hasColumns(table, 'Measure_code', 'Measure_short', 'Polarity')),
  notUsed('interactive-tool-areas', 'the list of areas of the interactive tool', table => hasColumns(table, 'LA Number', 'LA and Regions')),
  notUsed('authority-list', 'a list of authorities: Headwater has its own', table => hasColumns(table, 'old_la_code', 'la_type', 'stable_unit')),
  notUsed('column-list', 'the list of columns that comes with a download', table => hasColumns(table, 'col_name', 'col_type', 'label')),
  notUsed('fostering', 'Ofsted\'s statistics of fostering', table => hasColumns(table, 'CC') && table.plain.some(heading => heading.includes('approvedhouseholds'))),
  notUsed('adoption-timeliness', 'the adoption timeliness of one year', table => hasColumns(table, 'old_la_code', 'A10_avg_days_entry_to_placement')),
];
