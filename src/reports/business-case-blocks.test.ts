import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';

const TESTS: CaseTests = { optimism: null, fadePerYear: 0.1, yearsAfter: 5 };
const tablesOf = (blocks: readonly Block[]): readonly TableBlock[] => blocks.filter(block => block.kind === 'table');

describe.each(EXAMPLES)('the sections of $id', plan => {
  const tables = tablesOf(caseBlocks(plan, TESTS));

  test('rows are as wide as their columns, ids are there once, and no number is broken', () => {
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    for (const cell of tables.flatMap(({ rows }) => rows.flat())) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
  });

  test('the lines of the investment come to its total, in every column of money', () => {
    const { columns, rows } = must(tables.find(({ id }) => id === 'case-investment'), 'the investment');
    columns.forEach(({ format }, i) => {
      if (format === 'pounds') expect(rows.slice(0, -1).reduce((all, row) => all + Number(row[i]), 0)).toBe(rows.at(-1)![i]);
    });
  });

  test.each(['strand', 'nature'])('by %s it comes to the same total', kind => {
    const [parts, whole] = [`case-by-${kind}`, 'case-investment'].map(id => must(tables.find(one => one.id === id), id));
    expect(parts!.rows.reduce((all, row) => all + Number(row.at(-1)), 0)).toBe(whole!.rows.at(-1)!.at(-1));
  });

  test('no table holds money of both columns of benefits in one figure: the beneficiaries stand beside each other', () => {
    const { rows } = must(tables.find(({ id }) => id === 'case-beneficiaries'), 'who gets the benefit');
    const of = (benefits: readonly { readonly benefit: { readonly byYearPence: readonly number[] } }[]): number => benefits.flatMap(({ benefit }) => benefit.byYearPence).reduce((all, one) => all + one, 0);
    expect(rows.map(row => Number(row[1])).reduce((all, one) => all + one, 0)).toBe(of(plan.cashReleasing));
    expect(rows.map(row => Number(row[2])).reduce((all, one) => all + one, 0)).toBe(of(plan.avoided));
  });
});

test('West Sussex after three years, fading by a tenth a year: 6,812,000 become 6,130,800 against 2,483,000 that go on', () => {
  const { rows } = must(tablesOf(caseBlocks(EXAMPLES[0]!, TESTS)).find(({ id }) => id === 'case-after-cash-releasing'), 'the years after');
  expect(rows[0]).toEqual([2013, 613_080_000, 248_300_000, 364_780_000]);
  expect(rows).toHaveLength(5);
});
