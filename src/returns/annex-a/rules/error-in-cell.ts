import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const errorInCell: CellRule = {
  id: 'error-in-cell',
  scope: 'cell',
  title: 'The spreadsheet has no value for the cell',
  why: '#N/A, #REF!, #MULTIVALUE! and formulas without a result come from look-ups that found nothing, or more than one thing.',
  source: 'Extracts of case-management systems',
  severity: 'warning',
  action: 'Read as blank.',
  check: cell => cell?.isError === true ? `The cell holds "${cell.text}"` : null,
  finds: { 6: [{ 'Allocated Worker': '#N/A' }] },
  passes: { 6: [{ 'Allocated Worker': 'Worker #4' }] },
};
