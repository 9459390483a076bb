import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const providerDoesNotFit: EpisodesRule = {
  id: 'provider-does-not-fit',
  scope: 'episodes',
  title: 'A provider that does not fit the placement',
  why: 'The provider tells in-house from agency placements, the largest difference in price. Temporary (T) and other (Z) placements have '
    + 'none, every other has one, and PR0 goes with the parents (P1) only.',
  source: 'SSDA903 guide and validator rules 527-531, 550: PLACE_PROVIDER',
  severity: 'warning',
  action: 'The row is used as it stands; a foster home without a provider is counted as in-house.',
  check({ rows }, report) {
    for (const row of rows) {
      const provider = row.PLACE_PROVIDER;
      if (row.PLACE === '') continue;
      if (/^[TZ]\d/.test(row.PLACE)) {
        if (provider !== '') report(row, 'PLACE_PROVIDER', `Placement ${row.PLACE} has no provider, but ${provider} stands here`);
      } else if (provider === '') report(row, 'PLACE_PROVIDER', `Placement ${row.PLACE} without a provider`);
      else if ((provider === 'PR0') !== (row.PLACE === 'P1')) report(row, 'PLACE_PROVIDER', `Provider ${provider} with placement ${row.PLACE}: PR0 and P1 go together`);
    }
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,,01/12/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,P1,PR0,01/12/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,Z1,,01/02/2018,E4A,,,,'] } },
};
