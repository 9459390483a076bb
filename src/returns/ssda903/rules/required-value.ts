import type { CellRule } from '#returns/ssda903/rules/rule.ts';

/** Without these a row cannot be used at all: what reads its table sets it aside and says so. */
const NEEDED: ReadonlySet<string> = new Set(['CHILD', 'DECOM', 'REVIEW', 'DATE_PLACED', 'MIS_START', 'PREV_PERM', 'SW_ID', 'SW_DECOM']);

export const requiredValue: CellRule = {
  id: 'required-value',
  scope: 'cell',
  title: 'A required value is blank',
  why: 'The guide requires it, and figures by that value leave the row out.',
  source: 'SSDA903 guide: required columns',
  severity: 'warning',
  action: 'The row is used without it.',
  appliesTo: (column, table) => column.required && (table === 'deprivation-of-liberty' || !NEEDED.has(column.name)),
  check: text => text === '' ? 'The value is required and is blank' : null,
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
