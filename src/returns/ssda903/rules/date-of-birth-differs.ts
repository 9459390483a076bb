import { slashDate } from '#kernel/calendar-date.ts';
import type { BirthRule } from '#returns/ssda903/rules/rule.ts';

export const dateOfBirthDiffers: BirthRule = {
  id: 'date-of-birth-differs',
  scope: 'birth',
  title: 'Files disagree on a date of birth',
  why: 'One of them is wrong, and ages depend on it; two dates under one identifier may also be two children.',
  source: 'SSDA903 validator: the date of birth in every file equals the header\'s',
  severity: 'warning',
  action: 'The header of the latest return is believed.',
  check: (stated, bornOn) => stated === bornOn ? null : `The latest header says ${slashDate(bornOn)}`,
  finds: { '2017-18': {
    episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'], reviews: ['A,02/01/2008,01/06/2017,PN1'],
  } },
  passes: { '2017-18': {
    episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'], reviews: ['A,01/01/2008,01/06/2017,PN1'],
  } },
};
