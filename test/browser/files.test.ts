import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { runCli } from '../run-cli.ts';
import { downloaded } from './look.ts';
import type { Bench, OpenPage } from './open-page.ts';
import { CHROMIUM, openReturns, resultsOf, RETURNS, setUpBench, showSection } from './open-page.ts';

const FILES = 'input[type=file]:not([webkitdirectory])';
const named = (name: string, text: string | Uint8Array) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** What the page says of how much it read: the same files must give the same words, however they arrive. */
async function whatWasRead(page: Page): Promise<string> {
  await showSection(page, 'what-was-read');
  return page.locator('.section:not([hidden]) .govuk-body-l').innerText();
}

describe.skipIf(CHROMIUM === null)('files from which no figures can be made', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test.each([
    ['no return', [named('minutes.csv', 'Agenda item,Owner\nBudget,Chair\n')], /None of the files is a return we know.*Give the SSDA903 return/],
    ['an empty file', [named('episodes.csv', '')], /None of the files is a return we know.*Give the SSDA903 return/],
    ['a broken zip', [named('returns.zip', 'PK\u0003\u0004 and then nothing')], /Give the SSDA903 return/],
    ['bytes and no text', [named('episodes.csv', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))], /Give the SSDA903 return/],
  ])('%s: the page says so and what to do next, and stays usable', async (_, files, message) => {
    const { page, complaints, close } = await bench.open();
    await page.locator(FILES).setInputFiles(files);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(message);
    await expect.poll(() => page.title()).toMatch(/^Error: /);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    expect(await page.getByRole('button', { name: 'Choose files' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  }, 30_000);
});

describe.skipIf(CHROMIUM === null)('one visit with returns, from the first file to the last download', () => {
  let bench: Bench;
  let opened: OpenPage;
  let prices = '';
  beforeAll(async () => {
    bench = await setUpBench();
    opened = await bench.open();
    prices = join(bench.folder, 'our costs.csv');
    await writeFile(prices, writePriceList(demoPriceList(null)));
  }, 60_000);
  afterAll(() => bench.close());

  test('a zip, a drop and a folder of the same returns give the same', async () => {
    const { page } = opened;
    const zip = zipSync(Object.fromEntries(RETURNS.map(({ name, text }) => [name, strToU8(text)])));
    await page.locator(FILES).setInputFiles([named('returns.zip', zip)]);
    await resultsOf(page);
    const byZip = await whatWasRead(page);
    await page.getByRole('button', { name: 'Start again' }).click();
    const transfer = await page.evaluateHandle(files => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name.replace('/', '-')));
      return data;
    }, RETURNS.map(({ name, text }) => ({ name, text })));
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await resultsOf(page);
    expect(await whatWasRead(page)).toBe(byZip);
    await page.getByRole('button', { name: 'Start again' }).click();
    await openReturns(page, bench);
    expect(await whatWasRead(page)).toBe(byZip);
  }, 90_000);

  test('a price list is recognised by its columns, whatever it is called, and can be added after', async () => {
    const { page } = opened;
    await showSection(page, 'cost');
    const template = await downloaded(page, 'Download a price list to fill in');
    expect(template.name).toBe('price-list.csv');
    expect(template.text.split('\r\n')[0]).toBe('Placement group,Placement code,Provider,Price per week,Valid from,Source');
    await page.locator(`.section:not([hidden]) ${FILES}`).setInputFiles(prices);
    await page.getByText('Prices: our costs.csv').first().waitFor({ timeout: 50_000 });
    expect(await page.getByText('Projected cost of placements in').count()).toBeGreaterThan(0);
  }, 60_000);

  test('findings can be narrowed down and taken away; no child is named on the page until somebody asks', async () => {
    const { page } = opened;
    await showSection(page, 'findings');
    const groups = page.locator('.headwater-findings__group');
    const all = await groups.count();
    await page.getByLabel('Show', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => groups.count()).toBeLessThan(all);
    await page.getByLabel('Show', { exact: true }).selectOption({ index: 0 });
    const { name, text } = await downloaded(page, 'Download all findings as CSV');
    expect(name).toBe('findings.csv');
    expect(text).toContain('severity,rule,message,action,file,row,column,value,child');
    const heading = page.getByRole('columnheader', { name: 'Child', exact: true, includeHidden: true });
    expect(await heading.count()).toBe(0);
    const children = [...new Set(text.split('\r\n').slice(1).map(line => line.split(',').at(-1) ?? '').filter(id => id.length > 3))];
    expect(children.length).toBeGreaterThan(0);
    const onPage = await page.evaluate(ids => ids.filter(id => document.body.textContent.includes(id)), children);
    expect(onPage).toEqual([]);
    await page.getByLabel('Show children’s identifiers in the examples').check();
    await heading.first().waitFor({ state: 'attached' });
  }, 60_000);

  test('the report that is downloaded stands alone: no script, nothing from elsewhere, and no child though the page shows them', async () => {
    const { name, text } = await downloaded(opened.page, 'Download the report (HTML)');
    expect(name).toBe('headwater-report.html');
    const file = join(bench.folder, name);
    await writeFile(file, text);
    const report = await bench.open({ url: pathToFileURL(file).href });
    expect(await report.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await report.page.locator('svg').count()).toBeGreaterThan(4);
    expect(await report.page.locator('script').count()).toBe(0);
    expect(await report.page.getByRole('columnheader', { name: 'Child', exact: true, includeHidden: true }).count()).toBe(0);
    expect([report.requests, report.complaints]).toEqual([[], []]);
    await report.close();
  }, 60_000);

  test('the projection that is downloaded has the figures of the command line for the same files and seed, to the last digit', async () => {
    const { name, text } = await downloaded(opened.page, 'Download the projection (JSON)');
    expect(name).toBe('projection.json');
    const { exitCode, out } = await runCli(['project', bench.returnsFolder, '--prices', prices, '--format', 'json', '--threads', '1'], bench.folder);
    expect(exitCode).toBe(0);
    // Findings name files by their place on disk, which a browser is not told.
    const figures = (json: string): unknown => ({ ...JSON.parse(json), findings: [] });
    expect(figures(text)).toEqual(figures(out));
  }, 90_000);

  test('a file that vanished since it was chosen is named, and the others are used', async () => {
    const { page } = opened;
    await rm(join(bench.returnsFolder, RETURNS.find(({ name }) => name.includes('episodes'))?.name ?? ''));
    await showSection(page, 'what-was-read');
    await page.locator(`.section:not([hidden]) ${FILES}`).setInputFiles(prices);
    await page.getByText('The browser could not read the file').first().waitFor({ state: 'attached', timeout: 50_000 });
    expect(await page.getByRole('alert').count()).toBe(0);
  }, 60_000);

  test('in all of this nothing was asked of the network, and nothing was complained of', () => {
    expect([opened.requests, opened.complaints]).toEqual([[], []]);
  });
});
