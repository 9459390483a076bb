import { describe, expect, test } from 'vitest';
import { readSources } from './sources.ts';
import { unlistedUnits, untidy } from './tidy-check.ts';
import type { UnitList } from './tidy-check.ts';

const sources = readSources('src', 'test', 'scripts', 'bench');

/** Every list of units: help, documentation and tests loop over it, so a unit left out would not exist. */
const UNIT_LISTS: readonly UnitList[] = [
  { list: 'src/cli/commands/index.ts', folder: 'src/cli/commands' },
  { list: 'src/business-case/examples.ts', folder: 'src/business-case/examples' },
  { list: 'src/paper/kinds.ts', folder: 'src/paper/kinds' },
  { list: 'src/scenarios/levers/index.ts', folder: 'src/scenarios/levers', notUnits: ['later-entry.ts', 'no-published-effect.ts', 'places-of-carers.ts', 'step-down.ts', 'value-of.ts'] },
  { list: 'src/returns/annex-a/rules/index.ts', folder: 'src/returns/annex-a/rules', notUnits: ['rule.ts'] },
  { list: 'src/returns/cin-census/rules/index.ts', folder: 'src/returns/cin-census/rules', notUnits: ['rule.ts', 'example.ts'] },
];

describe('the source', () => {
  test('keeps the sizes and habits of CONTRIBUTING.md', () => {
    expect(sources.size).toBeGreaterThan(10);
    expect(untidy(sources)).toEqual([]);
  });

  test.each(UNIT_LISTS)('$list names every unit of its folder', list => {
    expect(unlistedUnits(sources, list)).toEqual([]);
  });
});

describe('the check itself sees each habit broken', () => {
  const said = (file: string, text: string): readonly string[] => untidy(new Map([[file, text]]));
  const lines = (count: number): string => 'a();\n'.repeat(count);

  test('a file of 400 lines passes and one of 401 does not', () => {
    expect(said('src/care/a.ts', lines(400))).toEqual([]);
    expect(said('src/care/a.ts', lines(401))).toEqual(['src/care/a.ts has 401 lines']);
  });

  test('a function of 70 lines passes and one of 71 does not, whatever its form', () => {
    expect(said('src/care/a.ts', `function a() {\n${lines(68)}}`)).toEqual([]);
    for (const start of ['function a() {', 'const a = () => {', 'class A { a() {', 'const a = { a() {']) {
      const ends = start.replace(/[^{]/g, '').replaceAll('{', '}');
      expect(said('src/care/a.ts', `${start}\n${lines(69)}${ends}`).join()).toMatch(/a function of 71 lines/);
    }
  });

  test('a list of tests may be long, a test may not', () => {
    expect(said('src/care/a.test.ts', `describe('a', () => {\n${lines(90)}});`)).toEqual([]);
    expect(said('src/care/a.test.ts', `test('a', () => {\n${lines(90)}});`)).toHaveLength(1);
  });

  test.each([
    ['let a: any;', 'says any'], ['const b = a as any;', 'says any'], ['const b = a as unknown as string;', 'says as unknown as'],
    ['export default 1;', 'exports a default'], ['export default function a() {}', 'exports a default'],
    ['const a = 1; export { a as default };', 'exports a default'], ['export class Manager {}', 'a class that is no error'], [`// TO${'DO'} later`, 'says TO'], [`// @ts-${'ignore'}`, 'says @ts-'],
  ])('%s', (text, complaint) => {
    expect(said('src/care/a.ts', text).join()).toContain(complaint);
  });

  test('a test that runs alone, and names that say nothing or stand in another case', () => {
    expect(said('src/care/a.test.ts', `test.${'only'}('a', () => {});`)).toHaveLength(1);
    expect(said('src/care/careHistory.ts', '')).toEqual(['src/care/careHistory.ts is not named in kebab-case']);
    expect(said('src/care/utils.ts', '')).toEqual(['src/care/utils.ts has a name that says nothing']);
  });

  test('an error may be a class', () => {
    expect(said('src/care/a.ts', 'export class Lost extends Error {}')).toEqual([]);
  });

  test('the words any and default in text or as names of properties pass', () => {
    expect(said('src/care/a.ts', "export const a = { default: 'any' }; // any default\nexport const b = a.default;")).toEqual([]);
  });

  test('a unit that its list does not import, a list that is missing, a folder that is empty', () => {
    const units = new Map([
      ['src/care/rules/index.ts', "import { one } from './one.ts'; export const RULES = [one];"],
      ['src/care/rules/one.ts', ''], ['src/care/rules/two.ts', ''], ['src/care/rules/two.test.ts', ''], ['src/care/rules/rule.ts', ''],
    ]);
    const list: UnitList = { list: 'src/care/rules/index.ts', folder: 'src/care/rules', notUnits: ['rule.ts'] };
    expect(unlistedUnits(units, list)).toEqual(['src/care/rules/index.ts does not list src/care/rules/two.ts']);
    expect(unlistedUnits(new Map(), list)).toEqual(['src/care/rules/index.ts is missing']);
    expect(unlistedUnits(units, { list: 'src/care/rules/index.ts', folder: 'src/care/levers' })).toEqual(['src/care/levers holds no unit']);
  });
});
