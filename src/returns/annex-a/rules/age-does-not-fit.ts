import { ageInYears } from '#kernel/calendar-date.ts';
import { dateIn, numberIn } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Lists give the age on the day of the extract, of the event, or of the end of care. Assumption: a year either way is no mistake. */
const YEARS_ALLOWED = 1;

export const ageDoesNotFit: RowRule = {
  id: 'age-does-not-fit',
  scope: 'row',
  setsAside: false,
  title: 'An age that does not fit the date of birth',
  why: 'One of the two is wrong, or the row shows another child\'s date of birth; ages are worked out from the date.',
  source: 'Ofsted ILACS Annex A: Date of Birth, Age of Child (Years)',
  severity: 'warning',
  action: 'The date of birth is believed.',
  check: (row, report, { madeOn }) => {
    const [bornOn, age] = [dateIn(row, 'Date of Birth'), numberIn(row, 'Age of Child (Years)')];
    if (bornOn === null || age === null || madeOn === null) return;
    const byDate = ageInYears(bornOn, madeOn);
    if (Math.abs(Math.floor(age) - byDate) > YEARS_ALLOWED) report('Age of Child (Years)', `Born on that day the child would be ${byDate}`);
  },
  finds: { 1: [{ 'Date of Birth': '01/06/2011', 'Age of Child (Years)': '15' }] },
  passes: { 1: [{ 'Date of Birth': '01/06/2011', 'Age of Child (Years)': '9.7' }, { 'Date of Birth': '', 'Age of Child (Years)': '3' }] },
};
