import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { staffConfidence } from '#indicators/catalogue/staff-confidence.ts';

// East Sussex, July 2015, 2.4: supervision, knowledge, safeguarding, communication, tools, multi-agency, health, development.
const areas2012 = [76, 88, 84, 86, 20, 80, 67, 79];
const areas2015 = [91, 91, 88, 91, 43, 83, 72, 84];
const meanOf = (areas: readonly number[]): number => areas.reduce((total, area) => total + area, 0) / areas.length;

goldenTable(staffConfidence, {
  people: [], monthlyFigures: monthly({ 'staff-confidence': { '2012-03-31': meanOf(areas2012), '2015-03-31': meanOf(areas2015) } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 0.725, working: '580 / 8 = 72.5%: printed 72, which does not round it' },
    { period: 'year', on: '2015-03-31', value: 0.80375, working: '643 / 8 = 80.4%, printed 80' },
    { period: 'month', on: '2014-03-31', value: null, working: 'nobody was asked' },
  ],
});
