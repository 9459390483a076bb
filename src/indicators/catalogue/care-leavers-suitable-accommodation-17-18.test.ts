import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { leaver } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { careLeaversSuitableAccommodation1718 } from '#indicators/catalogue/care-leavers-suitable-accommodation-17-18.ts';

const people = [
  leaver('2023-04-01', 17, { accommodationIsSuitable: true }),
  leaver('2024-03-31', 18, { accommodationIsSuitable: true }),
  leaver('2023-06-10', 17, { accommodationIsSuitable: false }),
  leaver('2023-06-10', 18, { inTouch: 'NO', accommodationIsSuitable: null }),
  leaver('2023-06-10', 18, { inTouch: 'NREQ', accommodationIsSuitable: null }),
  leaver('2023-06-10', 18, { inTouch: 'DIED', accommodationIsSuitable: null }),
  leaver('2023-06-10', 17, { inTouch: 'RHOM', accommodationIsSuitable: true }),
  leaver('2023-06-10', 16, { accommodationIsSuitable: true }),
  leaver('2023-06-10', 19, { accommodationIsSuitable: true }),
  leaver('2024-04-01', 17, { accommodationIsSuitable: true }),
  { ...leaver('2023-06-10', null, { accommodationIsSuitable: true }), bornOn: on('2005-06-10') },
];

goldenTable(careLeaversSuitableAccommodation1718, {
  people, known: ['2023-04-01', '2024-03-31'],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3 / 6, denominator: 6, working: 'two on the first and the last day of the year, and one whose age the date of birth tells; not: one who answers no, one out of touch, one who wants no service. Left out: died, at home, of other ages, of the next year' },
    { period: 'rolling-year', on: '2024-04-30', value: null, working: 'April 2024 is not known, and a birthday is no list' },
  ],
});

goldenTable(careLeaversSuitableAccommodation1718, {
  known: ['2024-03-14', '2024-03-14'],
  people: [leaver('2024-03-14', 17, { accommodationIsSuitable: true, eligibility: 'former relevant' }), leaver('2024-03-14', 18, { accommodationIsSuitable: false, eligibility: 'former relevant' }), leaver('2024-03-14', 19, { accommodationIsSuitable: true, eligibility: 'former relevant' })],
  rows: [{ period: 'month', on: '2024-03-31', value: 1 / 2, denominator: 2, working: 'Annex A of 14 March alone: one of two of the age' }],
});
