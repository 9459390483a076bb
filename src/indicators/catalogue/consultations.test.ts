import { contact } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { consultations } from '#indicators/catalogue/consultations.ts';

goldenTable(consultations, {
  people: [{ contacts: [contact('2024-04-10', { outcome: 'consultation' })] }], monthlyFigures: monthly({ consultations: { '2024-04-30': 210, '2024-05-31': 260, '2024-06-30': 330 } }),
  rows: [
    { period: 'quarter', on: '2024-06-30', value: 800, working: '210 + 260 + 330; contacts are none of them' },
    { period: 'month', on: '2024-07-31', value: null, working: 'not given' },
  ],
});
