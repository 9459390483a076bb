import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { homeWithin24Months11Plus } from '#indicators/catalogue/home-within-24-months-11-plus.ts';

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

goldenTable(homeWithin24Months11Plus, { people, known: ['2022-01-01', '2024-02-01'], rows: [{ period: 'month', on: '2022-01-31', value: 3 / 5, denominator: 5, working: 'after six months, six months and a day, and 23 months, to a relative; with a guardian and still there: no' }] });
goldenTable(homeWithin24Months11Plus, { people, known: ['2022-01-01', '2024-01-31'], rows: [{ period: 'month', on: '2022-01-31', value: null, working: '731 days after 31 January 2022 are 1 February 2024: a day too soon' }] });
