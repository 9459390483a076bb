import { slashDate } from '#kernel/calendar-date.ts';
import type { ColumnName } from '#returns/annex-a/lists.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Steps that follow each other, by list; one may be left out. */
const STEPS: Readonly<Record<number, readonly ColumnName[]>> = {
  5: ['Strategy discussion initiating Section 47 Enquiry Start Date', 'Date of Initial Child Protection Conference'],
  8: ['Date Started to be Looked After', 'Start Date of Most Recent Placement', 'Date Ceased to be Looked After'],
  10: ['Date of Birth', 'Date the Child Entered Care', 'Date of Matching Child and Prospective Adopters', 'Date Placed for Adoption', 'Date of Adoption Order'],
  11: ['Date enquiry received', 'Date Stage 1 started', 'Date Stage 1 ended', 'Date Stage 2 started', 'Date Stage 2 ended'],
};

export const stepsOutOfOrder: RowRule = {
  id: 'steps-out-of-order',
  scope: 'row',
  setsAside: false,
  title: 'A step before the one that it follows',
  why: 'A conference follows its enquiry, a placement the start of care, an adoption the placement; durations between such dates are wrong.',
  source: 'Working Together: conference after strategy discussion; Adoption and Children Act 2002: match, placement, order; adoption stages 1 and 2',
  severity: 'warning',
  action: 'The dates are used as they stand.',
  check: (row, report) => {
    const dated = (STEPS[row.list.number] ?? []).flatMap(name => {
      const on = dateIn(row, name);
      return on === null ? [] : [{ name, on }];
    });
    dated.forEach(({ name, on }, index) => {
      const before = dated[index - 1];
      if (before !== undefined && on < before.on) report(name, `On ${slashDate(on)}, before "${before.name}" on ${slashDate(before.on)}`);
    });
  },
  finds: { 10: [{ 'Date Placed for Adoption': '01/03/2021', 'Date of Adoption Order': '01/02/2021' }] },
  passes: { 10: [{ 'Date Placed for Adoption': '01/02/2021', 'Date of Adoption Order': '01/03/2021' }] },
};
