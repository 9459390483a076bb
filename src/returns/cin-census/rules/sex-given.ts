import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

export const sexGiven: ChildRule = {
  id: 'sex-given',
  scope: 'child',
  title: 'A child without a sex',
  why: 'The census requires Sex, or GenderCurrent up to 2023-24; not known has a code of its own.',
  source: 'Children in need census, XML schemas 2017 to 2026',
  severity: 'warning',
  action: 'Taken as not known.',
  check(child, _, report) {
    if (child.sex === null) report(child, 'Sex', 'The value is required and is blank');
  },
  finds: { identifiers: { PersonBirthDate: '2015-06-01' } },
  passes: { identifiers: { PersonBirthDate: '2015-06-01', GenderCurrent: '0' } },
};
