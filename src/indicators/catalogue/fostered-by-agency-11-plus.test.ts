import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { fosteredByAgency11Plus } from '#indicators/catalogue/fostered-by-agency-11-plus.ts';

goldenTable(fosteredByAgency11Plus, {
  people: [
    cared('2010-05-01', ...inCare([['2021-05-01', 'U6', 'PR4']])),
    cared('2010-05-01', ...inCare([['2021-04-30', 'U6', 'PR4']])),
    cared('2010-05-01', ...inCare([['2023-05-01', 'U6', 'PR1']])),
    cared('2010-05-01', ...inCare([['2023-05-01', 'U6', 'PR4', 'P']])),
    cared('2010-05-01', ...inCare([['2022-05-01', 'K2', 'PR4']])),
    cared('2010-05-01', ...inCare([['2019-05-01', 'U6', 'PR4']], '2020-05-01'), ...inCare([['2022-05-01', 'U4', 'PR5']])),
  ],
  rows: [{ period: 'month', on: '2024-03-31', value: 2 / 3, denominator: 3, working: 'came at 11 to the day; with own carers: no; back at 12, though first at 9: yes. Left out: came at 10, start not known, in a home' }],
});
