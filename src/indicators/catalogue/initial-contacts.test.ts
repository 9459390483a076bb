import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { contact, on } from '#indicators/example-pathway.test-support.ts';
import { initialContacts } from '#indicators/catalogue/initial-contacts.ts';

goldenTable(initialContacts, {
  known: ['2012-04-01', '2012-09-30'],
  people: [{ contacts: [contact('2012-04-01'), contact('2012-04-30'), contact('2012-09-30')] }, { contacts: [contact('2012-04-30')] }],
  monthlyFigures: [{ measure: 'contacts', monthEnd: on('2012-03-31'), area: '', value: 1_500, source: 'front-door log' }],
  rows: [
    { period: 'month', on: '2012-04-15', value: 3, working: 'two of one child and one of another, both ends of April in' },
    { period: 'quarter', on: '2012-09-15', value: 1, working: 'the one of 30 September' },
    { period: 'year-to-date', on: '2012-09-30', value: 4, working: '3 + 1' },
    { period: 'rolling-year', on: '2012-09-30', value: null, working: 'six months known are no year' },
    { period: 'month', on: '2012-03-01', value: 1_500, working: 'no return for March: the authority\'s own count' },
  ],
});
