import * as fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';
import { emptyInput, exampleInput } from '#reports/example/example-input.ts';
import { SECTIONS, writeReport } from '#reports/index.ts';
import { renderBlocks } from '#documents/html/render-blocks.tsx';
import type { Node } from '#documents/word/document-parts.test-support.ts';
import { all, opened, parsed, textOf, valueOf } from '#documents/word/document-parts.test-support.ts';
import { wordDocument } from '#documents/word/word-document.ts';
import type { WordFacts } from '#documents/word/packed-document.ts';

const FACTS: WordFacts = { title: 'Looked after: <now> & later', subtitle: 'Example Council', facts: ['Data to 31 March 2025'], madeOn: calendarDate(2025, 6, 12) };
const REPORT = writeReport(exampleInput());

const TABLE: TableBlock = {
  kind: 'table', id: 'a-table', caption: 'Who & where', lastRowIsTotal: true, note: 'A note.',
  columns: [{ title: 'Placement', format: 'text' }, { title: 'Now', format: 'children' }, { title: 'In 12 months (80% range)', format: 'children', holds: 'estimate' }, { title: 'Cost', format: 'pounds' }, { title: 'Status', format: 'text' }, { title: 'Last months', format: 'text' }],
  rows: [
    ['Secure', { symbol: 'x' }, { symbol: 'c' }, -12_345, { tag: 'Not met', colour: 'red' }, { spark: [1, null, 3], says: 'Rose from 1 to 3' }],
    [{ link: 'Fostering', to: 'fostering' }, 12, { value: 11.6, low: 9, high: 14.5 }, 1_234_567_89, '', { spark: [], says: '' }],
    ['All', 1652, { value: 1648.4, low: 1611.7, high: 1690.2 }, 0, '', ''],
  ],
};

const made = async (blocks: readonly Block[], more: Partial<WordFacts> = {}): Promise<ReturnType<typeof opened>> => opened(await wordDocument(blocks, { ...FACTS, ...more }));
const paragraphs = (body: Node): readonly { readonly style: string | null; readonly text: string }[] => all(body, 'w:p').map(one => ({ style: valueOf(one, 'w:pStyle'), text: textOf(one) }));
const unescaped = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The cells of every table as the page shows them, in order. */
const cellsOfPage = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(block =>
  [...renderToString(<div>{renderBlocks([block])}</div>).matchAll(/<t[hd] [^>]*>(.*?)<\/t[hd]>/gs)].map(([, inside]) => unescaped(inside!)));
const cellsOf = (tables: readonly Node[]): readonly string[] => tables.flatMap(table => all(table, 'w:tc').map(textOf));
const isPrinted = (block: Block): boolean => block.kind === 'table' || block.kind === 'findings' || (block.kind === 'chart' && (block.showTable === true || block.table.rows.length <= 24));
const withoutKeyFigures = (body: Node): readonly Node[] => all(body, 'w:tbl').filter(table => valueOf(table, 'w:tblCaption') !== 'Key figures');

const report = await made(REPORT);

