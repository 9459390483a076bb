import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { unaccompaniedChildren } from '#indicators/catalogue/unaccompanied-children.ts';

const child = (until: string | null | undefined, unaccompanied: boolean, end: string | null = null) => {
  const one = cared('2008-01-01', ...inCare([['2023-01-01']], end));
  return { ...one, unaccompanied, care: { ...one.care, unaccompanied: until === undefined ? null : { until: until === null ? null : on(until) } } };
};
const people = [child(null, true), child('2024-03-31', true), child('2024-04-01', true), child(undefined, true), child(undefined, false), child(null, true, '2024-03-31')];

goldenTable(unaccompaniedChildren, {
  people,
  rows: [
    { period: 'month', on: '2024-03-31', value: 3, working: 'still so; so until the day after; so by a list that tells no end. Not: no longer so that day, not so, left that day' },
    { period: 'month', on: '2024-02-29', value: 5, working: 'all but the one who is not so' },
  ],
});
