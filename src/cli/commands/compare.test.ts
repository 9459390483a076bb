import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { census, child } from '../../../test/small-census.ts';
import { inNewFolder, runCli } from '../../../test/run-cli.ts';
import { TWO_CHILDREN } from '../../../test/small-returns.ts';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Twelve referrals in 2023-24, one a month, of whom every other is closed without further action and the others are assessed a week later. */
const CENSUS = census(2024, ...Array.from({ length: 12 }, (_, i) => {
  const month = `${i < 9 ? 2023 : 2024}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`;
  const assessed = i % 2 === 0 ? '' : `<Assessments><AssessmentActualStartDate>${month}-12</AssessmentActualStartDate></Assessments>`;
  return child(`R${i}`, `<CINdetails><CINreferralDate>${month}-05</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>${i % 2 === 0 ? 1 : 0}</ReferralNFA>${assessed}</CINdetails>`);
}));

const plan = (...levers: readonly string[]): string => ['headwater: plan/1', 'name: At the door', 'baseline: { months: 24, replicates: 100 }', 'levers:', ...levers].join('\n');
const HUB = '  - { lever: multi-agency-hub, start: 2024-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 100%, effect: 50%, referral-cost: 120, hub-cost: 60 }';
const SCREENING = '  - { lever: police-contact-screening, start: 2024-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 100%, effect: 50%, contact-cost: 50, screening-cost: 20 }';

/** Two children in care, with and without a census of the front door. */
const withReturns = (use: (folder: string) => Promise<void>): Promise<void> => inNewFolder(async folder => {
  for (const [name, text] of Object.entries({ ...Object.fromEntries(Object.entries(TWO_CHILDREN).map(([path, lines]) => [`care/${path}`, lines])), 'census/2024.xml': CENSUS, 'hub.yaml': plan(HUB), 'screening.yaml': plan(SCREENING) })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await use(folder);
});
const compare = (folder: string, name: string, ...returns: readonly string[]) => runCli(['compare', name, ...returns.flatMap(one => ['--returns', one]), '--threads', '1'], folder);

test('with a census, a hub takes its number from it, and the funnel shows that it goes by another name', () => withReturns(async folder => {
  const { exitCode, out } = await compare(folder, 'hub.yaml', 'care', 'census');
  expect(exitCode).toBe(0);
  const words = inOneLine(out);
  expect(words).toContain('At the door: from the first message to care, in the twelve months to March 2026');
  // Twelve referrals, of whom six were closed; what came in the last thirty days is left out, and what is left is made a year of: 6 x 366 / 336 = 6.5.
  expect(words).toMatch(/Referrals 12 /);
  expect(words).toContain('Their number is projected from the returns: the returns tell of 7 in the last twelve months.');
  expect(words).toMatch(/Referrals, and what is settled in their place: as many as if nothing is done: it is counted under another name/);
  expect(words).toContain('Watch beside it: consultations, advice and guidance; initial contacts to statutory social care; referrals with no further action');
  expect(words).toMatch(/Children starting to be looked [^)]*\) [^)]*\) 0 \(0 to 0\) after/);
}));

test('a number that no return can tell has to be typed, and it is said why', () => withReturns(async folder => {
  const noContacts = await compare(folder, 'screening.yaml', 'care', 'census');
  expect([noContacts.exitCode, noContacts.out]).toEqual([2, '']);
  expect(inOneLine(noContacts.err)).toContain('screening.yaml: Screening of police notices: "notices-a-year" is not given, and cannot be counted: the returns do not tell of contacts for a year. Write the number, or add the returns that tell of it.');
  const careAlone = await compare(folder, 'hub.yaml', 'care');
  expect([careAlone.exitCode, inOneLine(careAlone.err)]).toEqual([2, expect.stringContaining('the returns do not tell of the front door for a year')]);
  const turnsOn = await runCli(['sensitivity', 'screening.yaml', '--returns', 'care', '--threads', '1'], folder);
  expect([turnsOn.exitCode, inOneLine(turnsOn.err)]).toEqual([2, expect.stringContaining('"notices-a-year" is not given')]);
}));

test('without returns of the front door there is no funnel, and a typed number does as it did', () => withReturns(async folder => {
  await writeFile(join(folder, 'typed.yaml'), plan(HUB.replace(' }', ', referrals-a-year: 1000 }')));
  const { exitCode, out } = await compare(folder, 'typed.yaml', 'care');
  expect(exitCode).toBe(0);
  expect(out).not.toContain('from the first message to care');
  // 1,000 a year x 50% x £60, for two years.
  expect(inOneLine(out)).toContain('Multi-agency hub at the front door Avoided cost £30,000 £30,000 £60,000');
}));
