import { enquiry } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { section47Enquiries } from '#indicators/catalogue/section-47-enquiries.ts';

goldenTable(section47Enquiries, {
  known: ['2024-04-01', '2025-03-31'],
  people: [{ section47Enquiries: [enquiry('2024-04-30', '2024-05-10'), enquiry('2024-05-31')] }, { section47Enquiries: [enquiry('2024-05-01')] }],
  monthlyFigures: monthly({ 'section-47-enquiries': { '2012-01-31': 88, '2012-02-29': 90, '2012-03-31': 71 } }),
  rows: [
    { period: 'quarter', on: '2012-03-31', value: 249, working: 'before any return, the authority\'s own: 88 + 90 + 71' },
    { period: 'month', on: '2024-05-01', value: 2, working: '1 and 31 May; that of 30 April had its conference in May, but began before' },
    { period: 'year', on: '2025-03-31', value: 3, working: 'one child twice' },
    { period: 'month', on: '2024-03-01', value: null, working: 'not known' },
  ],
});
