import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Column, ColumnName, List, ListNumber } from '#returns/annex-a/lists.ts';
import type { Cell, Row } from '#returns/annex-a/row.ts';

/** A check of the lists. It changes no value: it says what is odd, and may set a row aside. A new one is a file with one of these and a line in the list. */
export type Rule = CellRule | RowRule | ChildRule;

interface RuleFacts {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What was done about it. */
  readonly action: string;
  /** Lists in which it finds something, and lists in which it does not. */
  readonly finds: Example;
  readonly passes: Example;
}

/** Rows by list; what a row leaves out is as in a row that keeps every rule. */
export type Example = Partial<Readonly<Record<ListNumber, readonly Partial<Readonly<Record<ColumnName, string>>>[]>>>;

/** A check of each cell, null for a blank one. Says what is wrong, or null. */
export interface CellRule extends RuleFacts {
  readonly scope: 'cell';
  readonly check: (cell: Cell | null, column: Column, list: List) => string | null;
}

/** The day on which the lists were made; null when no date in them tells. */
export interface Extract { readonly madeOn: CalendarDate | null }

/** A check of each row by itself. */
export interface RowRule extends RuleFacts {
  readonly scope: 'row';
  /** A row that it finds is not used. Such rules run first, and the day of the extract is not known to them. */
  readonly setsAside: boolean;
  readonly check: (row: Row, report: (column: ColumnName | null, message: string) => void, extract: Extract) => void;
}

/** A child's (in list 11 an adopter's) rows of each list, in the order of the file; lists without one are not in it. */
export type RowsByList = ReadonlyMap<number, readonly Row[]>;

/** A check of one child's rows with each other. */
export interface ChildRule extends RuleFacts {
  readonly scope: 'child';
  readonly setsAside: boolean;
  readonly check: (rows: RowsByList, report: (row: Row, column: ColumnName | null, message: string) => void, extract: Extract) => void;
}
