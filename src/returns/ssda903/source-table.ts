import { blankColumn, cellOf } from '#returns/text-column.ts';
import type { TextColumn } from '#returns/text-column.ts';
import type { Table } from '#returns/ssda903/tables.ts';

/** The rows of one of the twelve tables as one file holds them, whichever form the file has. */
export interface SourceTable {
  readonly file: string;
  readonly table: Table;
  /** The cells of each column by the name the return has for it; what the return does not have keeps its own name. */
  readonly columns: ReadonlyMap<string, TextColumn>;
  /**
   * The number a spreadsheet shows for each row (1 is the header). A row of the XML form has none, so it gets the one it
   * would have if its table were saved as a spreadsheet in the order of the file.
   */
  readonly rowNumbers: readonly number[];
  /** Rows that are no record: more cells than the header, or the header again. They were read, and set aside. */
  readonly rowNumbersSetAside: readonly number[];
}

/** Other names under which columns are met. Source: the XML form (CHILDID, PL); case management exports. */
const OTHER_NAMES: Readonly<Record<string, string>> = { CHILDID: 'CHILD', CHILD_ID: 'CHILD', PL: 'PLACE', ETHNICITY: 'ETHNIC' };

/** A column's name as the return spells it: capitals, underscores for blanks, without marks around it. */
export function columnName(header: string): string {
  const name = header.replaceAll(/[\uFEFF"']/g, '').trim().toUpperCase().replaceAll(/[\s-]+/g, '_');
  return OTHER_NAMES[name] ?? name;
}

/** A column, blank in every row where the file has none of the name. */
export const columnOf = (source: SourceTable, name: string): TextColumn => source.columns.get(name) ?? blankColumn(source.rowNumbers.length);

/** Reads a column's cell by the row's position. */
export function cellReader(source: SourceTable, name: string): (position: number) => string {
  const column = source.columns.get(name);
  return column === undefined ? () => '' : position => cellOf(column, position);
}
