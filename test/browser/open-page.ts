import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import { wholePage } from '../../scripts/build-web.ts';
import { writeFiles } from '../run-cli.ts';

/** The Chromium to test with, or null where there is none: the tests then say that they were skipped. */
export const CHROMIUM = [process.env['HEADWATER_CHROMIUM'], '/usr/bin/chromium'].find(path => path !== undefined && existsSync(path)) ?? null;

export const SKIPPED_BECAUSE = 'no Chromium was found: install one or set HEADWATER_CHROMIUM to its path';

/** Small, so that the tests are quick: a few dozen looked after. */
export const RETURNS = makeAuthority(3, shapeOfSize(demoShape, 40)).returns;

/** The built page in a running browser, once from an address and once from a file. */
export interface Bench {
  readonly httpUrl: string;
  readonly fileUrl: string;
  /** Where a test may put files; gone afterwards. */
  readonly folder: string;
  /** Returns of a small invented authority, mistakes included. */
  readonly returnsFolder: string;
  open(options?: BrowserContextOptions & { readonly url?: string }): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Every address asked for since the page was loaded, in-memory ones (blob:, data:) left out. */
  readonly requests: readonly string[];
  /** What the console complained of: faults, and what the content security policy refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function setUpBench(): Promise<Bench> {
  const html = await wholePage();
  const folder = await mkdtemp(join(tmpdir(), 'headwater-browser-'));
  await writeFile(join(folder, 'index.html'), html);
  const returnsFolder = join(folder, 'returns');
  await writeFiles(returnsFolder, Object.fromEntries(RETURNS.map(({ name, text }) => [name, text])));
  const server = createServer((_, response) => { response.setHeader('content-type', 'text/html; charset=utf-8').end(html); });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const httpUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    httpUrl,
    fileUrl: pathToFileURL(join(folder, 'index.html')).href,
    folder,
    returnsFolder,
    open: ({ url = httpUrl, ...options } = {}) => openPage(browser, url, options),
    close: async () => {
      await browser.close();
      await new Promise(resolve => { server.close(resolve); });
      await rm(folder, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => { complaints.push(error.message); });
  await page.goto(url);
  page.on('request', request => { if (!/^(blob|data):/.test(request.url())) requests.push(request.url()); });
  return { page, requests, complaints, close: () => context.close() };
}

/** Presses the demo's button and waits for the results. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the demo authority' }).click();
  await resultsOf(page);
}

export const resultsOf = (page: Page): Promise<void> => page.locator('.results').waitFor({ timeout: 50_000 });

/** Gives the page the returns of a small invented authority as a folder, and waits for the results. */
export async function openReturns(page: Page, bench: Bench): Promise<void> {
  await page.locator('input[webkitdirectory]').first().setInputFiles(bench.returnsFolder);
  await resultsOf(page);
}

/** Leads to a section by its address, as a bookmark would. */
export async function showSection(page: Page, section: string): Promise<void> {
  await page.evaluate(id => { location.hash = `#/${id}`; }, section);
  await page.locator(`#section-${section}`).waitFor();
}
