import { slashDate } from '#kernel/calendar-date.ts';
import { CONTINUES } from '#reference/reasons-episode-ceased.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const nextEpisodeFollows: EpisodesRule = {
  id: 'next-episode-follows',
  scope: 'episodes',
  title: 'Reason X1 without a next episode that day',
  why: 'X1 says that the child stays in care under another episode from the same day; if none begins then, a row or a reason is missing.',
  source: 'SSDA903 validator: when REC is X1 the next episode starts the day the last one ended',
  severity: 'error',
  action: 'The merge closes the gap or ends the care there; its own finding says which.',
  check({ rows, nextReturn }, report) {
    rows.forEach((row, index) => {
      if (row.REC !== CONTINUES || row.DEC === null) return;
      const follows = rows.slice(index + 1).some(next => next.DECOM === row.DEC) || (nextReturn ?? []).some(next => next.DECOM === row.DEC);
      if (!follows) report(row, 'REC', `No episode of this child begins on ${slashDate(row.DEC)}`);
    });
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,01/09/2017,X1,,,,', 'A,03/09/2017,P,C1,N1,U4,PR1,,,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,01/09/2017,X1,,,,', 'A,01/09/2017,P,C1,N1,U4,PR1,,,,,,'] } },
};
