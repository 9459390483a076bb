import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

/** Codes of a sex that is not known: U in Sex, 0 in GenderCurrent. */
const NOT_KNOWN: ReadonlySet<string> = new Set(['U', '0']);

export const unbornChild: ChildRule = {
  id: 'unborn-child',
  scope: 'child',
  title: 'An unborn child with a sex',
  why: 'The census records the sex of a child when it is born; one before that is mostly a child born since, whose date of birth was not put in.',
  source: 'Census rule 8750; GenderCurrent 0 up to 2023-24, Sex U since',
  severity: 'warning',
  action: 'The child is used as it stands.',
  check(child, _, report) {
    if (child.bornOn === null && child.expectedOn !== null && child.sex !== null && !NOT_KNOWN.has(child.sex)) report(child, 'Sex', 'The child has an expected date of birth, no date of birth, and a sex', child.sex);
  },
  finds: { identifiers: { ExpectedPersonBirthDate: '2024-06-10', GenderCurrent: '2' } },
  passes: { identifiers: { ExpectedPersonBirthDate: '2024-06-10', GenderCurrent: '0' } },
};
