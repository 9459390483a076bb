import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { care, episode } from '#indicators/example-pathway.test-support.ts';
import { lookedAfterChildren } from '#indicators/catalogue/looked-after-children.ts';

goldenTable(lookedAfterChildren, {
  people: [
    { care: care('2010-05-01', episode('2020-01-10', '2024-03-31')) },
    { care: care('2012-05-01', episode('2024-03-31')) },
    { care: care('2008-05-01', episode('2019-02-01', '2019-06-01'), episode('2023-01-10')) },
  ],
  rows: [
    { period: 'month', on: '2024-03-31', value: 2, working: 'one left on the day, one came on the day, one stays' },
    { period: 'month', on: '2024-02-29', value: 2, working: 'the first is still there, the second not yet' },
    { period: 'rolling-year', on: '2019-06-30', value: 0, working: 'read on the last day: the first spell of the third ended on 1 June' },
  ],
});
