import { assessment, enquiry, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

/** Closed after assessment: with no further action, or to early help. */
const CLOSED_AFTER_ASSESSMENT: ReadonlySet<string> = new Set(['RC8', 'RC9']);

export const closedAfterAssessment: ChildRule = {
  id: 'closed-after-assessment',
  scope: 'child',
  title: 'Closed after assessment, and more than an assessment',
  why: 'Reasons RC8 and RC9 say that the assessment found no need of a service; an enquiry, a conference or a plan is one.',
  source: 'Census rule 2990 (RC8; the same holds of RC9)',
  severity: 'error',
  action: 'Both are used as they stand.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      if (one.reasonForClosure === null || !CLOSED_AFTER_ASSESSMENT.has(one.reasonForClosure)) continue;
      const hasMore = one.conferenceOn !== null || one.section47Enquiries.length > 0 || one.childInNeedPlans.length > 0 || one.childProtectionPlans.length > 0;
      if (hasMore) report(one, 'ReasonForClosure', 'Closed after assessment, and the episode has an enquiry, a conference or a plan', one.reasonForClosure);
    }
  },
  finds: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC8' }, enquiry('2023-05-03'))] },
  passes: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC9' }, assessment('2023-05-03', '2023-06-30', ['20']))] },
};
