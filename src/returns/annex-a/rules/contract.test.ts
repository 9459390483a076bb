import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExample } from '#returns/annex-a/example-lists.test-support.ts';
import { LISTS } from '#returns/annex-a/lists.ts';
import { RULES } from '#returns/annex-a/rules/index.ts';

const NOT_RULES = new Set(['rule.ts', 'index.ts']);
const files = readdirSync(import.meta.dirname).filter(file => !file.endsWith('.test.ts') && !NOT_RULES.has(file));

test('every file of the folder is a rule in the list, and the list is in order', () => {
  expect(RULES.map(rule => `${rule.id}.ts`).toSorted()).toEqual(files.toSorted());
  expect(RULES.map(rule => rule.id)).toEqual(RULES.map(rule => rule.id).toSorted());
});

test.each(LISTS.map(({ number }) => number))('a row of list %i that keeps every rule is understood whole', number => {
  const { value, issues } = readExample({ [number]: [{}] });
  expect(issues.filter(issue => issue.rule !== 'day-of-extract')).toEqual([]);
  expect(value.files).toMatchObject([{ list: number, rowsRead: 1, rowsUsed: 1, cellsNotUnderstood: 0 }]);
});

describe.each(RULES)('$id', rule => {
  test('says what it is, why, and by whose word', () => {
    for (const text of [rule.title, rule.why, rule.source, rule.action]) expect(text.length).toBeGreaterThan(10);
  });

  test('finds what its example has wrong, says where, and sets the row aside if it says so', () => {
    const { value, issues } = readExample(rule.finds);
    const found = issues.filter(issue => issue.rule === rule.id);
    expect(found).not.toEqual([]);
    for (const issue of found) {
      expect(issue).toMatchObject({ severity: rule.severity, action: rule.action });
      expect(issue.file, 'file').toMatch(/^list-\d+\.csv$/);
      expect(issue.row, 'row').toBeGreaterThan(1);
      expect(issue.message).not.toBe('');
    }
    const setsAside = rule.scope !== 'cell' && rule.setsAside;
    expect(value.files.reduce((total, file) => total + file.rowsSetAside, 0)).toBe(setsAside ? found.length : 0);
  });

  test('is silent where nothing is wrong', () => {
    expect(readExample(rule.passes).issues.filter(issue => issue.rule === rule.id)).toEqual([]);
  });

  test('is silent on no rows at all', () => {
    expect(readExample({ 1: [], 6: [], 11: [] }).issues.filter(issue => issue.rule === rule.id)).toEqual([]);
  });
});
