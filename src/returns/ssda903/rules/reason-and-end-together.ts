import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const reasonAndEndTogether: EpisodesRule = {
  id: 'reason-and-end-together',
  scope: 'episodes',
  title: 'An end without a reason, or a reason without an end',
  why: 'The reason an episode ended, and the reason a placement changed, belong to an episode that has ended; one without the other leaves it '
    + 'open whether the child is still there.',
  source: 'SSDA903 guide: REC and REASON_PLACE_CHANGE are blank exactly while DEC is blank',
  severity: 'warning',
  action: 'The date decides: without an end the episode is open and the reason is passed over.',
  check({ rows }, report) {
    for (const row of rows) {
      if (row.DEC !== null && row.REC === '') report(row, 'REC', 'The episode has an end and no reason for it');
      else if (row.DEC === null && row.REC !== '') report(row, 'REC', 'The episode has a reason for its end and no end');
      else if (row.DEC === null && row.REASON_PLACE_CHANGE !== '') report(row, 'REASON_PLACE_CHANGE', 'The placement has a reason for its end and no end');
    }
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,X1,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,CARPL,,,'] } },
};
