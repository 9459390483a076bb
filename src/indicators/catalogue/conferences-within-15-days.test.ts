import { conference } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { conferencesWithin15Days } from '#indicators/catalogue/conferences-within-15-days.ts';

const held = (count: number, strategyDiscussion: string, on: string) => Array.from({ length: count }, () => ({ initialConferences: [conference(on, strategyDiscussion)] }));

// DfE, Children in need, table C4, East Sussex 2025: 786 conferences; 107 in 0 to 10 working days, 509 in 11 to 15, 52 in 16 to 20, 118 later. At the ends of the bands, from Monday 3 June 2024.
goldenTable(conferencesWithin15Days, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    ...held(107, '2024-06-03', '2024-06-17'), ...held(509, '2024-06-03', '2024-06-24'), ...held(52, '2024-06-03', '2024-06-25'), ...held(118, '2024-06-03', '2024-07-02'),
    { initialConferences: [conference('2024-03-15', '2024-02-23'), conference('2024-03-18', '2024-02-23')] },
    { initialConferences: [conference('2023-04-24', '2023-03-30'), conference('2023-04-25', '2023-03-30')] },
    { initialConferences: [conference('2024-03-20', null)] },
  ],
  rows: [
    { period: 'year', on: '2025-03-31', value: 616 / 786, numerator: 616, denominator: 786, working: '(107 + 509) / 786 = 78.4%; 15 working days are three weeks, 24 June' },
    { period: 'month', on: '2024-03-01', value: 1 / 2, denominator: 2, working: 'Friday 23 February and three weeks: 15 March; the Monday after is the 16th; one without a discussion is in neither' },
    { period: 'month', on: '2023-04-01', value: 1 / 2, working: 'Thursday 30 March 2023 and three weeks is 20 April, two more for Good Friday and Easter Monday: Monday 24 April; the 25th is late' },
    { period: 'month', on: '2023-05-01', value: null, working: 'none' },
  ],
});
