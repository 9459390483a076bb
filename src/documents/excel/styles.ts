import type { CellFormat } from '#reports/sheet.ts';
import { escaped, MAIN, xmlPart } from '#documents/excel/xml.ts';

/** How Excel is told of each format; null is its own General. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. */
const CODES: Readonly<Record<CellFormat, string | null>> = {
  text: null,
  'long-text': null,
  general: null,
  whole: '#,##0',
  'one-decimal': '#,##0.0',
  percent: '0%',
  'percent-one-decimal': '0.0%',
  'percent-signed': '+0.0%;-0.0%;0.0%',
  'points-signed': '+0.0" points";-0.0" points";0.0" points"',
  'four-decimals': '0.0000',
  pounds: '"£"#,##0;-"£"#,##0',
  'pounds-and-pence': '"£"#,##0.00;-"£"#,##0.00',
  date: 'dd/mm/yyyy',
  month: 'mmmm yyyy',
};
const FORMATS = Object.keys(CODES) as readonly CellFormat[];
/** Numbers below are Excel's own formats. Source: ECMA-376 part 1, 18.8.30. */
const FIRST_OWN_FORMAT = 164;

type Role = 'cell' | 'total' | 'symbol' | 'heading' | 'title' | 'note' | 'input';
const ROLES: readonly Role[] = ['cell', 'total', 'symbol', 'heading', 'title', 'note', 'input'];

/** Text of 12 points without serifs, as the Government Analysis Function asks of spreadsheets. */
const FONTS = [{ size: 12, bold: false }, { size: 12, bold: true }, { size: 15, bold: true }];
const FONT_OF: Readonly<Record<Role, number>> = { cell: 0, total: 1, symbol: 0, heading: 1, title: 2, note: 0, input: 0 };

/** A pale yellow ground for input, after the two that every workbook has; its box says it without colour. */
const FILLS = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', '<patternFill patternType="solid"><fgColor rgb="FFFFF7D6"/></patternFill>'];
const fillOf = (role: Role): number => (role === 'input' ? 2 : 0);

const side = (name: string, line: string | null): string => (line === null ? `<${name}/>` : `<${name} style="${line}"><color auto="1"/></${name}>`);
/** None, under headings, round input. */
const BORDERS = ([[null, null], [null, 'medium'], ['thin', 'thin']] as const).map(([round, bottom]) => ['left', 'right', 'top'].map(name => side(name, round)).join('') + side('bottom', bottom));
const borderOf = (role: Role): number => (role === 'heading' ? 1 : role === 'input' ? 2 : 0);

/** The number of a style among those that `stylesPart` lists. */
export const styleOf = (role: Role, format: CellFormat = 'text'): number => ROLES.indexOf(role) * FORMATS.length + FORMATS.indexOf(format);

function alignment(role: Role, format: CellFormat): string {
  if (role === 'title' || role === 'note') return '<alignment vertical="top"/>';
  const wraps = role === 'heading' || format === 'long-text';
  // What stands in a column of numbers stands with them: its heading, a word that a formula comes to, a symbol.
  const isRight = role === 'symbol' || (format !== 'text' && format !== 'long-text');
  return `<alignment${isRight ? ' horizontal="right"' : ''} vertical="top"${wraps ? ' wrapText="1"' : ''}/>`;
}

const numberFormat = (format: CellFormat): number => (CODES[format] === null ? 0 : FIRST_OWN_FORMAT + FORMATS.indexOf(format));

const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** Every role in every format: few enough to list whether used or not. */
export function stylesPart(): string {
  const xfs = ROLES.flatMap(role => FORMATS.map(format =>
    `<xf numFmtId="${numberFormat(format)}" fontId="${FONT_OF[role]}" fillId="${fillOf(role)}" borderId="${borderOf(role)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(role, format)}</xf>`));
  return xmlPart('styleSheet', MAIN, [
    list('numFmts', FORMATS.flatMap(format => { const code = CODES[format]; return code === null ? [] : [`<numFmt numFmtId="${numberFormat(format)}" formatCode="${escaped(code)}"/>`]; })),
    list('fonts', FONTS.map(({ size, bold }) => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`)),
    list('fills', FILLS.map(fill => `<fill>${fill}</fill>`)),
    list('borders', BORDERS.map(border => `<border>${border}<diagonal/></border>`)),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', xfs),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join(''));
}
