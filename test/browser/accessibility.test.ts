import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '#reports/index.ts';
import type { Bench } from './open-page.ts';
import { faultsOf, tabTo } from './look.ts';
import { CHROMIUM, openReturns, setUpBench, showSection } from './open-page.ts';

const widthBeyondScreen = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What has the focus, by its words alone: somebody who hears the page hears no id. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.activeElement;
  return element === null || element === document.body ? 'the page' : `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`;
});

const NOT_A_RETURN = { name: 'minutes.csv', mimeType: 'text/csv', buffer: Buffer.from('Agenda item,Owner\nBudget,Chair\n') };

describe.skipIf(CHROMIUM === null)('the page for everybody', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await setUpBench(); }, 60_000);
  afterAll(() => bench.close());

  test('axe finds nothing in any state and nothing scrolls sideways, on a telephone, on a desk and in forced colours; paper has it all', async () => {
    const { page, complaints, close } = await bench.open();
    const check = async (state: string, part = 'body'): Promise<void> => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await widthBeyondScreen(page), `${state}, ${width} pixels wide`).toBe(0);
        // What axe looks for within a section does not depend on the width.
        if (part === 'body' || width === 1280) expect(await faultsOf(page, part), `${state}, ${width} pixels wide`).toEqual([]);
      }
    };
    await page.getByText('What to bring').click();
    await check('start');
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([NOT_A_RETURN]);
    await page.getByRole('alert').waitFor();
    await check('error');
    await page.getByRole('button', { name: 'Open the demo authority' }).click();
    await page.getByRole('heading', { name: 'Working' }).waitFor();
    await check('working');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await openReturns(page, bench);
    await check('results');
    for (const section of SECTIONS) {
      await showSection(page, section.id);
      await page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.section:not([hidden]) details')) details.open = true; });
      await check(section.id, '.section:not([hidden])');
    }
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    for (const { title } of SECTIONS) expect(await page.getByRole('heading', { level: 1, name: title }).isVisible(), title).toBe(true);
    for (const role of ['button', 'combobox', 'textbox', 'checkbox'] as const) {
      expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0);
    }
    expect(complaints).toEqual([]);
    await close();
  }, 180_000);

  test('keys alone lead through every control of the start page and out again', async () => {
    const { page, close } = await bench.open();
    const visited: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      visited.push(await focused(page));
      if (visited.at(-1) === 'the page') break;
    }
    expect(visited).toEqual([
      'a Skip to main content', 'button Choose files', 'button Choose a folder', 'button Open the demo authority', 'button Open the story of 2010 to 2015', 'summary What to bring', 'the page',
    ]);
    await close();
  });

  test('keys alone lead from a dropped folder through the results, with the focus where the news is', async () => {
    const { page, close } = await bench.open();
    await openReturns(page, bench);
    expect(await focused(page)).toBe('h1 In brief');
    await tabTo(page, 'a The history of care', focused);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('h1 The history of care');
    await tabTo(page, 'chart as a table', focused);
    await page.keyboard.press('Enter');
    // The table scrolls within a region of its own, which the keyboard must reach.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('headwater-table__scroll');
    await tabTo(page, 'the page', focused);
    await close();
  }, 60_000);
});
