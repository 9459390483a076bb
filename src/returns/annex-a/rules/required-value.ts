import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const requiredValue: CellRule = {
  id: 'required-value',
  scope: 'cell',
  title: 'A required value is blank',
  why: 'The guidance requires it, and figures by that value leave the row out.',
  source: 'Ofsted ILACS Annex A: required columns',
  severity: 'warning',
  action: 'The row is used without it.',
  // A row without an identifier, or without the date that makes it, is set aside by a rule of its own.
  check: (cell, column, list) => column.required && cell === null && column.kind !== 'identifier' && !list.dated.includes(column.name) ? 'The value is required and is blank' : null,
  finds: { 1: [{ 'Contact Source': '' }] },
  passes: { 1: [{ 'Contact Source': '6', 'Date of Birth': '' }] },
};
