import { episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const closureDateAndReasonTogether: ChildRule = {
  id: 'closure-date-and-reason-together',
  scope: 'child',
  title: 'A closure without a reason, or a reason without a closure',
  why: 'One without the other leaves it open whether the child is still in need.',
  source: 'Census rules 8805, 8810',
  severity: 'error',
  action: 'The date decides: without one the episode is open.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      if (one.closedOn !== null && one.reasonForClosure === null) report(one, 'ReasonForClosure', 'The episode is closed and has no reason for it');
      if (one.closedOn === null && one.reasonForClosure !== null) report(one, 'CINclosureDate', `The episode has a reason for its closure (${one.reasonForClosure}) and no date`);
    }
  },
  finds: { episodes: [episode({ ReasonForClosure: 'RC7' })] },
  passes: { episodes: [episode({ CINclosureDate: '2023-06-30', ReasonForClosure: 'RC7' })] },
};
