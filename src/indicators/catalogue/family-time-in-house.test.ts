import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { familyTimeInHouse } from '#indicators/catalogue/family-time-in-house.ts';

goldenTable(familyTimeInHouse, {
  people: [],
  monthlyFigures: monthly({
    'family-time-in-house': { ...yearTotal(2012, 5_280), '2012-09-30': 1_220 }, 'family-time-agency': { ...yearTotal(2012, 18_720), '2012-09-30': 780 },
    'family-time-sessions': { ...yearTotal(2012, 24_000), '2012-09-30': 2_000 },
  }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 0.22, numerator: 5_280, denominator: 24_000, working: 'East Sussex, November 2012, 3.11: 24,000 sessions in 2011/12 of which 78% external, so 22%' },
    { period: 'month', on: '2012-09-30', value: 0.61, working: '39% external in the sixth month, so 61%' },
    { period: 'quarter', on: '2012-09-30', value: null, working: 'July and August are not given' },
  ],
});
