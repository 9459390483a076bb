import { assessment } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { assessmentsWithin45Days } from '#indicators/catalogue/assessments-within-45-days.ts';

// DfE, Children in need, table C2, East Sussex 2024: 4,223 completed; 37 + 312 + 586 + 602 + 721 + 539 = 2,797 in up to 45 working days, 66.2%.
goldenTable(assessmentsWithin45Days, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    ...Array.from({ length: 2_797 }, () => ({ assessments: [assessment('2023-06-05', '2023-08-07')] })),
    ...Array.from({ length: 1_426 }, () => ({ assessments: [assessment('2023-06-05', '2023-08-08')] })),
    { assessments: [assessment('2024-07-01', '2024-09-03'), assessment('2024-07-01', '2024-09-04'), assessment('2024-09-10', '2024-09-09'), assessment('2024-07-02', null)] },
    { assessments: [assessment('2024-10-07', '2024-12-10')] },
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 2_797 / 4_223, numerator: 2_797, denominator: 4_223, working: '66.2%; Monday 5 June 2023 and nine weeks is 7 August, the 45th working day; the 46th is late' },
    { period: 'month', on: '2024-09-01', value: 1 / 3, working: 'Monday 1 July and nine weeks, one day more for 26 August: 3 September in time, the 4th late; one that ends before it begins is not in time' },
    { period: 'month', on: '2024-12-01', value: 0, working: 'Monday 7 October and nine weeks is 9 December; the 10th is the 46th: late, though only 64 days' },
    { period: 'month', on: '2024-06-01', value: null, working: 'none completed' },
  ],
});
