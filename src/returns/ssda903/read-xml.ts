import { SaxesParser } from 'saxes';
import { textColumn } from '#returns/text-column.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { columnName } from '#returns/ssda903/source-table.ts';
import { TABLES } from '#returns/ssda903/tables.ts';
import type { Table } from '#returns/ssda903/tables.ts';

export const ROOT_ELEMENT = 'EXPSSDA903';

export interface XmlReading {
  readonly tables: readonly SourceTable[];
  /** Where the text stops being XML, or null. The children before that line were read. */
  readonly fault: { readonly line: number; readonly reason: string } | null;
}

type Fields = Record<string, string>;
/** Cells by table, by column in the table's order. */
type Rows = ReadonlyMap<Table, readonly string[][]>;
interface OpenRow { readonly table: Table; readonly fields: Fields }

const ROW_ELEMENTS: ReadonlyMap<string, Table> = new Map(TABLES.filter(table => table.id !== 'uasc').flatMap(table =>
  table.xmlElements.map(element => [element, table] as const)));
const UASC_TABLE = TABLES.find(table => table.id === 'uasc')!;

/**
 * Reads the XML form: CHILD holds a HEADER (whose own fields are the header's) and EPISODEs; the other tables' rows stand
 * anywhere within CHILD and are known by their element's name. A row takes CHILD, DOB and SEX from the header around it.
 */
export function readXml(file: string, text: string): XmlReading {
  const rows: Rows = new Map(TABLES.map(table => [table, table.columns.map(() => [])]));
  const open: OpenRow[] = [];
  let ofChild: OpenRow[] = [];
  let leaf = '';
  let fault: XmlReading['fault'] = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', error => { fault ??= { line: parser.line, reason: error.message.replace(/^\d+:\d+: /, '') }; });
  parser.on('opentag', tag => {
    if (fault !== null) return;
    leaf = '';
    const table = ROW_ELEMENTS.get(tag.name.toUpperCase());
    if (table !== undefined) open.push({ table, fields: {} });
  });
  parser.on('text', part => { leaf += part; });
  parser.on('cdata', part => { leaf += part; });
  parser.on('closetag', tag => {
    if (fault !== null) return;
    const name = tag.name.toUpperCase();
    const value = leaf.trim();
    leaf = '';
    const row = open.at(-1);
    if (row !== undefined && row.table === ROW_ELEMENTS.get(name)) ofChild.push(open.pop()!);
    else if (row !== undefined) row.fields[columnName(name)] = value;
    else if (name === 'CHILD') { addRows(ofChild, rows); ofChild = []; }
  });
  parser.write(text).close();
  return { tables: TABLES.map(table => sourceTable(file, table, rows.get(table)!)).filter(table => table.rowNumbers.length > 0), fault };
}

const sourceTable = (file: string, table: Table, cells: readonly (readonly string[])[]): SourceTable => ({
  file, table, columns: new Map(table.columns.map((column, index) => [column.name, textColumn(cells[index]!)])),
  rowNumbers: (cells[0] ?? []).map((_, index) => index + 2), rowNumbersSetAside: [],
});

const FROM_HEADER: ReadonlySet<string> = new Set(['CHILD', 'DOB', 'SEX']);

/** Adds a child's rows, each with the fields that the CSV form repeats from the header. */
function addRows(ofChild: readonly OpenRow[], rows: Rows): void {
  const header = ofChild.find(row => row.table.id === 'header')?.fields ?? {};
  const add = (table: Table, fields: Fields): void => {
    table.columns.forEach(({ name }, index) => { rows.get(table)![index]!.push(fields[name] ?? (FROM_HEADER.has(name) ? header[name] : undefined) ?? ''); });
  };
  for (const row of ofChild) add(row.table, row.fields);
  // The flag stands in the header here; the CSV form has a table of those who have it.
  if (/^(?:1|true|y|yes)$/i.test(header['UASC'] ?? '')) add(UASC_TABLE, header);
}
