import { assert } from '#kernel/assert.ts';
import type { EpisodeRow, Origin } from '#returns/ssda903/episode-row.ts';
import type { Episodes } from '#returns/ssda903/episodes.ts';
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
const MERGED = OUTCOMES.indexOf('merged');
const SET_ASIDE = OUTCOMES.indexOf('set-aside');

/** Keeps what became of each episode row: its last word counts, and a row that left the history stays out. */
export interface Ledger {
  readonly record: (row: EpisodeRow, outcome: Outcome, step: string) => void;
  readonly outcomeOf: (serial: number) => Outcome;
  readonly fates: () => readonly RowFate[];
}

export function ledger(rows: number): Ledger {
  const outcomes = new Uint8Array(rows);
  // By step, by outcome, by origin: three look-ups of what is there are cheaper than a text made for each row.
  const fates = new Map<string, Map<Outcome, Map<Origin, number[]>>>();
  return {
    record(row, outcome, step) {
      const before = outcomes[row.serial];
      assert(before !== MERGED && before !== SET_ASIDE, `row ${row.row} of ${row.origin.file} was dealt with twice`);
      outcomes[row.serial] = OUTCOMES.indexOf(outcome);
      let ofStep = fates.get(step);
      if (ofStep === undefined) fates.set(step, ofStep = new Map());
      let ofOutcome = ofStep.get(outcome);
      if (ofOutcome === undefined) ofStep.set(outcome, ofOutcome = new Map());
      const found = ofOutcome.get(row.origin);
      if (found === undefined) ofOutcome.set(row.origin, [row.row]);
      else found.push(row.row);
    },
    outcomeOf: serial => OUTCOMES[outcomes[serial]!]!,
    fates: () => [...fates].flatMap(([step, ofStep]) => [...ofStep].flatMap(([outcome, byOrigin]) => byFile(byOrigin).map(([file, own]) => ({ step, outcome, file, rows: own })))),
  };
}

/** One list for each file: a merged file of several years has an origin for each. */
function byFile(byOrigin: ReadonlyMap<Origin, readonly number[]>): readonly (readonly [string, readonly number[]])[] {
  const files = new Map<string, readonly number[]>();
  for (const [{ file }, rows] of byOrigin) files.set(file, [...(files.get(file) ?? []), ...rows].toSorted((a, b) => a - b));
  return [...files];
}

export const NO_ROWS: RowCounts = { read: 0, kept: 0, merged: 0, repaired: 0, setAside: 0 };

export const addCounts = (a: RowCounts, b: RowCounts): RowCounts => ({
  read: a.read + b.read, kept: a.kept + b.kept, merged: a.merged + b.merged, repaired: a.repaired + b.repaired, setAside: a.setAside + b.setAside,
});

/** What became of the episode rows, by file. */
export function countOutcomes(episodes: Episodes, book: Ledger): ReadonlyMap<string, RowCounts> {
  const byOrigin = new Map<Origin, Record<Outcome, number>>();
  for (let serial = 0; serial < episodes.count; serial += 1) {
    const origin = episodes.originOf(serial);
    let count = byOrigin.get(origin);
    if (count === undefined) byOrigin.set(origin, count = { kept: 0, merged: 0, repaired: 0, 'set-aside': 0 });
    count[book.outcomeOf(serial)] += 1;
  }
  const files = new Map<string, RowCounts>();
  for (const [{ file }, { kept, merged, repaired, 'set-aside': setAside }] of byOrigin) {
    files.set(file, addCounts(files.get(file) ?? NO_ROWS, { read: kept + merged + repaired + setAside, kept, merged, repaired, setAside }));
  }
  return files;
}

/** Every row read is in exactly one of the four; anything else is a mistake of the program. */
export function assertBalance(counts: RowCounts, rowsRead: number, what: string): void {
  assert(counts.read === rowsRead, `${what} has ${rowsRead} rows and ${counts.read} are accounted for`);
  assert(counts.read === counts.kept + counts.merged + counts.repaired + counts.setAside, `${what}: the rows read are not the sum of ${JSON.stringify(counts)}`);
}
