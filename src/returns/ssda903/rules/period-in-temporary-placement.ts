import { isTemporaryPlacement } from '#reference/placement-groups.ts';
import { CONTINUES } from '#reference/reasons-episode-ceased.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const periodInTemporaryPlacement: EpisodesRule = {
  id: 'period-in-temporary-placement',
  scope: 'episodes',
  title: 'Care begins or ends in a temporary placement',
  why: 'A temporary move (T0-T4) is away from a placement to which the child returns, so care neither begins nor ends in one.',
  source: 'SSDA903 validator: a period of care may not begin or end in a T code',
  severity: 'error',
  action: 'The row is used; the temporary days count to the placement beside them.',
  check({ rows }, report) {
    for (const row of rows) {
      if (!isTemporaryPlacement(row.PLACE)) continue;
      if (row.RNE === 'S') report(row, 'PLACE', 'Care begins in a temporary placement');
      if (row.DEC !== null && row.REC !== '' && row.REC !== CONTINUES) report(row, 'PLACE', 'Care ends in a temporary placement');
    }
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,T1,,01/06/2017,X1,,,,', 'A,01/06/2017,P,C1,N1,U6,PR1,01/12/2017,E4A,,,,'] } },
  passes: { '2017-18': { episodes: [
    'A,01/05/2017,S,C1,N1,U6,PR1,01/06/2017,X1,,,,', 'A,01/06/2017,P,C1,N1,T1,,08/06/2017,X1,,,,', 'A,08/06/2017,P,C1,N1,U6,PR1,01/12/2017,E4A,,,,',
  ] } },
};
