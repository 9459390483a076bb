import { NO_DISABILITY } from '#returns/cin-census/person.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const noDisabilityStandsAlone: ChildRule = {
  id: 'no-disability-stands-alone',
  scope: 'child',
  title: 'No disability, beside a disability',
  why: 'NONE says that the child has none.',
  source: 'Children in need census, XML schemas: NONE must be alone',
  severity: 'error',
  action: 'The disabilities are kept, NONE is passed over.',
  check(child, _, report) {
    if (child.disabilities.includes(NO_DISABILITY) && child.disabilities.some(code => code !== NO_DISABILITY)) report(child, 'Disability', 'The child has no disability, and a disability', child.disabilities.join(' '));
  },
  finds: { characteristics: { Ethnicity: 'WBRI', Disability: ['NONE', 'LD'] } },
  passes: { characteristics: { Ethnicity: 'WBRI', Disability: ['AUT', 'LD'] } },
};
