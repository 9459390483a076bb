import { addDays, addMonths, slashDate } from '#kernel/calendar-date.ts';
import type { ColumnName } from '#returns/annex-a/lists.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Lists of what was received in the window; the others also hold what was open in it. */
const RECEIVED: Readonly<Record<number, ColumnName>> = { 1: 'Date of Contact', 3: 'Date of referral' };
/** The day of the extract is taken from the lists and may be some days late, so a month is allowed. Assumption. */
const DAYS_ALLOWED = 31;

export const outsideTheWindow: RowRule = {
  id: 'outside-the-window',
  scope: 'row',
  setsAside: false,
  title: 'Received before the months that the list is of',
  why: 'Lists of contacts and referrals hold the last six months; one from before is a slip in the date, or a list made otherwise.',
  source: 'Ofsted ILACS Annex A: lists 1 and 3, received in the last six months',
  severity: 'warning',
  action: 'The row is used; nothing says that the list is whole for that time.',
  check: (row, report, { madeOn }) => {
    const name = RECEIVED[row.list.number];
    const on = name === undefined ? null : dateIn(row, name);
    if (name === undefined || on === null || madeOn === null) return;
    const from = addMonths(madeOn, -row.list.months);
    if (on < addDays(from, -DAYS_ALLOWED)) report(name, `Six months before the lists were made is ${slashDate(from)}`);
  },
  finds: { 1: [{ 'Date of Contact': '01/03/2020' }, { 'Child Unique ID': 'A2', 'Date of Contact': '01/03/2021' }] },
  passes: { 1: [{ 'Date of Contact': '01/10/2020' }, { 'Child Unique ID': 'A2', 'Date of Contact': '01/03/2021' }] },
};
