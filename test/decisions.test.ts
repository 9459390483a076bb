import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSources } from './sources.ts';

const FOLDER = 'docs/decisions';
const files = readdirSync(FOLDER).toSorted();
const REQUIRED_PARTS = ['Status', 'Context', 'Decision', 'Consequences', 'Effect on the figures'];

/** What is wrong with a list of record names: a form nobody can sort, or one number used twice. */
function wrongNames(names: readonly string[]): readonly string[] {
  const numbers = names.map(name => name.slice(0, 4));
  return names.filter((name, index) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name) || numbers.indexOf(name.slice(0, 4)) !== index);
}

const partsMissing = (text: string): readonly string[] => REQUIRED_PARTS.filter(part => !text.includes(`\n## ${part}\n`));

describe('decision records', () => {
  test('are numbered once each and named NNNN-slug.md', () => {
    expect(wrongNames(files)).toEqual([]);
    expect(wrongNames(['0001-a.md', '0001-b.md', 'two.md', '0003-C.md'])).toEqual(['0001-b.md', 'two.md', '0003-C.md']);
  });

  test.each(files)('%s says its status, context, decision, consequences and effect on the figures', file => {
    expect(partsMissing(readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual([]);
    expect(partsMissing('# A\n\n## Status\n\nAccepted\n')).toEqual(REQUIRED_PARTS.slice(1));
  });

  test('every record that the source or the documents cite exists', () => {
    const texts = [...readSources('src', 'test', 'scripts', 'bench').values(),
      ...readdirSync('.').filter(name => name.endsWith('.md')).map(name => readFileSync(name, 'utf8')),
      ...files.map(name => readFileSync(`${FOLDER}/${name}`, 'utf8'))];
    const cited = new Set(texts.flatMap(text => text.match(/(?<=docs\/decisions\/)\d{4}-[a-z0-9-]+\.md/g) ?? []));
    expect([...cited].filter(name => !files.includes(name))).toEqual([]);
  });

  test('a record that was replaced points to the one that replaces it', () => {
    const broken = files.filter(file => /^Replaced/m.test(readFileSync(`${FOLDER}/${file}`, 'utf8')))
      .filter(file => !/^Replaced by \[?\d{4}/m.test(readFileSync(`${FOLDER}/${file}`, 'utf8')));
    expect(broken).toEqual([]);
  });
});
