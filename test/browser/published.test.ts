import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { PUBLISHED_FILES } from '../published-files.ts';
import { runCli, writeFiles } from '../run-cli.ts';
import { downloaded, faultsOf, focused, SHOWN, tabTo } from './look.ts';
import type { Bench, OpenPage } from './open-page.ts';
import { CHROMIUM, resultsOf, RETURNS, setUpBench, showSection } from './open-page.ts';

const FILES = 'input[type=file]:not([webkitdirectory])';
const named = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const OFFICIAL = Object.entries(PUBLISHED_FILES).map(([name, text]) => named(name, text));


/** From now on presses Cancel, once, the moment it appears: the work may be done before a test could aim at it. */
const cancelAsSoonAsPossible = (page: Page): Promise<void> => page.evaluate(() => {
  new MutationObserver((_, observer) => {
    const cancel = [...document.querySelectorAll('button')].find(button => button.textContent === 'Cancel');
    if (cancel === undefined) return;
    observer.disconnect();
    cancel.click();
    document.body.dataset['cancelled'] = 'yes';
  }).observe(document.body, { childList: true, subtree: true });
});

const headingOf = (page: Page, section: string, words: string) => page.locator(`#section-${section}`).filter({ hasText: words });

describe.skipIf(CHROMIUM === null)('one visit with published statistics alone', () => {
  let bench: Bench;
  let opened: OpenPage;
  beforeAll(async () => {
    bench = await setUpBench();
    opened = await bench.open();
  }, 60_000);
  afterAll(() => bench.close());

  test('keys alone lead from the files to an authority by its name and to its outlook; the address names it by its number', async () => {
    const { page } = opened;
    await page.locator(FILES).setInputFiles(OFFICIAL);
    await resultsOf(page);
    await expect.poll(() => focused(page)).toBe('h1 section-outlook');
    await tabTo(page, 'select outlook-authority');
    await page.keyboard.type('East S');
    await tabTo(page, 'select outlook-measure');
    await tabTo(page, 'input outlook-target');
    await page.keyboard.type('-12');
    await tabTo(page, 'button Show');
    await page.keyboard.press('Enter');
    await headingOf(page, 'outlook', 'Outlook: East Sussex').waitFor();
    // Whoever sent the form stays where they are, and hears that the figures are ready.
    expect(await focused(page)).toBe('button Show');
    expect(await page.getByRole('status').innerText()).toBe('The figures are ready');
    expect(page.url()).toBe(`${bench.httpUrl}#/outlook/845/looked-after`);
    expect(await page.locator(SHOWN).innerText()).toContain('The target is a fall of 12.0% in 5 years');
    await tabTo(page, 'a Neighbours');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('h1 section-neighbours');
    expect(page.url()).toBe(`${bench.httpUrl}#/neighbours/845/looked-after-children`);
  }, 60_000);

  test('back and forward lead through sections and authorities', async () => {
    const { page } = opened;
    await page.getByLabel('Authority').filter({ visible: true }).selectOption('878');
    await page.getByRole('button', { name: 'Show' }).filter({ visible: true }).click();
    await headingOf(page, 'neighbours', 'Neighbours: Devon').waitFor();
    await page.goBack();
    await headingOf(page, 'neighbours', 'Neighbours: East Sussex').waitFor();
    expect(await page.locator('#neighbours-authority').inputValue()).toBe('845');
    await page.goBack();
    await headingOf(page, 'outlook', 'Outlook: East Sussex').waitFor();
    await page.goForward();
    await expect.poll(() => page.title()).toBe('Neighbours - Headwater');
  }, 60_000);

  test('the files that are downloaded are those of the command line, and a table is what stands on the page', async () => {
    const { page } = opened;
    await writeFiles(bench.folder, PUBLISHED_FILES);
    const names = Object.keys(PUBLISHED_FILES);
    // A byte order mark is for Excel, and the command line leaves it out where nothing needs it.
    const bare = (csv: string): string => csv.replace(/^\uFEFF/, '');
    const outlook = await downloaded(page, 'Download the outlook (CSV)');
    expect(bare(outlook.text)).toBe(bare((await runCli(['outlook', ...names, '--authority', '845', '--format', 'csv'], bench.folder)).out));
    const every = await downloaded(page, 'Download every measure and area (CSV)');
    expect(bare(every.text)).toBe(bare((await runCli(['benchmark', ...names, '--authority', '845', '--format', 'csv'], bench.folder)).out));
    await showSection(page, 'neighbours');
    await page.getByText('This chart as a table').filter({ visible: true }).click();
    const table = await downloaded(page, 'Download CSV');
    // The highest first: 600, 500 and 400 of 100,000 children.
    expect(table.text.split('\r\n').slice(1, 6)).toEqual(['East Sussex,600,60.0', 'South East,"11,000",55.0', 'Devon,500,50.0', 'England,"54,000",45.0', 'Kent,400,40.0']);
  }, 60_000);

  test('wrong use is said at the field it is about; cancelled work stops and can be asked for again', async () => {
    const { page } = opened;
    await showSection(page, 'outlook');
    await page.locator('#outlook-from-year').fill('1999');
    await page.getByRole('button', { name: 'Show' }).filter({ visible: true }).click();
    await page.getByRole('link', { name: /no number of children looked after in East Sussex for 1999. Give a year from 2010 to 2024/ }).click();
    expect(await focused(page)).toBe('input outlook-from-year');
    await page.locator('#outlook-from-year').fill('');
    await page.locator('#outlook-years').fill('9');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Years ahead must be a whole number from 1 to 5' }).click();
    expect(await focused(page)).toBe('input outlook-years');
    await page.locator('#outlook-years').fill('4');
    await cancelAsSoonAsPossible(page);
    await page.keyboard.press('Enter');
    await page.locator('body[data-cancelled]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    expect(await page.locator(SHOWN).getByRole('table').count()).toBe(0);
    await page.getByRole('button', { name: 'Show' }).filter({ visible: true }).click();
    await page.getByRole('table').filter({ hasText: '2028' }).first().waitFor();
    expect(await page.locator(SHOWN).getByRole('cell', { name: '2029' }).count()).toBe(0);
  }, 60_000);

  test('the report that is downloaded stands alone and holds every section', async () => {
    const { name, text } = await downloaded(opened.page, 'Download the published statistics as a report (HTML)');
    const file = join(bench.folder, name);
    await writeFile(file, text);
    const report = await bench.open({ url: pathToFileURL(file).href });
    expect(await report.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Contents', ...PUBLISHED_SECTIONS.map(({ title }) => title)]);
    expect([await report.page.locator('script').count(), report.requests, report.complaints]).toEqual([0, [], []]);
    await report.close();
  }, 60_000);

  test('axe finds nothing in any section and nothing scrolls sideways, on a telephone and on a desk; paper has every section and no form', async () => {
    const { page } = opened;
    for (const { id } of PUBLISHED_SECTIONS) {
      await showSection(page, id);
      await page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.section:not([hidden]) details')) details.open = true; });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${id}, ${width} pixels wide`).toBe(0);
        // What axe looks for within a section does not depend on the width.
        if (id === 'outlook' || width === 1280) expect(await faultsOf(page, id === 'outlook' ? 'body' : SHOWN), `${id}, ${width} pixels wide`).toEqual([]);
      }
    }
    await page.emulateMedia({ media: 'print' });
    for (const { title } of PUBLISHED_SECTIONS) expect(await page.getByRole('heading', { level: 1, name: title }).isVisible(), title).toBe(true);
    for (const role of ['button', 'combobox', 'textbox'] as const) expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }, 120_000);

  test('in all of this nothing was asked of the network, and nothing was complained of', () => {
    expect([opened.requests, opened.complaints]).toEqual([[], []]);
  });
});

describe.skipIf(CHROMIUM === null)('published statistics in other company', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test('dropped with returns, both stand side by side, and the projection comes first', async () => {
    const { page, complaints, close } = await bench.open();
    await page.locator(FILES).setInputFiles([...OFFICIAL, ...RETURNS.map(({ name, text }) => named(name.replace('/', '-'), text))]);
    await resultsOf(page);
    await expect.poll(() => focused(page)).toBe('h1 section-in-brief');
    expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('heading').allInnerTexts()).toEqual(['Your returns', 'Indicators', 'Published statistics']);
    const onPaper = async (): Promise<readonly string[]> => {
      await page.emulateMedia({ media: 'print' });
      const titles = await page.getByRole('heading', { level: 1 }).filter({ visible: true }).allInnerTexts();
      const leftOff = await page.getByText(/^Not printed/).filter({ visible: true }).allInnerTexts();
      await page.emulateMedia({ media: 'screen' });
      return [...titles, ...leftOff];
    };
    const NOTHING_YET = new Set(['Scenarios compared', 'The case for them', 'Dashboard', 'From contact to care', 'Outlook', 'Neighbours', 'Every measure']);
    const before = await onPaper();
    expect(before.at(-1)).toBe('Not printed, because nothing was worked out there yet: “Scenarios compared”, “The case for them”, “Dashboard”, “From contact to care”, “Outlook”, “Neighbours” and “Every measure”.');
    expect([before.filter(title => NOTHING_YET.has(title)), before.includes('In brief'), before.includes('Official files read')]).toEqual([[], true, true]);
    await page.getByRole('link', { name: 'Every measure' }).click();
    await page.getByLabel('Authority').filter({ visible: true }).selectOption({ label: 'East Sussex' });
    await page.getByRole('button', { name: 'Show' }).filter({ visible: true }).click();
    await headingOf(page, 'measures', 'Every measure: East Sussex').waitFor();
    expect(page.url()).toBe(`${bench.httpUrl}#/measures/845`);
    const after = await onPaper();
    expect([after.includes('Every measure: East Sussex'), after.at(-1)]).toEqual([true, 'Not printed, because nothing was worked out there yet: “Scenarios compared”, “The case for them”, “Dashboard” and “From contact to care”.']);
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(page.url()).toBe(bench.httpUrl);
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);

  test('an address with an authority leads there once files that hold it are dropped, and one without leads to the choice', async () => {
    const { page, close } = await bench.open({ url: `${bench.httpUrl}#/neighbours/886/looked-after-children` });
    await page.locator(FILES).setInputFiles(OFFICIAL);
    await headingOf(page, 'neighbours', 'Neighbours: Kent').waitFor();
    await close();
  }, 60_000);

  test('official files without a measure: the page says which to add, and stays usable', async () => {
    const { page, close } = await bench.open();
    await page.locator(FILES).setInputFiles(OFFICIAL.slice(2));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/hold no measure of any authority.*“Children looked after in England including adoptions”/);
    expect(await page.getByRole('button', { name: 'Choose files' }).isVisible()).toBe(true);
    await page.locator(FILES).setInputFiles(OFFICIAL);
    await resultsOf(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  }, 60_000);

  const data = resolve(process.env['HEADWATER_SHARED'] ?? '../shared', 'data');
  test.skipIf(!existsSync(data))('all official files, as they were downloaded, lead to an outlook and neighbours (skipped where they are not there: set HEADWATER_SHARED)', async () => {
    const { page, requests, complaints, close } = await bench.open({ url: `${bench.httpUrl}#/outlook/845/looked-after` });
    const files = ['published', 'series'].flatMap(folder => readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.csv')).map(name => join(data, folder, name)));
    const began = performance.now();
    await page.locator(FILES).setInputFiles(files);
    await headingOf(page, 'outlook', 'Outlook: East Sussex').waitFor({ timeout: 60_000 });
    console.log(`From ${files.length} official files to an outlook: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await showSection(page, 'neighbours');
    // East Sussex in March 2025 by the statistics: 688 looked after, 65.9 of 10,000; England 81,770.
    expect(await page.locator(SHOWN).innerText()).toMatch(/East Sussex\s+688\s+65\.9\s+England\s+81,770\s+67\.1/);
    expect([requests, complaints]).toEqual([[], []]);
    await close();
  }, 120_000);
});
