import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { neighbours, publishedOn } from '#indicators/other-files.test-support.ts';
import { lookedAfterRateAgainstNeighbours } from '#indicators/catalogue/looked-after-rate-against-neighbours.ts';

goldenTable(lookedAfterRateAgainstNeighbours, {
  people: IN_PLACEMENTS,
  others: { published: publishedOn({
    '2008-03-31': { count: 750, population: 160_000, neighbours: neighbours(40) }, '2016-03-31': { count: 1_000, population: 168_000 },
    '2017-03-31': { count: 1_107, population: 168_000, neighbours: neighbours(52.5) },
  }) },
  rows: [
    { period: 'year', on: '2017-03-31', value: 225 / 16.8, numerator: 225, denominator: 168_000, working: 'Norfolk, October 2017, 3.3: 65.9 (1,107 of about 168,000) against 52.5, which would be 882 children' },
    { period: 'rolling-year', on: '2017-09-30', value: 225 / 16.8, working: 'the last 31 March of the twelve months' },
    { period: 'month', on: '2008-03-31', value: 6.875, numerator: 110, working: 'West Sussex, May 2009, appendix B: 46.9 against 40.0, more than 100 children above; 750 - 640' },
    { period: 'month', on: '2017-04-30', value: null, working: 'nothing is published for April' },
    { period: 'year', on: '2016-03-31', value: null, working: 'no neighbours in the files' },
    { period: 'year', on: '2024-03-31', value: null, working: 'the year is not in the files' },
  ],
});
