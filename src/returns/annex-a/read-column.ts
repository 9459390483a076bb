import type { Column, List } from '#returns/annex-a/lists.ts';
import { readCell } from '#returns/annex-a/row.ts';
import type { Cell } from '#returns/annex-a/row.ts';
import { CELL_RULES } from '#returns/annex-a/rules/index.ts';
import type { CellRule } from '#returns/annex-a/rules/rule.ts';
import type { SheetCell } from '#returns/workbook/sheet.ts';

/** A cell as it was read, undefined for a blank one, and what the rules of cells find in it. */
export interface CellReading {
  readonly cell: Cell | undefined;
  readonly findings: readonly { readonly rule: CellRule; readonly message: string }[];
}

/** Reads the cells of one column of a list. */
export interface ColumnReader {
  readonly blank: CellReading;
  /** `daysFrom1904` is the sheet's. */
  readonly read: (cell: SheetCell, daysFrom1904: boolean) => CellReading;
}

/** Readers of the columns of every list, each made when it is first asked for. */
export type ColumnReaders = (list: List, column: Column) => ColumnReader;

/** Different texts of one column that are kept; more are read again. Assumption: the identifiers of the largest authority. */
const MOST_KEPT = 200_000;

/**
 * A county's lists have a million cells and few different ones: codes, days and names of teams stand in them again and
 * again. Each different text of a column is read and checked once, and rows share what came of it.
 */
export function columnReaders(): ColumnReaders {
  const readers = new Map<List, Map<Column, ColumnReader>>();
  return (list, column) => {
    let own = readers.get(list);
    if (own === undefined) readers.set(list, own = new Map());
    let reader = own.get(column);
    if (reader === undefined) own.set(column, reader = columnReader(list, column));
    return reader;
  };
}

function columnReader(list: List, column: Column): ColumnReader {
  const readingOf = (cell: Cell | undefined): CellReading => ({ cell, findings: findingsIn(cell, column, list) });
  // The same digits are another day in a workbook that counts from 1904.
  const kept = [new Map<string, CellReading>(), new Map<string, CellReading>()] as const;
  return {
    blank: readingOf(undefined),
    read: (cell, daysFrom1904) => {
      // What a spreadsheet calls an error is one whatever its text is.
      if (cell.kind === 'error' || cell.kind === 'formula') return readingOf(readCell(cell, column, daysFrom1904));
      const known = kept[daysFrom1904 ? 1 : 0];
      let found = known.get(cell.text);
      if (found === undefined) {
        found = readingOf(readCell(cell, column, daysFrom1904));
        if (known.size < MOST_KEPT) known.set(cell.text, found);
      }
      return found;
    },
  };
}

const NOTHING: CellReading['findings'] = [];

function findingsIn(cell: Cell | undefined, column: Column, list: List): CellReading['findings'] {
  const found = CELL_RULES.flatMap(rule => {
    const message = rule.check(cell ?? null, column, list);
    return message === null ? [] : [{ rule, message }];
  });
  return found.length === 0 ? NOTHING : found;
}
