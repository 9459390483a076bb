import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** A decision that a child should be placed for adoption, and its reversal. */
export interface AdoptionDecision {
  readonly decidedOn: CalendarDate;
  readonly reversedOn: CalendarDate | null;
  readonly reasonReversed: string | null;
}

/** One row a decision; it comes again in every return until the child is adopted or it is reversed. */
export const placedForAdoption: PathwayTable<AdoptionDecision> = {
  table: 'placed-for-adoption',
  order: ({ decidedOn }) => decidedOn,
  reader: ({ date, code }) => {
    const [decided, ceased, reason] = [date('DATE_PLACED'), date('DATE_PLACED_CEASED'), code('REASON_PLACED_CEASED')];
    return position => {
      const decidedOn = decided(position);
      if (decidedOn === null) return { lacks: 'DATE_PLACED' };
      return { key: decidedOn, row: { decidedOn, reversedOn: ceased(position), reasonReversed: reason(position) } };
    };
  },
};
