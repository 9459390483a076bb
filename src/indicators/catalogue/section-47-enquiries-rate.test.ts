import { enquiry } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { section47EnquiriesRate } from '#indicators/catalogue/section-47-enquiries-rate.ts';

// DfE, Children in need, table C4, East Sussex 2025: 1,283 enquiries about 1,147 children; under 18 in mid-2024: 104,428.
goldenTable(section47EnquiriesRate, {
  people: Array.from({ length: 1_147 }, (_, i) => ({ section47Enquiries: i < 136 ? [enquiry('2024-06-01'), enquiry('2024-12-01')] : [enquiry('2024-06-01')] })),
  population: { 2024: 104_428 },
  rows: [
    { period: 'year', on: '2025-03-31', value: 1_283 / 104_428 * 10_000, numerator: 1_283, working: '1,283 / 104,428 × 10,000 = 122.9: enquiries, not children' },
    { period: 'year', on: '2023-03-31', value: null, working: 'no population' },
  ],
});
