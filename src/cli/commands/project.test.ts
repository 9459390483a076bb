import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { buildReportStyles } from '../../../scripts/build-report-styles.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { SECRET, TWO_CHILDREN } from '../../../test/small-returns.ts';

interface Series { readonly measure: string; readonly placementGroup: string; readonly population: string; readonly mean: readonly number[]; readonly quantiles: Readonly<Record<string, readonly number[]>>; readonly months?: readonly string[]; readonly values?: readonly number[] }
interface Document {
  readonly headwater: string; readonly from: string; readonly months: readonly string[]; readonly replicates: number; readonly seed: number;
  readonly series: readonly Series[]; readonly history: readonly Series[]; readonly years: readonly { readonly placementGroup: string; readonly mean: number }[];
  readonly findings: readonly object[]; readonly backtest: { readonly origins: readonly string[] };
}

/** A small demonstration, made once: about 60 children, four years. */
let folder = '';
const SMALL = ['--replicates', '100', '--months', '14'];
const project = (...words: string[]) => runCli(['project', 'demo', ...SMALL, ...words], folder);
const made = new Map<string, Promise<Document>>();

/** The JSON of a projection with some options; each is made once. */
function documentOf(...words: string[]): Promise<Document> {
  const key = words.join(' ');
  const found = made.get(key) ?? project('--format', 'json', ...words).then(({ out }) => JSON.parse(out) as Document);
  made.set(key, found);
  return found;
}

beforeAll(async () => {
  await buildReportStyles();
  folder = await mkdtemp(join(tmpdir(), 'headwater-test-'));
  await runCli(['demo', '--out', 'demo', '--children', '60', '--years', '4', '--seed', '3'], folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('headwater project --format json', () => {
  test('is what docs/schema/projection.schema.json says, with cost and without', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(await readFile('docs/schema/projection.schema.json', 'utf8')) as object);
    for (const words of [[], ['--prices', 'demo/prices/demo-prices.csv', '--inflation', '3%']]) {
      const document = await documentOf(...words);
      expect(validate(document) ? [] : validate.errors).toEqual([]);
      expect(validate({ ...document, from: '31/03/2025' })).toBe(false);
      expect(validate({ ...document, extra: 1 })).toBe(false);
      expect(validate({ ...document, findings: [{ ...document.findings[0], child: '1' }] })).toBe(false);
    }
  });

  test('groups placements as the file of --groups does, and refuses a file that names none', async () => {
    await writeFiles(folder, { 'groups.csv': 'Group,Placement codes\nFostering,U1 U2 U3 U4 U5 U6\nNot fostering,K2\n', 'no-groups.csv': 'a,b\n1,2\n' });
    const document = await documentOf('--groups', 'groups.csv');
    expect([...new Set(document.series.map(({ placementGroup }) => placementGroup))]).toEqual(['all', 'fostering', 'not-fostering']);
    const refused = await project('--groups', 'no-groups.csv');
    expect([refused.exitCode, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('Placement codes');
    for (const name of ['groups.csv', 'no-groups.csv']) await rm(join(folder, name));
  });

  test('begins the month after the last day of the data, every series as long as the months, quantiles in order', async () => {
    const document = await documentOf();
    expect([document.from, document.months[0], document.months.at(-1), document.months.length]).toEqual(['2025-03-31', '2025-04-30', '2026-05-31', 14]);
    expect([document.replicates, document.seed]).toEqual([100, 1]);
    for (const { mean, quantiles } of document.series) {
      expect(mean).toHaveLength(14);
      for (const i of document.months.keys()) {
        const values = ['0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'].map(name => quantiles[name]![i]!);
        expect(values.toSorted((a, b) => a - b)).toEqual(values);
      }
    }
    const keys = new Set(document.series.map(({ measure, placementGroup, population }) => `${measure}/${placementGroup}/${population}`));
    for (const measure of ['looked-after', 'started', 'ceased']) {
      for (const group of ['all', ...PLACEMENT_GROUPS.map(({ id }) => id)]) {
        for (const population of ['all', 'unaccompanied', 'not-unaccompanied']) expect(keys).toContain(`${measure}/${group}/${population}`);
      }
    }
    expect(document.series.some(({ measure }) => measure === 'placement-cost-pence')).toBe(false);
    expect(document.years).toEqual([]);
  });

  test('its history is what headwater history counts', async () => {
    const { history } = await documentOf();
    const counted = JSON.parse((await runCli(['history', 'demo', '--format', 'json'], folder)).out) as { months: readonly string[]; series: readonly Series[] };
    expect(history.map(({ measure, placementGroup, population, values }) => ({ measure, placementGroup, population, values }))).toEqual(counted.series);
    expect(history[0]!.months).toEqual(counted.months);
  });

  test('the same seed gives the same figures on one thread and on two; another seed gives others', async () => {
    const one = await documentOf('--threads', '1');
    expect(await documentOf('--threads', '2')).toEqual(one);
    expect((await documentOf('--seed', '2')).series).not.toEqual(one.series);
  });

  test('--from projects with only what was known then', async () => {
    const document = await documentOf('--from', '31/03/2024');
    expect([document.from, document.months[0], document.history[0]!.months!.at(-1)]).toEqual(['2024-03-31', '2024-04-30', '2024-03-31']);
    expect(document.backtest.origins.every(origin => origin < '2024-03-31')).toBe(true);
  });

  test('cost is there only with prices, for every group that has one, and rises with inflation', async () => {
    const total = (document: Document): number => document.years.findLast(({ placementGroup }) => placementGroup === 'all')!.mean;
    const prices = ['--prices', 'demo/prices/demo-prices.csv'];
    const flat = await documentOf(...prices);
    // The list lies in the folder of the returns; named by its option, it is not also taken for something among them.
    expect(flat.findings).not.toContainEqual(expect.objectContaining({ rule: 'file-for-another-option' }));
    expect((await documentOf()).findings).toContainEqual(expect.objectContaining({ rule: 'file-for-another-option' }));
    expect(flat.series.filter(({ measure }) => measure === 'placement-cost-pence').length).toBeGreaterThan(5);
    expect(total(await documentOf(...prices, '--inflation', '10%'))).toBeGreaterThan(total(flat));
  });
});

describe('headwater project --population', () => {
  /** Children by single year of age: as many each year, or twice as many from the middle of 2025. */
  const populationFile = (years: readonly number[], doubles: boolean): string => ['year,age,population',
    ...years.flatMap(year => Array.from({ length: 18 }, (_, age) => `${year},${age},${doubles && year >= 2025 ? 2000 : 1000}`))].join('\n');
  const startsOf = ({ series }: Document): number =>
    series.find(({ measure, placementGroup, population }) => measure === 'started' && placementGroup === 'all' && population === 'all')!.mean.reduce((a, b) => a + b, 0);

  test('a population that stays changes nothing; one that doubles brings more children into care', async () => {
    await writeFiles(folder, { 'side/same.csv': populationFile([2024, 2025, 2026], false), 'side/double.csv': populationFile([2024, 2025, 2026], true) });
    const without = startsOf(await documentOf());
    expect(startsOf(await documentOf('--population', 'side/same.csv'))).toBe(without);
    expect(startsOf(await documentOf('--population', 'side/double.csv'))).toBeGreaterThan(1.3 * without);
  });

  test('years that the file does not hold are a finding', async () => {
    await writeFiles(folder, { 'side/short.csv': populationFile([2024], false) });
    const { findings } = await documentOf('--population', 'side/short.csv');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'population-year-missing', file: 'side/short.csv', message: 'There is no population for the middle of 2025, 2026.' }));
    await rm(join(folder, 'side'), { recursive: true });
  });
});

