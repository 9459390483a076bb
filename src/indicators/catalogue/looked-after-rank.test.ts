import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { publishedOn } from '#indicators/other-files.test-support.ts';
import { lookedAfterRank } from '#indicators/catalogue/looked-after-rank.ts';

goldenTable(lookedAfterRank, {
  people: IN_PLACEMENTS,
  others: { published: publishedOn({ '2017-03-31': { count: 1_107, population: 168_000, rank: { fromLowest: 79, above: 74, ranked: 153 } } }) },
  rows: [
    { period: 'year', on: '2017-03-31', value: 79, numerator: 79, denominator: 153, working: 'Norfolk, October 2017, 3.3: 79th, 74 higher' },
    { period: 'month', on: '2017-02-28', value: null, working: 'nothing is published for February' },
  ],
});
