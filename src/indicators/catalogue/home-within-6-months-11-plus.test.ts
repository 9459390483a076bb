import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { homeWithin6Months11Plus } from '#indicators/catalogue/home-within-6-months-11-plus.ts';

// Seven came in January 2022; one of them was under 11.
const people = [
  cared('2010-01-01', ...inCare([['2022-01-15']], '2022-07-15', 'E4A')),
  cared('2010-01-01', ...inCare([['2022-01-10']], '2022-07-11', 'E4B')),
  cared('2010-01-01', ...inCare([['2022-01-20']], '2022-03-01', 'E45')),
  cared('2010-01-01', ...inCare([['2022-01-05']])),
  cared('2010-01-01', ...inCare([['2022-01-05']], '2022-03-31', 'E99')),
  cared('2010-01-01', ...inCare([['2022-01-12']], '2023-12-10', 'E13')),
  cared('2011-02-01', ...inCare([['2022-01-12']], '2022-02-01', 'E4A')),
];

goldenTable(homeWithin6Months11Plus, { people, known: ['2022-01-01', '2022-08-03'], rows: [{ period: 'month', on: '2022-01-31', value: 1 / 5, denominator: 5, working: 'six months to the day: yes; a day more: no; with a guardian, still there, home after 23 months: no; an end that nobody told is left out' }] });
goldenTable(homeWithin6Months11Plus, { people, known: ['2022-01-01', '2022-08-02'], rows: [{ period: 'month', on: '2022-01-31', value: null, working: '184 days after 31 January are 3 August: a day too soon' }] });
