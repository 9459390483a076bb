import { dateIn } from '#returns/annex-a/row.ts';
import type { ColumnName } from '#returns/annex-a/lists.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

export const noDate: RowRule = {
  id: 'no-date',
  scope: 'row',
  setsAside: true,
  title: 'A row without the date that makes it',
  why: 'A contact, referral, assessment, enquiry, plan or period of care that began on no day can be counted in no month.',
  source: 'Ofsted ILACS Annex A: required dates',
  severity: 'error',
  action: 'The row is not used.',
  check: (row, report) => {
    const names = row.list.dated as readonly ColumnName[];
    if (names.length > 0 && names.every(name => dateIn(row, name) === null)) report(names[0]!, 'The date is blank or cannot be read');
  },
  finds: { 1: [{ 'Date of Contact': '' }], 5: [{ 'Strategy discussion initiating Section 47 Enquiry Start Date': 'soon', 'Date of Initial Child Protection Conference': '' }] },
  passes: { 1: [{}], 5: [{ 'Strategy discussion initiating Section 47 Enquiry Start Date': '', 'Date of Initial Child Protection Conference': '10/02/2021' }] },
};
