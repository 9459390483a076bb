import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { assessment, episode, protectionPlan } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const endsBeforeItBegins: ChildRule = {
  id: 'ends-before-it-begins',
  scope: 'child',
  title: 'Something that ended before it began',
  why: 'The time between would be less than nothing; a review before its plan is no review of it.',
  source: 'Census rules 8840, 8841, 8940, and what the dates mean',
  severity: 'error',
  action: 'Used as it stands.',
  check({ episodes }, _, report) {
    const compare = (row: { readonly line: number }, element: string, began: CalendarDate | null, ended: CalendarDate | null): void => {
      if (began !== null && ended !== null && ended < began) report(row, element, `Before it began, on ${isoDate(began)}`, ended);
    };
    for (const one of episodes) {
      compare(one, 'CINclosureDate', one.referredOn, one.closedOn);
      for (const row of one.assessments) compare(row, 'AssessmentAuthorisationDate', row.startedOn, row.authorisedOn);
      for (const row of one.childInNeedPlans) compare(row, 'CINPlanEndDate', row.startedOn, row.endedOn);
      for (const row of one.section47Enquiries) compare(row, 'DateOfInitialCPC', row.startedOn, row.conferenceOn);
      for (const row of one.childProtectionPlans) {
        compare(row, 'CPPendDate', row.startedOn, row.endedOn);
        for (const review of row.reviews) compare(row, 'CPPreviewDate', row.startedOn, review);
      }
    }
  },
  finds: { episodes: [episode({}, protectionPlan('2023-06-01', '', ['2023-05-31']))] },
  passes: { episodes: [episode({}, assessment('2023-05-03', '2023-05-03'), protectionPlan('2023-06-01', '2023-12-01', ['2023-08-30']))] },
};
