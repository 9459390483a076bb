import { identifierOf } from '#returns/annex-a/lists.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

export const noIdentifier: RowRule = {
  id: 'no-identifier',
  scope: 'row',
  setsAside: true,
  title: 'A row that names nobody',
  why: 'Without an identifier a row belongs to no child and cannot be joined to the other lists; totals and notes below a list look like that.',
  source: 'Ofsted ILACS Annex A: Child Unique ID, Individual adopter identifier',
  severity: 'error',
  action: 'The row is not used.',
  check: (row, report) => {
    if (row.id === '') report(identifierOf(row.list), 'The row names no child or adopter');
  },
  finds: { 1: [{ 'Child Unique ID': '' }] },
  passes: { 1: [{ 'Child Unique ID': 'A1' }] },
};
