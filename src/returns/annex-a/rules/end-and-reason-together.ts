import type { ColumnName } from '#returns/annex-a/lists.ts';
import { isGiven } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Dates of ends with their reasons, by list. */
const ENDS: Readonly<Record<number, readonly [end: ColumnName, reason: ColumnName]>> = {
  6: ['CIN Closure Date', 'Reason for Closure'],
  8: ['Date Ceased to be Looked After', 'Reason Ceased to be Looked After'],
  10: ['Date of Decision that Child Should No Longer be Placed for Adoption', 'Reason Why Child No Longer Placed for Adoption'],
  11: ['Date of leaving adoption process', 'Reason for leaving adoption process'],
};

export const endAndReasonTogether: RowRule = {
  id: 'end-and-reason-together',
  scope: 'row',
  setsAside: false,
  title: 'An end without a reason, or a reason without an end',
  why: 'A child who left care for no stated reason is missing from every figure about where children go; a reason without a date may be an end nobody entered.',
  source: 'Ofsted ILACS Annex A: closure, care, adoption; children in need census: closure date and reason together',
  severity: 'warning',
  action: 'The row is used: with a date it has ended, without one it has not.',
  check: (row, report) => {
    const [end, reason] = ENDS[row.list.number] ?? [];
    if (end === undefined || reason === undefined || isGiven(row, end) === isGiven(row, reason)) return;
    report(isGiven(row, end) ? reason : end, isGiven(row, end) ? 'It ended and no reason is given' : 'A reason is given and no end');
  },
  finds: { 8: [{ 'Date Ceased to be Looked After': '01/03/2021' }], 6: [{ 'Reason for Closure': 'RC7' }] },
  passes: { 8: [{ 'Date Ceased to be Looked After': '01/03/2021', 'Reason Ceased to be Looked After': 'E4A' }, {}] },
};
