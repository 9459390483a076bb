import { isShortBreak } from '#reference/legal-statuses.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

export const categoryOfNeedChanges: EpisodesRule = {
  id: 'category-of-need-changes',
  scope: 'episodes',
  title: 'The category of need changes within a time in care',
  why: 'It is the reason for which the child came into care, set at the start and kept until the end of that time in care.',
  source: 'SSDA903 validator: rule 504',
  severity: 'warning',
  action: 'Each row is used as it stands.',
  check({ rows }, report) {
    rows.forEach((row, index) => {
      const previous = rows[index - 1];
      if (previous === undefined || previous.DEC !== row.DECOM || row.RNE === 'S' || isShortBreak(row.LS) || isShortBreak(previous.LS)) return;
      if (row.CIN !== previous.CIN && row.CIN !== '' && previous.CIN !== '') report(row, 'CIN', `The episode before had ${previous.CIN}`);
    });
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,01/09/2017,X1,,,,', 'A,01/09/2017,P,C1,N2,U4,PR1,,,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,01/09/2017,E4A,,,,', 'A,01/09/2017,S,C1,N2,U4,PR1,,,,,,'] } },
};
