import { ageInYears } from '#kernel/calendar-date.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

const YOUNGEST: ReadonlyMap<string, number> = new Map(PLACEMENT_TYPES.codes.flatMap(type => type.youngestAge === undefined ? [] : [[type.code, type.youngestAge]]));

export const tooYoungForPlacement: EpisodesRule = {
  id: 'too-young-for-placement',
  scope: 'episodes',
  title: 'Too young for the placement',
  why: 'Supported and independent living are for young people of 16 and over; for a younger child it is unlawful, or a wrong code or date of birth.',
  source: 'SSDA903 validator: H5, K3 and P2 from age 16',
  severity: 'error',
  action: 'The row is used as it stands.',
  // The age became 16 with the rules of 2023-24; K3 did not exist before.
  years: { first: 2024 },
  check({ rows, bornOn }, report) {
    for (const row of rows) {
      const youngest = YOUNGEST.get(row.PLACE);
      if (youngest === undefined || bornOn === null) continue;
      const age = ageInYears(bornOn, row.DECOM);
      if (age < youngest) report(row, 'PLACE', `Placement ${row.PLACE} at age ${age}; it is for ${youngest} and over`);
    }
  },
  finds: { '2023-24': { header: ['A,2,02/05/2007,WBRI,UN4,0,'], episodes: ['A,01/05/2023,S,C2,N1,H5,PR1,01/12/2023,E4A,,,,'] } },
  passes: { '2023-24': { header: ['A,2,01/05/2007,WBRI,UN4,0,'], episodes: ['A,01/05/2023,S,C2,N1,H5,PR1,01/12/2023,E4A,,,,'] } },
};
