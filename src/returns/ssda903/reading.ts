import type { Journeys } from '#journeys/child.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import type { RowAccounting } from '#returns/ssda903/accounting.ts';
import type { TableId } from '#returns/ssda903/tables.ts';

/** What a file turned out to be, and what became of its rows. */
export interface FileSummary {
  readonly name: string;
  /** Null when it is none of the tables; the XML form has one summary for each table it holds. */
  readonly table: TableId | null;
  /** Return years, named by the 31 March that ends them, that its rows belong to; earliest first. */
  readonly returnYearsEnding: readonly number[];
  readonly authorities: readonly string[];
  readonly rows: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
}

export interface Ssda903Reading {
  /** Null only when no episode could be used; an issue that blocks then says why. */
  readonly journeys: Journeys | null;
  readonly files: readonly FileSummary[];
  /** The same children as persons of the pathway, with what the tables beside header and episodes tell of them. */
  readonly part: PathwayPart;
  readonly accounting: RowAccounting;
}
