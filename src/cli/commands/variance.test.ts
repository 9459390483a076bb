import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, writeFiles } from '../../../test/run-cli.ts';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');
const PRICES = ['--prices', 'demo/prices/demo-prices.csv'];

interface Told {
  readonly from: string;
  readonly until: string;
  readonly replicates: number;
  readonly seed: number;
  readonly groups: readonly string[];
  readonly all: { readonly planPence: number; readonly actualPence: number };
  readonly years: readonly { readonly from: string; readonly lastDay: string }[];
  readonly planned: { readonly name: string; readonly levers: readonly string[]; readonly all: { readonly withoutPence: number; readonly withPence: number } } | null;
}

/** A plan of the day a year before the demonstration's returns end, with a lever from the day after. */
const PLAN = `headwater: plan/1
name: More of our own carers
baseline: { from: 2024-03-31, months: 24, replicates: 100, seed: 7 }
prices: demo/prices/demo-prices.csv
levers:
  - { lever: agency-to-in-house, start: 2024-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 100%, effect: 100%, new-carers-a-year: 12, approval-months: 0, special-guardians-a-year: 0% }
`;

const GROUPS_OF_PLAN = `groups:
  - { group: Agency fostering, codes: U1 U2 U3 U4 U5 U6, providers: PR4 PR5 }
  - { group: In-house fostering, codes: U1 U2 U3 U4 U5 U6 }
  - { group: Homes, codes: K1 K2 R1 S1 P3 }
  - { group: The rest, codes: A3 A4 A5 A6 K3 H5 P1 P2 R2 R3 R5 Z1 Z11 Z12 Z13 Z14 }
`;
const TITLES = ['Agency fostering', 'In-house fostering', 'Homes', 'The rest'];

