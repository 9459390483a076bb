import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { careApplications } from '#indicators/catalogue/care-applications.ts';

const before = { referredOn: null, area: null, startedOn: on('2025-01-10'), letterSentOn: null, familyGroupMeetingOffered: null, familyGroupMeetingHeld: null, steppedOn: null, outcome: null };

goldenTable(careApplications, {
  people: [{ preProceedings: [{ ...before, courtApplicationOn: on('2025-06-10') }] }, { preProceedings: [{ ...before, courtApplicationOn: on('2025-06-10') }] }],
  monthlyFigures: monthly({ 'care-applications': { '2025-04-30': 6, '2025-05-31': 4, '2025-06-30': 9 } }),
  rows: [
    { period: 'quarter', on: '2025-06-30', value: 19, working: '6 + 4 + 9' },
    { period: 'month', on: '2025-06-30', value: 9, working: 'by the legal tracker; the census has two children of it, perhaps of one family, and none who went straight to court' },
    { period: 'month', on: '2025-07-31', value: null, working: 'not given' },
  ],
});