describe('headwater project --published', () => {
  /** Six authorities over eleven years, made by hand: every one grows by 10 a year and swings by a few; East Sussex ends on 700. */
  const areas = ['845', '846', '850', '851', '852', '867'];
  const rows = areas.flatMap((area, i) => Array.from({ length: 11 }, (_, year) =>
    `${area},${2015 + year},${600 + 100 * i + 10 * year + ((year * 7 + i * 3) % 5) - (i === 0 && year === 10 ? 0 : 2)}`));
  const published = `authority,year,looked-after-children\n${rows.join('\n')}\n`;
  const beside = ['--published', 'published', '--authority', '845'];
  beforeAll(() => writeFiles(folder, { 'published/series.csv': published }));
  afterAll(() => rm(join(folder, 'published'), { recursive: true }));

  test('stands in the JSON on the 31 March that both reach, as the schema says, and is absent without', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(await readFile('docs/schema/projection.schema.json', 'utf8')) as object);
    const document = await documentOf(...beside) as Document & { published: { area: string; from: string; lastValue: number; ownCount: number; start: string; years: { on: string }[]; methods: { id: string }[]; sentence: string } };
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    const own = document.history.find(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup === 'all' && population === 'all')!.values!.at(-1)!;
    const { area, from, lastValue, ownCount, start, years, methods, sentence } = document.published;
    // 600 + 100 and what 10 years of 7 leave over fives: 70 mod 5 is 0.
    expect([area, from, lastValue, ownCount]).toEqual(['East Sussex', '2025-03-31', 700, own]);
    expect(start).toContain(`on 31 March 2025 is 700; the returns count ${own}, which is ${700 - own} fewer`);
    expect(years.map(({ on }) => on)).toEqual(['2026-03-31']);
    expect(methods.map(({ id }) => id)).toEqual(['outlook', 'no-change', 'straight-line', 'compound-growth']);
    expect(sentence).toMatch(/^One year ahead, the safest has been: .+ half missed by more than [\d.]+%; here, over \d+, by [\d.]+%/);
    expect(await documentOf()).not.toHaveProperty('published');
  });

  test('stands in the words, in the CSV on its own line and in the report', async () => {
    const words = (await project(...beside)).out;
    for (const part of ['Beside published statistics', 'the safest has been', 'Missed here', 'Damped trend, from the returns', 'Outlook, published']) expect(words).toContain(part);
    const lines = (await project(...beside, '--format', 'csv')).out.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 14 * 90 + 1);
    expect(lines.at(-1)).toMatch(/^2026-03-31,looked-after-outlook-from-published,all,all,\d/);
    expect((await project(...beside, '--format', 'html')).out).toContain('Beside published statistics');
  });

  test('an earlier day knows no later figure', async () => {
    const document = await documentOf(...beside, '--from', '2024-03-31') as Document & { published: { from: string; lastValue: number } };
    // 600 + 90, and 63 leaves 3 over fives, less 2.
    expect([document.published.from, document.published.lastValue]).toEqual(['2024-03-31', 691]);
  });

  test.each([
    [['--published', 'published'], '--authority: the returns do not say of which authority'],
    [['--published', 'published', '--authority', '999'], '--authority: the published statistics hold no figures of "999".'],
    [['--published', 'published', '--authority', '845', '--months', '3'], '--published: no outlook of East Sussex can be set beside this projection'],
    [['--published', 'nowhere', '--authority', '845'], 'nowhere'],
  ])('%j is refused', async (options, message) => {
    const { exitCode, err } = await runCli(['project', 'demo', '--replicates', '100', ...options], folder);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('headwater project in other forms', () => {
  test('for a reader, in words and tables within 80 columns where a table allows', async () => {
    const { exitCode, out, err } = await project();
    expect([exitCode, err]).toEqual([0, '']);
    for (const part of ['In brief', '80% range', 'By placement', 'past', 'Assumptions']) expect(out).toContain(part);
  });

  test('CSV has a line for each series and month', async () => {
    const lines = (await project('--format', 'csv')).out.trimEnd().split('\r\n');
    expect(lines[0]).toBe('month,measure,placementGroup,population,mean,0.025,0.1,0.25,0.5,0.75,0.9,0.975');
    expect(lines).toHaveLength(1 + 14 * 90);
    expect(lines[1]).toMatch(/^2025-04-30,looked-after,/);
  });

  test('HTML is one page that loads nothing, sends nothing and names no child', async () => {
    const { exitCode, err } = await project('--format', 'html', '--out', 'report.html', '--prices', 'demo/prices/demo-prices.csv');
    expect([exitCode, err]).toEqual([0, 'Wrote report.html\n']);
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|iframe|img)\b|url\(|src="http/);
    expect(await readdir(folder)).toEqual(['demo', 'report.html']);
  });

  test('progress is shown to somebody who watches, and cleared before the answer', async () => {
    const { err } = await runCli(['project', 'demo', ...SMALL], folder, { showsProgress: true });
    expect(err).toContain('Reading the returns');
    expect(err).toMatch(/\d+%/);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });

  test('a wish to stop ends it with 130, and nothing is written', async () => {
    const stopping = new AbortController();
    const ran = await runCli(['project', 'demo', '--replicates', '10000', '--threads', '1', '--out', 'stopped.txt'], folder, {
      showsProgress: true, stop: stopping.signal, tell: text => { if (text.includes('Simulating')) stopping.abort(); },
    });
    expect([ran.exitCode, ran.out, await readdir(folder)]).toEqual([130, '', expect.not.arrayContaining(['stopped.txt'])]);
  });
});

describe('headwater project refuses', () => {
  test.each([
    [['--from', '2030-03-31'], '--from: the returns end on 31 March 2025. Give that day or an earlier one, or leave --from out.\n'],
    [['--from', '2021-05-31'], '--from: the returns begin on 1 April 2021, and a projection needs a year of them. Give 2022-03-31 or later.\n'],
    [['--from', '2024-04-01'], '--from: 2024-04-01 is not the last day of a month. It is the last day on which something is known: did you mean 2024-03-31?\n'],
    [['--prices', 'nowhere.csv'], '--prices: nowhere.csv cannot be read (it does not exist). Check the path, and that you may open it.\n'],
    [['--population', 'demo'], '--population: demo cannot be read (it is a folder). Check the path, and that you may open it.\n'],
    [['--inflation', '3'], '--inflation: "3" does not begin with a placement group'],
    [['--inflation', 'residential=80%'], '--inflation: "residential=80%" has no rate between -50% and 50%.'],
  ])('%j', async (words, message) => {
    const { exitCode, out, err } = await runCli(['project', 'demo', ...words], folder);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('a price list without prices blocks, with exit code 1 and nothing written', async () => {
    await writeFiles(folder, { 'wrong.csv': 'colour,size\nred,2\n' });
    const { exitCode, out, err } = await project('--prices', 'wrong.csv', '--out', 'not-there.txt');
    await rm(join(folder, 'wrong.csv'));
    expect([exitCode, out, await readdir(folder)]).toEqual([1, '', expect.not.arrayContaining(['not-there.txt'])]);
    expect(err).toContain('wrong.csv, row 1: There is no column for');
  });

  test('nothing that is printed of two known children names them', () => inNewFolder(async own => {
    await writeFiles(join(own, 'returns'), TWO_CHILDREN);
    for (const format of ['text', 'json', 'csv', 'html']) {
      const { exitCode, out, err } = await runCli(['project', 'returns', ...SMALL, '--format', format], own);
      expect([exitCode, err]).toEqual([0, '']);
      expect(out).not.toContain(SECRET);
    }
  }));
});
