/**
 * The cells of one column: each different text once, and for each row the number of its text. A return repeats few texts
 * very often, so half a million rows take little memory, and what is to be found out of a text is found out once.
 */
export interface TextColumn {
  /** The first is the blank. A text may stand here that no row has (of a row that was left out). */
  readonly texts: readonly string[];
  /** For each row the position of its text. */
  readonly numbers: Int32Array;
}

/** A column while it is filled. The table of texts is open addressing by hash. */
export interface ColumnBuilder {
  readonly texts: string[];
  readonly hashes: number[];
  /** Numbers of texts at the places their hashes lead to; 0 is free. */
  slots: Int32Array;
  numbers: Int32Array;
  rows: number;
}

const FIRST_SLOTS = 64;
const FIRST_ROWS = 64;

/** FNV-1a, 32 bits: a reader that goes over the characters anyway makes it on the way. */
export const HASH_START = 0x811c9dc5;
export const hashNext = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export const columnBuilder = (): ColumnBuilder =>
  ({ texts: [''], hashes: [0], slots: new Int32Array(FIRST_SLOTS), numbers: new Int32Array(FIRST_ROWS), rows: 0 });

/** The number of the text from `from` to `to`, whose hash is given; a string is made only of a text not met before. */
export function numberOfText(builder: ColumnBuilder, text: string, from: number, to: number, hash: number): number {
  if (from === to) return 0;
  const { slots, hashes, texts } = builder;
  let slot = hash & (slots.length - 1);
  for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
    if (hashes[number] === hash && isSameText(texts[number]!, text, from, to)) return number;
    slot = (slot + 1) & (slots.length - 1);
  }
  const number = texts.length;
  slots[slot] = number;
  texts.push(text.slice(from, to));
  hashes.push(hash);
  if (number * 2 > slots.length) grow(builder);
  return number;
}

function isSameText(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/** Four times the room, every text at its new place. */
function grow(builder: ColumnBuilder): void {
  const size = builder.slots.length * 4;
  builder.slots = new Int32Array(size);
  for (let number = 1; number < builder.texts.length; number += 1) {
    let slot = builder.hashes[number]! & (size - 1);
    while (builder.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    builder.slots[slot] = number;
  }
}

/** Adds a row with a text that has a number. */
export function addRow(builder: ColumnBuilder, number: number): void {
  if (builder.rows === builder.numbers.length) {
    const more = new Int32Array(builder.rows * 2);
    more.set(builder.numbers);
    builder.numbers = more;
  }
  builder.numbers[builder.rows] = number;
  builder.rows += 1;
}

export function numberOfCell(builder: ColumnBuilder, cell: string): number {
  let hash = HASH_START;
  for (let i = 0; i < cell.length; i += 1) hash = hashNext(hash, cell.charCodeAt(i));
  return numberOfText(builder, cell, 0, cell.length, hash);
}

export const finishedColumn = (builder: ColumnBuilder): TextColumn => ({ texts: builder.texts, numbers: builder.numbers.slice(0, builder.rows) });

export function textColumn(cells: readonly string[]): TextColumn {
  const builder = columnBuilder();
  for (const cell of cells) addRow(builder, numberOfCell(builder, cell));
  return finishedColumn(builder);
}

/** A column in which every row is blank. */
export const blankColumn = (rows: number): TextColumn => ({ texts: [''], numbers: new Int32Array(rows) });

export const cellOf = (column: TextColumn, row: number): string => column.texts[column.numbers[row]!]!;

/** What a function makes of each row's text; it is asked once for each different one. */
export function mappedRows(column: TextColumn, of: (text: string) => number): Int32Array {
  const values = column.texts.map(of);
  return column.numbers.map(number => values[number]!);
}
