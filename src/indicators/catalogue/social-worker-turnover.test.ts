import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { socialWorkerTurnover } from '#indicators/catalogue/social-worker-turnover.ts';

goldenTable(socialWorkerTurnover, {
  people: [],
  monthlyFigures: monthly({ 'social-worker-leavers': { ...yearTotal(2025, 20), '2024-12-31': 9.5 }, 'social-workers-in-post': { ...yearTotal(2025, 370), '2024-12-31': 380 } }),
  rows: [
    { period: 'year', on: '2025-03-31', value: 29.5 / 370, numerator: 29.5, denominator: 370, working: 'DfE, workforce, East Sussex 2025: 29.5 leavers, 370 in post, 8.0%; those in post are not summed over the months' },
    { period: 'month', on: '2024-12-31', value: 0.025, working: '9.5 / 380 in the month' },
    { period: 'year', on: '2024-03-31', value: null, working: 'not given' },
  ],
});
