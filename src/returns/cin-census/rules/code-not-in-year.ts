import { isInYear } from '#reference/code-set.ts';
import { codeOf } from '#returns/cin-census/rules/code-not-known.ts';
import { assessment, episode } from '#returns/cin-census/rules/example.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

export const codeNotInYear: ValueRule = {
  id: 'code-not-in-year',
  scope: 'value',
  title: 'A code that the census of that year does not have',
  why: 'Code lists change; a code from another year is a sign of the wrong year, or of a system that was not updated.',
  source: 'Children in need census, XML schemas: factors 18B, 18C, 19B, 19C from 2020-21, 24A from 2021-22; 5D and RC9 from 2022-23; Sex for GenderCurrent from 2024-25',
  severity: 'warning',
  action: 'The row is used and the code kept: its meaning is known.',
  appliesTo: element => element.codes !== undefined,
  check(text, element, yearEnding) {
    const code = text === '' ? null : codeOf(text, element.codes!);
    return code === null || yearEnding === null || isInYear(code, yearEnding) ? null : `Not a code of ${element.name} in the year ending 31 March ${yearEnding}`;
  },
  finds: { episodes: [episode({}, assessment('2023-05-03', '2023-06-01', ['18A']))] },
  passes: { episodes: [episode({ ReferralSource: '5D' }, assessment('2023-05-03', '2023-06-01', ['18B', '24A']))] },
};
