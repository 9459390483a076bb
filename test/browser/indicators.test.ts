import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, writeFiles } from '../run-cli.ts';
import { CHILD_IDENTIFIER, SMALL_CENSUS } from '../small-census.ts';
import { downloaded, faultsOf, focused, SHOWN, tabTo } from './look.ts';
import type { Bench, OpenPage } from './open-page.ts';
import { CHROMIUM, openReturns, resultsOf, setUpBench, showSection } from './open-page.ts';

const FILES = 'input[type=file]:not([webkitdirectory])';
const CENSUS = Object.entries(SMALL_CENSUS).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));


const show = (page: Page): Promise<void> => page.getByRole('button', { name: 'Show', exact: true }).filter({ visible: true }).click();

/** The row of a table on show, its cells parted by bars. */
const rowOf = async (page: Page, name: string): Promise<string> => (await page.locator(`${SHOWN} tr`).filter({ has: page.getByRole('rowheader', { name, exact: true }) }).first().locator('th, td').allInnerTexts()).join(' | ');

describe.skipIf(CHROMIUM === null)('one visit with a census, a plan and monthly measures, and no looked after children', () => {
  let bench: Bench;
  let opened: OpenPage;
  beforeAll(async () => {
    bench = await setUpBench();
    opened = await bench.open();
  }, 60_000);
  afterAll(() => bench.close());

  test('the page opens on the dashboard, and keys alone lead to an indicator and on to its counterweight', async () => {
    const { page } = opened;
    await page.locator(FILES).setInputFiles(CENSUS);
    await resultsOf(page);
    await page.getByRole('table', { name: /The dashboard/ }).waitFor();
    expect(await focused(page)).toBe('h1 section-indicators');
    expect([await page.getByRole('alert').count(), await page.title()]).toEqual([0, 'Dashboard - Headwater']);
    expect(await rowOf(page, '3. Referrals to statutory social care')).toMatch(/\| 9 \|.*\| fewer than 9 \| Not met/);
    await tabTo(page, 'a 3. Referrals to statutory social care');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('h1 section-indicator');
    expect(page.url()).toBe(`${bench.httpUrl}#/indicators/referrals`);
    await page.getByRole('table', { name: 'Read it beside' }).waitFor();
    expect(await page.locator(SHOWN).innerText()).toMatch(/Target: fewer than 9[^]*1 October 2023: Multi-agency screening begins/);
    await tabTo(page, 'a Referrals that are re-referrals');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Referrals that are re-referrals' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Referrals to statutory social care' }).waitFor();
    await expect.poll(() => focused(page)).toBe('h1 section-indicator');
  }, 60_000);

  test('an indicator is divided, and its small numbers hidden with what would give them away, on the page and in the file', async () => {
    const { page } = opened;
    await page.getByLabel('Divide by').filter({ visible: true }).selectOption({ label: 'Source' });
    await page.getByLabel('Month', { exact: true }).filter({ visible: true }).selectOption({ label: 'March 2024' });
    await page.getByLabel('Period').filter({ visible: true }).selectOption({ label: 'Year to March' });
    await show(page);
    await page.getByRole('table', { name: /by source/ }).waitFor();
    expect([await rowOf(page, 'All'), await rowOf(page, '6: Police'), await rowOf(page, '2A: School')]).toEqual(['All | 9 | ', '6: Police | 7 | ', '2A: School | 2 | ']);
    // Whoever sent the form stays where they are.
    expect(await focused(page)).toBe('button Show');
    await page.getByLabel('Hide small numbers').filter({ visible: true }).check();
    await show(page);
    await expect.poll(() => rowOf(page, '2A: School')).toBe('2A: School | c | ');
    expect(await rowOf(page, '6: Police')).toBe('6: Police | c | ');
    const { text } = await downloaded(page, 'Download all of these figures (CSV)');
    expect(text.split('\r\n').filter(line => /,(2A|6),/.test(line)).map(line => line.split(',').slice(4, 12).join())).toEqual(['2023-24,2023-04-01,2024-03-31,6,,,,c', '2023-24,2023-04-01,2024-03-31,2A,,,,c']);
  }, 60_000);

  test('the switch for publication goes with what is downloaded: the file is that of the command line, and the report names no small number', async () => {
    const { page } = opened;
    await writeFiles(bench.folder, SMALL_CENSUS);
    const bare = (csv: string): string => csv.replace(/^\uFEFF/, '');
    const { name, text } = await downloaded(page, 'Download every indicator (CSV)');
    const asked = ['indicators', '2024.xml', 'own.csv', '--targets', 'plan.csv', '--as-of', '2024-03-31', '--period', 'year', '--publish', '--format', 'csv'];
    expect([name, bare(text)]).toEqual(['indicators.csv', bare((await runCli(asked, bench.folder)).out)]);
    const workbook = await downloaded(page, 'Download every indicator (Excel)');
    // A workbook is a zip, and a zip begins with the initials of who thought of it.
    expect([workbook.name, workbook.text.slice(0, 2)]).toEqual(['indicators.xlsx', 'PK']);
    const report = await downloaded(page, 'Download the indicators as a report (HTML)');
    expect([report.text.includes('Small numbers are hidden'), report.text.includes(CHILD_IDENTIFIER), text.includes(CHILD_IDENTIFIER)]).toEqual([true, false, false]);
    await writeFile(join(bench.folder, report.name), report.text);
    const alone = await bench.open({ url: pathToFileURL(join(bench.folder, report.name)).href });
    await alone.page.getByRole('link', { name: '3. Referrals to statutory social care' }).click();
    expect(await alone.page.getByRole('heading', { level: 2, name: 'Referrals to statutory social care' }).isVisible()).toBe(true);
    expect([await alone.page.locator('script').count(), alone.requests, alone.complaints]).toEqual([0, [], []]);
    await alone.close();
  }, 60_000);

  test('the dashboard is narrowed to a signal, and the funnel follows the choice of source', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Dashboard', exact: true }).click();
    await page.getByLabel('Hide small numbers').filter({ visible: true }).uncheck();
    await show(page);
    await expect.poll(() => rowOf(page, '3. Referrals to statutory social care')).toContain('| 9 |');
    const rows = (): Promise<number> => page.locator(`${SHOWN} td .govuk-tag`).filter({ hasNotText: 'met' }).count();
    const before = await rows();
    await page.getByLabel('Show only this signal').selectOption({ index: 1 });
    const word = /^(.+) \((\d+)\)$/.exec(await page.locator('#dashboard-signal option:checked').innerText())!;
    expect(await rows()).toBe(Number(word[2]));
    expect(Number(word[2])).toBeLessThan(before);
    await showSection(page, 'funnel');
    await page.getByLabel('Divide by').filter({ visible: true }).selectOption({ label: 'Source' });
    await show(page);
    await page.getByRole('table', { name: 'Source: 6: Police: 12 months to March 2024' }).waitFor();
    expect(await page.getByRole('table', { name: /6: Police/ }).getByRole('row', { name: /^Referrals/ }).innerText()).toMatch(/Referrals\s+7\s/);
  }, 60_000);

  test('templates are files that the page itself reads again', async () => {
    const { page } = opened;
    await showSection(page, 'indicator-files');
    const plan = await downloaded(page, 'Download a plan to fill in');
    const measures = await downloaded(page, 'Download monthly measures to fill in');
    expect([plan.name, measures.name]).toEqual(['plan.csv', 'monthly-measures.csv']);
    await page.locator(`${SHOWN} ${FILES}`).setInputFiles([plan, measures].map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    await showSection(page, 'findings');
    expect(await page.locator(SHOWN).innerText()).not.toMatch(/not recognised|plan\.csv/);
  }, 60_000);

  test('axe finds nothing and nothing scrolls sideways, on a telephone and on a desk; no child is named anywhere', async () => {
    const { page } = opened;
    for (const address of ['indicators', 'indicators/referrals', 'funnel', 'indicator-files', 'findings']) {
      await page.evaluate(to => { location.hash = `#/${to}`; }, address);
      await page.locator(`${SHOWN} table, ${SHOWN} .govuk-body`).first().waitFor();
      await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      await page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.section:not([hidden]) details')) details.open = true; });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${address}, ${width} pixels wide`).toBe(0);
        if (address === 'indicators' || width === 1280) expect(await faultsOf(page, address === 'indicators' ? 'body' : SHOWN), `${address}, ${width} pixels wide`).toEqual([]);
      }
      expect(await page.locator('body').innerText()).not.toContain(CHILD_IDENTIFIER);
    }
  }, 120_000);

  test('the dashboard is printed alone, on one sheet that lies on its side', async () => {
    const { page } = opened;
    await showSection(page, 'indicators');
    await page.evaluate(() => { window.print = () => { document.body.dataset['printed'] = document.documentElement.dataset['printing'] ?? 'everything'; }; });
    await page.getByRole('button', { name: 'Print the dashboard (one page)' }).click();
    expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('dashboard');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('table').filter({ visible: true }).count()).toBe(1);
    // A4 is 595 by 842 points. Chromium says when it has printed, and the next sheet has everything again.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([[842, 595]]);
    await expect.poll(() => page.getByRole('heading', { level: 1, name: 'Findings' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  }, 60_000);

  test('in all of this nothing was asked of the network, and nothing was complained of', () => {
    expect([opened.requests, opened.complaints]).toEqual([[], []]);
  });
});

