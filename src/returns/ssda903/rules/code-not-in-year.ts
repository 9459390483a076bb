import { isInYear } from '#reference/code-set.ts';
import { codeOf } from '#returns/ssda903/rules/code-not-known.ts';
import type { CellRule } from '#returns/ssda903/rules/rule.ts';

export const codeNotInYear: CellRule = {
  id: 'code-not-in-year',
  scope: 'cell',
  title: 'A code that the return of that year does not have',
  why: 'Code lists change; a code from another year is a sign that the wrong year was loaded or that a system was not updated.',
  source: 'SSDA903 guides 2018-19 to 2025-26: changes of code lists',
  severity: 'warning',
  action: 'The row is used and the code kept: its meaning is known.',
  appliesTo: column => column.codes !== undefined,
  check(text, column, yearEnding) {
    const code = text === '' ? null : codeOf(text, column.codes!);
    return code === null || isInYear(code, yearEnding) ? null : `Not a code of ${column.name} in the year ending 31 March ${yearEnding}`;
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,K3,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E45,,,,'] } },
  passes: { '2024-25': { episodes: ['A,01/05/2024,S,C1,N1,K3,PR1,,,,,,', 'B,01/06/2024,S,C1,N1,U6,PR1,01/02/2025,E45,,,,'] } },
};
