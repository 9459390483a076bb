import { isGiven, textIn } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

export const closedWithoutDate: RowRule = {
  id: 'closed-without-date',
  scope: 'row',
  setsAside: false,
  title: 'A case whose status and closure date disagree',
  why: 'A closed case without a date counts as open on every day; an open one with a date counts as closed.',
  source: 'Ofsted ILACS Annex A, list 6: Case Status e) Closed episode, CIN Closure Date',
  severity: 'warning',
  action: 'The date is believed: without one the case is open.',
  check: (row, report) => {
    const status = textIn(row, 'Case Status');
    if (row.list.number !== 6 || status === null || (status === 'closed') === isGiven(row, 'CIN Closure Date')) return;
    report('CIN Closure Date', status === 'closed' ? 'The status is closed and there is no date of closure' : 'There is a date of closure and the status is not closed');
  },
  finds: { 6: [{ 'Case Status': 'e) Closed episode' }, { 'Child Unique ID': 'A2', 'CIN Closure Date': '01/03/2021', 'Reason for Closure': 'RC7' }] },
  passes: { 6: [{ 'Case Status': 'e) Closed episode', 'CIN Closure Date': '01/03/2021', 'Reason for Closure': 'RC7' }, { 'Child Unique ID': 'A2' }] },
};
