import type { Checked } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** What became of the rows of one table of one file. Rows read = used + repaired + set aside. */
export interface FileAccount {
  readonly file: string;
  /** What the rows are; null where the file was not recognised as any table. */
  readonly table: string | null;
  /** Years the rows belong to, by the 31 March that ends each. */
  readonly returnYears: readonly number[];
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRepaired: number;
  readonly rowsSetAside: number;
}

/** What every return comes to, whatever else it says of itself. */
export interface ReturnReading {
  /** Histories of children in care, for the model; null where the return tells of none. */
  readonly journeys: Journeys | null;
  readonly part: PathwayPart;
  readonly accounts: readonly FileAccount[];
}

/** A return that Headwater can read. A second one is a folder with one of these and a line in the list. */
export interface ReturnFormat<Reading extends ReturnReading = ReturnReading> {
  readonly id: string;
  readonly title: string;
  /** Told from the first lines of a file, never from its name. */
  readonly recognises: (file: SourceFile) => boolean;
  readonly read: (files: readonly SourceFile[]) => Checked<Reading>;
}
