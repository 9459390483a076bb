import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '#returns/source-file.ts';

/** A cell as a test writes it: text, a number, a day as its serial under a format of dates, an error, a formula with its saved result or without, or what stands in the XML itself. */
export type WrittenCell = string | number | null | { readonly day: number } | { readonly error: string } | { readonly formula: string; readonly result?: number } | { readonly xml: string };

export interface WrittenSheet { readonly name: string; readonly rows: readonly (readonly WrittenCell[])[] }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The least that Excel opens as a workbook, written from the standard and not with our reader in mind. Days have style 1, everything else style 0. */
export function workbookFile(name: string, sheets: readonly WrittenSheet[], options: { readonly daysFrom1904?: boolean } = {}): SourceFile {
  return { name, bytes: zipSync(Object.fromEntries(Object.entries(partsOf(sheets, options)).map(([part, text]) => [part, strToU8(text)]))) };
}

/** The parts of such a workbook, for tests that spoil one. */
export function partsOf(sheets: readonly WrittenSheet[], { daysFrom1904 = false }: { readonly daysFrom1904?: boolean } = {}): Readonly<Record<string, string>> {
  const shared: string[] = [];
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const written = sheets.map(sheet => sheetXml(sheet, shared, main));
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main}><workbookPr${daysFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${type}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(written.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst ${main}>${shared.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
}

function sheetXml({ rows }: WrittenSheet, shared: string[], main: string): string {
  const xml = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, shared)).join('')}</row>`);
  return `<worksheet ${main}><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: WrittenCell, at: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  if ('xml' in cell) return cell.xml;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${at}" s="1"><f>${escaped(cell.formula)}</f>${cell.result === undefined ? '' : `<v>${cell.result}</v>`}</c>`;
}
