import { expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { findings, groupFindings } from '#reports/sections/findings.ts';

const issue = (over: Partial<Issue>): Issue => ({
  rule: 'dob-missing', severity: 'error', message: 'Child 90210X has no date of birth.', action: 'The rows of 90210X were set aside.', file: 'header.csv', row: 2, child: '90210X', ...over,
});

const withIssues = (issues: readonly Issue[], showChildIdentifiers = false): ReturnType<typeof exampleInput> => ({ ...exampleInput(), issues, rules: [], showChildIdentifiers });

test('no identifier of a child is shown unless it is asked for', () => {
  const issues = [issue({}), issue({ column: 'CHILD', value: '90210X' }), issue({ column: 'DOB', value: '01/02/2010' }), issue({ column: 'HOME_POST', value: 'BN7 1AB' }), issue({ column: 'REC', value: '90210X E4A' })];
  const hidden = JSON.stringify(findings.write(withIssues(issues)));
  expect(hidden).not.toMatch(/90210X|01\/02\/2010|BN7/);
  expect(hidden).toContain('Child [child] has no date of birth.');
  expect(JSON.stringify(findings.write(withIssues(issues, true)))).toContain('90210X');
});

test('a value that says nothing of who the child is stays to be looked at', () => {
  const [group] = groupFindings(withIssues([issue({ column: 'PLACE', value: 'XX' })]));
  expect(group?.examples.rows[0]).toEqual(['header.csv', 2, 'PLACE', 'XX', 'Child [child] has no date of birth.']);
});

test('the gravest come first, then the most frequent; one rule with two severities is two groups', () => {
  const issues = [issue({ rule: 'b', severity: 'note' }), issue({ rule: 'a', severity: 'error' }), issue({ rule: 'c', severity: 'error' }), issue({ rule: 'c', severity: 'error' }), issue({ rule: 'a', severity: 'blocks' })];
  expect(groupFindings(withIssues(issues)).map(group => `${group.severity} ${group.rule} ${group.count}`))
    .toEqual(['Must be put right a 1', 'Error c 2', 'Error a 1', 'Note b 1']);
});

test('one set of words for all is said once; where they differ it is called an example', () => {
  const [same] = groupFindings(withIssues([issue({ message: 'DECOM is blank' }), issue({ message: 'DECOM is blank' })]));
  expect([same?.whatIsWrong, same?.whatWasDone]).toEqual(['DECOM is blank.', 'The rows of [child] were set aside.']);
  const [differ] = groupFindings(withIssues([issue({ message: 'Ends on 05/10/2024' }), issue({ message: 'Ends on 08/06/2020' })]));
  expect(differ?.whatIsWrong).toBe('For example: Ends on 05/10/2024.');
});

test('five examples stand for many, and the count says how many', () => {
  const [group] = groupFindings(withIssues(Array.from({ length: 12 }, (_, row) => issue({ row }))));
  expect(group?.examples.rows).toHaveLength(5);
  expect(group?.examples.caption).toBe('Dob missing: first 5 of 12');
  expect(group?.count).toBe(12);
});

test('each severity is counted in the opening sentence, one in the singular', () => {
  const [opening] = findings.write(withIssues([issue({}), issue({ severity: 'repair' }), issue({ severity: 'repair' })]));
  expect(opening).toMatchObject({ text: 'The checks found 1 error and 2 repairs.' });
});

test('a hundred thousand findings are grouped by going over them once: comparing each with each would outlast the test', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => issue({ rule: `rule-${index % 40}`, row: index }));
  expect(groupFindings(withIssues(many))).toHaveLength(40);
});
