import { enquiry, episode, protectionPlan } from '#returns/cin-census/rules/example.ts';
import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const planStartsOnConference: ChildRule = {
  id: 'plan-starts-on-conference',
  scope: 'child',
  title: 'A child protection plan that begins on another day than a conference',
  why: 'The initial conference decides on the plan, which begins that day; otherwise conference and plan cannot be put together.',
  source: 'Census rule 2885, for plans that began in the year of the census',
  severity: 'error',
  action: 'Plan and conference are used as they stand.',
  check({ episodes }, { yearEnding, referenceDate }, report) {
    if (yearEnding === null || referenceDate === null) return;
    const from = firstDayOfFinancialYear(yearEnding);
    for (const one of episodes) {
      const conferences = new Set([one.conferenceOn, ...one.section47Enquiries.map(({ conferenceOn }) => conferenceOn)]);
      for (const row of one.childProtectionPlans) {
        if (row.startedOn === null || row.startedOn < from || row.startedOn > referenceDate || conferences.has(row.startedOn)) continue;
        report(row, 'CPPstartDate', 'No initial conference of the episode was on that day', row.startedOn);
      }
    }
  },
  finds: { episodes: [episode({}, enquiry('2023-05-03', '2023-05-16'), protectionPlan('2023-05-17'))] },
  passes: { episodes: [episode({}, enquiry('2023-05-03', '2023-05-16'), protectionPlan('2023-05-16')), episode({ CINreferralDate: '2022-01-04' }, protectionPlan('2022-02-01'))] },
};
