import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { agencySocialWorkersRate } from '#indicators/catalogue/agency-social-workers-rate.ts';

goldenTable(agencySocialWorkersRate, {
  people: [], monthlyFigures: monthly({ 'agency-social-workers': { '2022-09-30': 12, '2024-09-30': 5_415.9 }, 'social-workers-in-post': { '2022-09-30': 368.2, '2024-09-30': 36_186.3 } }),
  rows: [
    { period: 'month', on: '2022-09-30', value: 12 / 380.2, denominator: 380.2, working: 'DfE, workforce, East Sussex 2023: 12 of 380.2, 3.2%; 12 / 368.2 would be 3.3%' },
    { period: 'month', on: '2024-09-30', value: 5_415.9 / 41_602.2, working: 'England 2025: 13.0%' },
    { period: 'month', on: '2023-09-30', value: null, working: 'not given' },
  ],
});
