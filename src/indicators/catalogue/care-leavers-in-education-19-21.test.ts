import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { leaver } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { careLeaversInEducation1921 } from '#indicators/catalogue/care-leavers-in-education-19-21.ts';

const people = [
  leaver('2023-04-01', 19, { activity: 'F1' }),
  leaver('2024-03-31', 21, { activity: 'P4' }),
  leaver('2023-06-10', 19, { activity: 'G5' }),
  leaver('2023-06-10', 21, { inTouch: 'NO', activity: '0' }),
  leaver('2023-06-10', 21, { inTouch: 'NREQ', activity: '0' }),
  leaver('2023-06-10', 21, { inTouch: 'DIED', activity: '0' }),
  leaver('2023-06-10', 19, { inTouch: 'RHOM', activity: 'F1' }),
  leaver('2023-06-10', 18, { activity: 'F1' }),
  leaver('2023-06-10', 22, { activity: 'F1' }),
  leaver('2024-04-01', 19, { activity: 'F1' }),
  { ...leaver('2023-06-10', null, { activity: 'F1' }), bornOn: on('2002-06-10') },
];

goldenTable(careLeaversInEducation1921, {
  people, known: ['2023-04-01', '2024-03-31'],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3 / 6, denominator: 6, working: 'two on the first and the last day of the year, and one whose age the date of birth tells; not: one who answers no, one out of touch, one who wants no service. Left out: died, at home, of other ages, of the next year' },
    { period: 'rolling-year', on: '2024-04-30', value: null, working: 'April 2024 is not known, and a birthday is no list' },
  ],
});

goldenTable(careLeaversInEducation1921, {
  known: ['2024-03-14', '2024-03-14'],
  people: [leaver('2024-03-14', 19, { activity: 'F1', eligibility: 'former relevant' }), leaver('2024-03-14', 21, { activity: 'G5', eligibility: 'former relevant' }), leaver('2024-03-14', 22, { activity: 'F1', eligibility: 'former relevant' })],
  rows: [{ period: 'month', on: '2024-03-31', value: 1 / 2, denominator: 2, working: 'Annex A of 14 March alone: one of two of the age' }],
});
