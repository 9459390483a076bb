import type { CellRule } from '#returns/ssda903/rules/rule.ts';

export const formOfText: CellRule = {
  id: 'form-of-text',
  scope: 'cell',
  title: 'An identifier or number of another form',
  why: 'Pupil numbers, registration numbers and scores have a fixed form; another form is mostly a slip or a shifted column.',
  source: 'SSDA903 guide: UPN is a letter and 12 characters or UN1-UN5; URN is SC and six digits, seven digits or XXXXXXX; SW_ID begins with SW; SDQ_SCORE is 0 to 40',
  severity: 'warning',
  action: 'The row is used and the value kept as it stands.',
  appliesTo: column => column.pattern !== undefined || column.kind === 'whole-number',
  check(text, column) {
    if (text === '') return null;
    if (column.pattern !== undefined && !column.pattern.test(text)) return `Not the form of a ${column.name}`;
    if (column.kind === 'whole-number' && !(/^\d+$/.test(text) && Number(text) <= (column.most ?? Infinity))) return `Not a whole number from 0 to ${column.most ?? 'any'}`;
    return null;
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,12', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,SC123456', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
