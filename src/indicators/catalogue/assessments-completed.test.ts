import { assessment } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { assessmentsCompleted } from '#indicators/catalogue/assessments-completed.ts';

goldenTable(assessmentsCompleted, {
  known: ['2024-01-01', '2024-06-30'],
  people: [
    { assessments: [assessment('2024-02-20', '2024-03-31'), assessment('2024-03-28', '2024-04-01')] },
    { assessments: [assessment('2024-04-10', '2024-04-30'), assessment('2024-04-12', null)] },
  ],
  monthlyFigures: monthly({ assessments: { '2023-12-31': 311 } }),
  rows: [
    { period: 'month', on: '2024-04-01', value: 2, working: '1 and 30 April; the one of March was only begun, and one is open' },
    { period: 'month', on: '2024-03-01', value: 1, working: '31 March' },
    { period: 'quarter', on: '2024-05-01', value: 2, working: 'April to June' },
    { period: 'month', on: '2023-12-01', value: 311, working: 'no return: the authority\'s own count' },
    { period: 'month', on: '2024-07-01', value: null, working: 'not known' },
  ],
});
