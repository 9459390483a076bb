import type { Issue } from '#kernel/issue.ts';
import type { Gathered } from '#returns/published-statistics/gather.ts';
import type { Table } from '#returns/published-statistics/table.ts';

/** A form in which statistics are published, known by its columns. */
export interface Layout {
  readonly id: string;
  /** What such a file is, in the words of a finding. */
  readonly title: string;
  readonly recognises: (table: Table) => boolean;
  /** Adds what the table says to what is gathered, and gives what was wrong. */
  readonly read: (table: Table, gathered: Gathered) => readonly Issue[];
}
