import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const placementOrderNeeded: EpisodesRule = {
  id: 'placement-order-needed',
  scope: 'episodes',
  title: 'Placed for adoption under an order that is not there',
  why: 'A5 and A6 mean placed under a placement order, which is legal status E1.',
  source: 'SSDA903 validator: PLACE A5 and A6 need LS E1',
  severity: 'error',
  action: 'The row is used as it stands.',
  check({ rows }, report) {
    for (const row of rows) if ((row.PLACE === 'A5' || row.PLACE === 'A6') && row.LS !== 'E1') report(row, 'LS', `Placement ${row.PLACE} with legal status ${row.LS || 'blank'}, not E1`);
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C2,N1,A6,PR1,01/12/2017,E11,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,E1,N1,A6,PR1,01/12/2017,E11,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
