import { describe, expect, test } from 'vitest';
import { longDate } from '#kernel/calendar-date.ts';
import { formatPounds } from '#kernel/money.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { htmlDocument, wordDocument, workbookOf } from '#documents/index.ts';
import { writtenCells } from '#documents/excel/written-cells.test-support.ts';
import { all, opened, textOf } from '#documents/word/document-parts.test-support.ts';
import type { Node } from '#documents/word/document-parts.test-support.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Block } from '#reports/block.ts';
import { outlineSheets } from '#reports/outline-case/comparison-sheets.ts';
import { outlineCase, outlineInShort, outlineTitle } from '#reports/outline-case/outline-case.ts';
import { inCareAt } from '#reports/outline-case/outline-input.ts';
import { bareCase, smallCase } from '#reports/outline-case/small-case.test-support.ts';

const headings = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(block => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);

/** The words of a page's element, without its tags. */
const stripped = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll('&#39;', '’').trim();

/** Rows of the table with a caption, as the page shows them. */
function rowsOfPage(html: string, caption: string): readonly (readonly string[])[] {
  const table = html.split('<table').find(part => stripped(`<table${part}`).startsWith(caption)) ?? '';
  return table.split('</table>')[0]!.split('<tr').slice(2).map(row => row.split(/<t[hd]\b/).slice(1).map(cell => stripped(`<td${cell}`)));
}

/** The same of the Word document: the table that comes after its caption. */
function rowsOfWord(body: Node, caption: string): readonly (readonly string[])[] {
  const parts = all(body, 'w:body')[0]!.children.filter((child): child is Node => typeof child !== 'string');
  const at = parts.findIndex(part => part.name === 'w:p' && textOf(part).endsWith(caption));
  const table = parts.slice(at).find(({ name }) => name === 'w:tbl')!;
  return all(table, 'w:tr').slice(1).map(row => all(row, 'w:tc').map(cell => textOf(cell).trim()));
}

/** Whole pence of `£1,234.56` or `-£0.05`. */
const inPence = (text: string): number => Math.round(Number(text.replaceAll(/[£,]/g, '')) * 100);

/** What the sheet Results holds of a column of benefits, as stated, in pence. */
function resultsOfWorkbook(bytes: Uint8Array, title: string): readonly number[] | null {
  const cells = [...writtenCells(bytes)['Results']!];
  const heading = cells.find(([, { held }]) => held === title)?.[0];
  if (heading === undefined) return null;
  const row = (figure: string): string => cells.find(([address, { held }]) => address.startsWith('A') && held === figure)![0].slice(1);
  const column = heading.replace(/\d+$/, '');
  return ['Cost', 'Gross benefit', 'Net'].map(figure => Math.round(Number(cells.find(([address]) => address === column + row(figure))![1].held) * 100));
}