describe('a report in Word', () => {
  test('has one title and headings that go down one level at a time', () => {
    const styles = paragraphs(report.body).map(({ style }) => style);
    expect(styles.filter(style => style === 'Title')).toHaveLength(1);
    const levels = styles.flatMap(style => (/^Heading[1-4]$/.test(style ?? '') ? [Number(style!.at(-1))] : []));
    expect(levels.length).toBeGreaterThan(SECTIONS.length);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);
  });

  test('shows every figure of every table as the page does', () => {
    expect(cellsOf(withoutKeyFigures(report.body))).toEqual(cellsOfPage(REPORT.filter(isPrinted)));
  });

  test('repeats the first row of each table as its heading, and no other, and names the table', () => {
    for (const table of all(report.body, 'w:tbl')) {
      expect(all(table, 'w:tr').map(row => all(row, 'w:tblHeader').length)).toEqual(all(table, 'w:tr').map((_, index) => (index === 0 ? 1 : 0)));
      expect(valueOf(table, 'w:tblCaption')).not.toBe('');
    }
  });

  test('describes every picture, whichever way of drawing it a program takes', () => {
    const drawings = [...report.parts['word/document.xml']!.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => /descr="([^"]*)"/.exec(tag)?.[1] ?? '');
    expect(drawings).toHaveLength(2 * REPORT.filter(block => block.kind === 'chart').length);
    expect(drawings.filter(words => words.length < 20)).toEqual([]);
  });

  test('draws charts that are well formed, of a stated size, and need nothing from elsewhere', () => {
    const drawn = Object.entries(report.parts).filter(([name]) => name.endsWith('.svg')).map(([, svg]) => svg);
    expect(drawn).toHaveLength(REPORT.filter(block => block.kind === 'chart').length);
    for (const svg of drawn) {
      expect(parsed(svg).children[0]).toMatchObject({ name: 'svg', attributes: { width: '640' } });
      expect(svg).not.toMatch(/paint-order|class=|style=|href|url\(/);
    }
  });

  test('says its language, its title and its day, and nothing of the hour', () => {
    expect(report.parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(report.parts['docProps/core.xml']).toContain('<dc:title>Looked after: &lt;now&gt; &amp; later</dc:title>');
    expect(report.parts['docProps/core.xml']!.match(/2025-06-12T00:00:00Z/g)).toHaveLength(2);
    expect(report.parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
  });

  test('is well-formed XML, and everything it refers to is there', () => {
    for (const [name, text] of Object.entries(report.parts)) if (/\.(xml|rels)$/.test(name)) expect(() => parsed(text)).not.toThrow();
    const document = report.parts['word/document.xml']!;
    const has = (text: string, pattern: RegExp): ReadonlySet<string> => new Set([...text.matchAll(pattern)].map(([, found]) => found!));
    const relations = report.parts['word/_rels/document.xml.rels']!;
    const styles = has(report.parts['word/styles.xml']!, /w:styleId="([^"]*)"/g);
    const bookmarks = has(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
    expect([...has(document, /r:(?:embed|id)="([^"]*)"/g)].filter(id => !relations.includes(`Id="${id}"`))).toEqual([]);
    expect([...has(relations, /Target="([^"]*)"/g)].filter(target => !(`word/${target}` in report.parts))).toEqual([]);
    expect([...has(document, /<w:[pr]Style w:val="([^"]*)"/g)].filter(style => !styles.has(style))).toEqual([]);
    expect([...has(document, /w:anchor="([^"]*)"/g)].filter(anchor => !bookmarks.has(anchor))).toEqual([]);
    expect(bookmarks.size).toBeGreaterThan(SECTIONS.length);
  });

  test('lists its headings in a field that Word can bring up to date', () => {
    expect(all(report.body, 'w:instrText').map(one => one.children.join(''))).toContainEqual(expect.stringMatching(/^TOC .*\\o "1-\d"/));
    expect(paragraphs(report.body).filter(({ style }) => style === 'TOC1').map(({ text }) => text.trim())).toEqual(SECTIONS.map(section => section.title));
  });

  test('has its title at the head of each page but the first, and the number of each page at its foot', () => {
    const heads = Object.entries(report.parts).filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => textOf(parsed(xml)));
    expect(heads.toSorted()).toEqual(['', FACTS.title]);
    expect(all(report.body, 'w:titlePg')).toHaveLength(1);
    expect(report.parts['word/footer1.xml']).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  test('is the same bytes whatever the clock says, and others for another day', async () => {
    const at = async (clock: string, madeOn: CalendarDate): Promise<Uint8Array> => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) });
      try { return await wordDocument(REPORT, { ...FACTS, madeOn }); } finally { vi.useRealTimers(); }
    };
    const first = await at('2001-02-03T04:05:06Z', FACTS.madeOn);
    expect(Buffer.compare(first, await at('2040-10-11T12:13:14Z', FACTS.madeOn))).toBe(0);
    expect(Buffer.compare(first, await at('2001-02-03T04:05:06Z', calendarDate(2025, 6, 13)))).not.toBe(0);
  });
});

describe('a table in Word', () => {
  test('shows estimates, symbols, tags, links and money as the page does, and says what its symbols mean', async () => {
    const { body } = await made([TABLE]);
    expect(cellsOf(all(body, 'w:tbl'))).toEqual(cellsOfPage([TABLE]));
    expect(cellsOf(all(body, 'w:tbl'))).toEqual(expect.arrayContaining(['1,648 (1,612 to 1,690)', '-£123', '£1,234,568', 'x', 'Not met']));
    expect(paragraphs(body)).toContainEqual({ style: 'Caption', text: 'Table 1: Who & where' });
    expect(paragraphs(body)).toContainEqual({ style: 'TableNote', text: 'A note. c: hidden because it is between 1 and 5. x: not available.' });
  });

  test('has bold row headings and a bold total, and its numbers stand at the right', async () => {
    const [table] = all((await made([TABLE])).body, 'w:tbl');
    const rows = all(table!, 'w:tr').map(row => all(row, 'w:tc'));
    const bold = (cell: Node | undefined): boolean => valueOf(cell!, 'w:rStyle') === 'RowHeading';
    expect(rows.map(row => bold(row[0]))).toEqual([true, true, true, true]);
    expect([bold(rows[1]![1]), bold(rows[3]![1])]).toEqual([false, true]);
    expect(rows[1]!.map(cell => valueOf(cell, 'w:jc'))).toEqual([null, 'right', 'right', 'right', null, null]);
  });

  test('leads to a part of the document only where there is one', async () => {
    const links = async (blocks: readonly Block[]): Promise<number> => all(all((await made(blocks)).body, 'w:tbl')[0]!, 'w:hyperlink').length;
    expect(await links([TABLE])).toBe(0);
    expect(await links([{ kind: 'heading', level: 2, text: 'Fostering', id: 'fostering' }, TABLE])).toBe(1);
  });

  test('stands on a turned page with its caption, its note and the heading above it where it is too wide, and the page turns back', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({ title: `Year ${i}`, format: 'pounds' as const }));
    const wide: TableBlock = { ...TABLE, columns: [{ title: 'Line', format: 'text' }, ...columns], rows: [['All', ...columns.map(() => 12_345_678_900)]] };
    const { body } = await made([{ kind: 'paragraph', text: 'Before.' }, { kind: 'heading', level: 2, text: 'Wide', id: 'wide' }, wide, { kind: 'paragraph', text: 'After.' }]);
    expect(all(body, 'w:pgSz').map(size => [size.attributes['w:w'], size.attributes['w:h'], size.attributes['w:orient']])).toEqual([['11906', '16838', 'portrait'], ['16838', '11906', 'landscape'], ['11906', '16838', 'portrait']]);
    const order = body.children.flatMap(one => (typeof one === 'string' ? [] : all(one, 'w:body'))).flatMap(one => one.children).flatMap(one => (typeof one === 'string' ? [] : [all(one, 'w:sectPr').length > 0 ? 'turn' : textOf(one)]));
    expect(order.indexOf('Wide')).toBeGreaterThan(order.indexOf('turn'));
    expect(order.indexOf('After.')).toBeGreaterThan(order.lastIndexOf('A note. '));
  });
});

