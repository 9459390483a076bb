import { must } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Cell, Column, TableBlock } from '#reports/block.ts';
import { formatCell, isEstimate, isSpark } from '#reports/format.ts';
import { TWIPS_PER_CENTIMETRE } from '#documents/word/styles.ts';
import { isNumeric } from '#documents/table-words.ts';

/** How a table stands on paper: widths in twips, one a column, that fill the page between its margins. */
export interface TablePlan { readonly landscape: boolean; readonly sizePoints: number; readonly widths: readonly number[] }

/** Widths of letters in thousandths of their size, never less than they are. Source: Adobe font metrics of Helvetica, which Arial shares. */
const LETTERS: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijl'"], [278, ' !,./:;I\\[]ft|'], [333, '()-`r'], [500, 'cksvxyzJ'], [556, '0123456789abdeghnopqu$£?_L#'], [584, '+<=>~'], [611, 'FTZ'], [667, 'ABEKPSVXY&'], [722, 'CDHNRUw'], [778, 'GOQ'], [833, 'mM'],
  [889, '%'], [944, 'W'],
];
const WIDTH_OF = new Map(LETTERS.flatMap(([width, letters]) => [...letters].map(letter => [letter, width] as const)));
/** A letter that is not listed, and how much wider bold letters are: a little more than they take, so that nothing is cut. Assumption. */
const OTHER_LETTER = 700;
const BOLD = 1.1;
const TWIPS_PER_POINT = 20;

/** The largest of a list that may be too long to be spread into a call. */
const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

const textTwips = (text: string, sizePoints: number, bold: boolean): number =>
  sum([...text].map(letter => WIDTH_OF.get(letter) ?? OTHER_LETTER)) / 1000 * sizePoints * TWIPS_PER_POINT * (bold ? BOLD : 1);

/** Space at both sides of a cell together, and the width of a small line drawn in one. */
export const CELL_SIDE = 70;
const PADDING = 2 * CELL_SIDE + 20;
const SPARK = 1440;

/** The widest that words ask for before they are broken over lines, and the least that prose is given. Assumption, by eye. */
const MOST_OF_CELL = 6.5 * TWIPS_PER_CENTIMETRE;
const MOST_OF_TITLE = 3 * TWIPS_PER_CENTIMETRE;
const LEAST_OF_PROSE = 2.4 * TWIPS_PER_CENTIMETRE;

/** What stands in a cell, a line each: an estimate keeps its range on a line of its own. */
export const cellLines = (cell: Cell, { format }: Column): readonly string[] =>
  (isEstimate(cell) ? [formatCell(cell.value, format), `(${formatCell({ low: cell.low, high: cell.high }, format)})`] : [formatCell(cell, format)]);

/** Least: no word is cut. Cells: no cell is broken over lines, but prose. Wanted: nor is a title. Longest: the longest cell on one line. */
interface Need { readonly least: number; readonly cells: number; readonly wanted: number; readonly longest: number }

interface Way { readonly landscape: boolean; readonly sizePoints: number; readonly breaksRanges: boolean }

/** Words break at spaces and after hyphens; a number and a date do not break, and a range only where there is no other way. */
function unbroken(line: string, column: Column, breaksRanges: boolean): readonly string[] {
  if (column.format === 'text' && column.holds === undefined) return line.split(/ |(?<=-)/);
  return breaksRanges ? line.split(/ (?=to )/) : [line];
}

function needOf(table: TableBlock, index: number, { sizePoints, breaksRanges }: Way): Need {
  const column = table.columns[index]!;
  const width = (text: string, bold: boolean): number => textTwips(text, sizePoints, bold) + PADDING;
  const bold = (row: number): boolean => index === 0 || (table.lastRowIsTotal === true && row === table.rows.length - 1);
  const cells = table.rows.flatMap((row, at) => {
    const cell = row[index] ?? '';
    return isSpark(cell) ? [] : cellLines(cell, column).map(line => ({ line, bold: bold(at) }));
  });
  const sparks = table.rows.some(row => isSpark(row[index] ?? '')) ? SPARK + PADDING : 0;
  const longest = most([sparks, ...cells.map(cell => width(cell.line, cell.bold))]);
  const whole = Math.min(MOST_OF_CELL, longest);
  const words = most([sparks, ...column.title.split(/ |(?<=-)/).map(word => width(word, true)), ...cells.flatMap(cell => unbroken(cell.line, column, breaksRanges).map(word => width(word, cell.bold)))]);
  const least = isNumeric(column) ? words : Math.max(words, Math.min(whole, LEAST_OF_PROSE));
  return { longest, least, cells: Math.max(least, whole), wanted: Math.max(least, whole, Math.min(MOST_OF_TITLE, width(column.title, true))) };
}

/** The widths of the first list, and of what is left a share of what more the second wants. */
function between(from: readonly number[], to: readonly number[], available: number): readonly number[] {
  const left = available - sum(from);
  const more = sum(to) - sum(from);
  return from.map((width, index) => Math.floor(width + (more === 0 ? 0 : left * (to[index]! - width) / more)));
}

/** Each column its least, then room for its cells, then for its title; all of them wider where the page has more than they want. */
function shared(needs: readonly Need[], available: number): readonly number[] {
  const [least, cells, wanted] = (['least', 'cells', 'wanted'] as const).map(level => needs.map(need => need[level]));
  const scaled = (widths: readonly number[]): readonly number[] => widths.map(width => Math.floor(width * available / sum(widths)));
  if (sum(least!) >= available) return scaled(least!);
  if (sum(cells!) >= available) return between(least!, cells!, available);
  return sum(wanted!) >= available ? between(cells!, wanted!, available) : scaled(wanted!);
}

/** Between margins of 2 cm on A4 (21 cm by 29.7 cm). */
export const textWidthTwips = (landscape: boolean): number => Math.round((landscape ? 25.7 : 17) * TWIPS_PER_CENTIMETRE);

/** In the order of preference: a turned page leaves half of two others white, so smaller letters and ranges on two lines come first. */
const WAYS: readonly Way[] = [
  ...[10, 9, 8].map(sizePoints => ({ landscape: false, sizePoints, breaksRanges: false })), { landscape: false, sizePoints: 9, breaksRanges: true },
  ...[10, 9, 8].map(sizePoints => ({ landscape: true, sizePoints, breaksRanges: false })), { landscape: true, sizePoints: 8, breaksRanges: true },
];

/** Lines over which a cell may be broken before a wider way is looked for, unless its column has room for prose. Assumption, by eye. */
const MOST_LINES = 3;
const ROOM_FOR_PROSE = 4.5 * TWIPS_PER_CENTIMETRE;

interface Tried { readonly plan: TablePlan; readonly fits: boolean; readonly hasRoom: boolean }

function tryWay(table: TableBlock, way: Way): Tried {
  const available = textWidthTwips(way.landscape);
  const needs = table.columns.map((_, index) => needOf(table, index, way));
  const widths = shared(needs, available);
  return {
    plan: { landscape: way.landscape, sizePoints: way.sizePoints, widths },
    fits: sum(needs.map(need => need.least)) <= available,
    hasRoom: needs.every((need, index) => Math.min(ROOM_FOR_PROSE, need.longest / MOST_LINES) <= widths[index]!),
  };
}

/** The first way in which no word, number or range is cut and no column is a tower; else the first in which nothing is cut; else the last. */
export function planTable(table: TableBlock): TablePlan {
  const fitting: TablePlan[] = [];
  let last: TablePlan | null = null;
  for (const way of WAYS) {
    const { plan, fits, hasRoom } = tryWay(table, way);
    if (fits && hasRoom) return plan;
    if (fits) fitting.push(plan);
    last = plan;
  }
  return must(fitting[0] ?? last, 'a way to lay out a table');
}
