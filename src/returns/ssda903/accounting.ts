import { assert } from '#kernel/assert.ts';
import type { EpisodeRow } from '#returns/ssda903/episode-row.ts';
import type { Outcome } from '#returns/ssda903/merge/merge-step.ts';
import type { TableId } from '#returns/ssda903/tables.ts';

/** What became of the rows of one table. read = kept + merged + repaired + setAside, always. */
export interface RowCounts {
  readonly read: number;
  /** Used as they are. */
  readonly kept: number;
  /** The same thing as another row, most often of a newer return, which stands for it. */
  readonly merged: number;
  /** Used, with a date or a reason mended by a stated rule. */
  readonly repaired: number;
  /** Not used; an issue says why. */
  readonly setAside: number;
}

/** The rows of one file that a step merged, repaired or set aside. */
export interface RowFate {
  readonly step: string;
  readonly outcome: Outcome;
  readonly file: string;
  /** As a spreadsheet shows them. */
  readonly rows: readonly number[];
}

export interface TableAccounting extends RowCounts { readonly table: TableId }

export interface RowAccounting {
  readonly total: RowCounts;
  readonly tables: readonly TableAccounting[];
  /** Which rows of the episodes went where, by step and file. A row repaired twice is named twice. */
  readonly fates: readonly RowFate[];
}

const OUTCOMES: readonly Outcome[] = ['kept', 'merged', 'repaired', 'set-aside'];

/** Keeps what became of each episode row: its last word counts, and a row that left the history stays out. */
export interface Ledger {
  readonly record: (row: EpisodeRow, outcome: Outcome, step: string) => void;
  readonly outcomeOf: (serial: number) => Outcome;
  readonly fates: () => readonly RowFate[];
}

export function ledger(rows: number): Ledger {
  const outcomes = new Uint8Array(rows);
  const fates = new Map<string, { step: string; outcome: Outcome; file: string; rows: number[] }>();
  return {
    record(row, outcome, step) {
      assert(outcomes[row.serial] !== 1 && outcomes[row.serial] !== 3, `row ${row.row} of ${row.origin.file} was dealt with twice`);
      outcomes[row.serial] = OUTCOMES.indexOf(outcome);
      const key = `${step}\n${outcome}\n${row.origin.file}`;
      const fate = fates.get(key);
      if (fate === undefined) fates.set(key, { step, outcome, file: row.origin.file, rows: [row.row] });
      else fate.rows.push(row.row);
    },
    outcomeOf: serial => OUTCOMES[outcomes[serial]!]!,
    fates: () => [...fates.values()],
  };
}

export const NO_ROWS: RowCounts = { read: 0, kept: 0, merged: 0, repaired: 0, setAside: 0 };

export const addCounts = (a: RowCounts, b: RowCounts): RowCounts => ({
  read: a.read + b.read, kept: a.kept + b.kept, merged: a.merged + b.merged, repaired: a.repaired + b.repaired, setAside: a.setAside + b.setAside,
});

export function countOutcomes(rows: readonly EpisodeRow[], book: Ledger): RowCounts {
  const count = { kept: 0, merged: 0, repaired: 0, 'set-aside': 0 };
  for (const row of rows) count[book.outcomeOf(row.serial)] += 1;
  const { kept, merged, repaired } = count;
  return { read: rows.length, kept, merged, repaired, setAside: count['set-aside'] };
}

/** Every row read is in exactly one of the four; anything else is a mistake of the program. */
export function assertBalance(counts: RowCounts, rowsRead: number, what: string): void {
  assert(counts.read === rowsRead, `${what} has ${rowsRead} rows and ${counts.read} are accounted for`);
  assert(counts.read === counts.kept + counts.merged + counts.repaired + counts.setAside, `${what}: the rows read are not the sum of ${JSON.stringify(counts)}`);
}