const FILES = {
  'plan.yaml': PLAN,
  'no-day.yaml': PLAN.replace('from: 2024-03-31, ', ''),
  'no-levers.yaml': PLAN.slice(0, PLAN.indexOf('levers:')),
  'own.yaml': `${PLAN.replace('demo/prices/demo-prices.csv', 'own-prices.csv')}${GROUPS_OF_PLAN}`,
  'without-in-house.yaml': `${PLAN}${GROUPS_OF_PLAN.replace('In-house fostering', 'Family care')}`,
  'own-prices.csv': 'Group,Cost per week,Source\nAgency fostering,1000,agreed\nIn-house fostering,500,agreed\nHomes,5000,agreed\nThe rest,300,agreed\n',
  'groups.csv': 'Group,Placement codes,Providers\nAgency fostering,U1 U2 U3 U4 U5 U6,PR4 PR5\nIn-house fostering,U1 U2 U3 U4 U5 U6,\nHomes,K1 K2 R1 S1 P3,\nThe rest,A3 A4 A5 A6 K3 H5 P1 P2 R2 R3 R5 Z1 Z11 Z12 Z13 Z14,\n',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headwater-test-'));
  await runCli(['demo', '--out', 'demo', '--children', '60', '--years', '3'], folder);
  await writeFiles(folder, FILES);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(...words: readonly string[]): Promise<Told> {
  const { exitCode, out, err } = await runCli(['variance', ...words, '--format', 'json'], folder);
  expect([exitCode, err]).toEqual([0, '']);
  return JSON.parse(out) as Told;
}

describe('headwater variance of a plan', { timeout: 60_000 }, () => {
  test('takes its day, replicates, seed and prices from the plan, and says what its levers were to change', async () => {
    const against = await told('plan.yaml', '--returns', 'demo');
    expect([against.from, against.until, against.replicates, against.seed]).toEqual(['2024-03-31', '2025-03-31', 100, 7]);
    expect(against.years.map(year => [year.from, year.lastDay])).toEqual([['2024-04-01', '2025-03-31']]);
    expect([against.planned!.name, against.planned!.levers]).toEqual(['More of our own carers', ['From agency to in-house fostering']]);
    expect(against.planned!.all.withPence).toBe(against.all.planPence);
    expect(against.planned!.all.withPence).toBeLessThan(against.planned!.all.withoutPence);
  });

  test('without levers is what it is without a plan, to the last figure, and the command line may say otherwise than the plan', async () => {
    const without = await told('demo', '--from', '2024-03-31', ...PRICES, '--replicates', '100', '--seed', '7');
    expect(without.planned).toBeNull();
    expect(await told('no-levers.yaml', 'demo')).toEqual(without);
    expect((await told('plan.yaml', 'demo')).planned!.all.withoutPence).toBe(without.all.planPence);
    expect(await told('no-day.yaml', 'demo', '--from', '2024-03-31')).toEqual(await told('plan.yaml', 'demo'));
    expect(await told('no-levers.yaml', 'demo', '--from', '2023-09-30', '--seed', '3')).toMatchObject({ from: '2023-09-30', seed: 3, replicates: 100 });
  });

  test('says in words that its levers were at work, what they were to change, and what stays out', async () => {
    const text = inOneLine((await runCli(['variance', 'plan.yaml', 'demo'], folder)).out);
    expect(text).toMatch(/that the plan “More of our own carers”, with its levers at work \(from agency to in-house fostering\), made on 31 March 2024 with what was known then, expected on average\./);
    expect(text).toMatch(/Without its levers the plan would have expected £[\d.]+[mk], with them £[\d.]+[mk]: £[\d.]+[mk] less on average/);
    expect(text).toContain('What the levers themselves cost (teams, carers, allowances after care), and what they save elsewhere, stands on neither side.');
    expect(text).toContain('The price list has no price that began after 31 March 2024');
  });

  test.each([
    [['no-day.yaml', 'demo'], '--from: say which day the plan is of, for example: --from 2024-03-31. The plan names none itself.'],
    [['plan.yaml', 'demo', '--inflation', '3%'], '--inflation: the plan says how prices rise.'],
    [['plan.yaml', 'no-levers.yaml', 'demo'], 'PATH: name one plan'],
    [['plan.yaml'], '--returns: say which returns the plan is for'],
    [['plan.yaml', 'demo', '--from', '2025-03-31'], '--from: the returns end on that day'],
    [['demo', ...PRICES], '--from: say which day the plan is of'],
    [['demo', '--from', '2024-03-31'], '--prices: cost can only be explained with a price list.'],
  ])('%j is told what to do', async (words, says) => {
    const { exitCode, err } = await runCli(['variance', ...words], folder);
    expect(exitCode).toBe(2);
    expect(inOneLine(err)).toContain(says);
  });
});

describe('placement groups of one’s own', { timeout: 60_000 }, () => {
  test('come from the plan or from a file, with the same figures, and are those that the answer is by', async () => {
    const own = await told('own.yaml', 'demo');
    expect(own.groups).toEqual(TITLES);
    expect(await told('plan.yaml', 'demo', '--groups', 'groups.csv', '--prices', 'own-prices.csv')).toEqual(own);
    const { planned, ...without } = await told('demo', '--from', '2024-03-31', '--groups', 'groups.csv', '--prices', 'own-prices.csv', '--replicates', '100', '--seed', '7');
    expect([planned, without.groups, without.all.planPence]).toEqual([null, TITLES, own.planned!.all.withoutPence]);
  });

  test('hold in compare, sensitivity and case, whose papers call them by their names', async () => {
    const text = inOneLine((await runCli(['compare', 'own.yaml', '--returns', 'demo', '--threads', '1'], folder)).out);
    expect(text).toMatch(/Placement Change -+ -+ All 0 \(0 to 0\) Agency fostering -\d+ .* In-house fostering \d+ .* Homes 0 \(0 to 0\) The rest 0 \(0 to 0\)/);
    const document = JSON.parse((await runCli(['case', 'own.yaml', '--returns', 'demo', '--threads', '1', '--format', 'json'], folder)).out) as { readonly comparison: { readonly placementGroups: readonly { readonly title: string }[]; readonly groupsWithoutPrice: readonly string[] } };
    expect([document.comparison.placementGroups.map(({ title }) => title), document.comparison.groupsWithoutPrice]).toEqual([TITLES, []]);
    const words = ['sensitivity', 'own.yaml', '--returns', 'demo', '--threads', '1', '--replicates', '100', '--input', 'agency-to-in-house/take-up'];
    expect(inOneLine((await runCli([...words, '--target', 'homes=0..100', '--against', 'nothing'], folder)).out)).toContain('0 to 100 children in homes on');
    expect((await runCli([...words, '--target', 'residential=1..2'], folder)).err).toContain('--target: "residential" is not one of agency-fostering, in-house-fostering, homes, the-rest, all, saving.');
  });

  test('stop a plan whose levers name groups that are not there, by row, whether the plan or a file leaves them out', async () => {
    const says = 'The lever acts on the placement groups agency-fostering, in-house-fostering. Of these there is no in-house-fostering: there are agency-fostering, family-care, homes, the-rest.';
    for (const command of ['variance', 'compare', 'sensitivity', 'case']) {
      const { exitCode, err } = await runCli([command, 'without-in-house.yaml', '--returns', 'demo'], folder);
      expect([command, exitCode]).toEqual([command, 1]);
      expect(inOneLine(err)).toContain(`without-in-house.yaml, row 6: ${says}`);
    }
    await writeFiles(folder, { 'other-groups.csv': FILES['groups.csv'].replace('In-house fostering', 'Family care') });
    expect(inOneLine((await runCli(['compare', 'plan.yaml', '--returns', 'demo', '--groups', 'other-groups.csv'], folder)).err)).toContain(`plan.yaml, row 6: ${says}`);
  });

  test('must be the same in plans that are compared', async () => {
    const { exitCode, err } = await runCli(['compare', 'plan.yaml', 'own.yaml', '--returns', 'demo'], folder);
    expect(exitCode).toBe(2);
    expect(inOneLine(err)).toContain('own.yaml: its groups, prices are not that of plan.yaml');
  });

  test('rise together where one rise is for all', async () => {
    const cost = async (...words: readonly string[]): Promise<number> => {
      const document = JSON.parse((await runCli(['project', 'demo', '--groups', 'groups.csv', '--prices', 'own-prices.csv', '--months', '24', '--replicates', '100', '--threads', '1', '--format', 'json', ...words], folder)).out) as { readonly years: readonly { readonly placementGroup: string; readonly yearEnding: number; readonly mean: number }[] };
      return document.years.find(({ placementGroup, yearEnding }) => placementGroup === 'all' && yearEnding === 2027)!.mean;
    };
    // Two years after that of the prices: 1.1 x 1.1.
    expect((await cost('--inflation', '10%')) / (await cost())).toBeCloseTo(1.21, 5);
  });
});
