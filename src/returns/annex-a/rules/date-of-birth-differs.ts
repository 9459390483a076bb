import { slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { ChildRule } from '#returns/annex-a/rules/rule.ts';

export const dateOfBirthDiffers: ChildRule = {
  id: 'date-of-birth-differs',
  scope: 'child',
  setsAside: false,
  title: 'Two dates of birth for one child',
  why: 'A slip, or one identifier used for two children, whose histories would then be one.',
  source: 'Ofsted ILACS Annex A: the child\'s own columns begin every list',
  severity: 'warning',
  action: 'The first date of the lowest list is believed.',
  check: (rows, report) => {
    let bornOn: CalendarDate | null = null;
    for (const row of [...rows.values()].flat()) {
      const stated = dateIn(row, 'Date of Birth');
      if (bornOn !== null && stated !== null && stated !== bornOn) report(row, 'Date of Birth', `Another row has ${slashDate(bornOn)}`);
      bornOn ??= stated;
    }
  },
  finds: { 1: [{}], 3: [{ 'Date of Birth': '02/06/2011' }] },
  passes: { 1: [{}], 3: [{}, { 'Child Unique ID': 'A2', 'Date of Birth': '02/06/2011' }] },
};
