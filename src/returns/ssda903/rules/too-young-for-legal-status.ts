import { ageInYears } from '#kernel/calendar-date.ts';
import { LEGAL_STATUSES } from '#reference/legal-statuses.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

const YOUNGEST: ReadonlyMap<string, number> = new Map(LEGAL_STATUSES.codes.flatMap(status => status.youngestAge === undefined ? [] : [[status.code, status.youngestAge]]));

export const tooYoungForLegalStatus: EpisodesRule = {
  id: 'too-young-for-legal-status',
  scope: 'episodes',
  title: 'Too young for the legal status',
  why: 'Nobody under ten can be charged with an offence in England, so none can be remanded, detained or sentenced.',
  source: 'SSDA903 validator: J codes from age 10; Children and Young Persons Act 1933 section 50',
  severity: 'error',
  action: 'The row is used as it stands.',
  check({ rows, bornOn }, report) {
    for (const row of rows) {
      const youngest = YOUNGEST.get(row.LS);
      if (youngest === undefined || bornOn === null) continue;
      const age = ageInYears(bornOn, row.DECOM);
      if (age < youngest) report(row, 'LS', `Legal status ${row.LS} at age ${age}; it is for ${youngest} and over`);
    }
  },
  finds: { '2017-18': { header: ['A,2,02/05/2007,WBRI,UN4,0,'], episodes: ['A,01/05/2017,S,J1,N1,K1,PR1,01/12/2017,E14,,,,'] } },
  passes: { '2017-18': { header: ['A,2,01/05/2007,WBRI,UN4,0,'], episodes: ['A,01/05/2017,S,J1,N1,K1,PR1,01/12/2017,E14,,,,'] } },
};
