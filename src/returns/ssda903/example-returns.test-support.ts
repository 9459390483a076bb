import type { Checked } from '#kernel/issue.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';
import type { Example } from '#returns/ssda903/rules/rule.ts';
import { tableOf } from '#returns/ssda903/tables.ts';
import type { TableId } from '#returns/ssda903/tables.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** A file of the given text, UTF-8. */
export const textFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

/** A table as CSV, with its official columns. */
export const tableFile = (name: string, table: TableId, lines: readonly string[]): SourceFile =>
  textFile(name, [tableOf(table).columns.map(column => column.name).join(','), ...lines].join('\n'));

/**
 * The files of a few returns: a folder a year, a file a table. A year without a header gets one that calls every child
 * of its episodes a girl of nine in the first of the years.
 */
export function filesOf(example: Example): readonly SourceFile[] {
  const born = `01/01/${Number(Object.keys(example)[0]!.slice(0, 4)) - 9}`;
  return Object.entries(example).flatMap(([year, tables]) => {
    const children = new Set((tables.episodes ?? []).map(line => line.split(',')[0]!).filter(child => child !== ''));
    const sex = Number(year.slice(0, 4)) >= 2024 ? 'F' : '2';
    const header = [...children].map(child => `${child},${sex},${born},WBRI,UN4,0,`);
    const all: Example[string] = { header, ...tables };
    return Object.entries(all).map(([table, lines]) => tableFile(`${year}/${table}.csv`, table as TableId, lines ?? []));
  });
}

export const readExample = (example: Example): Checked<Ssda903Reading> => readSsda903(filesOf(example));
