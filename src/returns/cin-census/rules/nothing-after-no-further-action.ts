import { assessment, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const nothingAfterNoFurtherAction: ChildRule = {
  id: 'nothing-after-no-further-action',
  scope: 'child',
  title: 'A referral with no further action, and further action',
  why: 'A referral that was closed with nothing further has no assessment, enquiry, conference or plan; one of the two is wrong.',
  source: 'Census rules 8569Q, 8831, 8832, 4000',
  severity: 'error',
  action: 'Both are used as they stand.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      if (one.noFurtherAction !== true) continue;
      const more = [
        ...(one.assessments.length > 0 ? ['an assessment'] : []), ...(one.section47Enquiries.length > 0 ? ['a section 47 enquiry'] : []),
        ...(one.conferenceOn === null ? [] : ['a conference']), ...(one.childInNeedPlans.length > 0 ? ['a child in need plan'] : []),
        ...(one.childProtectionPlans.length > 0 ? ['a child protection plan'] : []),
      ];
      if (more.length > 0) report(one, 'ReferralNFA', `The referral is marked as closed with nothing further, and has ${more.join(', ')}`);
    }
  },
  finds: { episodes: [episode({ ReferralNFA: 'true' }, assessment('2023-05-03'))] },
  passes: { episodes: [episode({ ReferralNFA: '1' }), episode({ CINreferralDate: '2023-07-02' }, assessment('2023-07-03'))] },
};
