import { assert } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate, isoDate } from '#kernel/calendar-date.ts';
import type { CellFormat, InputCell, SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, columnLetters, headingRow } from '#reports/sheet.ts';
import { headingHeightPoints, rowHeightPoints, TITLE_HEIGHT_POINTS } from '#documents/excel/row-heights.ts';
import { styleOf } from '#documents/excel/styles.ts';
import { escaped, escapedText, MAIN, RELATION_TYPES, xmlPart } from '#documents/excel/xml.ts';

/** Texts of a workbook, each held once: cells name them by number. */
export interface SharedTexts { readonly numberOf: (text: string) => number; readonly part: () => string }

/** Most characters of a cell. Source: Excel specifications and limits. */
const MOST_CHARACTERS = 32_767;

export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    numberOf: text => {
      count += 1;
      // No text of ours is as long; a comment of an authority's own might be, and is then seen to go on.
      const held = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 2)} …` : text;
      const number = numbers.get(held) ?? numbers.size;
      numbers.set(held, number);
      return number;
    },
    part: () => xmlPart('sst', `${MAIN} count="${count}" uniqueCount="${numbers.size}"`, [...numbers.keys()].map(text => `<si><t xml:space="preserve">${escapedText(text)}</t></si>`).join('')),
  };
}

/** Days between Excel's day 0 and 1 January 1970, from 1 March 1900 on. Source: ECMA-376 part 1, 18.17.4.1. */
const DAYS_TO_1970 = 25_569;
/** Before it Excel counts a 29 February 1900 that never was. */
const FIRST_TRUE_DAY = calendarDate(1900, 3, 1);

const isDay = (format: CellFormat): boolean => format === 'date' || format === 'month';

/** A number as the file holds it: days as Excel counts them. A day that Excel does not know is its text. */
function heldNumber(value: number, format: CellFormat): number | string {
  assert(Number.isFinite(value), `a figure that is ${value}`);
  if (!isDay(format)) return value;
  return value < FIRST_TRUE_DAY ? isoDate(value as CalendarDate) : value + DAYS_TO_1970;
}

/** A blank row under the headings, where there are none: a table has one at least. */
const rowsOf = ({ rows, columns }: SheetContent): SheetContent['rows'] => (rows.length === 0 ? [columns.map(() => null)] : rows);

/** Words that a cell is one of, offered as a list: another word is refused. Source: ECMA-376 part 1, 18.3.1.33. */
function choicesPart(sheet: SheetContent): string {
  const choices = sheet.rows.flatMap((row, i) => row.flatMap((cell, j) => (typeof cell === 'object' && cell !== null && 'input' in cell && cell.oneOf ? [{ at: addressIn(sheet, i, j), words: cell.oneOf }] : [])));
  if (choices.length === 0) return '';
  const lists = choices.map(({ at, words }) => `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${at}"><formula1>${escaped(`"${words.join(',')}"`)}</formula1></dataValidation>`);
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** A sheet, with its table by the relation rId1. */
export function sheetPart(sheet: SheetContent, headings: readonly string[], texts: SharedTexts): string {
  const { title, notes = [], columns } = sheet;
  const rows = rowsOf(sheet);
  const top = headingRow(sheet);
  const text = (at: string, words: string, style: number): string => `<c r="${at}" s="${style}" t="s"><v>${texts.numberOf(words)}</v></c>`;

  function cellXml(cell: SheetCell, at: string, column: CellFormat, isTotal: boolean): string {
    if (cell === null || cell === '') return '';
    const role = isTotal ? 'total' : 'cell';
    if (typeof cell === 'object' && 'symbol' in cell) return text(at, cell.symbol, styleOf('symbol'));
    const format = typeof cell === 'object' ? cell.format ?? column : column;
    if (typeof cell === 'object' && 'input' in cell) return inputXml(cell.input, at, format);
    const style = styleOf(role, format);
    if (typeof cell === 'string') return text(at, cell, style);
    const value = typeof cell === 'number' ? cell : 'formula' in cell ? cell.value : cell.number;
    const held = typeof value === 'number' ? heldNumber(value, format) : value;
    if (typeof cell === 'object' && 'formula' in cell) {
      return `<c r="${at}" s="${style}"${typeof held === 'string' ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f><v>${typeof held === 'string' ? escapedText(held) : held}</v></c>`;
    }
    return typeof held === 'string' ? text(at, held, style) : `<c r="${at}" s="${style}"><v>${held}</v></c>`;
  }

  function inputXml(input: InputCell['input'], at: string, format: CellFormat): string {
    const style = styleOf('input', format);
    if (typeof input === 'string') return text(at, input, style);
    return input === null ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}"><v>${heldNumber(input, format)}</v></c>`;
  }

  const rowXml = (number: number, cells: string, heightPoints: number | null): string => `<row r="${number}"${heightPoints === null ? '' : ` ht="${heightPoints}"`}>${cells}</row>`;
  const above = [...(title === undefined ? [] : [{ words: title, style: styleOf('title') }]), ...notes.map(words => ({ words, style: styleOf('note') }))];
  const lastRow = top + rows.length;
  const last = `${columnLetters(columns.length - 1)}${lastRow}`;
  return xmlPart('worksheet', `${MAIN} xmlns:r="${RELATION_TYPES}"`, [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${top}" topLeftCell="B${top + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    ...above.map(({ words, style }, i) => rowXml(i + 1, text(`A${i + 1}`, words, style), style === styleOf('title') ? TITLE_HEIGHT_POINTS : null)),
    rowXml(top, headings.map((heading, i) => text(`${columnLetters(i)}${top}`, heading, styleOf('heading', columns[i]!.format))).join(''), headingHeightPoints(headings, columns)),
    ...rows.map((row, i) => rowXml(top + 1 + i, row.map((cell, j) =>
      cellXml(cell, `${columnLetters(j)}${top + 1 + i}`, columns[j]!.format, sheet.lastRowIsTotal === true && i === rows.length - 1)).join(''), rowHeightPoints(row, columns))),
    '</sheetData>', choicesPart(sheet), '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  ].join(''));
}

/** Most characters of a heading: 255 in Excel, less room for the number that parts two of one name. */
const LONGEST_HEADING = 240;

/** Titles that differ, as the columns of a table must, and say something. */
export function headingsOf({ columns }: SheetContent): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ title }, i) => {
    const wanted = title.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING) || `Column ${i + 1}`;
    let heading = wanted;
    for (let n = 2; used.has(heading.toLowerCase()); n += 1) heading = `${wanted} (${n})`;
    used.add(heading.toLowerCase());
    return heading;
  });
}

/** The table of a sheet, marked up as one: a screen reader names its headings, and a reader can filter it. */
export function tablePart(sheet: SheetContent, headings: readonly string[], number: number): string {
  const rows = rowsOf(sheet).length;
  const inTable = sheet.lastRowIsTotal === true && rows > 1 ? rows - 1 : rows;
  const place = `A${headingRow(sheet)}:${columnLetters(headings.length - 1)}${headingRow(sheet) + inTable}`;
  const name = `Table_${number}_${sheet.name.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
  return xmlPart('table', `${MAIN} id="${number}" name="${name}" displayName="${name}" ref="${place}" totalsRowShown="0"`, [
    ...(sheet.keepsOrder === true ? [] : [`<autoFilter ref="${place}"/>`]),
    `<tableColumns count="${headings.length}">${headings.map((heading, i) => `<tableColumn id="${i + 1}" name="${escapedText(heading)}"/>`).join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
  ].join(''));
}
