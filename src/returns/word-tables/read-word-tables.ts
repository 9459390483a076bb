import type { Checked, Issue } from '#kernel/issue.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { TextRow, TextTable } from '#returns/word-tables/text-table.ts';
import { readXmlPart } from '#returns/workbook/read-xml-part.ts';
import type { XmlEvents } from '#returns/workbook/plain-xml.ts';
import { openZip } from '#returns/zip.ts';

/** Widest table that Word makes. Source: Microsoft, Word specifications: 63 columns. */
const MOST_COLUMNS = 63;

/** A table that is being read. A cell over several columns fills each with its text unless that is a figure; one over several rows stands in the first. */
interface OpenTable {
  readonly number: number;
  readonly rows: TextRow[];
  row: string[];
  cell: { text: string; columns: number; goesOn: boolean } | null;
}

/**
 * Reads the tables of a Word document (docx, Office Open XML, ECMA-376 part 1, 17.4). A table within a cell is a table of
 * its own. Deleted text is left out. What cannot be read is an issue; it never throws.
 */
export function readWordTables(file: SourceFile): Checked<readonly TextTable[]> {
  const { value: entries, issues } = openZip(file);
  const document = entries.find(({ name }) => name.slice(file.name.length + 1).toLowerCase() === 'word/document.xml');
  if (!document) return { value: [], issues: [...issues, damaged(file.name, 'No Word document is in the file', 'It is not read. Open it in Word and save it as .docx.')] };
  const found: Issue[] = [...issues];
  const { tables, fault } = tablesOf(document.bytes);
  if (fault !== null) found.push(damaged(file.name, `The document is damaged: ${fault}`, `The ${tables.length} tables before the damage are read, the last as far as it goes.`));
  return { value: tables, issues: found };
}

function tablesOf(bytes: Uint8Array): { readonly tables: readonly TextTable[]; readonly fault: string | null } {
  let all: OpenTable[] = [];
  const fault = readXmlPart(bytes, () => eventsOf(all = []));
  return { tables: all.filter(({ rows }) => rows.length > 0).map(({ number, rows }) => ({ name: `table ${number}`, rows })), fault };
}

/** Writes the tables of a document into a list. */
function eventsOf(all: OpenTable[]): XmlEvents {
  const open: OpenTable[] = [];
  let inText = false;
  return {
    opened: (name, attribute) => {
      const table = open.at(-1);
      const cell = table?.cell;
      inText = name === 't';
      if (name === 'tbl') {
        const begun: OpenTable = { number: all.length + 1, rows: [], row: [], cell: null };
        all.push(begun);
        open.push(begun);
      } else if (!table) return;
      else if (name === 'tr') table.row = [];
      else if (name === 'gridBefore') table.row.push(...blanks(Number(attribute('val'))));
      else if (name === 'tc') table.cell = { text: '', columns: 1, goesOn: false };
      else if (!cell) return;
      else if (name === 'gridSpan') cell.columns = columnsOf(Number(attribute('val')));
      else if (name === 'vMerge') cell.goesOn = attribute('val') !== 'restart';
      else if (name === 'p' || name === 'br' || name === 'tab') cell.text += ' ';
    },
    text: text => { const cell = open.at(-1)?.cell; if (inText && cell) cell.text += text; },
    closed: name => {
      inText = false;
      const table = open.at(-1);
      if (name === 'tbl') open.pop();
      else if (name === 'tc' && table?.cell) { table.row.push(...textsOf(table.cell)); table.cell = null; }
      else if (name === 'tr' && table) table.rows.push({ row: table.rows.length + 1, cells: table.row });
    },
  };
}

const columnsOf = (written: number): number => (Number.isInteger(written) && written > 1 ? Math.min(written, MOST_COLUMNS) : 1);

const blanks = (written: number): readonly string[] => Array.from({ length: Number.isInteger(written) && written > 0 ? Math.min(written, MOST_COLUMNS) : 0 }, () => '');

function textsOf({ text, columns, goesOn }: { readonly text: string; readonly columns: number; readonly goesOn: boolean }): readonly string[] {
  const said = goesOn ? '' : text.replace(/\s+/g, ' ').trim();
  return Array.from({ length: columns }, (_, i) => (i === 0 || !/\d/.test(said) ? said : ''));
}

const damaged = (file: string, message: string, action: string): Issue => ({ rule: 'word-document-damaged', severity: 'error', file, message, action });
