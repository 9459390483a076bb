import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { protectionPlanRate } from '#indicators/catalogue/protection-plan-rate.ts';

goldenTable(protectionPlanRate, {
  people: [], known: ['2001-01-01', '2001-01-02'], population: { 2011: 103_920, 2012: 103_920, 2021: 101_959 },
  monthlyFigures: monthly({ 'children-on-protection-plan': { '2012-03-31': 700, '2012-09-30': 590, '2022-03-31': 534 } }),
  rows: [
    { period: 'month', on: '2012-09-30', value: 590 / 103_920 * 10_000, working: '590 / 103,920 × 10,000 = 56.8: 57 on the dashboard of October 2012, row 12' },
    { period: 'month', on: '2012-03-31', value: 700 / 103_920 * 10_000, working: '700 / 103,920 × 10,000 = 67.4: East Sussex, plan of March 2012' },
    { period: 'year', on: '2022-03-31', value: 534 / 101_959 * 10_000, denominator: 101_959, working: 'DfE, table D1, East Sussex 2022: 534 children, 52.4; with mid-2022 it would be 51.9' },
  ],
});
