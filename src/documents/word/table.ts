import type { IBorderOptions, ParagraphChild } from 'docx';
import { AlignmentType, BorderStyle, InternalHyperlink, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Cell, Column, KeyFiguresBlock, TableBlock, TagColour } from '#reports/block.ts';
import { formatCell, isEstimate, isLink, isSpark, isTag } from '#reports/format.ts';
import { isNumeric, notesOf } from '#documents/table-words.ts';
import { CELL_SIDE, cellLines, planTable, textWidthTwips } from '#documents/word/column-widths.ts';
import type { Making } from '#documents/word/making.ts';
import { sparkPicture } from '#documents/word/picture.tsx';
import type { Part } from '#documents/word/runs.ts';
import { caption, part, run } from '#documents/word/runs.ts';
import { QUIET_COLOUR, RULE_COLOUR, SOFT_COLOUR, STYLE, TEXT_COLOUR } from '#documents/word/styles.ts';

/** Lines of a table that stays on one page; a taller one would leave too much of a page white. Assumption: about a quarter of it. */
const MOST_LINES_KEPT_TOGETHER = 14;

const TAG_FILLS: Readonly<Record<TagColour, string>> = { green: 'CCE2D8', amber: 'FFF2D3', red: 'F4CDC6', blue: 'BBD4EA', grey: 'EEEFEF' };

const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, space: 0, color });
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };

interface GridCell { readonly children: readonly ParagraphChild[]; readonly toTheRight: boolean }
interface Grid {
  readonly name: string;
  readonly titles: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly lastRowIsTotal: boolean;
  readonly widths: readonly number[];
  /** True where words beneath belong to it. */
  readonly hasNote: boolean;
  /** Of one row, about. */
  readonly linesPerRow: number;
}

function gridRow(cells: readonly GridCell[], widths: readonly number[], row: { readonly heading: boolean; readonly total: boolean; readonly keepNext: boolean }): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(row.heading ? { tableHeader: true } : {}),
    children: cells.map((cell, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: row.heading ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      ...(row.heading ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SOFT_COLOUR }, borders: { bottom: rule(8, TEXT_COLOUR) } } : row.total ? { borders: { top: rule(12, TEXT_COLOUR) } } : {}),
      children: [new Paragraph({ style: STYLE.cell, ...(row.keepNext ? { keepNext: true } : {}), ...(cell.toTheRight ? { alignment: AlignmentType.RIGHT } : {}), children: cell.children })],
    })),
  });
}

/** A table whose first row is repeated on each page and whose first column heads its rows. */
function gridTable({ name, titles, rows, lastRowIsTotal, widths, hasNote, linesPerRow }: Grid, making: Making): Table {
  making.tableNames.push(name);
  const last = rows.length - 1;
  const together = rows.length * linesPerRow <= MOST_LINES_KEPT_TOGETHER;
  const keepNext = (index: number): boolean => (index === last ? hasNote : together || (lastRowIsTotal && index === last - 1) || (hasNote && index === last - 1));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 45, bottom: 45, left: CELL_SIDE, right: CELL_SIDE },
    borders: { top: rule(4, RULE_COLOUR), bottom: rule(4, RULE_COLOUR), left: NONE, right: NONE, insideHorizontal: rule(4, RULE_COLOUR), insideVertical: NONE },
    tableLook: { firstRow: true, lastRow: lastRowIsTotal, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: [gridRow(titles, widths, { heading: true, total: false, keepNext: rows.length > 0 }), ...rows.map((row, index) => gridRow(row, widths, { heading: false, total: lastRowIsTotal && index === last, keepNext: keepNext(index) }))],
  });
}

interface Look { readonly bold: boolean; readonly halfPoints: number }

/** A cell as the page shows it, to the penny: the same formatting functions, the same words. */
function cellChildren(cell: Cell, column: Column, { bold, halfPoints }: Look, making: Making): readonly ParagraphChild[] {
  const look = { size: halfPoints, ...(bold ? { style: 'RowHeading' } : {}) };
  if (isTag(cell)) return [run(cell.tag, { size: halfPoints, bold: true, shading: { type: ShadingType.CLEAR, color: 'auto', fill: TAG_FILLS[cell.colour] } })];
  if (isSpark(cell)) return [sparkPicture(cell, making)];
  if (isEstimate(cell)) {
    const [value = '', range = ''] = cellLines(cell, column);
    return [run(value, look), run(range, { ...look, break: 1, color: QUIET_COLOUR })];
  }
  const anchor = isLink(cell) ? making.anchorOf(cell.to) : null;
  const words = formatCell(cell, column.format);
  return anchor === null ? [run(words, look)] : [new InternalHyperlink({ anchor, children: [run(words, { size: halfPoints, bold, style: 'Hyperlink' })] })];
}

/** Caption, table and note, on a turned page and in smaller letters where its columns need it. */
export function tableParts(table: TableBlock, making: Making): readonly Part[] {
  const { landscape, sizePoints, widths } = planTable(table);
  const halfPoints = sizePoints * 2;
  const note = notesOf(table);
  const last = table.rows.length - 1;
  const grid: Grid = {
    name: table.caption,
    titles: table.columns.map(column => ({ children: [run(column.title, { size: halfPoints, style: 'RowHeading' })], toTheRight: isNumeric(column) })),
    rows: table.rows.map((row, at) => table.columns.map((column, index) => ({
      children: cellChildren(row[index] ?? '', column, { bold: index === 0 || (table.lastRowIsTotal === true && at === last), halfPoints }, making), toTheRight: isNumeric(column),
    }))),
    lastRowIsTotal: table.lastRowIsTotal === true,
    widths,
    hasNote: note !== '',
    linesPerRow: table.columns.some(column => column.holds === 'estimate') ? 2 : 1,
  };
  return [
    caption('Table', making.next('table'), table.caption, landscape),
    part(gridTable(grid, making), { landscape }),
    ...(note === '' ? [] : [part(new Paragraph({ style: STYLE.note, children: [run(note)] }), { landscape })]),
  ];
}

/** Shares of the width for the name of a figure, its value and what it says. */
const KEY_FIGURE_SHARES = [0.34, 0.26, 0.4] as const;

/** The few numbers that a reader with one minute takes away. */
export function keyFiguresPart({ figures }: KeyFiguresBlock, making: Making): Part {
  const cell = (...children: readonly ParagraphChild[]): GridCell => ({ children, toTheRight: false });
  return part(gridTable({
    name: 'Key figures',
    titles: ['Measure', 'Value', 'Detail'].map(title => cell(run(title, { style: 'RowHeading' }))),
    rows: figures.map(figure => [cell(run(figure.label, { style: 'RowHeading' })), cell(run(formatCell(figure.value, figure.format), { bold: true, size: 30 })), cell(run(figure.detail))]),
    lastRowIsTotal: false,
    widths: KEY_FIGURE_SHARES.map(share => Math.floor(share * textWidthTwips(false))),
    hasNote: false,
    linesPerRow: 1,
  }, making));
}