describe('the outline business case', () => {
  test('has the parts of a committee paper, in their order', async () => {
    const { input } = await smallCase();
    expect(headings(outlineCase(input))).toEqual(['Purpose', 'Recommendations', 'Background and case for change', 'Options', 'The proposal', 'What it is expected to change', 'Financial implications', 'Legal implications', 'Risks', 'Equality', 'Human rights', 'Consultation', 'Appendices']);
    expect(outlineTitle(input)).toMatchObject({ title: 'Help earlier, and more of our own carers', subtitle: 'Outline business case' });
  });

  test('names every lever with its study, its source and what to watch, and both plans among the options', async () => {
    const { input } = await smallCase();
    const text = words(outlineCase(input));
    for (const { lever: id } of input.scenario.levers) {
      const { lever } = leverCalled(id);
      for (const { source } of lever.evidence) expect(text).toContain(JSON.stringify(source).slice(1, -1));
    }
    expect(text).toContain('Prices alone');
    expect(text).toMatch(new RegExp(`${input.scenario.name} against Prices alone: \\d+ fewer looked after on`));
    expect(text).toContain('It is not safe while one of them gets worse');
  });

  test('where nobody has said anything it asks for the words, and says what the law asks', async () => {
    const { input } = await smallCase(null);
    const text = words(outlineCase(input));
    for (const law of ['section 149 of the Equality Act 2010', 'Children Act 1989: section 17', 'section 22G', 'article 8', 'article 6', 'Gunning', 'Moseley']) expect(text).toContain(law);
    expect(outlineTitle(input).facts.join(' ')).toContain('Committee: [to be written]');
    const gaps = words(outlineInShort(input));
    for (const part of ['Purpose', 'Recommendations', 'Legal implications', 'Risks', 'Equality', 'Human rights', 'Consultation']) expect(gaps).toContain(part);
    expect(text).toContain('none stated');
  });

  test('the plan’s own words take the place of every prompt of their part', async () => {
    const { input } = await smallCase();
    const text = words(outlineCase(input));
    expect(text).not.toContain('[To be written');
    for (const paragraph of [...input.words.purpose, ...input.words.legal, ...input.words.consultation, ...input.words.recommendations]) expect(text).toContain(JSON.stringify(paragraph).slice(1, -1));
  });

  test('the children of the plan are those of doing nothing less the difference, month by month', async () => {
    const { input, comparison } = await smallCase();
    comparison.months.forEach((_, month) => expect(inCareAt(input.compared, 0, month).value).toBeCloseTo(input.baseline.mean[month]! + comparison.scenarios[0]!.inCare[0]!.months[month]!.mean, 8));
  });

  test('page, Word, workbook and JSON hold the same totals to the penny', { timeout: 60_000 }, async () => {
    const { input, comparison } = await smallCase();
    const blocks = outlineCase(input);
    const ledgers = ledgersOf(input.plan, AS_STATED);
    const expected = [ledgers.cashReleasing, ledgers.avoided].map(({ costPence, benefitPence, netPence }) => [costPence, benefitPence, netPence]);
    const { money } = comparison.scenarios[0]!;
    const all3 = (lines: readonly { readonly byYearPence: readonly number[] }[]): number => lines.flatMap(({ byYearPence }) => byYearPence).reduce((total, one) => total + one, 0);
    expect(expected).toEqual([money.cashReleasing, money.avoided].map(lines => [all3(money.costs), all3(lines), all3(lines) - all3(money.costs)]));
    expect(expected[1]![0]).toBeGreaterThan(0);

    const html = htmlDocument(blocks, { title: input.plan.title, facts: [], css: '', downloads: 'none' });
    const { body } = opened(await wordDocument(blocks, { ...outlineTitle(input), madeOn: input.facts.madeOn, numbered: true }));
    const workbook = workbookOf(outlineSheets(input), input.plan.title);
    for (const rows of [rowsOfPage(html, 'Totals to the penny'), rowsOfWord(body, 'Totals to the penny, as stated')]) {
      expect(rows.map(([name, ...figures]) => [name, ...figures.map(inPence)])).toEqual([['Cash-releasing', ...expected[0]!], ['Avoided cost', ...expected[1]!]]);
    }
    for (const [side, title] of [[0, 'Cash-releasing'], [1, 'Avoided cost']] as const) {
      const results = resultsOfWorkbook(workbook, title);
      // A column without any benefit has no place in the workbook.
      expect(results ?? [expected[side]![0], 0, -expected[side]![0]!]).toEqual(expected[side]);
    }
    const yearly = input.plan.years.map((_, i) => [ledgers.cashReleasing.years[i]!.costPence, ledgers.cashReleasing.years[i]!.benefitPence, ledgers.avoided.years[i]!.benefitPence].map(amount => formatPounds(amount, true)));
    for (const rows of [rowsOfPage(html, 'The money by financial year'), rowsOfWord(body, 'The money by financial year')]) expect(rows.slice(0, -1).map(row => row.slice(2))).toEqual(yearly);
  });

  test('the waterfalls come to what the comparison says, and every table has as many cells as columns', async () => {
    const { input, comparison } = await smallCase();
    const blocks = outlineCase(input);
    for (const block of blocks) {
      const table = block.kind === 'table' ? block : block.kind === 'chart' ? block.table : null;
      for (const row of table?.rows ?? []) expect(row, table!.caption).toHaveLength(table!.columns.length);
    }
    const steps = blocks.flatMap(block => (block.kind === 'chart' && block.data.kind === 'waterfall' ? [block.data] : []));
    for (const { start, steps: parts, end } of steps) expect((start?.value ?? 0) + parts.reduce((total, { value }) => total + value, 0)).toBeCloseTo(end.value, 6);
    expect(steps.at(-1)!.end.value).toBe(comparison.scenarios[0]!.total.netPence);
    expect(words(blocks)).toContain(longDate(comparison.months.at(-1)!));
  });

  test('no part of the workbook is left without its line on the first sheet', async () => {
    const { input } = await smallCase();
    const [about, ...others] = outlineSheets(input);
    const named = about!.rows.map(([first]) => first);
    for (const { name } of others) expect(named).toContain(`Sheet ${name}`);
  });

  test('a plan without levers, prices, words or history is a paper too, and says what is missing', { timeout: 60_000 }, async () => {
    const input = await bareCase();
    const blocks = outlineCase(input);
    const text = words(blocks);
    expect(text).toContain('No price list was given');
    expect(text).toContain('2026-27 holds 2 of its 12 months');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(htmlDocument(blocks, { title: 'Nothing', facts: [], css: '', downloads: 'none' })).toContain('[To be written');
    expect((await wordDocument(blocks, { ...outlineTitle(input), madeOn: input.facts.madeOn, numbered: true })).length).toBeGreaterThan(1000);
    expect(workbookOf(outlineSheets(input), 'Nothing').length).toBeGreaterThan(1000);
  });
});
