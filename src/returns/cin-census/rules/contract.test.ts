import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExample } from '#returns/cin-census/example-census.test-support.ts';
import { READING_RULES } from '#returns/cin-census/reading-rules.ts';
import { RULES } from '#returns/cin-census/rules/index.ts';

const NOT_RULES = new Set(['rule.ts', 'example.ts', 'index.ts']);
const files = readdirSync(import.meta.dirname).filter(file => !file.endsWith('.test.ts') && !NOT_RULES.has(file));

test('every file of the folder is a rule in the list, and the list is in order', () => {
  expect(RULES.map(rule => `${rule.id}.ts`).toSorted()).toEqual(files.toSorted());
  expect(RULES.map(rule => rule.id)).toEqual(RULES.map(rule => rule.id).toSorted());
});

test('no rule has the name of what the reading itself says', () => {
  expect(RULES.filter(rule => READING_RULES.some(({ id }) => id === rule.id))).toEqual([]);
});

describe.each(RULES)('$id', rule => {
  test('says what it is, why, and by whose word', () => {
    for (const text of [rule.title, rule.why, rule.source, rule.action]) expect(text.length).toBeGreaterThan(10);
  });

  test('finds what its example has wrong, and says where', () => {
    const found = readExample(rule.finds).issues.filter(issue => issue.rule === rule.id);
    expect(found).not.toEqual([]);
    for (const issue of found) {
      expect(issue).toMatchObject({ severity: rule.severity, action: rule.action, file: 'census.xml', child: 'A1' });
      expect(issue.row, 'row').toBeGreaterThan(1);
      expect(issue.column, 'column').toBeDefined();
      expect(issue.message).not.toBe('');
    }
  });

  test('is silent where nothing is wrong', () => {
    expect(readExample(rule.passes).issues.filter(issue => issue.rule === rule.id)).toEqual([]);
  });

  test('is silent on a child without an episode', () => {
    expect(readExample({ episodes: [] }).issues.filter(issue => issue.rule === rule.id)).toEqual([]);
  });
});
