import type { MissingIncident } from '#journeys/pathway.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** One row an incident; one still open on 31 March comes again in the next return, with its end. */
export const missing: PathwayTable<MissingIncident> = {
  table: 'missing',
  order: ({ startedOn }) => startedOn,
  reader: ({ date, code }) => {
    const [kind, start, end] = [code('MISSING'), date('MIS_START'), date('MIS_END')];
    return position => {
      const startedOn = start(position);
      return startedOn === null ? { lacks: 'MIS_START' } : { key: startedOn, row: { kind: kind(position) ?? '', startedOn, endedOn: end(position) } };
    };
  },
};
