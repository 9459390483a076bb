import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const birthOrExpectedBirth: ChildRule = {
  id: 'birth-or-expected-birth',
  scope: 'child',
  title: 'No date of birth, or one beside an expected one',
  why: 'A child is born or is expected: exactly one of the two dates belongs in the census, and ages are counted from it.',
  source: 'Children in need census, XML schemas: exactly one of PersonBirthDate and ExpectedPersonBirthDate',
  severity: 'error',
  action: 'The child is used with the dates as they stand; without a date of birth no age is known.',
  check(child, _, report) {
    if (child.bornOn === null && child.expectedOn === null) report(child, 'PersonBirthDate', 'The child has neither a date of birth nor an expected one');
    if (child.bornOn !== null && child.expectedOn !== null) report(child, 'ExpectedPersonBirthDate', 'The child has a date of birth and an expected one', child.expectedOn);
  },
  finds: { identifiers: { PersonBirthDate: '2015-06-01', ExpectedPersonBirthDate: '2015-06-10', GenderCurrent: '2' } },
  passes: { identifiers: { ExpectedPersonBirthDate: '2024-06-10', GenderCurrent: '0' } },
};
