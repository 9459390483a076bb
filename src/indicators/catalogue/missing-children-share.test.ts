import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { missingChildrenShare } from '#indicators/catalogue/missing-children-share.ts';

const missing = (kind: string, from: string, until: string | null) => ({ missingIncidents: [{ kind, startedOn: on(from), endedOn: until === null ? null : on(until) }] });
const people = [
  { ...cared('2010-01-01', ...inCare([['2022-01-01']])), ...missing('M', '2023-03-30', '2023-04-01') },
  { ...cared('2010-01-01', ...inCare([['2022-01-01']])), ...missing('A', '2023-06-01', '2023-06-02') },
  { ...cared('2010-01-01', ...inCare([['2022-01-01']], '2023-05-01')), ...missing('M', '2023-04-10', '2023-04-11') },
  { ...cared('2010-01-01', ...inCare([['2022-01-01']], '2023-04-01')), ...missing('M', '2023-03-10', '2023-03-11') },
  { ...cared('2010-01-01', ...inCare([['2022-01-01']])), ...missing('M', '2023-03-01', '2023-03-31') },
  cared('2010-01-01', ...inCare([['2024-03-31']])),
  { ...cared('2010-01-01', ...inCare([['2022-01-01']], '2023-07-01'), ...inCare([['2024-01-01']])), ...missing('M', '2024-03-31', null) },
];

goldenTable(missingChildrenShare, {
  people, known: ['2023-04-01', '2024-03-31'],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3 / 6, denominator: 6, working: 'back on 1 April: yes; only away: no; left in May, missing in April: yes; back on 31 March: no; came on the last day: no; missing on the last day, two periods, one child: yes. Left out: not a day of the year in care' },
    { period: 'month', on: '2024-02-29', value: null, working: 'March 2023 is not known' },
  ],
});

goldenTable(missingChildrenShare, {
  known: ['2024-03-14', '2024-03-14'],
  people: [2, 0, null, 1, 0].map(missingInLast12Months => ({ ...cared('2010-01-01', ...inCare([['2022-01-01']])), careSummaries: [summary('2024-03-14', { missingInLast12Months })] })),
  rows: [{ period: 'month', on: '2024-03-31', value: 2 / 4, denominator: 4, working: 'Annex A of 14 March alone: two of four of whom the list says' }],
});
