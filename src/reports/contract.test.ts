import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Cell, TableBlock } from '#reports/block.ts';
import { emptyInput, exampleInput } from '#reports/example/example-input.ts';
import { formatCell } from '#reports/format.ts';
import { SECTIONS, writeReport, writeSection } from '#reports/index.ts';
import type { ReportInput } from '#reports/report-input.ts';

/** Every table that a block holds, in itself or behind a chart or a finding. */
function tablesOf(block: Block): readonly TableBlock[] {
  if (block.kind === 'table') return [block];
  if (block.kind === 'chart') return [block.table];
  return block.kind === 'findings' ? block.groups.map(group => group.examples) : [];
}

const numbersOf = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
};

const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

const BROKEN_WORDS = /NaN|undefined|Infinity|\[object|\bnull\b/;

/** A projection that was made of nothing: every list empty. */
function hollowInput(): ReportInput {
  const input = exampleInput();
  const projection = input.projection && {
    ...input.projection, months: [], series: [], endings: [], history: [], years: [], baselines: [], backtest: { origins: [], results: [], bestMethod: null, sentences: [] },
  };
  return { ...input, history: [], projection, issues: [], reading: null };
}

test('every file in the folder of sections is listed, under its own name', () => {
  const files = readdirSync(new URL('sections', import.meta.url)).filter(name => !name.includes('.test.')).map(name => name.replace(/\.ts$/, ''));
  expect(SECTIONS.map(section => section.id).toSorted()).toEqual(files.toSorted());
});

test('a report names every section once, and no id stands twice', () => {
  const blocks = writeReport(exampleInput());
  const headings = blocks.flatMap(block => (block.kind === 'heading' ? [block] : []));
  expect(headings.filter(heading => heading.level === 2).map(heading => heading.text)).toEqual(SECTIONS.map(section => section.title));
  const ids = [...headings.map(heading => heading.id), ...blocks.flatMap(block => (block.kind === 'chart' ? [`chart ${block.id}`] : [])), ...blocks.flatMap(tablesOf).map(table => `table ${table.id}`)];
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(SECTIONS.map(section => [section.id, section] as const))('%s', (_, section) => {
  test('its example says something, in whole words and finite numbers', () => {
    const blocks = section.write(section.example());
    expect(blocks.length).toBeGreaterThan(1);
    expect(numbersOf(blocks).every(Number.isFinite)).toBe(true);
    expect(wordsOf(blocks).filter(words => BROKEN_WORDS.test(words))).toEqual([]);
  });

  test('each row of its tables has a cell for each column, and each cell can be read', () => {
    for (const table of section.write(section.example()).flatMap(tablesOf)) {
      expect(table.rows.filter(row => row.length !== table.columns.length)).toEqual([]);
      const read = table.rows.flatMap(row => row.map((cell: Cell, index) => formatCell(cell, table.columns[index]?.format ?? 'text')));
      expect(read.filter(words => BROKEN_WORDS.test(words))).toEqual([]);
    }
  });

  test.each([['nothing at all', emptyInput], ['a projection of nothing', hollowInput]])('of %s it says plainly that there is no data', (_name, input) => {
    const blocks = section.write(input());
    expect(blocks.length).toBeGreaterThan(0);
    expect(numbersOf(blocks).every(Number.isFinite)).toBe(true);
    expect(wordsOf(blocks).filter(words => BROKEN_WORDS.test(words))).toEqual([]);
  });

  test('of nothing at all it says no data and what to do next', () => {
    expect(wordsOf(section.write(emptyInput())).some(words => /^No data: .+\. [A-Z].+\.$/.test(words))).toBe(true);
  });

  test('its blocks survive structuredClone, and writing twice gives the same', () => {
    const blocks = writeSection(section, section.example());
    expect(structuredClone(blocks)).toEqual(blocks);
    expect(writeSection(section, section.example())).toEqual(blocks);
  });
});
