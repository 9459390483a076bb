import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const dateNotReadable: CellRule = {
  id: 'date-not-readable',
  scope: 'cell',
  title: 'A date that is no day of the calendar',
  why: 'Dates are day/month/year, year-month-day, a day with the month\'s name, or a spreadsheet\'s number; two digits for the year would be a guess of the century.',
  source: 'Ofsted ILACS Annex A: dates; extracts of case-management systems',
  severity: 'error',
  action: 'Read as blank.',
  check: (cell, column) => column.kind === 'date' && cell !== null && !cell.isError && cell.value === null ? 'Not a day of the calendar between 1900 and 2099' : null,
  finds: { 4: [{ 'Continuous Assessment Date of Authorisation': '31/02/2021' }] },
  passes: { 4: [
    { 'Continuous Assessment Date of Authorisation': '28/02/2021' }, { 'Continuous Assessment Date of Authorisation': '2021-02-28' },
    { 'Continuous Assessment Date of Authorisation': '28 Feb 2021' }, { 'Continuous Assessment Date of Authorisation': '44255' },
  ] },
};
