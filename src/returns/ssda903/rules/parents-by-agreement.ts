import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const parentsByAgreement: EpisodesRule = {
  id: 'parents-by-agreement',
  scope: 'episodes',
  title: 'With parents while accommodated by agreement',
  why: 'A child accommodated under section 20 (V2) who lives with the parents is not looked after; placement with parents needs an order.',
  source: 'SSDA903 validator: PLACE P1 does not go with LS V2',
  severity: 'error',
  action: 'The row is used as it stands.',
  check({ rows }, report) {
    for (const row of rows) if (row.PLACE === 'P1' && row.LS === 'V2') report(row, 'PLACE', 'Placed with parents (P1) while accommodated by agreement (V2)');
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,V2,N1,P1,PR0,01/12/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C2,N1,P1,PR0,01/12/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
