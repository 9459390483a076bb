import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import type { RowCounts, RowKind } from '#returns/cin-census/accounting.ts';

/** What a census file turned out to be, and what became of its rows. */
export interface CensusFileSummary {
  readonly name: string;
  /** DfE number of the authority as the file gives it (LEA); empty where it does not. */
  readonly authority: string;
  /** The 31 March that ends its year, from the reference date; null where the file does not say. */
  readonly yearEnding: number | null;
  readonly referenceDate: CalendarDate | null;
  /** Whether the file could be read to its end. */
  readonly isComplete: boolean;
  readonly rows: Readonly<Record<RowKind, RowCounts>>;
  /** Values in the file that are not blank, elements that are not known among them. */
  readonly valuesRead: number;
  /** Values and texts that no row took; each kind is named by an issue. */
  readonly valuesSetAside: number;
}

export interface CinCensusReading {
  /** The census does not tell of periods of care. */
  readonly journeys: null;
  readonly part: PathwayPart;
  readonly files: readonly CensusFileSummary[];
  /** Of the authorities read, each once. */
  readonly authorities: readonly string[];
  /** Latest year read, by the 31 March that ends it; null where no file says. */
  readonly yearEnding: number | null;
}
