import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { writePriceList } from '#returns/price-list/write-price-list.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { demoShape } from '#synthetic-authority/index.ts';
import { runCli } from '../run-cli.ts';
import { downloaded, faultsOf, SHOWN } from './look.ts';
import type { Bench, OpenPage } from './open-page.ts';
import { CHROMIUM, openReturns, setUpBench, showSection } from './open-page.ts';

const PLAN_FILE = `${SHOWN} input[accept=".yaml,.yml"]`;

/** A hundred lives, so that nobody waits. Half of those asked are reached from the first day. */
const PLAN = `headwater: plan/1
name: A team at the edge
baseline: { months: 24, replicates: 100, seed: 4 }
levers:
  - lever: edge-of-care
    start: 2025-04-01
    lead: 0 months
    ramp: 0 months
    reach: 50%
    take-up: 80%
    effect: [20%, 30%, 40%]
    from-age: 8
    later-share: 20%
    costs:
      - { title: Team, staff: £90,000, fte: 2 }
`;
const asFile = (name: string, text: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const wholePicture = (page: Page): Promise<void> => page.locator('.live__lives', { hasText: 'From 100 lives' }).waitFor();
const figures = (page: Page): Promise<readonly string[]> => page.locator('.live__value').allInnerTexts();
/** The text of a field on show, by its name. */
const field = (page: Page, name: string): ReturnType<Page['getByLabel']> => page.locator(SHOWN).getByLabel(name, { exact: true });

describe.skipIf(CHROMIUM === null)('one visit with returns, prices and scenarios', () => {
  let bench: Bench;
  let opened: OpenPage;
  beforeAll(async () => {
    bench = await setUpBench();
    opened = await bench.open();
    await writeFile(join(bench.returnsFolder, 'prices.csv'), writePriceList(demoPriceList(firstDayOfFinancialYear(demoShape.lastYearEnding - demoShape.returnYears + 1))));
    await openReturns(opened.page, bench);
    await showSection(opened.page, 'scenarios');
  }, 60_000);
  afterAll(() => bench.close());

  test('a scenario file that is opened is drawn beside doing nothing, in children and in pounds, and heard when all lives are in', async () => {
    const { page } = opened;
    await page.locator(PLAN_FILE).setInputFiles(asFile('edge.yaml', PLAN));
    await wholePicture(page);
    expect(await page.locator('.live__label').allInnerTexts()).toEqual(['Looked after on 31 March 2027', 'Spending over the years', 'Chance of spending less']);
    expect((await figures(page))[0]).toMatch(/^\d+ fewer$/);
    await expect.poll(() => page.locator('.live [role=status]').innerText()).toMatch(/^Looked after on 31 March 2027: \d+ fewer\. Spending.*From 100 lives\.$/);
    expect([await field(page, 'Reach').inputValue(), await field(page, 'Likeliest effect').inputValue()]).toEqual(['50', '30']);
  });

  test('a slider and its number say the same, and keys move it: at nothing nothing is changed', async () => {
    const { page } = opened;
    const slider = page.getByLabel('Reach, per cent');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect([await field(page, 'Reach').inputValue(), await slider.getAttribute('aria-valuetext')]).toEqual(['51', '51%']);
    await page.keyboard.press('Home');
    expect(await field(page, 'Reach').inputValue()).toBe('0');
    await expect.poll(async () => (await figures(page))[0]).toBe('0');
    await field(page, 'Reach').fill('50');
    await expect.poll(async () => (await figures(page))[0]).toMatch(/fewer$/);
  });

  test('what is wrong is said at its field once somebody has left it, and a file of it is refused with the way to each field', async () => {
    const { page } = opened;
    await field(page, 'Take-up').fill('150');
    expect(await page.locator(`${SHOWN} .govuk-error-message`).count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.locator(`${SHOWN} .govuk-error-message`).innerText()).toMatch(/^Error:\s+Edge-of-care service: take-up must be a percentage from 0 to 100$/);
    await page.getByText(/^When:/).click();
    await field(page, 'End').fill('1/1/2020');
    await page.getByText(/^When:/).click();
    await page.locator(SHOWN).getByRole('button', { name: 'Save as a file (YAML)' }).click();
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['Edge-of-care service: take-up must be a percentage from 0 to 100', 'Edge-of-care service: end is before the start']);
    await page.getByRole('alert').getByRole('link').last().click();
    expect(await focused(page)).toMatch(/^use-\d+-end$/);
    await field(page, 'End').fill('');
    await field(page, 'Take-up').fill('80');
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('a lever that is added asks for what nobody can guess, leads its overlaps and evidence with it, and is put back when it was removed by mistake', async () => {
    const { page } = opened;
    await page.getByText(/^Add a lever/).click();
    await page.getByRole('button', { name: 'Add Family group conferences before proceedings' }).click();
    await expect.poll(() => focused(page)).toMatch(/^use-\d+-title$/);
    expect(await page.locator('.live__wrong').innerText()).toMatch(/children referred a month, above those referred today is missing/);
    expect(await page.locator('.lever__overlaps').allInnerTexts()).toEqual([expect.stringMatching(/Family group conferences/), expect.stringMatching(/Edge-of-care service/)]);
    await page.getByText('Help and evidence: randomised trial').click();
    expect(await page.locator('.lever').last().innerText()).toMatch(/36\.2% of children referred[^]*What to watch beside it\s+Referrals that are re-referrals/);
    const remove = page.getByRole('button', { name: 'Remove Family group conferences before proceedings' });
    await remove.click();
    // What had the focus is gone: keys alone lead back.
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^use-\d+-title$/);
    await remove.click();
    expect(await page.locator('.lever').count()).toBe(1);
  });

  test('copied, renamed and changed, two stand side by side as the command line compares the very files that the page saves', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => focused(page)).toBe('scenario-name');
    await page.getByLabel('Name of the scenario').fill('A larger team');
    await field(page, 'Reach').fill('75');
    const larger = await downloaded(page, 'Save as a file (YAML)');
    await page.getByRole('button', { name: 'A team at the edge' }).click();
    const smaller = await downloaded(page, 'Save as a file (YAML)');
    expect([smaller.name, larger.name]).toEqual(['a-team-at-the-edge.yaml', 'a-larger-team.yaml']);
    await showSection(page, 'scenarios-compared');
    const csv = await downloaded(page, 'Download every figure (CSV)');
    await Promise.all([smaller, larger].map(({ name, text }) => writeFile(join(bench.folder, name), text)));
    const ran = await runCli(['compare', smaller.name, larger.name, '--returns', bench.returnsFolder, '--prices', join(bench.returnsFolder, 'prices.csv'), '--threads', '1', '--format', 'csv'], bench.folder);
    expect([ran.exitCode, csv.text.replace(/^\uFEFF/, '')]).toEqual([0, ran.out.replace(/^\uFEFF/, '')]);
    expect(await page.getByRole('table', { name: /what it supposes/ }).count()).toBe(2);
    expect(await page.getByRole('table', { name: /^Option against option/ }).locator('tbody tr').count()).toBe(1);
    expect(await page.getByText(/^A team at the edge against A larger team: .* looked after on 31 March 2027 .*; fewer in .*% of the lives, more in .*%\)\. Spending/).count()).toBe(1);
  });

  test('a goal is asked with mistakes told at their fields, answered with the nearest where nothing reaches it, and the value that is found is put in and taken back', async () => {
    const { page } = opened;
    await showSection(page, 'scenarios-case');
    const takes = page.locator('.takes', { hasText: '“A larger team”' });
    const answer = takes.getByRole('heading', { name: 'What it would take' });
    await takes.getByLabel('How many, or how much').fill('some');
    await takes.getByRole('button', { name: 'Work out what it takes' }).click();
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['How many, or how much, must be a whole number of children']);
    await takes.getByLabel('How many, or how much').fill('900');
    await page.keyboard.press('Enter');
    await answer.waitFor();
    expect(await takes.innerText()).toMatch(/No value from 0% to 100% of “Edge-of-care service: take-up” gives, on average, 900 fewer children[^]*The nearest to it is 100%/);
    await takes.getByLabel('How many, or how much').fill('1');
    await takes.getByRole('button', { name: 'Work out what it takes' }).click();
    const put = takes.getByRole('button', { name: /^Put [\d.]+% into “A larger team”$/ }).first();
    await takes.getByText(/at [\d.% to]+ gives, on average, 1 fewer child in care on 31 March 2027/).waitFor();
    const value = /[\d.]+/.exec(await put.innerText())![0];
    await put.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Put back what was there');
    expect(await page.locator('.put-in').innerText()).toContain(`take-up” is now ${value}% in “A larger team”. It was 80%.`);
    expect(await page.locator('input[id^="use-"][id$="-take-up"]').inputValue()).toBe(value);
    await page.keyboard.press('Enter');
    expect(await page.locator('input[id^="use-"][id$="-take-up"]').inputValue()).toBe('80');
    expect(await focused(page)).toBe('section-scenarios-case');
    // Asked again, so that what follows sees all of it.
    await takes.getByRole('button', { name: 'Work out what it takes' }).click();
    await answer.waitFor();
  });

  test('the case of each has its ledger, and says what it turns on when it is asked', async () => {
    const { page } = opened;
    expect(await page.getByRole('table', { name: 'Each column of benefits alone against the whole cost' }).count()).toBe(2);
    await page.getByRole('button', { name: 'Work out what A larger team turns on' }).click();
    await page.getByRole('heading', { name: 'What the case turns on' }).waitFor();
    expect(await page.getByText(/effect matters most/).count()).toBe(1);
  });

  test('where it breaks even is worked out when it is asked, and given up by a button that leads back to where it was asked', async () => {
    const { page } = opened;
    const ask = page.getByRole('button', { name: 'Work out where A larger team breaks even' });
    // In the page itself, because the work may be done before a slow machine has handed the second click over.
    await ask.evaluate(async (button: HTMLElement, cancel) => {
      button.click();
      await new Promise(resolve => { setTimeout(resolve, 50); });
      document.querySelector<HTMLElement>(cancel)?.click();
    }, `${SHOWN} .progress__cancel`);
    await page.locator(SHOWN).getByText('It was stopped before it was done.').waitFor();
    expect(await ask.evaluate(button => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Where the case breaks even' }).waitFor();
    expect(await page.locator('.analysis').last().innerText()).toMatch(/breaks even[^]*Edge-of-care service/);
  });

  test('the case is taken away as Word, as Excel and as a page, each of the scenario that was chosen', async () => {
    const { page } = opened;
    await showSection(page, 'scenarios-compared');
    const word = await downloaded(page, 'business case (Word)');
    expect([word.name, strFromU8(unzipSync(word.bytes)['word/document.xml']!).includes('Financial implications')]).toEqual(['a-team-at-the-edge.docx', true]);
    const workbook = await downloaded(page, 'its model (Excel)');
    expect([workbook.name, strFromU8(unzipSync(workbook.bytes)['xl/workbook.xml']!).includes('name="Ledger avoided"')]).toEqual(['a-team-at-the-edge.xlsx', true]);
    const report = await downloaded(page, 'as a page (HTML)');
    expect([report.name, report.text.includes('A team at the edge'), report.text.includes('<script')]).toEqual(['a-team-at-the-edge.html', true, false]);
  });

  test('what was typed is still there after a visit elsewhere; a dropped file with mistakes is told row by row', async () => {
    const { page } = opened;
    await showSection(page, 'cost');
    const transfer = await page.evaluateHandle(text => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'wrong.yaml'));
      return data;
    }, PLAN.replace('reach: 50%', 'reach: half').replace('seed: 4', 'seed: 5'));
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.locator('.opened-plan').waitFor();
    expect(page.url()).toContain('#/scenarios');
    expect(await page.locator('.opened-plan').innerText()).toMatch(/wrong\.yaml: 1 thing to look at[^]*Row 9: This is not a percentage[^]*It says “half”/);
    expect(await page.locator('.picker button').allInnerTexts()).toEqual(['A team at the edge', 'A larger team', 'A team at the edge']);
    await page.getByRole('button', { name: 'Remove scenario' }).click();
    await page.getByRole('button', { name: 'A larger team' }).click();
    expect(await field(page, 'Reach').inputValue()).toBe('75');
  });

  test('a scenario file with placement groups of its own is told why it is not opened, and nothing on the page changes', async () => {
    const { page } = opened;
    const before = await page.locator(`${SHOWN} .lever__title`).allInnerTexts();
    const groups = 'groups:\n  - { group: Families, codes: U1 U2 U3 U4 U5 U6 P1 A3 A4 A5 A6 }\n  - { group: The rest, codes: K1 K2 K3 H5 P2 P3 R1 R2 R3 R5 S1 Z1 Z11 Z12 Z13 Z14 }\n';
    await page.locator(PLAN_FILE).setInputFiles(asFile('own-groups.yaml', `${PLAN}${groups}`));
    await page.locator('.opened-plan', { hasText: 'own-groups.yaml' }).waitFor();
    expect(await page.locator('.opened-plan').innerText()).toContain('The file was not opened: it has placement groups of its own, and this page works by the groups of Headwater.');
    expect(await page.locator(`${SHOWN} .lever__title`).allInnerTexts()).toEqual(before);
    await page.getByRole('button', { name: 'Put this message away' }).click();
  });

  test('axe finds nothing and nothing scrolls sideways, on a telephone and on a desk; on paper the comparison stands without its forms', async () => {
    const { page } = opened;
    // What axe looks for does not depend on the width, save for what stays in sight.
    for (const [section, width] of [['scenarios', 1280], ['scenarios', 320], ['scenarios-compared', 320], ['scenarios-case', 320]] as const) {
      await showSection(page, section);
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.section:not([hidden]) details')) details.open = true; });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${section}, ${width} pixels wide`).toBe(0);
      if (section !== 'scenarios' || width === 320) expect(await faultsOf(page, SHOWN), `${section}, ${width} pixels wide`).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1, name: /^Scenarios/ }).filter({ visible: true }).allInnerTexts()).toEqual(['Scenarios compared']);
    expect(await page.locator('input, select, button').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  test('nobody faces an empty page: an example is there by one click, and says that it is invented', async () => {
    const { page } = opened;
    await showSection(page, 'scenarios');
    for (let left = 2; left > 0; left -= 1) await page.getByRole('button', { name: 'Remove scenario' }).click();
    await page.getByRole('button', { name: 'Try an example' }).click();
    expect(await page.locator('.lever').count()).toBe(4);
    expect(await page.locator(SHOWN).innerText()).toContain('Every number of this example is invented.');
  });

  test('in all of this nothing was asked of the network, and nothing was complained of', () => {
    expect([opened.requests, opened.complaints]).toEqual([[], []]);
  });
});
