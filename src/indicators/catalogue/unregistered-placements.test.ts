import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, IN_PLACEMENTS, inCare } from '#indicators/care-example.test-support.ts';
import { unregisteredPlacements } from '#indicators/catalogue/unregistered-placements.ts';

goldenTable(unregisteredPlacements, {
  people: [...IN_PLACEMENTS, cared('2009-01-01', ...inCare([['2024-01-01', 'Z12', null], ['2024-03-31', 'K2', 'PR4']]))],
  rows: [
    { period: 'month', on: '2024-03-31', value: 1, working: 'm; the other moved to a registered home that day' },
    { period: 'month', on: '2024-02-29', value: 2, working: 'both' },
  ],
});
