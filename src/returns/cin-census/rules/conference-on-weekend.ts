import type { CalendarDate } from '#kernel/calendar-date.ts';
import { enquiry, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

/** 1 January 1970, day 0, was a Thursday. */
const isWeekend = (date: CalendarDate): boolean => [2, 3].includes(((date % 7) + 7) % 7);

export const conferenceOnWeekend: ChildRule = {
  id: 'conference-on-weekend',
  scope: 'child',
  title: 'A conference on a Saturday or Sunday',
  why: 'Conferences are held on working days; another day is mostly a slip, and the days up to it are counted from it.',
  source: 'Census rule 8875',
  severity: 'error',
  action: 'The conference is used as it stands.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      for (const row of [one, ...one.section47Enquiries]) {
        if (row.conferenceOn !== null && isWeekend(row.conferenceOn)) report(row, 'DateOfInitialCPC', 'The day is no working day', row.conferenceOn);
      }
    }
  },
  // 20 May 2023 was a Saturday.
  finds: { episodes: [episode({}, enquiry('2023-05-03', '2023-05-20'))] },
  passes: { episodes: [episode({ DateOfInitialCPC: '2023-05-22' }), episode({ CINreferralDate: '2023-07-03' }, enquiry('2023-07-03', '2023-07-14'))] },
};
