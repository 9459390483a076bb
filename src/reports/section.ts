import type { Block } from '#reports/block.ts';
import type { ReportInput } from '#reports/report-input.ts';

/** What a section must be given to say more than that there is no data. */
export type Need = 'reading' | 'issues' | 'history' | 'projection' | 'prices';

/** One part of a report. It writes from results alone: no file, no clock, no chance. */
export interface Section {
  /** Also the file's name, the address on the page and the word on the command line. */
  readonly id: string;
  readonly title: string;
  readonly needs: readonly Need[];
  /** Its blocks, without its own heading. */
  readonly write: (input: ReportInput) => readonly Block[];
  /** A small input that shows it at work: used by tests, and to look at it alone. */
  readonly example: () => ReportInput;
}
