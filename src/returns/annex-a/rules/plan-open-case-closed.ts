import { dateIn, textIn } from '#returns/annex-a/row.ts';
import type { ChildRule } from '#returns/annex-a/rules/rule.ts';

export const planOpenCaseClosed: ChildRule = {
  id: 'plan-open-case-closed',
  scope: 'child',
  setsAside: false,
  title: 'A child protection plan is open and the case is closed',
  why: 'Either the plan ended and nobody entered it, or a child on a plan has no open case.',
  source: 'Ofsted ILACS Annex A: list 7 and list 6 of the same day',
  severity: 'error',
  action: 'Both are used as they stand.',
  check: (rows, report) => {
    const cases = rows.get(6) ?? [];
    const isClosed = cases.length > 0 && cases.every(row => dateIn(row, 'CIN Closure Date') !== null || textIn(row, 'Case Status') === 'closed');
    if (!isClosed) return;
    for (const row of rows.get(7) ?? []) {
      if (dateIn(row, 'Child Protection Plan End Date') === null) report(row, 'Child Protection Plan End Date', 'The plan has no end; list 6 says that the case is closed');
    }
  },
  finds: { 6: [{ 'Case Status': 'e', 'CIN Closure Date': '01/03/2021', 'Reason for Closure': 'RC7' }], 7: [{}] },
  passes: { 6: [{ 'Case Status': 'b' }], 7: [{}] },
};
