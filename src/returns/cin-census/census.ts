import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import type { Book } from '#returns/cin-census/accounting.ts';

/** One census file, as far as its children need to know of it. */
export interface Census {
  readonly file: string;
  readonly authority: string;
  /** The 31 March that ends its year; null where the file does not say. */
  readonly yearEnding: number | null;
  readonly referenceDate: CalendarDate | null;
  /** Whether the file was read to its end. */
  readonly isComplete: boolean;
  readonly book: Book;
}

/** A child as one census tells of it. Of a child whom no other census tells of, `part` is all there is to say. */
export interface CensusChild {
  readonly census: Census;
  readonly line: number;
  readonly part: CensusPart;
  /** Lines of its referrals, in their order. */
  readonly referralLines: readonly number[];
}

/** What a census tells of a child. */
export type CensusPart = Required<Pick<PersonPart, 'authority' | 'localId' | 'sex' | 'bornOn' | 'expectedOn' | 'ethnicity' | 'disabilities' | 'referrals' | 'assessments'
  | 'section47Enquiries' | 'initialConferences' | 'childInNeedPlans' | 'childProtectionPlans' | 'preProceedings'>>;

export const censusName = ({ yearEnding }: Pick<Census, 'yearEnding'>): string => yearEnding === null ? 'the census of no known year' : `the census of ${financialYearName(yearEnding)}`;

/** Whether a census must repeat what was open at the end of another: it is of a later year and was read to its end. */
export const mustRepeat = (later: Pick<Census, 'yearEnding' | 'isComplete'>, earlier: Census): boolean =>
  later.isComplete && later.yearEnding !== null && earlier.yearEnding !== null && later.yearEnding > earlier.yearEnding;
