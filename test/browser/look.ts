import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The section on show. */
export const SHOWN = '.section:not([hidden])';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 A and AA and its own best practice. */
export async function faultsOf(page: Page, part = 'body'): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind; as text, which the test's own bundler leaves alone.
  if (!await page.evaluate('"axe" in globalThis')) await page.evaluate(axe.source);
  // Of what is right nothing is told, which would take as long again on a page of long tables.
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(part)}, ${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })})`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
}

/** What has the focus, in a few words: its kind, and its id or else its text. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.activeElement;
  return element === null || element === document.body ? 'the page' : `${element.tagName.toLowerCase()} ${element.id || element.textContent.trim().slice(0, 40)}`;
});

/** Presses Tab until what has the focus says the words. */
export async function tabTo(page: Page, words: string, focusedAs: (page: Page) => Promise<string> = focused): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedAs(page)).includes(words)) return;
  }
  throw new Error(`no way by Tab to ${words}`);
}

export async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).filter({ visible: true }).first().click()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}
