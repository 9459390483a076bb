import { episode, record } from '#returns/cin-census/rules/example.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

export const formOfText: ValueRule = {
  id: 'form-of-text',
  scope: 'value',
  title: 'An identifier or number of another form',
  why: 'Pupil numbers, authority numbers and counts have a fixed form; another form is mostly a slip.',
  source: 'Children in need census, XML schemas: UPN is a letter, eleven digits and a digit or letter; LEA three digits; NumberOfPreviousCPP a whole number',
  severity: 'warning',
  action: 'The row is used; a count is read as blank, other values are kept as they stand.',
  appliesTo: element => element.pattern !== undefined || element.kind === 'whole-number',
  check(text, element) {
    if (text === '') return null;
    if (element.pattern !== undefined && !element.pattern.test(text)) return `Not the form of ${element.name}`;
    return element.kind === 'whole-number' && !/^\d{1,4}$/.test(text) ? 'Not a whole number from 0 on' : null;
  },
  finds: { episodes: [episode({}, record('ChildProtectionPlans', { CPPstartDate: '2023-06-01', NumberOfPreviousCPP: 'none' }))] },
  passes: { identifiers: { UPN: 'A850728973744', PersonBirthDate: '2015-06-01', GenderCurrent: '2' }, episodes: [episode({}, record('ChildProtectionPlans', { CPPstartDate: '2023-06-01', NumberOfPreviousCPP: '2' }))] },
};
