import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bench } from './open-page.ts';
import { CHROMIUM, openDemo, openReturns, setUpBench, SKIPPED_BECAUSE } from './open-page.ts';

// Where tests are run for everybody, a missing browser is a failure and not a skip.
if (CHROMIUM === null) {
  test.skipIf(process.env['CI'] === undefined)(`the tests of the page are skipped: ${SKIPPED_BECAUSE}`, () => {
    expect(CHROMIUM, SKIPPED_BECAUSE).not.toBeNull();
  });
}

describe.skipIf(CHROMIUM === null)('the page', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test('goes from a click to the demo\'s projection, asks the network for nothing, and works out new settings beside the former figures', async () => {
    const { page, requests, complaints, close } = await bench.open();
    expect(await page.title()).toBe('Headwater');
    const began = performance.now();
    await openDemo(page);
    const seconds = (performance.now() - began) / 1000;
    console.log(`From the click to the demo's results: ${seconds.toFixed(1)} s`);
    await expect.poll(() => page.title()).toBe('In brief - Headwater');
    await page.getByRole('link', { name: 'Projection', exact: true }).click();
    await page.getByText('Change the settings').click();
    await page.getByRole('textbox', { name: 'Months ahead' }).fill('5');
    await page.getByRole('button', { name: 'Calculate again' }).click();
    await page.getByRole('link', { name: 'Months ahead must be a whole number from 12 to 120' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('months');
    await page.getByRole('textbox', { name: 'Months ahead' }).fill('24');
    // The work may be done before a test could look: what stands on the page is written down the moment that Cancel appears.
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        if (![...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Cancel')) return;
        observer.disconnect();
        document.body.dataset['whileWorking'] = document.querySelector('.about-data')?.textContent ?? '';
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: 'Calculate again' }).click();
    await page.locator('.about-data').getByText('24 months ahead').waitFor({ timeout: 30_000 });
    expect(await page.evaluate(() => document.body.dataset['whileWorking'])).toContain('60 months ahead');
    expect(await page.getByText('In 24 months').count()).toBeGreaterThan(0);
    expect(await page.getByText('In 36 months').count()).toBe(0);
    expect([requests, complaints]).toEqual([[], []]);
    await close();
  }, 90_000);

  test('opened from a file share it does the same; title and address name the section, and the address nothing else', async () => {
    const { page, requests, complaints, close } = await bench.open({ url: bench.fileUrl });
    await openReturns(page, bench);
    await page.getByRole('link', { name: 'Projection', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Projection - Headwater');
    expect(page.url()).toBe(`${bench.fileUrl}#/projection`);
    await page.goBack();
    await expect.poll(() => page.title()).toBe('In brief - Headwater');
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(() => page.title()).toBe('Headwater');
    expect(page.url()).toBe(bench.fileUrl);
    expect(await page.locator('.results').count()).toBe(0);
    expect([requests, complaints]).toEqual([[], []]);
    await close();
  }, 60_000);

  test('the browser refuses the page and its workers any connection', async () => {
    const { page, close } = await bench.open();
    const refusedInPage = await page.evaluate(() => new Promise(resolve => {
      document.addEventListener('securitypolicyviolation', event => resolve(event.violatedDirective));
      fetch('http://127.0.0.1:9/').catch(() => 'refused');
    }));
    expect(refusedInPage).toBe('connect-src');
    const refusedInWorker = await page.evaluate(() => new Promise(resolve => {
      const script = 'addEventListener("securitypolicyviolation", event => postMessage(event.violatedDirective)); fetch("http://127.0.0.1:9/").catch(() => 0)';
      new Worker(URL.createObjectURL(new Blob([script]))).onmessage = event => resolve(event.data);
    }));
    expect(refusedInWorker).toBe('connect-src');
    await close();
  });

  test('an address that ends in #demo opens the demo by itself; cancel stops the work and leads back to the start', async () => {
    const { page, complaints, close } = await bench.open({ url: `${bench.httpUrl}#demo` });
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(page.url()).toBe(bench.httpUrl);
    await page.getByRole('button', { name: 'Open the demo authority' }).waitFor();
    // Long enough for an answer that was under way to arrive, were it still heard.
    await page.waitForTimeout(1500);
    expect(await page.title()).toBe('Headwater');
    expect(complaints).toEqual([]);
    await close();
  });
});
