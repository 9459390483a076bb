import { describe, expect, test } from 'vitest';
import { makePathwayAuthority, thriveShape, writePathwayReturns } from '#synthetic-authority/index.ts';
import type { PathwayShape } from '#synthetic-authority/index.ts';
import { readArguments } from '#cli/arguments.ts';
import type { Io } from '#cli/io.ts';
import { frontDoor } from '#cli/commands/front-door.ts';
import type { Format } from '#cli/output/output.ts';
import { written } from '#cli/output/output.ts';
import { inNewFolder, writeFiles } from '../../../test/run-cli.ts';

/** The story at a fiftieth of its size. */
const part = 0.02;
const totals = ({ monthsEach, totals: each }: PathwayShape['contacts']): PathwayShape['contacts'] => ({ monthsEach, totals: each.map(total => total * part) });
const line = (points: PathwayShape['childrenInNeed']): PathwayShape['childrenInNeed'] => points.map(([on, number]) => [on, number * part]);
const small: PathwayShape = {
  ...thriveShape, care: { ...thriveShape.care, startsPerYear: 8 }, contacts: totals(thriveShape.contacts), referrals: totals(thriveShape.referrals), assessments: totals(thriveShape.assessments),
  section47Enquiries: totals(thriveShape.section47Enquiries), initialConferences: totals(thriveShape.initialConferences), protectionPlanStarts: totals(thriveShape.protectionPlanStarts),
  childrenInNeed: line(thriveShape.childrenInNeed), childrenOnProtectionPlan: line(thriveShape.childrenOnProtectionPlan), childrenInEarlyHelp: line(thriveShape.childrenInEarlyHelp),
};
const RETURNS = Object.fromEntries([...writePathwayReturns(makePathwayAuthority(3, small))].map(({ name, text }) => [name, text]));
const only = (...folders: readonly string[]): Record<string, string> => Object.fromEntries(Object.entries(RETURNS).filter(([name]) => folders.some(folder => name.startsWith(folder))));

