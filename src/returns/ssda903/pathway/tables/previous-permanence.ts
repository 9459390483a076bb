import type { PreviousPermanence } from '#journeys/pathway.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/**
 * One row a child a return in which the child came into care. A date of which the day or more is not known (`zz/05/2020`)
 * is no day, so it is read as not known. The same code and date in several returns are one thing.
 */
export const previousPermanence: PathwayTable<PreviousPermanence> = {
  table: 'previous-permanence',
  order: ({ on }) => on ?? 0,
  reader: ({ date, code, text }) => {
    const [permanence, on, asWritten] = [code('PREV_PERM'), date('DATE_PERM'), text('DATE_PERM')];
    return position => {
      const known = permanence(position);
      if (known === null) return { lacks: 'PREV_PERM' };
      const day = on(position);
      return { key: `${known} ${day ?? asWritten(position)?.toLowerCase() ?? ''}`, row: { code: known, on: day } };
    };
  },
};
