import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { startsAfterPermanenceBreakdown } from '#indicators/catalogue/starts-after-permanence-breakdown.ts';

const permanence = (code: string, day: string | null = null) => ({ previousPermanence: [{ code, on: day === null ? null : on(day) }] });

goldenTable(startsAfterPermanenceBreakdown, {
  people: [
    { ...cared('2012-01-01', ...inCare([['2023-06-01']])), ...permanence('P2', '2020-01-01') },
    { ...cared('2012-01-01', ...inCare([['2021-05-01']], '2022-05-01'), ...inCare([['2023-07-01']])), ...permanence('P3') },
    { ...cared('2012-01-01', ...inCare([['2023-06-01']])), ...permanence('P1', '2020-01-01') },
    { ...cared('2012-01-01', ...inCare([['2023-06-01']])), ...permanence('Z1') },
    { ...cared('2012-01-01', ...inCare([['2019-02-01']], '2019-05-01', 'E45'), ...inCare([['2023-09-01']])), ...permanence('P2', '2019-05-01') },
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3, working: 'a guardian since 2020; an order without a date belongs to the latest start; a guardian between two starts. Adoption and none are not counted' },
    { period: 'year', on: '2022-03-31', value: 0, working: 'the first start of the second child was not after the order' },
    { period: 'year', on: '2019-03-31', value: 0, working: 'nor that of the last, who had no guardian yet' },
  ],
});
