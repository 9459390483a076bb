import { contact } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { contactsFromProfessionals } from '#indicators/catalogue/contacts-from-professionals.ts';

const from = (...sources: readonly (string | null)[]) => ({ contacts: sources.map(source => contact('2024-05-10', { source })) });

goldenTable(contactsFromProfessionals, {
  known: ['2024-04-01', '2024-09-30'],
  people: [from('1A', '1B', '1C', '1D', '9', '10'), from('2A', '2B', '3A', '3F', '4', '5A', '5B', '5C', '5D', '6', '7', '8'), from(null), { contacts: [contact('2024-06-01', { source: '6' })] }],
  rows: [
    { period: 'month', on: '2024-05-01', value: 12 / 19, numerator: 12, denominator: 19, working: '6 codes of individuals, anonymous and unknown; 12 of services; 1 without a source, below the line' },
    { period: 'month', on: '2024-06-01', value: 1, working: 'the police' },
    { period: 'month', on: '2024-07-01', value: null, working: 'no contact: nothing to divide by' },
    { period: 'month', on: '2024-10-01', value: null, working: 'not known' },
  ],
});
