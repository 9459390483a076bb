import { slashDate } from '#kernel/calendar-date.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const openEpisodeCarriedOn: EpisodesRule = {
  id: 'open-episode-carried-on',
  scope: 'episodes',
  title: 'Open on 31 March and not in the next return',
  why: 'The first episode of a year is the one that was open when the year before ended. Without it nobody knows when or why it ended.',
  source: 'SSDA903 validator: rule 502',
  severity: 'error',
  action: 'The merge ends or joins the episode; its own finding says how.',
  check({ rows, nextReturn, yearEnding }, report) {
    if (nextReturn === null) return;
    for (const row of rows) {
      if (row.DEC !== null || nextReturn.some(next => next.DECOM === row.DECOM)) continue;
      report(row, 'DEC', `Open on 31 March ${yearEnding}; the next return has no episode of this child that began on ${slashDate(row.DECOM)}`);
    }
  },
  finds: {
    '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,,,,,,'] },
    '2018-19': { episodes: ['B,01/06/2017,S,C1,N1,U6,PR1,01/02/2019,E4A,,,,', 'C,01/06/2018,S,C1,N1,U6,PR1,,,,,,'] },
  },
  passes: {
    '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,,,,,,'] },
    '2018-19': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,01/04/2018,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2019,E4A,,,,', 'C,01/06/2018,S,C1,N1,U6,PR1,,,,,,'] },
  },
};
