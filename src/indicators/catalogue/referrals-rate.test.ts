import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { referralsRate } from '#indicators/catalogue/referrals-rate.ts';

// East Sussex, Health and Wellbeing Board, 6 March 2012, appendix 1: 15,191 referrals in the year to 31 March 2011, 1,463 per 10,000.
goldenTable(referralsRate, {
  people: [], known: ['2001-01-01', '2001-01-02'], population: { 2010: 103_800 },
  monthlyFigures: Array.from({ length: 12 }, (_, i) => ({
    measure: 'referrals', monthEnd: on(['2010-04-30', '2010-05-31', '2010-06-30', '2010-07-31', '2010-08-31', '2010-09-30', '2010-10-31', '2010-11-30', '2010-12-31', '2011-01-31', '2011-02-28', '2011-03-31'][i]!),
    area: '', value: i === 0 ? 15_191 - 11 * 1_265 : 1_265, source: 'appendix 1',
  })),
  rows: [{ period: 'year', on: '2011-03-31', value: 15_191 / 103_800 * 10_000, working: '15,191 / 103,800 × 10,000 = 1,463.5, printed 1,463: the population of mid-2010' }],
});
