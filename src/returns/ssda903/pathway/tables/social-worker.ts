import type { SocialWorkerSpell } from '#journeys/pathway.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** One row a spell with one worker; one still open on 31 March comes again in the next return. */
export const socialWorker: PathwayTable<SocialWorkerSpell> = {
  table: 'social-worker',
  order: ({ startedOn }) => startedOn,
  reader: ({ date, code, text }) => {
    const [id, start, end, reason] = [text('SW_ID'), date('SW_DECOM'), date('SW_DEC'), code('SW_REASON')];
    return position => {
      const [worker, startedOn] = [id(position), start(position)];
      if (worker === null) return { lacks: 'SW_ID' };
      if (startedOn === null) return { lacks: 'SW_DECOM' };
      return { key: `${worker} ${startedOn}`, row: { worker, startedOn, endedOn: end(position), reason: reason(position) } };
    };
  },
};
