import { describe, expect, test } from 'vitest';
import { exampleInput } from '#reports/example/example-input.ts';
import { writeReport } from '#reports/index.ts';
import { htmlDocument } from '#documents/html/document.tsx';

const OPTIONS = { title: 'Looked after: <now> & later', facts: ['Example Council', 'Data to 31 March 2025'], css: '.a > .b { color: red }', downloads: 'links' } as const;
const html = htmlDocument(writeReport(exampleInput()), OPTIONS);
const all = (pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map(match => match[1] ?? '');

describe('a report in one file', () => {
  test('begins as a document in British English with one title', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/);
    expect(html).toContain('<title>Looked after: &lt;now> &amp; later</title>');
    expect(all(/<(h1)[ >]/g)).toHaveLength(1);
    expect(all(/<(main)[ >]/g)).toHaveLength(1);
  });

  test('keeps its style whole and allows nothing to be loaded, run or sent', () => {
    expect(html).toContain('<style>.a > .b { color: red }</style>');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    expect(htmlDocument([], { ...OPTIONS, cssSha256: 'abc=' })).toContain(`style-src 'sha256-abc='`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe| on[a-z]+="/);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:href|src)="https?:/);
  });

  test('every link and every label within it leads to something that is there, once', () => {
    const ids = all(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...all(/href="#([^"]+)"/g), ...all(/aria-labelledby="([^"]+)"/g).flatMap(list => list.split(' '))];
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  test('headings go down one level at a time', () => {
    const levels = all(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('names no child', () => { expect(html).not.toMatch(/EX[123]\d\d/); });
});
