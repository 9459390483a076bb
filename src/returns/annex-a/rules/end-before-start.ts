import { slashDate } from '#kernel/calendar-date.ts';
import type { ColumnName } from '#returns/annex-a/lists.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Starts with their ends, by list. */
const SPANS: Readonly<Record<number, readonly [start: ColumnName, end: ColumnName]>> = {
  2: ['Assessment start date', 'Assessment completion date'],
  4: ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'],
  6: ['CIN Start Date', 'CIN Closure Date'],
  7: ['Child Protection Plan Start Date', 'Child Protection Plan End Date'],
  8: ['Date Started to be Looked After', 'Date Ceased to be Looked After'],
};

export const endBeforeStart: RowRule = {
  id: 'end-before-start',
  scope: 'row',
  setsAside: true,
  title: 'An end before its start',
  why: 'One of the two dates is wrong and nothing says which; used as it stands it would make a length below nought.',
  source: 'Ofsted ILACS Annex A: starts and ends of assessments, episodes of need, plans and care',
  severity: 'error',
  action: 'The row is not used.',
  check: (row, report) => {
    const span = SPANS[row.list.number];
    if (span === undefined) return;
    const [start, end] = [dateIn(row, span[0]), dateIn(row, span[1])];
    if (start !== null && end !== null && end < start) report(span[1], `Ends on ${slashDate(end)}, before its start on ${slashDate(start)}`);
  },
  finds: { 7: [{ 'Child Protection Plan Start Date': '10/01/2021', 'Child Protection Plan End Date': '09/01/2021' }] },
  passes: { 7: [{ 'Child Protection Plan Start Date': '10/01/2021', 'Child Protection Plan End Date': '10/01/2021' }, { 'Child Protection Plan End Date': '' }] },
};
