import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const numberNotReadable: CellRule = {
  id: 'number-not-readable',
  scope: 'cell',
  title: 'A number that is none',
  why: 'Counts are whole numbers from nought; only an age may have a fraction, or stand below nought before birth.',
  source: 'Ofsted ILACS Annex A: counts of referrals, enquiries, conferences, plans, placements and children',
  severity: 'error',
  action: 'Read as blank.',
  check: (cell, column) => (column.kind === 'count' || column.kind === 'age') && cell !== null && !cell.isError && cell.value === null ? 'Not a number that can stand here' : null,
  finds: { 3: [{ 'Number of Referrals in Last 12 Months': 'two' }] },
  passes: { 3: [{ 'Number of Referrals in Last 12 Months': '2', 'Age of Child (Years)': '6.1382614647501708' }] },
};
