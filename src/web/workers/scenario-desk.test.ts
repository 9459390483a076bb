import { beforeAll, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';
import { frontDoorOf } from '#jobs/front-door-levers.ts';
import { inlinePool, runTask } from '#jobs/task.ts';
import type { Pool, Task } from '#jobs/task.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import type { Frame, ScenariosAnswer, ScenariosAsked } from '#web/scenarios/messages.ts';
import { readEverything } from '#web/workers/read-source.ts';
import { scenarioDesk } from '#web/workers/scenario-desk.ts';
import type { ScenarioDesk } from '#web/workers/scenario-desk.ts';

const FRAME: Frame = { from: null, months: 12, replicates: 200, seed: 3, inflation: {}, unitCosts: { use: 'average', marginalShares: {} } };

const edgeOfCare = (reach: number): LeverUse => ({
  lever: 'edge-of-care', start: calendarDate(2025, 4, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach, takeUp: 1,
  effect: { low: 0.5, likeliest: 0.5, high: 0.5 }, fields: { 'from-age': 0, 'later-share': 0, 'later-after': 9 }, costs: [],
});
const asked = (depth: ScenariosAsked['depth'], reach: number): ScenariosAsked => ({ frame: FRAME, depth, scenarios: [{ name: `reach ${reach}`, levers: [edgeOfCare(reach)] }] });

let read: ReturnType<typeof readEverything>;
beforeAll(() => {
  const encoder = new TextEncoder();
  read = readEverything(makeAuthority(5, shapeOfSize(demoShape, 30)).returns.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
});

const MONTHS_ASKED = { ...asked('takes', 0.5), question: { input: 'edge-of-care/reach', measure: { kind: 'in-care', placementGroup: 'all', month: 11, against: 'doing-nothing' }, from: -1, to: -1 } } as const;

/** A desk whose workers answer in a later turn, as workers do, and what they were asked to do. */
function desk(breathe: () => Promise<void> = () => Promise.resolve()): ScenarioDesk & { readonly tasks: readonly Task[] } {
  const tasks: Task[] = [];
  const pool: Pool = { size: 1, run: async task => {
    tasks.push(task);
    await new Promise(resolve => { setImmediate(resolve); });
    return runTask(task);
  }, breathe };
  return { ...scenarioDesk({ ...read, journeys: must(read.journeys, 'histories'), pathway: read.returns.pathway, door: {} }, pool), tasks };
}

test('a first picture is drawn from some of the lives, the whole from all, and both tell of the same children', async () => {
  const { answer } = desk();
  const [first, whole] = [await answer(asked('first', 1)), await answer(asked('whole', 1))].map(({ comparison }) => must(comparison, 'a comparison'));
  expect([first!.replicates, whole!.replicates]).toEqual([100, 200]);
  expect([first!.scenarios[0]!.total.inCareAtEnd < 0, whole!.scenarios[0]!.waterfall?.levers.length]).toEqual([true, 1]);
  expect(first!.baseline).toHaveLength(1);
});

test('a first picture tells the total alone; of the whole the placements add up to the total, and both to the lives they are of', async () => {
  const { answer } = desk();
  const [first, whole] = [await answer(asked('first', 1)), await answer(asked('whole', 1))].map(({ comparison }) => must(must(comparison, 'a comparison').scenarios[0], 'a scenario').inCare);
  expect(first!.map(({ placementGroup }) => placementGroup)).toEqual(['all']);
  const [total, ...groups] = whole!.map(({ months }) => must(months.at(-1), 'the last month').mean);
  expect(groups.reduce((a, b) => a + b, 0)).toBeCloseTo(total!, 9);
  const { lookedAfter, baseline, months } = must((await answer(asked('whole', 1))).comparison, 'a comparison');
  const atEnd = lookedAfter[0]!.filter((_, i) => i % months.length === months.length - 1);
  expect(atEnd.reduce((a, b) => a + b, 0) / atEnd.length - baseline[0]!.mean.at(-1)!).toBeCloseTo(total!, 9);
});

test('the whole is given up between two steps of adding up, too', async () => {
  let breaths = 0;
  let first: Promise<ScenariosAnswer> | null = null;
  const { answer } = desk(async () => {
    breaths += 1;
    if (breaths === 5) first = answer(asked('first', 0.6));
    await Promise.resolve();
  });
  expect((await answer(asked('whole', 0.5))).comparison).toBeNull();
  expect(breaths).toBeGreaterThanOrEqual(5);
  expect((await must(first as Promise<ScenariosAnswer> | null, 'a first picture')).comparison?.replicates).toBe(100);
});

test('of several questions that come while one is at work, the latest alone is answered, and the one at work is let through', async () => {
  const { answer } = desk();
  const answers = await Promise.all([0.2, 0.4, 0.6, 0.8].map(reach => answer(asked('first', reach))));
  expect(answers.map(({ comparison }) => comparison?.scenarios[0]?.name ?? null)).toEqual(['reach 0.2', null, null, 'reach 0.8']);
});

test('a first picture does not wait for the whole of the question before: that is given up', async () => {
  const { answer, tasks } = desk();
  const whole = answer(asked('whole', 0.5));
  await new Promise(resolve => { setImmediate(resolve); });
  const first = answer(asked('first', 0.6));
  expect([(await whole).comparison, (await first).comparison?.replicates]).toEqual([null, 100]);
  // Ten lives a task: twenty tasks for the whole, ten for the picture.
  expect(tasks.length).toBeLessThan(15);
});

test('where the returns tell of the front door, a first picture and the whole take a number from it that nobody typed', async () => {
  const journeys = must(read.journeys, 'histories');
  const shape = { contactsPerYear: 200, years: 9, volumeStep: 0.02, thresholdStep: 0.02, givesWay: 0.5 };
  const pathway = pathwayUntil(inventFrontDoor(2, shape).map(person => ({ ...person, contacts: (person.contacts ?? []).map(contact => ({ ...contact, source: '6' })) })), inventedEnd(shape));
  const told = frontDoorOf(pathway, journeys, undefined);
  const { answer } = scenarioDesk({ ...read, journeys, pathway, door: told }, inlinePool);
  const screening: LeverUse = { ...edgeOfCare(1), lever: 'police-contact-screening', fields: { 'contact-cost': 5000, 'screening-cost': 2000 } };
  const question = (depth: ScenariosAsked['depth']): ScenariosAsked => ({ frame: FRAME, depth, scenarios: [{ name: 'Screening', levers: [screening] }] });
  await answer(question('ready'));
  for (const depth of ['first', 'whole'] as const) {
    const [scenario] = must((await answer(question(depth))).comparison, 'a comparison').scenarios;
    // All contacts are the police's: half of about 200 a year, at £30 less.
    expect(scenario!.total.netPence).toBeGreaterThan(50 * 3000);
    expect(scenario!.funnel!.levers[0]!.settled[0]!.mean * 3000).toBeCloseTo(scenario!.total.netPence, -1);
  }
});

test('the model is fitted once while what all scenarios share stays the same', async () => {
  const { answer, tasks } = desk();
  await answer({ ...asked('ready', 0), scenarios: [] });
  await answer(asked('first', 0.5));
  await answer({ ...asked('first', 0.5), frame: { ...FRAME, seed: 4 } });
  expect(new Set(tasks.map(({ model }) => model)).size).toBe(2);
});

test('what a goal takes is looked for in all the lives, so that a comparison finds with it just what was told', async () => {
  const { answer } = desk();
  const heard: (number | null)[] = [];
  const { solved } = await answer(MONTHS_ASKED, ({ share }) => heard.push(share));
  const { stretches, curve, replicates } = must(solved, 'an answer');
  const reach = must(stretches[0], 'a value').from;
  const { comparison } = await answer(asked('whole', reach));
  expect([replicates, must(comparison, 'a comparison').scenarios[0]!.total.inCareAtEnd]).toEqual([200, expect.closeTo(curve.find(({ input }) => input === reach)!.mean, 9)]);
  expect(heard.length).toBeGreaterThan(2);
  expect([Math.min(...heard.map(Number)), Math.max(...heard.map(Number))]).toEqual([0, 1]);
});

test('long work is given up when somebody says so, and the next question is answered', async () => {
  const { answer, tasks } = desk();
  const long = answer(asked('breaks-even', 0.5));
  await new Promise(resolve => { setImmediate(resolve); });
  expect(await answer({ ...asked('stop', 0), scenarios: [] })).toEqual({ comparison: null });
  expect(await long).toEqual({ comparison: null });
  expect(tasks.length).toBeLessThan(4);
  const { breakEvens } = await answer(asked('breaks-even', 0.5));
  expect(must(breakEvens, 'an answer').map(({ input }) => input.id)).toContain('edge-of-care/reach');
});

test('a comparison is not given up for what somebody asks beside it, which waits its turn', async () => {
  const { answer } = desk();
  const whole = answer(asked('whole', 0.5));
  await new Promise(resolve => { setImmediate(resolve); });
  const taken = answer(MONTHS_ASKED);
  expect([(await whole).comparison?.replicates, (await taken).solved?.replicates]).toEqual([200, 200]);
});
