import { LEGAL_STATUSES } from '#reference/legal-statuses.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

const LONGEST: ReadonlyMap<string, number> = new Map(LEGAL_STATUSES.codes.flatMap(status => status.longestDays === undefined ? [] : [[status.code, status.longestDays]]));

export const legalStatusTooLong: EpisodesRule = {
  id: 'legal-status-too-long',
  scope: 'episodes',
  title: 'A legal status that lasts longer than the law allows',
  why: 'Police protection lasts 72 hours, an emergency protection order 21 days and a child assessment order 7; a longer one was not '
    + 'closed, or the next order was not written down.',
  source: 'SSDA903 validator: L1 72 hours, L2 21 days, L3 7 days; Children Act 1989 sections 43, 45 and 46',
  severity: 'error',
  action: 'The row is used as it stands.',
  check({ rows }, report) {
    let first: StartedRow | null = null;
    rows.forEach((row, index) => {
      const previous = rows[index - 1];
      if (first === null || previous === undefined || previous.LS !== row.LS || previous.DEC !== row.DECOM || row.RNE === 'S') first = row;
      const longest = LONGEST.get(row.LS);
      if (longest === undefined || row.DEC === null) return;
      const days = row.DEC - first.DECOM;
      if (days > longest) report(row, 'LS', `Legal status ${row.LS} for ${days} days; it may last ${longest}`);
    });
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,L2,N1,U6,PR1,15/05/2017,X1,,,,', 'A,15/05/2017,P,L2,N1,U4,PR1,23/05/2017,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,L2,N1,U6,PR1,15/05/2017,X1,,,,', 'A,15/05/2017,P,L2,N1,U4,PR1,22/05/2017,E4A,,,,'] } },
};
