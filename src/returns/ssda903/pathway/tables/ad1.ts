import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** What the return says of a child who was adopted in its year. */
export interface Adoption {
  readonly yearEnding: number;
  readonly decidedOn: CalendarDate | null;
  readonly matchedOn: CalendarDate | null;
  readonly byFosterCarer: boolean | null;
}

/** One row a child, in the return of the year of the adoption. Source: SSDA903 guide, AD1; DATE_INT is the day of the decision. */
export const ad1: PathwayTable<Adoption> = {
  table: 'ad1',
  order: ({ yearEnding }) => yearEnding,
  reader: ({ yearEnding, date, flag }) => {
    const [decided, matched, byFosterCarer] = [date('DATE_INT'), date('DATE_MATCH'), flag('FOSTER_CARE')];
    return position => ({ key: yearEnding, row: { yearEnding, decidedOn: decided(position), matchedOn: matched(position), byFosterCarer: byFosterCarer(position) } });
  },
};