/** Runs the command on some of the returns, and gives what it writes. */
const answer = (files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<string> => inNewFolder(async folder => {
  await writeFiles(folder, files);
  const io: Io = { workingFolder: folder, write: async () => {}, tell: () => {}, showsProgress: false, width: 100, processors: 1, stop: new AbortController().signal, today: () => '2026-06-12' };
  const { values, paths } = readArguments(['.', '--replicates', '100', ...words], frontDoor.options);
  const { output } = await frontDoor.run(values, paths, io);
  return String(written(output, values['format'] as Format, io.width));
});

interface Printed {
  readonly from: string;
  readonly months: readonly string[];
  readonly history: { readonly months: readonly string[]; readonly stages: readonly { readonly stage: string; readonly counts: readonly (number | null)[] }[] };
  readonly leftOut: readonly { readonly id: string }[];
  readonly series: readonly { readonly stage: string; readonly measure: string; readonly mean: readonly number[] }[];
  readonly care?: readonly { readonly measure: string; readonly placementGroup: string; readonly population: string; readonly mean: readonly number[] }[];
}
const printed = async (files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Printed> => JSON.parse(await answer(files, '--format', 'json', ...words)) as Printed;

describe('headwater front-door', () => {
  test('without contacts it starts at referrals, counts those of the census, and says what it left out', async () => {
    const census = only('cin-census');
    const { from, months, history, leftOut } = await printed(census);
    expect([from, months.length, months[0], history.stages[0]!.stage]).toEqual(['2015-03-31', 24, '2015-04-30', 'referrals']);
    expect(leftOut.map(({ id }) => id)).toEqual(['contacts', 'care']);
    // Counted a second way: child by child, every referral of 2014-15 that the last census writes.
    const last = Object.keys(census).toSorted().at(-1)!;
    const referred = census[last]!.split('<Child>').slice(1).flatMap(child => [...new Set([...child.matchAll(/<CINreferralDate>(.*?)</g)].map(([, day]) => day!))]);
    const inYear = referred.filter(day => day >= '2014-04-01' && day <= '2015-03-31');
    expect(inYear.length).toBeGreaterThan(20);
    expect(history.stages[0]!.counts.slice(-12).reduce((total: number, value) => total + value!, 0)).toBe(inYear.length);
    expect(await answer(census)).toMatch(/Contacts: left out, because no return read holds any\./);
  });

  test('a capacity makes a queue, in children and weeks', async () => {
    const { series } = await printed(only('cin-census'), '--capacity', 'assessments=1,protection-plans=900');
    const of = (stage: string, measure: string): readonly number[] => series.find(one => one.stage === stage && one.measure === measure)!.mean;
    expect(Math.max(...of('assessments', 'started'))).toBeLessThanOrEqual(1);
    expect(of('assessments', 'waiting').at(-1)).toBeGreaterThan(of('assessments', 'waiting')[0]!);
    // One a month: each who waits has a month of 365.25 / 84 weeks before them.
    expect(of('assessments', 'waiting-weeks')[5]! / of('assessments', 'waiting')[5]!).toBeCloseTo(365.25 / 84, 6);
    expect(Math.max(...of('protection-plans', 'waiting'))).toBe(0);
    const said = await answer(only('cin-census'), '--capacity', 'assessments=1');
    expect(said).toMatch(/Assessments started: waiting, with 1 a month/);
    expect(said).toMatch(/March 2017 +\d+/);
  });

  test('with care, the children whom the front door lets in are those who start, beside unaccompanied ones and those who come back', async () => {
    const { series, care } = await printed(only('cin-census', 'ssda903', 'annex-a'), '--with-care', '--threads', '1', '--months', '12');
    const entered = series.find(({ stage }) => stage === 'care')!.mean;
    const started = care!.find(({ measure, placementGroup, population }) => measure === 'started' && placementGroup === 'all' && population === 'all')!.mean;
    started.forEach((value, month) => expect(value).toBeGreaterThanOrEqual(entered[month]! - 1e-9));
    expect(await answer(only('cin-census', 'ssda903'), '--with-care', '--threads', '1')).toMatch(/Children looked after, with those whom the front door hands over/);
  });

  test('the csv has a line for each step, measure and month', async () => {
    const [header, ...rows] = (await answer(only('cin-census'), '--format', 'csv', '--months', '6')).trimEnd().split('\r\n');
    expect(header).toBe('month,stage,measure,mean,0.025,0.1,0.25,0.5,0.75,0.9,0.975');
    expect(rows).toHaveLength(3 * 6);
  });

  test('a change that is asked for is carried through, with a word of warning', async () => {
    const [usual, fewer] = [await printed(only('cin-census')), await printed(only('cin-census'), '--change', '-50')];
    const referrals = ({ series }: Printed): number => series[0]!.mean.reduce((total, value) => total + value, 0);
    expect(referrals(fewer) / referrals(usual)).toBeCloseTo(0.5, 1);
    expect(await answer(only('cin-census'), '--change', '-50')).toMatch(/the most that may come of it/);
  });

  test.each([
    [only('ssda903'), [], /PATH: a year of two stages/],
    [only('cin-census'), ['--with-care'], /none of these returns tells of children in care/],
    [only('cin-census'), ['--capacity', 'care=3'], /does not begin with one of contacts, referrals, assessments, protection-plans/],
    [only('cin-census'), ['--capacity', 'assessments=0'], /no whole number of 1 or more/],
    [only('cin-census'), ['--capacity', 'contacts=10'], /do not tell of contacts/],
    [only('cin-census'), ['--change', 'much'], /not a change from -90 to 300 per cent/],
  ] as const)('says what to do when something is missing', async (files, words, message) => {
    await expect(answer(files, ...words)).rejects.toThrow(message);
  });
});
