import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { placedOutsideAuthority } from '#indicators/catalogue/placed-outside-authority.ts';

const people = [true, false, true, null].map(isOutside => ({ ...cared('2012-01-01', ...inCare([['2022-01-01']])), careSummaries: [summary('2024-03-14', { placedOutsideAuthority: isOutside })] }));

goldenTable(placedOutsideAuthority, {
  known: ['2024-03-14', '2024-03-14'],
  people: [
    ...people,
    { ...cared('2012-01-01', ...inCare([['2022-01-01']], '2024-03-14')), careSummaries: [summary('2024-03-14', { placedOutsideAuthority: true })] },
    { ...cared('2012-01-01', ...inCare([['2022-01-01']])), careSummaries: [summary('2023-09-14', { placedOutsideAuthority: true })] },
  ],
  rows: [
    { period: 'month', on: '2024-03-31', value: 2 / 3, denominator: 3, working: 'read on the day of the list: two of three of whom it says; one who left that day and one of an older list are not in it' },
    { period: 'month', on: '2024-02-29', value: null, working: 'no list of February' },
  ],
});
