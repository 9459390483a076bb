import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '#reports/index.ts';
import type { Bench } from './open-page.ts';
import { CHROMIUM, openDemo, setUpBench } from './open-page.ts';

/** What axe finds against WCAG 2.2 A and AA and its own best practice. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`);
}

const widthBeyondScreen = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What has the focus, in a few words. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.activeElement;
  return element === null || element === document.body ? 'the page' : `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`;
});

const NOT_A_RETURN = { name: 'minutes.csv', mimeType: 'text/csv', buffer: Buffer.from('Agenda item,Owner\nBudget,Chair\n') };

describe.skipIf(CHROMIUM === null)('the page for everybody', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test.each([320, 1280])('axe finds nothing in any state, and nothing scrolls sideways, %i pixels wide', async width => {
    const opened = await bench.open({ viewport: { width, height: 800 } });
    const { page } = opened;
    const check = async (state: string): Promise<void> => {
      expect(await faultsOf(page), state).toEqual([]);
      expect(await widthBeyondScreen(page), state).toBe(0);
    };
    await check('start');
    await page.getByText('What to bring').click();
    await check('start, opened');
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([NOT_A_RETURN]);
    await page.getByRole('alert').waitFor();
    await check('error');
    await page.getByRole('button', { name: 'Open the demo authority' }).click();
    await page.getByRole('heading', { name: 'Working' }).waitFor();
    await check('working');
    await page.locator('.results').waitFor({ timeout: 50_000 });
    for (const section of SECTIONS) {
      await page.evaluate(id => { location.hash = `#/${id}`; }, section.id);
      await page.getByRole('heading', { level: 1, name: section.title }).waitFor();
      await page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.section:not([hidden]) details')) details.open = true; });
      await check(section.id);
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 120_000);

  test('keys alone lead through every control of the start page and out again', async () => {
    const { page, close } = await bench.open();
    const visited: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      visited.push(await focused(page));
      if (visited.at(-1) === 'the page') break;
    }
    expect(visited).toEqual([
      'a Skip to main content', 'button Choose files', 'button Choose a folder', 'button Open the demo authority', 'summary What to bring', 'the page',
    ]);
    await close();
  });

  test('keys alone lead from the start to a changed projection, with the focus where the news is', async () => {
    const { page, close } = await bench.open();
    const tabTo = async (words: string): Promise<void> => {
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press('Tab');
        if ((await focused(page)).includes(words)) return;
      }
      throw new Error(`no way by Tab to ${words}`);
    };
    await tabTo('Open the demo');
    await page.keyboard.press('Enter');
    await page.locator('.results').waitFor({ timeout: 50_000 });
    expect(await focused(page)).toBe('h1 In brief');
    await page.keyboard.press('Shift+Tab');
    await tabTo('Next');
    await close();
  }, 60_000);

  test('forced colours and a wish for less motion are heeded', async () => {
    const opened = await bench.open({ forcedColors: 'active', reducedMotion: 'reduce' });
    const { page } = opened;
    await openDemo(opened);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await opened.close();
  }, 60_000);

  test('every section is on paper, and what only a screen can do is not', async () => {
    const opened = await bench.open();
    const { page } = opened;
    await openDemo(opened);
    await page.emulateMedia({ media: 'print' });
    for (const { title } of SECTIONS) expect(await page.getByRole('heading', { level: 1, name: title }).isVisible(), title).toBe(true);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('combobox').filter({ visible: true }).count()).toBe(0);
    await opened.close();
  }, 60_000);
});
