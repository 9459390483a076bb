import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const codeNotKnown: CellRule = {
  id: 'code-not-known',
  scope: 'cell',
  title: 'A choice that is not in the list',
  why: 'Neither the letter, nor a code, nor the words are those of a choice, so the row cannot be counted where it belongs.',
  source: 'Ofsted ILACS Annex A: choices of each column; code lists of the SSDA903 and the children in need census',
  severity: 'error',
  action: 'The row is used without it.',
  check: (cell, column) => column.kind === 'option' && cell !== null && !cell.isError && cell.value === null ? `Not a choice of "${column.name}"` : null,
  finds: { 6: [{ 'Primary Need Code': 'PSRMEM - Support with memory and cognition' }] },
  passes: { 6: [{ 'Primary Need Code': 'N1 - Abuse or Neglect' }, { 'Primary Need Code': 'n1' }, { 'Primary Need Code': 'Abuse or neglect' }] },
};
