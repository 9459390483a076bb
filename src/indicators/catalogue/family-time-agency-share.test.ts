import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { familyTimeAgencyShare } from '#indicators/catalogue/family-time-agency-share.ts';

goldenTable(familyTimeAgencyShare, {
  people: [],
  monthlyFigures: monthly({ 'family-time-agency': { ...yearTotal(2012, 18_720), '2012-09-30': 780, '2012-10-31': 0 }, 'family-time-sessions': { ...yearTotal(2012, 24_000), '2012-09-30': 2_000, '2012-10-31': 0 } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 0.78, numerator: 18_720, denominator: 24_000, working: 'East Sussex, November 2012, 3.11: 78% of 24,000' },
    { period: 'month', on: '2012-09-30', value: 0.39, working: '39% in the sixth month: 780 of 2,000' },
    { period: 'month', on: '2012-10-31', value: null, working: 'no session: nothing to divide by, which is not 0%' },
  ],
});
