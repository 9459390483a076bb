import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { compile } from 'sass';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyInput, exampleInput } from '#reports/example/example-input.ts';
import { writeReport } from '#reports/index.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { htmlDocument } from '#documents/html/document.tsx';

const CHROMIUM = [process.env['HEADWATER_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find(path => path !== undefined && existsSync(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }

const unfold = (page: Page): Promise<void> => page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });

const warnings: string[] = [];
const css = compile('src/documents/styles/headwater.scss', {
  loadPaths: ['node_modules/govuk-frontend/dist'], style: 'compressed', logger: { warn: message => { warnings.push(message); } },
}).css;

test('the stylesheet is built without a warning, and brings no font, logo or other file', () => {
  expect(warnings).toEqual([]);
  expect(css).not.toMatch(/GDS Transport|@font-face|url\(|crown/i);
});

// Where tests are run for everybody, a missing browser is a failure and not a skip.
if (CHROMIUM === undefined) {
  test.skipIf(process.env['CI'] === undefined)('no Chromium was found: set HEADWATER_CHROMIUM to its path to look at the report in a browser', () => { expect(CHROMIUM).toBeDefined(); });
}

describe.skipIf(CHROMIUM === undefined)('a report in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    folder = await mkdtemp(join(tmpdir(), 'headwater-report-'));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  /** Opens a report as a reader would: from a file, with its own policy in force. */
  async function withReport<T>(input: ReportInput, width: number, look: (page: Page, complaints: readonly string[]) => Promise<T>): Promise<T> {
    const file = join(folder, `${width}.html`);
    const cssSha256 = createHash('sha256').update(css).digest('base64');
    await writeFile(file, htmlDocument(writeReport(input), { title: input.title, facts: ['Example Council'], css, cssSha256, downloads: 'links' }));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('console', message => { complaints.push(message.text()); });
    await page.goto(pathToFileURL(file).href);
    try { return await look(page, complaints); } finally { await page.close(); }
  }

  test.each([['all there is', exampleInput, 1280], ['all there is, on a telephone', exampleInput, 320], ['nothing', emptyInput, 1280]])('of %s has no fault that axe finds', async (_, input, width) => {
    const found = await withReport(input(), width, async page => {
      await unfold(page);
      // A month's row is like the next month's: six of each table are enough.
      await page.evaluate(() => { for (const row of document.querySelectorAll('tbody tr:nth-child(n + 7)')) row.remove(); });
      // Evaluated and not added as a script: the report's own policy would refuse that, as it should.
      await page.evaluate(AXE);
      return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`) as Promise<AxeResult>;
    });
    expect(found.violations.map(violation => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  });

  test.each([320, 640, 1280])('is not wider than a window of %i, opened tables and all, and its policy allows its style', async width => {
    const seen = await withReport(exampleInput(), width, async (page, complaints) => {
      await unfold(page);
      const background = await page.locator('.headwater-header').evaluate(element => getComputedStyle(element).backgroundColor);
      return { width: await page.evaluate(() => document.documentElement.scrollWidth), background, complaints };
    });
    expect(seen).toEqual({ width, background: 'rgb(20, 64, 92)', complaints: [] });
  });

  test.each([320, 1280])('at %i wide no words of a chart are smaller than 11 pixels or cut off, and each chart is drawn once', async width => {
    const seen = await withReport(exampleInput(), width, page => page.evaluate(() => [...document.querySelectorAll('.headwater-chart')].map(figure => {
      const drawn = [...figure.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0);
      const frame = drawn[0]!.getBoundingClientRect();
      const texts = [...drawn[0]!.querySelectorAll('text')].map(text => text.getBoundingClientRect());
      return {
        drawn: drawn.length,
        smallest: Math.min(...[...drawn[0]!.querySelectorAll('text')].map(text => Number.parseFloat(getComputedStyle(text).fontSize) * frame.width / drawn[0]!.viewBox.baseVal.width)),
        outside: texts.filter(box => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).length,
      };
    })));
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter(chart => chart.drawn !== 1 || chart.smallest < 11 || chart.outside > 0)).toEqual([]);
  });
});
