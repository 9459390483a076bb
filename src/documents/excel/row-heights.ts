import type { SheetCell, SheetColumn } from '#reports/sheet.ts';

/**
 * Only Excel fits a row to text that goes on in lines below; LibreOffice and viewers take a row that says nothing as one line
 * high, and hide the rest. So the height of such a row is written, as an estimate that a program is free to better.
 */
const LINE_HEIGHT_POINTS = 15.5;

/** Highest that a row can be. Source: Excel specifications and limits. */
const MOST_POINTS = 409;

/** Of the title, which is set in larger type. */
export const TITLE_HEIGHT_POINTS = 20;

/** Letters in the room of a digit, which is what a width counts. Assumption, on the safe side: in Arial about 1.15 of plain text; headings are bold. */
const LETTERS_PER_DIGIT = 1.1;

/** Lines that a text takes, broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[ \n]/)) {
    const together = used === 0 ? word.length : used + 1 + word.length;
    if (together > width && used > 0) lines += 1;
    used = together > width ? word.length : together;
  }
  return lines + text.split('\n').length - 1;
}

/** Of texts that each stand in its column, by how many letters one takes; null where one line is enough for every text. */
function heightPoints(texts: readonly string[], letters: readonly number[]): number | null {
  const lines = texts.reduce((most, text, i) => Math.max(most, linesOf(text, letters[i] ?? 1)), 1);
  return lines === 1 ? null : Math.min(lines * LINE_HEIGHT_POINTS, MOST_POINTS);
}

export const headingHeightPoints = (headings: readonly string[], columns: readonly SheetColumn[]): number | null => heightPoints(headings, columns.map(({ width }) => width));

/** Of what stands in columns of long text: nothing else goes on below. */
export function rowHeightPoints(row: readonly SheetCell[], columns: readonly SheetColumn[]): number | null {
  const texts = columns.map(({ format }, i) => { const cell = row[i]; return format === 'long-text' && typeof cell === 'string' ? cell : ''; });
  return heightPoints(texts, columns.map(({ width }) => width * LETTERS_PER_DIGIT));
}