describe.skipIf(CHROMIUM === null)('indicators beside a projection', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test('one click tells the story: an invented county on its dashboard, whose number looked after is that of its projection, and nothing is asked of the network', async () => {
    const { page, requests, complaints, close } = await bench.open();
    const began = performance.now();
    await page.getByRole('button', { name: 'Open the story of 2010 to 2015' }).click();
    await page.getByRole('table', { name: /The dashboard/ }).waitFor({ timeout: 100_000 });
    console.log(`From the click to the story's dashboard: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    expect([await page.title(), await focused(page)]).toEqual(['Dashboard - Headwater', 'h1 section-indicators']);
    expect(await page.locator('.about-data').innerText()).toMatch(/invented authority\s+Data to 31 March 2015/);
    const [, , lookedAfter, on] = (await rowOf(page, '13. Looked after children')).split(' | ');
    expect(on).toBe('31 Mar 2015');
    await page.getByRole('link', { name: 'In brief' }).click();
    expect(await page.locator(SHOWN).innerText()).toMatch(new RegExp(`Looked after now\\s+${lookedAfter}\\s+on 31 March 2015`));
    await page.getByRole('link', { name: 'Findings', exact: true }).first().click();
    expect(await page.locator(SHOWN).innerText()).toContain('were not written as files');
    expect([requests, complaints]).toEqual([[], []]);
    await close();
  }, 150_000);

  test('returns of looked after children alone give both, the projection first; an address leads straight to an indicator', async () => {
    const { page, complaints, close } = await bench.open();
    await openReturns(page, bench);
    await expect.poll(() => focused(page)).toBe('h1 section-in-brief');
    expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('heading').allInnerTexts()).toEqual(['Your returns', 'Indicators']);
    await page.evaluate(() => { location.hash = '#/indicators/looked-after-children'; });
    await page.getByRole('heading', { level: 1, name: 'Looked after children' }).waitFor();
    await page.getByRole('table', { name: 'Looked after children (children)' }).waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(page.url()).toBe(bench.httpUrl);
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);
});
