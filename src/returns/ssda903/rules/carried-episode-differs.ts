import type { EpisodeColumn, StartedRow } from '#returns/ssda903/episode-row.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

/** What rule 503 compares, part by part. */
const COMPARED = ['RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'HOME_POST', 'PL_POST', 'URN'] as const satisfies readonly EpisodeColumn[];

export const carriedEpisodeDiffers: EpisodesRule = {
  id: 'carried-episode-differs',
  scope: 'episodes',
  title: 'The next return tells an open episode differently',
  why: 'An episode goes on unchanged until it ends; a change within it means that one of the returns is wrong, or that a change was not '
    + 'written as a new episode.',
  source: 'SSDA903 validator: rules 503A to 503J; H5 becoming K3 and Z1 becoming Z11-Z14 are accepted',
  severity: 'warning',
  action: 'The later return is believed.',
  check({ rows, nextReturn }, report) {
    if (nextReturn === null) return;
    for (const row of rows) {
      if (row.DEC !== null) continue;
      const next = nextReturn.find(candidate => candidate.DECOM === row.DECOM);
      if (next === undefined) continue;
      const changed = COMPARED.filter(column => row[column] !== next[column] && !isNewCode(column, row, next));
      const [first] = changed;
      if (first !== undefined) report(next, first, `The return before had ${changed.map(column => `${column} ${row[column] || 'blank'}`).join(', ')}`);
    }
  },
  finds: {
    '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,,,,,,'] },
    '2018-19': { episodes: ['A,01/05/2017,S,C2,N1,U6,PR1,01/02/2019,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2019,E4A,,,,'] },
  },
  passes: {
    '2023-24': { header: ['A,2,01/01/2006,WBRI,UN4,0,', 'B,2,01/01/2007,WBRI,UN4,0,'], episodes: ['A,01/05/2023,S,C1,N1,H5,PR4,,,,,,', 'B,01/06/2023,S,C1,N1,U6,PR1,,,,,,'] },
    '2024-25': { episodes: ['A,01/05/2023,S,C1,N1,K3,PR4,01/02/2025,E6,,,,', 'B,01/06/2023,S,C1,N1,U6,PR1,01/02/2025,E4A,,,,'] },
  },
};

/** The same placement under the code that replaced its own. */
const isNewCode = (column: EpisodeColumn, row: StartedRow, next: StartedRow): boolean => column === 'PLACE'
  && (((row.PLACE === 'H5' || row.PLACE === 'P2') && next.PLACE === 'K3') || (row.PLACE === 'Z1' && /^Z1[1-4]$/.test(next.PLACE)));
