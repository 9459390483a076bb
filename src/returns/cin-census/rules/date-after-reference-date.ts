import { longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { assessment, episode, protectionPlan } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const dateAfterReferenceDate: ChildRule = {
  id: 'date-after-reference-date',
  scope: 'child',
  title: 'A date after the year of the census',
  why: 'The census tells of the twelve months to its reference date; a later date is wrong, or the file is of another year.',
  source: 'Children in need census: the period ends on ReferenceDate',
  severity: 'warning',
  action: 'Used as it stands.',
  check({ episodes }, { referenceDate }, report) {
    if (referenceDate === null) return;
    const compare = (row: { readonly line: number }, element: string, date: CalendarDate | null): void => {
      if (date !== null && date > referenceDate) report(row, element, `After ${longDate(referenceDate)}, on which the census ends`, date);
    };
    for (const one of episodes) {
      compare(one, 'CINreferralDate', one.referredOn);
      compare(one, 'CINclosureDate', one.closedOn);
      compare(one, 'DateOfInitialCPC', one.conferenceOn);
      for (const row of one.assessments) { compare(row, 'AssessmentActualStartDate', row.startedOn); compare(row, 'AssessmentAuthorisationDate', row.authorisedOn); }
      for (const row of one.childInNeedPlans) { compare(row, 'CINPlanStartDate', row.startedOn); compare(row, 'CINPlanEndDate', row.endedOn); }
      for (const row of one.section47Enquiries) { compare(row, 'S47ActualStartDate', row.startedOn); compare(row, 'DateOfInitialCPC', row.conferenceOn); }
      for (const row of one.childProtectionPlans) {
        compare(row, 'CPPstartDate', row.startedOn);
        compare(row, 'CPPendDate', row.endedOn);
        for (const review of row.reviews) compare(row, 'CPPreviewDate', review);
      }
      for (const row of one.preProceedings) compare(row, 'PPStartDate', row.startedOn);
    }
  },
  finds: { episodes: [episode({}, assessment('2023-05-03', '2024-04-01'))] },
  passes: { episodes: [episode({}, assessment('2023-05-03', '2024-03-31'), protectionPlan('2023-06-01'))] },
};
