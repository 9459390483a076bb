import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { neighbours, publishedOn } from '#indicators/other-files.test-support.ts';
import { lookedAfterRateAgainstEngland } from '#indicators/catalogue/looked-after-rate-against-england.ts';

goldenTable(lookedAfterRateAgainstEngland, {
  people: IN_PLACEMENTS,
  others: { published: publishedOn({ '2007-03-31': { count: 718, population: 160_000 }, '2008-03-31': { count: 750, population: 160_000, england: 54.1, neighbours: neighbours(40) } }) },
  rows: [
    { period: 'year', on: '2008-03-31', value: -7.225, numerator: -115.6, denominator: 160_000, working: 'West Sussex, May 2009, appendix B: 46.9 against 54.1; 750 - 54.1 × 16' },
    { period: 'quarter', on: '2008-06-30', value: null, working: 'no 31 March in the quarter' },
    { period: 'year', on: '2007-03-31', value: null, working: 'no rate of England' },
  ],
});
