import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { initialContactsRate } from '#indicators/catalogue/initial-contacts-rate.ts';

const MONTHS = ['2011-10-31', '2011-11-30', '2011-12-31', '2012-01-31', '2012-02-29', '2012-03-31', '2012-04-30', '2012-05-31', '2012-06-30', '2012-07-31', '2012-08-31', '2012-09-30'];

// East Sussex dashboard, October 2012, rows 1 and 2: rolling year 18,893 contacts, 1,818 per 10,000. They share a population of 103,8xx to 104,000.
goldenTable(initialContactsRate, {
  people: [], known: ['2001-01-01', '2001-01-02'],
  population: { 2011: 103_920, 2012: 103_920 },
  monthlyFigures: MONTHS.map((month, i) => ({ measure: 'contacts', monthEnd: on(month), area: '', value: i === 0 ? 18_893 - 11 * 1_574 : 1_574, source: 'dashboard' })),
  rows: [{ period: 'rolling-year', on: '2012-09-30', value: 18_893 / 103_920 * 10_000, denominator: 103_920, working: '18,893 / 103,920 × 10,000 = 1,818.0, printed 1,818' }],
});
