import { enquiry, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const conferenceRecordedTwice: ChildRule = {
  id: 'conference-recorded-twice',
  scope: 'child',
  title: 'One conference recorded more than once',
  why: 'A conference stands on the enquiry that led to it, or on the episode where no enquiry did; recorded twice it would be counted twice.',
  source: 'Census rule 2884',
  severity: 'error',
  action: 'Counted once, with the enquiry that led to it.',
  check({ episodes }, _, report) {
    const seen = new Set<number>();
    // Enquiries first: the conference of the episode itself is the one too many.
    const rows = [...episodes.flatMap(one => one.section47Enquiries), ...episodes];
    for (const row of rows) {
      if (row.conferenceOn === null) continue;
      if (seen.has(row.conferenceOn)) report(row, 'DateOfInitialCPC', 'The child has this conference already', row.conferenceOn);
      seen.add(row.conferenceOn);
    }
  },
  finds: { episodes: [episode({ DateOfInitialCPC: '2023-05-16' }, enquiry('2023-05-03', '2023-05-16'))] },
  passes: { episodes: [episode({ DateOfInitialCPC: '2023-05-16' }, enquiry('2023-05-30', '2023-06-12'))] },
};
