import { assessment, enquiry, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const unfinishedInClosedEpisode: ChildRule = {
  id: 'unfinished-in-closed-episode',
  scope: 'child',
  title: 'A closed episode with something unfinished in it',
  why: 'When an episode is closed its assessments are complete, its enquiries have led to a conference or need none, and its plans have ended.',
  source: 'Census rules 8867, 8868; the same holds of plans',
  severity: 'error',
  action: 'Used as it stands: what is unfinished counts as open.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      if (one.closedOn === null) continue;
      for (const row of one.assessments) if (row.authorisedOn === null) report(row, 'AssessmentAuthorisationDate', 'The episode is closed and the assessment is not complete');
      for (const row of one.section47Enquiries) if (row.conferenceOn === null && row.conferenceNotRequired !== true) report(row, 'DateOfInitialCPC', 'The episode is closed, and the enquiry has no conference and is not marked as needing none');
      for (const row of one.childInNeedPlans) if (row.endedOn === null) report(row, 'CINPlanEndDate', 'The episode is closed and the plan is not');
      for (const row of one.childProtectionPlans) if (row.endedOn === null) report(row, 'CPPendDate', 'The episode is closed and the plan is not');
    }
  },
  finds: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC7' }, assessment('2023-05-03'))] },
  passes: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC7' }, assessment('2023-05-03', '2023-06-30', ['20']), enquiry('2023-05-04')), episode({ CINreferralDate: '2023-08-01' }, assessment('2023-08-02'))] },
};
