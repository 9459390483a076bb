import { on } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { adoptersApproved } from '#indicators/catalogue/adopters-approved.ts';

goldenTable(adoptersApproved, {
  known: ['2024-04-01', '2025-03-31'], people: [],
  adopters: [
    { family: 'F1', approvedOn: on('2024-05-31') }, { family: 'F1', approvedOn: on('2024-05-31') },
    { individual: 'F1', family: null, approvedOn: on('2024-05-01') }, { individual: 'X', family: null, approvedOn: on('2024-05-01') },
    { family: 'F2', approvedOn: null, enquiredOn: on('2024-05-02') },
    { family: 'F3', approvedOn: on('2024-06-01') }, { family: 'F3', approvedOn: on('2024-05-30') },
  ],
  monthlyFigures: monthly({ 'adopters-approved': { ...yearTotal(2012, 21), ...yearTotal(2015, 50) } }),
  rows: [
    { period: 'month', on: '2024-05-01', value: 4, working: 'a couple once, two individuals (one has the couple\'s number as its own), and the family of which one was approved in June; an enquiry is none' },
    { period: 'quarter', on: '2024-05-01', value: 4, working: 'that family is counted once in the quarter' },
    { period: 'month', on: '2024-06-01', value: 1, working: 'and once in June' },
    { period: 'year', on: '2012-03-31', value: 21, working: 'East Sussex, July 2015, 2.16: start' },
    { period: 'year', on: '2015-03-31', value: 50, working: 'East Sussex, July 2015, 2.16: end' },
  ],
});
