import { episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const needGiven: ChildRule = {
  id: 'need-given',
  scope: 'child',
  title: 'A referral that was taken on, without a main need',
  why: 'The main need says why the child is in need; only a referral with no further action has none.',
  source: 'Children in need census, XML schema: PrimaryNeedCode is required unless ReferralNFA',
  severity: 'warning',
  action: 'The referral is used without a need.',
  check({ episodes }, _, report) {
    for (const one of episodes) if (one.need === null && one.noFurtherAction !== true) report(one, 'PrimaryNeedCode', 'The main need is required and is blank');
  },
  finds: { episodes: [episode({ PrimaryNeedCode: '' })] },
  passes: { episodes: [episode({ PrimaryNeedCode: '', ReferralNFA: '1' })] },
};
