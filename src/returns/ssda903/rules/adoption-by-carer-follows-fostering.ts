import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const adoptionByCarerFollowsFostering: EpisodesRule = {
  id: 'adoption-by-carer-follows-fostering',
  scope: 'episodes',
  title: 'Placed for adoption with a carer the child did not have',
  why: 'A3 and A5 mean placed for adoption with the current foster carer, so the placement before was a foster or adoptive home and the '
    + 'carer did not change.',
  source: 'SSDA903 validator: A3 and A5 follow a foster or adoptive placement and have RNE S, T or U',
  severity: 'error',
  action: 'The row is used as it stands.',
  check({ rows }, report) {
    rows.forEach((row, index) => {
      if (row.PLACE !== 'A3' && row.PLACE !== 'A5') return;
      const previous = rows[index - 1];
      if (previous !== undefined && previous.DEC === row.DECOM && !/^[UA]\d$/.test(previous.PLACE)) report(row, 'PLACE', `Placement ${row.PLACE} follows ${previous.PLACE || 'a blank'}, not a foster or adoptive home`);
      const legalStatusOnly = row.RNE === 'L' && (previous === undefined || previous.PLACE === row.PLACE);
      if (!/^[STU]$/.test(row.RNE) && !legalStatusOnly) report(row, 'RNE', `Placement ${row.PLACE} with the current carer begins with reason ${row.RNE || 'blank'}, which is not S, T or U`);
    });
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,E1,N1,K2,PR4,01/09/2017,X1,,,,', 'A,01/09/2017,T,E1,N1,A5,PR1,01/12/2017,E11,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,E1,N1,U5,PR4,01/09/2017,X1,,,,', 'A,01/09/2017,T,E1,N1,A5,PR1,01/12/2017,E11,,,,'] } },
};
