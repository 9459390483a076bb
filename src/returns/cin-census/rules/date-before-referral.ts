import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { assessment, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const dateBeforeReferral: ChildRule = {
  id: 'date-before-referral',
  scope: 'child',
  title: 'Something that began before its referral',
  why: 'A referral opens the episode; what began earlier belongs to another one, or a date is wrong.',
  source: 'Census rules 1103, 1104, 1105, 2889, 4015',
  severity: 'error',
  action: 'Used as it stands.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      const { referredOn } = one;
      if (referredOn === null) continue;
      const begins = (row: { readonly line: number }, element: string, date: CalendarDate | null): void => {
        if (date !== null && date < referredOn) report(row, element, `Before the referral of ${isoDate(referredOn)}`, date);
      };
      begins(one, 'DateOfInitialCPC', one.conferenceOn);
      for (const row of one.assessments) begins(row, 'AssessmentActualStartDate', row.startedOn);
      for (const row of one.childInNeedPlans) begins(row, 'CINPlanStartDate', row.startedOn);
      for (const row of one.section47Enquiries) { begins(row, 'S47ActualStartDate', row.startedOn); begins(row, 'DateOfInitialCPC', row.conferenceOn); }
      for (const row of one.childProtectionPlans) begins(row, 'CPPstartDate', row.startedOn);
    }
  },
  finds: { episodes: [episode({}, assessment('2023-05-01'))] },
  passes: { episodes: [episode({}, assessment('2023-05-02'))] },
};
