import { describe, expect, test } from 'vitest';
import { demoShape, makeAuthority, withoutMistakes, type SyntheticAuthority } from './index.ts';

const spoilt = makeAuthority(2, demoShape);
const clean = makeAuthority(2, withoutMistakes(demoShape));
const textOf = (authority: SyntheticAuthority, name: string): string => authority.returns.find(file => file.name === name)!.text;
const lines = new Map(spoilt.returns.map(file => [file.name, file.text.split(/\r?\n/)]));

describe('mistakes planted in the returns', () => {
  test('about one episode row in a hundred is wrong, of every kind, and each is said', () => {
    const rows = clean.returns.filter(file => file.name.endsWith('/episodes.csv')).reduce((total, file) => total + file.text.trimEnd().split('\n').length - 1, 0);
    expect(spoilt.mistakes.length / rows).toBeGreaterThan(0.008);
    expect(spoilt.mistakes.length / rows).toBeLessThan(0.012);
    expect(new Set(spoilt.mistakes.map(mistake => mistake.kind))).toEqual(new Set([
      'end-in-2033', 'birth-date-differs', 'blank-start', 'code-typo', 'duplicate-row', 'end-before-start', 'ethnicity-unknown', 'gap', 'never-closed',
      'no-header-row', 'overlap', 'restated-start', 'byte-order-mark', 'columns-reordered',
    ]));
  });

  test('each mistake stands in the row it is said to stand in', () => {
    const line = (mistake: { readonly file: string; readonly row: number }): string[] => lines.get(mistake.file)![mistake.row - 1]!.split(',');
    for (const mistake of spoilt.mistakes) {
      if (mistake.kind === 'blank-start') expect(line(mistake)[1]).toBe('');
      if (mistake.kind === 'end-in-2033') expect(line(mistake)[7]).toMatch(/\/2033$/);
      if (mistake.kind === 'no-header-row') expect(textOf(spoilt, mistake.file.replace('episodes', 'header'))).not.toContain(`\n${line(mistake)[0]},`);
      if (mistake.kind === 'duplicate-row') expect(lines.get(mistake.file)!.filter(text => text === line(mistake).join()).length).toBe(2);
      if (mistake.kind === 'byte-order-mark') expect(textOf(spoilt, mistake.file)).toMatch(/^\uFEFFCHILD,.*\r\n/);
    }
  });

  test('every other row is as it was: nothing changes that is not said', () => {
    const said = spoilt.mistakes.length;
    let changed = 0;
    for (const file of clean.returns) {
      if (spoilt.mistakes.some(mistake => mistake.kind === 'columns-reordered' && mistake.file === file.name)) continue;
      const now = new Set(textOf(spoilt, file.name).replace('\uFEFF', '').split(/\r?\n/));
      changed += file.text.split('\n').filter(line => !now.has(line)).length;
    }
    expect(changed).toBeGreaterThan(said / 2);
    expect(changed).toBeLessThanOrEqual(said);
  });

  test('the children are the same with and without, and without there is nothing to say', () => {
    expect(spoilt.children).toEqual(clean.children);
    expect(clean.mistakes).toEqual([]);
  });
});
