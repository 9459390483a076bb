import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { leaver } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { careLeaversInEducation1718 } from '#indicators/catalogue/care-leavers-in-education-17-18.ts';

const people = [
  leaver('2023-04-01', 17, { activity: 'F1' }),
  leaver('2024-03-31', 18, { activity: 'P4' }),
  leaver('2023-06-10', 17, { activity: 'G5' }),
  leaver('2023-06-10', 18, { inTouch: 'NO', activity: '0' }),
  leaver('2023-06-10', 18, { inTouch: 'NREQ', activity: '0' }),
  leaver('2023-06-10', 18, { inTouch: 'DIED', activity: '0' }),
  leaver('2023-06-10', 17, { inTouch: 'RHOM', activity: 'F1' }),
  leaver('2023-06-10', 16, { activity: 'F1' }),
  leaver('2023-06-10', 19, { activity: 'F1' }),
  leaver('2024-04-01', 17, { activity: 'F1' }),
  { ...leaver('2023-06-10', null, { activity: 'F1' }), bornOn: on('2005-06-10') },
];

goldenTable(careLeaversInEducation1718, {
  people, known: ['2023-04-01', '2024-03-31'],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3 / 6, denominator: 6, working: 'two on the first and the last day of the year, and one whose age the date of birth tells; not: one who answers no, one out of touch, one who wants no service. Left out: died, at home, of other ages, of the next year' },
    { period: 'rolling-year', on: '2024-04-30', value: null, working: 'April 2024 is not known, and a birthday is no list' },
  ],
});

goldenTable(careLeaversInEducation1718, {
  known: ['2024-03-14', '2024-03-14'],
  people: [leaver('2024-03-14', 17, { activity: 'F1', eligibility: 'former relevant' }), leaver('2024-03-14', 18, { activity: 'G5', eligibility: 'former relevant' }), leaver('2024-03-14', 19, { activity: 'F1', eligibility: 'former relevant' })],
  rows: [{ period: 'month', on: '2024-03-31', value: 1 / 2, denominator: 2, working: 'Annex A of 14 March alone: one of two of the age' }],
});
