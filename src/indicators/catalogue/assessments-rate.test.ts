import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { assessmentsRate } from '#indicators/catalogue/assessments-rate.ts';

goldenTable(assessmentsRate, {
  people: [], known: ['2001-01-01', '2001-01-02'], population: { 2011: 103_920, 2021: 101_959, 2022: 102_962 },
  monthlyFigures: monthly({ assessments: { ...yearTotal(2012, 6_890), ...yearTotal(2022, 3_236) } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 6_890 / 103_920 * 10_000, denominator: 103_920, working: '6,890 / 103,920 × 10,000 = 663.0, where East Sussex began (July 2015, 2.16)' },
    { period: 'year', on: '2022-03-31', value: 3_236 / 101_959 * 10_000, working: 'DfE, table C2, East Sussex 2022: 3,236 assessments, 317.4: the population of mid-2021; that of mid-2022 would give 314.3' },
    { period: 'year', on: '2014-03-31', value: null, working: 'no count' },
  ],
});
