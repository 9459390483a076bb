import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import type { Bench } from './open-page.ts';
import { runCli } from '../run-cli.ts';
import { CHROMIUM, openReturns, resultsOf, RETURNS, setUpBench, showSection } from './open-page.ts';

const named = (name: string, text: string | Uint8Array) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const chooseFiles = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> =>
  page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(files);

/** What the page says of how much it read: the same files must give the same words, however they arrive. */
async function whatWasRead(page: Page): Promise<string> {
  await showSection(page, 'what-was-read');
  return page.locator('.section:not([hidden]) .govuk-body-l').innerText();
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).filter({ visible: true }).first().click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe.skipIf(CHROMIUM === null)('files given to the page', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test.each([
    ['that are no return', [named('minutes.csv', 'Agenda item,Owner\nBudget,Chair\n')], /None of the files is a return we know.*Give the SSDA903 return/],
    ['that are empty', [named('episodes.csv', '')], /None of the files is a return we know.*Give the SSDA903 return/],
    ['that are a broken zip', [named('returns.zip', 'PK\u0003\u0004 and then nothing')], /Give the SSDA903 return/],
    ['that hold bytes and no text', [named('episodes.csv', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))], /Give the SSDA903 return/],
  ])('%s: the page says so, what to do next, and stays usable', async (_, files, message) => {
    const { page, complaints, close } = await bench.open();
    await chooseFiles(page, files);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(message);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    expect(await page.getByRole('button', { name: 'Choose files' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  }, 30_000);

  test('a folder, a zip and a drop of the same returns give the same', async () => {
    const { page, requests, complaints, close } = await bench.open();
    await openReturns(page, bench);
    const byFolder = await whatWasRead(page);
    await page.getByRole('button', { name: 'Start again' }).click();
    const zip = zipSync(Object.fromEntries(RETURNS.map(({ name, text }) => [name, strToU8(text)])));
    await chooseFiles(page, [named('returns.zip', zip)]);
    await resultsOf(page);
    expect(await whatWasRead(page)).toBe(byFolder);
    await page.getByRole('button', { name: 'Start again' }).click();
    const transfer = await page.evaluateHandle(files => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name.replace('/', '-')));
      return data;
    }, RETURNS.map(({ name, text }) => ({ name, text })));
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await resultsOf(page);
    expect(await whatWasRead(page)).toBe(byFolder);
    expect([requests, complaints]).toEqual([[], []]);
    await close();
  }, 90_000);

  test('a price list is recognised by its columns, and can be added after', async () => {
    const { page, close } = await bench.open();
    await openReturns(page, bench);
    await showSection(page, 'cost');
    const template = await downloaded(page, 'Download a price list to fill in');
    expect(template.name).toBe('price-list.csv');
    expect(template.text.split('\r\n')[0]).toBe('Placement group,Placement code,Provider,Price per week,Valid from,Source');
    await page.locator('.section:not([hidden]) input[type=file]:not([webkitdirectory])').setInputFiles([named('our costs.csv', writePriceList(demoPriceList(null)))]);
    await page.getByText('Projected cost of placements in').first().waitFor({ timeout: 50_000 });
    expect(await page.getByText('Prices: our costs.csv').count()).toBeGreaterThan(0);
    await close();
  }, 60_000);

  test('findings can be narrowed down and taken away; no child is named on the page until somebody asks', async () => {
    const { page, close } = await bench.open();
    await openReturns(page, bench);
    await showSection(page, 'findings');
    const groups = page.locator('.headwater-findings__group');
    const all = await groups.count();
    await page.getByLabel('Show', { exact: true }).selectOption({ index: 1 });
    expect(await groups.count()).toBeLessThan(all);
    const { name, text } = await downloaded(page, 'Download all findings as CSV');
    expect(name).toBe('findings.csv');
    expect(text).toContain('severity,rule,message,action,file,row,column,value,child');
    const child = text.split('\r\n').map(line => line.split(',').at(-1)).find(id => id !== undefined && /^\w{5,}$/.test(id) && id !== 'child');
    const onPage = (): Promise<boolean> => page.evaluate(id => document.body.textContent.includes(id ?? 'no child'), child);
    expect(await onPage()).toBe(false);
    await page.getByLabel('Show children’s identifiers in the examples').check();
    await page.getByLabel('Show', { exact: true }).selectOption({ index: 0 });
    await page.getByRole('columnheader', { name: 'Child', exact: true, includeHidden: true }).first().waitFor({ state: 'attached' });
    await close();
  }, 60_000);

  test('the report that is downloaded stands alone: no script, no other place, no child', async () => {
    const opened = await bench.open();
    const { page, close } = opened;
    await openReturns(page, bench);
    const { name, text } = await downloaded(page, 'Download the report (HTML)');
    expect(name).toBe('headwater-report.html');
    const report = join(bench.folder, name);
    await writeFile(report, text);
    const alone = await bench.open({ url: `file://${report}` });
    expect(await alone.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await alone.page.locator('svg').count()).toBeGreaterThan(4);
    expect(await alone.page.locator('script').count()).toBe(0);
    expect([alone.requests, alone.complaints]).toEqual([[], []]);
    await alone.close();
    await close();
  }, 60_000);

  test('the projection that is downloaded has the figures of the command line for the same files and seed, to the last digit', async () => {
    const { page, close } = await bench.open();
    const prices = join(bench.folder, 'prices.csv');
    await writeFile(prices, writePriceList(demoPriceList(null)));
    await openReturns(page, bench);
    await showSection(page, 'cost');
    await page.locator('.section:not([hidden]) input[type=file]:not([webkitdirectory])').setInputFiles(prices);
    await page.getByText('Projected cost of placements in').first().waitFor({ timeout: 50_000 });
    const { name, text } = await downloaded(page, 'Download the projection (JSON)');
    expect(name).toBe('projection.json');
    const { exitCode, out } = await runCli(['project', bench.returnsFolder, '--prices', prices, '--format', 'json', '--threads', '1'], bench.folder);
    expect(exitCode).toBe(0);
    // Findings name files by their place on disk, which a browser is not told.
    const figures = (json: string): unknown => ({ ...JSON.parse(json), findings: [] });
    expect(figures(text)).toEqual(figures(out));
    await close();
  }, 90_000);
});
