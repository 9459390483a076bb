import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { leaver } from '#indicators/care-example.test-support.ts';
import { careLeaversInTouch } from '#indicators/catalogue/care-leavers-in-touch.ts';

goldenTable(careLeaversInTouch, {
  known: ['2023-04-01', '2024-03-31'],
  people: [
    leaver('2023-04-01', 17), leaver('2024-03-31', 21), leaver('2023-06-10', 19, { inTouch: 'NO' }), leaver('2023-06-10', 19, { inTouch: 'REFU' }),
    leaver('2023-06-10', 19, { inTouch: 'DIED' }), leaver('2023-06-10', 19, { inTouch: 'NREQ' }), leaver('2023-06-10', 19, { inTouch: 'RHOM' }), leaver('2023-06-10', 22), leaver('2024-04-01', 19),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 2 / 4, denominator: 4, working: 'one of 17 and one of 21; out of touch and refused count below the line; died, no service needed, at home, too old and of the next year do not' },
    { period: 'month', on: '2023-05-31', value: null, working: 'no birthday in May: nothing to divide by' },
  ],
});
// Born on 29 February: seen on 1 March 2023 and on 29 February 2024.
const leapling = { careLeaverContacts: [leaver('2023-03-01', 19), leaver('2024-02-29', 20, { inTouch: 'NO' })].flatMap(({ careLeaverContacts }) => careLeaverContacts ?? []) };
goldenTable(careLeaversInTouch, {
  known: ['2022-04-01', '2024-03-31'], people: [leapling],
  rows: [{ period: 'rolling-year', on: '2024-02-29', value: 1, denominator: 1, working: 'two birthdays in twelve months, one person' }],
});
goldenTable(careLeaversInTouch, {
  known: ['2024-03-14', '2024-03-14'],
  people: [leaver('2024-03-14', 18, { eligibility: 'relevant' }), leaver('2024-03-14', 20, { inTouch: 'NO', eligibility: 'former relevant' }), leaver('2024-03-14', 20, { inTouch: 'NREQ', eligibility: 'former relevant' })],
  rows: [{ period: 'month', on: '2024-03-31', value: 1 / 2, denominator: 2, working: 'Annex A of 14 March alone: one of two; the third needs no service' }],
});
