import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { socialWorkerVacanciesRate } from '#indicators/catalogue/social-worker-vacancies-rate.ts';

goldenTable(socialWorkerVacanciesRate, {
  people: [], monthlyFigures: monthly({ 'social-worker-vacancies': { '2024-09-30': 7, '2024-10-31': 0 }, 'social-workers-in-post': { '2024-09-30': 370, '2024-10-31': 377 } }),
  rows: [
    { period: 'month', on: '2024-09-30', value: 7 / 377, numerator: 7, denominator: 377, working: 'DfE, workforce, East Sussex 2025: 7 vacancies, 370 in post, 1.9%; 7 / 370 would be 1.9% too, so the line below is checked' },
    { period: 'month', on: '2024-10-31', value: 0, working: 'none, and that is given' },
    { period: 'month', on: '2024-11-30', value: null, working: 'not given' },
  ],
});
