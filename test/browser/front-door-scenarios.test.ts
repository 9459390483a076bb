import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePathwayAuthority, writePathwayReturns } from '#synthetic-authority/index.ts';
import { smallStory } from '#synthetic-authority/pathway/small-story.test-support.ts';
import { runCli, writeFiles } from '../run-cli.ts';
import { downloaded, faultsOf, SHOWN } from './look.ts';
import type { Bench, OpenPage } from './open-page.ts';
import { CHROMIUM, resultsOf, setUpBench, showSection } from './open-page.ts';

/** Two levers of the front door, neither with a number of its own: they are counted from Annex A and the census. */
const PLAN = `headwater: plan/1
name: At the door
baseline: { months: 24, replicates: 100, seed: 4 }
levers:
  - { lever: police-contact-screening, start: 2015-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 100%, effect: [40%, 50%, 60%], contact-cost: £50, screening-cost: £20 }
  - { lever: multi-agency-hub, start: 2015-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 100%, effect: [20%, 30%, 40%], referral-cost: £120, hub-cost: £60 }
`;

describe.skipIf(CHROMIUM === null)('one visit with returns of the front door', () => {
  let bench: Bench;
  let opened: OpenPage;
  const folder = (): string => join(bench.folder, 'story');
  beforeAll(async () => {
    bench = await setUpBench();
    await writeFiles(folder(), Object.fromEntries([...writePathwayReturns(makePathwayAuthority(6, smallStory(0.03)))].filter(({ name }) => /^(annex-a|cin-census|ssda903)/.test(name)).map(({ name, text }) => [name, text])));
    opened = await bench.open();
    await opened.page.locator('input[webkitdirectory]').first().setInputFiles(folder());
    await resultsOf(opened.page);
    await showSection(opened.page, 'scenarios');
  }, 90_000);
  afterAll(() => bench.close());

  test('a plan that leaves its numbers to the returns is compared, with its funnel, as the command line does it', async () => {
    const { page } = opened;
    await page.locator(`${SHOWN} input[accept=".yaml,.yml"]`).setInputFiles({ name: 'door.yaml', mimeType: 'application/yaml', buffer: Buffer.from(PLAN) });
    await page.locator('.live__lives', { hasText: 'From 100 lives' }).waitFor();
    await showSection(page, 'scenarios-compared');
    const funnel = page.getByRole('table', { name: /At the door: from the first message to care/ });
    await funnel.waitFor();
    expect(await funnel.getByRole('rowheader').allInnerTexts()).toEqual([
      'Contacts', 'Police notices screened', 'Contacts, and what is handled in their place', 'Referrals', 'Settled in the hub without a referral', 'Referrals, and what is settled in their place',
      'Assessments started', 'Child protection plans started', 'Children starting to be looked after',
    ]);
    expect(await page.getByRole('table', { name: /At the door: where it ended/ }).getByRole('row', { name: /^All that came to the front door/ }).innerText()).toMatch(/\b0\s\(0 to 0\)$/);
    expect(await page.getByText('as projected from the returns').count()).toBeGreaterThan(0);
    const csv = await downloaded(page, 'Download every figure (CSV)');
    await writeFile(join(bench.folder, 'door.yaml'), PLAN);
    const ran = await runCli(['compare', 'door.yaml', '--returns', folder(), '--threads', '1', '--format', 'csv'], bench.folder);
    expect([ran.exitCode, csv.text.replace(/^\uFEFF/, '')]).toEqual([0, ran.out.replace(/^\uFEFF/, '')]);
  }, 60_000);

  test('the funnel has no fault that axe finds, on a telephone as on a desk', async () => {
    const { page } = opened;
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page, SHOWN)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
  }, 60_000);
});
