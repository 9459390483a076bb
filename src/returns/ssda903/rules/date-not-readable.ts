import { parseDate } from '#kernel/calendar-date.ts';
import type { CellRule } from '#returns/ssda903/rules/rule.ts';

const PARTIAL_DATE = /^(?:zz|\d{1,2})\/(?:zz|\d{1,2})\/(?:zzzz|\d{4})$/i;

export const dateNotReadable: CellRule = {
  id: 'date-not-readable',
  scope: 'cell',
  title: 'A date that is no day of the calendar',
  why: 'Dates are day/month/year or year-month-day with four digits for the year; two would be a guess of the century.',
  source: 'SSDA903 guide: dates are dd/mm/yyyy; regional extracts write yyyy-mm-dd; DATE_PERM may have zz for what is not known',
  severity: 'error',
  action: 'Read as blank.',
  appliesTo: column => column.kind === 'date' || column.kind === 'partial-date',
  check: (text, column) => text === '' || parseDate(text) !== null || (column.kind === 'partial-date' && PARTIAL_DATE.test(text)) ? null : 'Not a day of the calendar',
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,31/06/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': {
    episodes: ['A,2017-05-01,S,C1,N1,U6,PR1,30/06/2017,E4A,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'],
    'previous-permanence': ['A,01/01/2008,P1,,zz/05/2016'],
  } },
};
