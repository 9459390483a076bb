import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Block, TableBlock } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { writeReport } from '#reports/index.ts';
import { renderBlocks } from '#documents/html/render-blocks.tsx';
import type { RenderOptions } from '#documents/html/options.ts';

const shown = (blocks: readonly Block[], options: Partial<RenderOptions> = {}): string => renderToString(<div>{renderBlocks(blocks, options)}</div>);

const TABLE: TableBlock = {
  kind: 'table', id: 'a-table', caption: 'Who & where', lastRowIsTotal: true,
  columns: [{ title: 'Placement', format: 'text' }, { title: 'Now', format: 'children' }, { title: 'In 12 months (80% range)', format: 'children', holds: 'estimate' }],
  rows: [['Secure', { symbol: 'x' }, { symbol: 'x' }], ['All', 1652, { value: 1648.4, low: 1611.7, high: 1690.2 }]],
};

describe('a table', () => {
  const html = shown([TABLE]);

  test('has a caption, column and row headings, and whole numbers with commas', () => {
    expect(html).toContain('Who &amp; where');
    expect(html.match(/scope="col"/g)).toHaveLength(3);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toContain('1,648');
    expect(html).toContain('(1,612 to 1,690)');
  });

  test('can be reached by keyboard to be scrolled, and is named by its caption', () => {
    expect(html).toMatch(/role="group" aria-labelledby="table-a-table" tabindex="0"/);
    expect(html).toContain('id="table-a-table"');
  });

  test('says in words what its symbols mean', () => { expect(html).toContain('x: not available.'); });

  test('marks its total', () => { expect(html.match(/headwater-table__total/g)).toHaveLength(1); });

  test('offers a download only when asked: a link that holds the file, or what the page does', () => {
    expect(html).not.toContain('Download');
    expect(shown([TABLE], { downloads: 'links' })).toContain('download="a-table.csv"');
    expect(shown([TABLE], { downloads: () => {} })).toContain('<button type="button"');
  });
});

test('headings go up a level where the page has the section as its title, and keep their look', () => {
  const heading: Block = { kind: 'heading', level: 3, text: 'By placement', id: 'by-placement' };
  expect(shown([heading])).toContain('<h3 class="govuk-heading-m" id="by-placement">');
  expect(shown([heading], { headingShift: -1 })).toContain('<h2 class="govuk-heading-m" id="by-placement">');
});

test('no block uses a style attribute, a script or an address elsewhere', () => {
  const html = shown(writeReport(exampleInput()), { downloads: 'links' });
  expect(html).not.toMatch(/ style=|<script|<style| on[a-z]+="/);
  expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|src=|url\(/);
});

test('a chart is followed by its table, folded unless it is short and wanted on paper', () => {
  const charts = writeReport(exampleInput()).flatMap(block => (block.kind === 'chart' ? [block] : []));
  expect(charts.length).toBeGreaterThan(5);
  for (const chart of charts) {
    const html = shown([chart]);
    expect(html).toMatch(chart.showTable === true ? /<\/figure><details class="govuk-details" open>/ : /<\/figure><details class="govuk-details">/);
    expect(html).toContain(`id="table-${chart.table.id}"`);
  }
});

test('ids are kept apart where the same blocks stand twice on a page', () => {
  const blocks = writeReport(exampleInput());
  const ids = (idPrefix: string): readonly (string | undefined)[] => [...shown(blocks, { idPrefix }).matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
  const both = [...ids('first-'), ...ids('second-')];
  expect(new Set(both).size).toBe(both.length);
});