describe('a block in Word', () => {
  test('a warning says that it is one', async () => {
    expect(paragraphs((await made([{ kind: 'warning', text: 'Invented.' }])).body)).toContainEqual({ style: 'WarningText', text: 'Warning: Invented.' });
  });

  test('lists are Word lists, and each numbered one begins at 1', async () => {
    const list = (style: 'bullet' | 'number'): Block => ({ kind: 'list', style, items: ['First', 'Second'] });
    const { body, parts } = await made([list('number'), list('bullet'), list('number')]);
    const items = all(body, 'w:p').filter(one => (valueOf(one, 'w:pStyle') ?? '').startsWith('List'));
    expect(items.map(one => valueOf(one, 'w:pStyle'))).toEqual(['ListNumber', 'ListNumber', 'ListBullet', 'ListBullet', 'ListNumber', 'ListNumber']);
    const numbers = items.map(one => valueOf(one, 'w:numId'));
    expect([numbers[0] === numbers[1], numbers[4] === numbers[5], numbers[0] === numbers[4]]).toEqual([true, true, false]);
    for (const id of [numbers[0], numbers[4]]) expect(parts['word/numbering.xml']).toMatch(new RegExp(`<w:num w:numId="${id}">.*?<w:startOverride w:val="1"/>`));
    expect(parts['word/styles.xml']).toMatch(/w:styleId="ListBullet">.*?<w:numId w:val="\d+"\/>/);
  });

  test('paragraphs of a committee paper are numbered under their heading, by one list of Word for both', async () => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', text: 'Before.' }, { kind: 'heading', level: 2, text: 'Purpose', id: 'purpose' }, { kind: 'paragraph', text: 'Why.', lead: true }, { kind: 'paragraph', text: 'Whether.' }];
    const { body, parts } = await made(blocks, { numbered: true });
    expect(paragraphs(body).filter(({ text }) => ['Before.', 'Purpose', 'Why.', 'Whether.'].includes(text)).map(({ style }) => style)).toEqual(['BodyText', 'Heading1', 'NumberedParagraph', 'NumberedParagraph']);
    const numbering = (style: string): readonly string[] => [...new RegExp(`w:styleId="${style}">.*?<w:ilvl w:val="(\\d)"/><w:numId w:val="(\\d+)"/>`).exec(parts['word/styles.xml']!)!].slice(1);
    expect([numbering('Heading1')[0], numbering('NumberedParagraph')[0]]).toEqual(['0', '1']);
    expect(numbering('Heading1')[1]).toBe(numbering('NumberedParagraph')[1]);
    expect(parts['word/numbering.xml']).toContain('<w:lvlText w:val="%1.%2"/>');
    expect((await made(blocks)).parts['word/numbering.xml']).not.toContain('%1.%2');
  });

  test('a chart is followed by its table where that is short, and by what it says where it is not', () => {
    const charts = REPORT.flatMap(block => (block.kind === 'chart' ? [block] : []));
    const captions = new Set(paragraphs(report.body).flatMap(({ style, text }) => (style === 'Caption' ? [text.replace(/^Table \d+: /, '')] : [])));
    expect(charts.map(chart => captions.has(chart.table.caption))).toEqual(charts.map(isPrinted));
    expect(paragraphs(report.body).filter(({ text }) => text.endsWith('are not printed here.'))).toHaveLength(charts.filter(chart => !isPrinted(chart)).length);
  });

  test('any text makes a document that can be opened', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    await fc.assert(fc.asyncProperty(text, text, async (one, other) => {
      const { body } = await made([{ kind: 'heading', level: 2, text: one, id: one }, { kind: 'facts', facts: [{ name: one, value: other }] }, { ...TABLE, caption: other, note: one, rows: [[one, 1, 2, 3, other, { link: other, to: one }]] }], { title: other });
      expect(all(body, 'w:tbl')).toHaveLength(1);
    }), { numRuns: 10 });
  });
});

describe('every section in Word', () => {
  test.each(SECTIONS.map(section => [section.id, section] as const))('%s: its example and nothing at all', async (_, section) => {
    for (const blocks of [section.write(section.example()), section.write(emptyInput())]) {
      const { body } = await made(blocks);
      expect(cellsOf(withoutKeyFigures(body))).toEqual(cellsOfPage(blocks.filter(isPrinted)));
    }
  });

  test.each(EXAMPLES)('the case $id, to the penny', async plan => {
    const blocks = caseBlocks(plan, { optimism: null, fadePerYear: 0.1, yearsAfter: 5 });
    expect(cellsOf(all((await made(blocks, { numbered: true })).body, 'w:tbl'))).toEqual(cellsOfPage(blocks.filter(isPrinted)));
  });
});
