import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthEndAfter, parseIsoDate } from '#kernel/calendar-date.ts';
import { mean, sum } from '#kernel/mathematics.ts';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { fitLevel } from '#demand/level.ts';
import { drawTables } from '#demand/parameters.ts';
import { planOf } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateReplicates } from '#demand/run.ts';
import { summariseRecords } from '#demand/summarise.ts';
import { careEntriesOf, steadied } from '#demand/front-door/care-hand-over.ts';
import { fitFrontDoor } from '#demand/front-door/fit-front-door.ts';
import type { FittedStage, FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import type { Flow, FrontDoorPlan, FrontDoorRecords } from '#demand/front-door/simulate-front-door.ts';
import { flowAt, simulateFrontDoor } from '#demand/front-door/simulate-front-door.ts';
import { summariseFrontDoor, summariseYears } from '#demand/front-door/summarise-front-door.ts';

const from = parseIsoDate('2025-03-31')!;
const monthEnds = Array.from({ length: 24 }, (_, month) => monthEndAfter(from, month - 23));
const every = (count: number): number[] => new Array<number>(24).fill(count);

/** Two years without a change: of 100 contacts a month 40 are referred at once; of 44 referrals 33 are assessed, 22 at once and 11 in the next month; 3 plans, 2 of them from an assessment a month before. */
const STEADY: FrontDoorHistory = {
  monthEnds, leftOut: [],
  stages: [
    { id: 'contacts', firstMonth: 0, counts: every(100) }, { id: 'referrals', firstMonth: 0, counts: every(44) },
    { id: 'assessments', firstMonth: 0, counts: every(33) }, { id: 'protection-plans', firstMonth: 0, counts: every(3) }, { id: 'care', firstMonth: 0, counts: every(4) },
  ],
  links: [
    { from: 'contacts', to: 'referrals', followed: monthEnds.map(() => [40, 0]) },
    { from: 'referrals', to: 'assessments', followed: monthEnds.map((_, month) => [22, month < 23 ? 11 : 0]) },
    { from: 'assessments', to: 'protection-plans', followed: monthEnds.map((_, month) => [0, month < 23 ? 2 : 0]) },
    { from: 'protection-plans', to: 'care', followed: monthEnds.map((_, month) => [0, 0, month < 22 ? 1 : 0]) },
    { from: 'assessments', to: 'care', followed: monthEnds.map(() => [1]) },
  ],
};

const planFor = (changes: Partial<FrontDoorPlan> = {}): FrontDoorPlan => ({ seed: 1, months: 12, replicates: 20, capacityPerMonth: {}, arrivalsFactor: 1, ...changes });
const flow = (records: FrontDoorRecords, run: number, stage: number, which: Flow): number[] => {
  const at = flowAt(records, run, stage, which);
  return Array.from(records.values.subarray(at, at + records.monthEnds.length));
};
const upTo = (values: readonly number[]): number[] => values.map((_, i) => sum(values.slice(0, i + 1)));
const eachRun = (records: FrontDoorRecords, check: (run: number, stage: number) => void): void => {
  for (let run = 0; run < records.replicates; run += 1) records.stages.forEach((_, stage) => check(run, stage));
};

describe('the fit', () => {
  const model = fitFrontDoor(STEADY);
  const stage = (id: string): FittedStage => model.stages.find(one => one.id === id)!;

  test('takes shares, lags and direct arrivals from the counts, as a hand does', () => {
    expect(stage('contacts').directPerMonth).toBeCloseTo(100, 6);
    expect(stage('contacts').next).toEqual([{ to: 1, shareByLag: [0.4, 0] }]);
    // 44 referrals less 40 from contacts; of 44, a half at once and a quarter after a month.
    expect(stage('referrals').directPerMonth).toBeCloseTo(4, 6);
    expect(stage('referrals').next[0]!.shareByLag).toEqual([0.5, 0.25]);
    // All 33 assessments follow a referral, also those of the first month, whose referrals came before the history.
    expect(stage('assessments').directPerMonth).toBeLessThan(0.02);
    expect(stage('protection-plans').directPerMonth).toBeCloseTo(1, 6);
    // 4 enter care: 1 of 3 plans after two months, 1 of 33 assessments at once, 2 by another way.
    expect(stage('care').directPerMonth).toBeCloseTo(2, 6);
    expect(stage('care').usualPerMonth).toBeCloseTo(4, 6);
  });

  test('knows whom nothing has followed yet', () => {
    // Last month 22 of 44 referrals, the month before 11 of 44; plans of the last two months all, and 2 of 3 of older ones have no more time.
    expect(stage('referrals').notFollowed).toEqual([22]);
    expect(stage('protection-plans').notFollowed).toEqual([3, 3]);
  });

  test('a steady history goes on as it was', () => {
    const years = summariseYears(simulateFrontDoor(model, planFor({ replicates: 300 })));
    for (const { stage: id, mean: projected, quantiles } of years) {
      const lastYear = 12 * STEADY.stages.find(one => one.id === id)!.counts[0]!;
      expect(Math.abs(projected / lastYear - 1), id).toBeLessThan(0.07);
      expect(quantiles['0.1']).toBeLessThan(lastYear);
      expect(quantiles['0.9']).toBeGreaterThan(lastYear);
    }
  });

  test('a stage whose records begin later is fitted to its own months', () => {
    const later = STEADY.stages.map(one => (one.id === 'contacts' ? { ...one, firstMonth: 12, counts: one.counts.map((count, month) => (month < 12 ? 0 : count)) } : one));
    const links = STEADY.links.map(link => (link.from === 'contacts' ? { ...link, followed: link.followed.map((row, month) => (month < 12 ? row.map(() => 0) : row)) } : link));
    const fitted = fitFrontDoor({ ...STEADY, stages: later, links }).stages;
    expect(fitted[0]!.directPerMonth).toBeCloseTo(100, 6);
    expect(fitted[0]!.next[0]!.shareByLag[0]).toBeCloseTo(0.4, 6);
    expect(fitted[1]!.directPerMonth).toBeCloseTo(4, 6);
  });
});

describe('the flow', () => {
  const model = fitFrontDoor(STEADY);

  test('all that comes has started or waits, whole and never below 0, in every month, whatever the capacity', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), (seed, assessments, plans) => {
      const records = simulateFrontDoor(model, planFor({ seed, replicates: 3, months: 18, capacityPerMonth: { assessments, 'protection-plans': plans } }));
      eachRun(records, (run, stage) => {
        const [direct, following, started, waiting] = (['direct', 'following', 'started', 'waiting'] as const).map(which => flow(records, run, stage, which));
        const came = upTo(direct!.map((value, month) => value + following![month]!));
        expect(came).toEqual(upTo(started!).map((value, month) => value + waiting![month]!));
        expect([...direct!, ...following!, ...started!, ...waiting!].every(value => Number.isInteger(value) && value >= 0)).toBe(true);
      });
      // An event leads to one other at most: what follows is never more than what has started, with that of the history.
      for (let run = 0; run < 3; run += 1) {
        const followed = sum([1, 2, 3, 4].map(stage => sum(flow(records, run, stage, 'following'))));
        const before = sum(model.stages.flatMap(({ notFollowed }) => [...notFollowed]));
        expect(followed).toBeLessThanOrEqual(sum([0, 1, 2, 3].map(stage => sum(flow(records, run, stage, 'started')))) + before);
      }
    }), { numRuns: 15 });
  });

  test('what always leads on at once is the same at both stages', () => {
    const still = { states: [{ weight: 1, drift: 0, swingSize: 0, level: 0, swing: 0, levelVariance: 0, swingVariance: 0, covariance: 0 }], centre: 1 };
    const base = { seasons: new Array<number>(12).fill(1), level: still, passedOn: 1, unrest: 0 };
    const two: FrontDoorModel = { from, stages: [
      { ...base, id: 'referrals', directPerMonth: 30, usualPerMonth: 30, next: [{ to: 1, shareByLag: [1] }], notFollowed: [] },
      { ...base, id: 'assessments', directPerMonth: 0, usualPerMonth: 30, next: [], notFollowed: [] },
    ] };
    const records = simulateFrontDoor(two, planFor({ replicates: 200 }));
    for (let run = 0; run < 200; run += 1) expect(flow(records, run, 1, 'started')).toEqual(flow(records, run, 0, 'started'));
    // Nothing moves but chance: the totals of 12 months are Poisson with mean and variance 360, within four standard errors.
    const totals = Array.from({ length: 200 }, (_, run) => sum(flow(records, run, 0, 'started')));
    expect(Math.abs(mean(totals) - 360)).toBeLessThan(4 * Math.sqrt(360 / 200));
    expect(mean(totals.map(total => (total - 360) ** 2)) / 360).toBeGreaterThan(0.6);
    expect(mean(totals.map(total => (total - 360) ** 2)) / 360).toBeLessThan(1.4);
  });

  test('more contacts never mean fewer at any stage, up to any month, for the same chance', () => {
    const [usual, more] = [1, 1.25].map(arrivalsFactor => simulateFrontDoor(model, planFor({ replicates: 40, arrivalsFactor })));
    eachRun(usual!, (run, stage) => {
      const [before, after] = [usual!, more!].map(records => upTo(flow(records, run, stage, 'started')));
      after!.forEach((value, month) => expect(value).toBeGreaterThanOrEqual(before![month]!));
    });
    expect(sum(more!.values)).toBeGreaterThan(sum(usual!.values));
  });

  test('a capacity never lets more through up to any month, here or after, and one that is never reached changes nothing', () => {
    const free = simulateFrontDoor(model, planFor({ replicates: 40 }));
    const capped = simulateFrontDoor(model, planFor({ replicates: 40, capacityPerMonth: { assessments: 25 } }));
    eachRun(free, (run, stage) => {
      const [open, held] = [free, capped].map(records => upTo(flow(records, run, stage, 'started')));
      held!.forEach((value, month) => {
        // Levels differ from month to month, so that one who comes later may find a door wider open: at the stage itself it is certain.
        if (stage <= 2) expect(value).toBeLessThanOrEqual(open![month]!);
      });
      if (stage === 2) expect(Math.max(...flow(capped, run, stage, 'started'))).toBeLessThanOrEqual(25);
    });
    const total = (records: FrontDoorRecords, stage: number): number => sum(Array.from({ length: 40 }, (_, run) => sum(flow(records, run, stage, 'started'))));
    for (const stage of [3, 4]) expect(total(capped, stage)).toBeLessThan(total(free, stage));
    expect(simulateFrontDoor(model, planFor({ replicates: 40, capacityPerMonth: { referrals: 1e9, assessments: 1e9, 'protection-plans': 1e9 } })).values).toEqual(free.values);
  });

  test('the wait is the queue over what it lets through, in weeks', () => {
    const capacityPerMonth = { assessments: 20 };
    const records = simulateFrontDoor(model, planFor({ replicates: 1, capacityPerMonth }));
    const waiting = flow(records, 0, 2, 'waiting');
    const weeks = summariseFrontDoor(records, capacityPerMonth).find(({ measure }) => measure === 'waiting-weeks')!;
    // 20 a month are 240 in 365.25 days: 40 who wait have 61 days, 8.7 weeks, before them.
    weeks.mean.forEach((value, month) => expect(value).toBeCloseTo((waiting[month]! * 365.25) / 240 / 7, 9));
    expect(waiting.at(-1)).toBeGreaterThan(60);
    expect(summariseFrontDoor(records, {}).every(({ measure }) => measure === 'started')).toBe(true);
  });

  test('a replicate is the same however many are run', () => {
    const five = simulateFrontDoor(model, planFor({ replicates: 5 })).values;
    expect(simulateFrontDoor(structuredClone(model), planFor({ replicates: 9 })).values.slice(0, five.length)).toEqual(five);
  });

  test('without a jump the level of an all but empty door stays finite', () => {
    const empty = fitFrontDoor({ ...STEADY, stages: STEADY.stages.map(one => ({ ...one, counts: every(0) })), links: STEADY.links.map(link => ({ ...link, followed: link.followed.map(row => row.map(() => 0)) })) });
    expect(empty.stages.every(({ level }) => Number.isFinite(level.centre))).toBe(true);
    expect(sum(simulateFrontDoor(empty, planFor()).values)).toBeLessThan(20 * 12 * 5);
    expect(fitLevel([], { driftPerYear: 0.1, swing: 0.1, start: 0.5 }).centre).toBe(1);
  });
});

describe('the hand-over to the care model', () => {
  const journeys = randomJourneys(5, 200, 5);
  const care = fitModel(journeys, PLACEMENT_GROUPS);
  const request = { months: 12, replicates: 6, seed: 3 };

  test('as many children enter care as the front door hands over, in the same replicate and month', () => {
    const front = simulateFrontDoor(fitFrontDoor(STEADY), planFor({ ...request }));
    const entries = careEntriesOf(front)!;
    const without = { ...care, returns: { ...care.returns, perDay: care.returns.perDay.map(() => 0) }, entrants: { ...care.entrants, perYear: [0, 0] as const } };
    const layout = layoutOf(PLACEMENT_GROUPS.length, 12);
    for (let run = 0; run < 6; run += 1) {
      const values = simulateReplicates(without, planOf(care.from, { ...request, careEntries: entries }, ENTRY_AGES), run, 1);
      const started = summariseRecords({ layout, replicates: 1, values }, PLACEMENT_GROUPS.map(({ id }) => id), ['started'], ['all'])[0]!;
      expect(started.mean).toEqual(flow(front, run, 4, 'started'));
    }
  });

  test('entries are drawn toward the number that holds those in care steady: fewer of too many, more of too few', () => {
    const front = fitFrontDoor(STEADY);
    const withEntries = (perMonth: number): FrontDoorModel => ({ ...front, stages: front.stages.map(stage => (stage.id === 'care' ? { ...stage, level: { ...stage.level, centre: perMonth / 4 } } : stage)) });
    const centreAfter = (perMonth: number): number => steadied(withEntries(perMonth), care).stages.at(-1)!.level.centre;
    expect(centreAfter(400)).toBeLessThan(100);
    expect(centreAfter(0.1)).toBeGreaterThan(0.025);
    expect(steadied(front, care).stages.slice(0, 4)).toEqual(front.stages.slice(0, 4));
  });

  test('entries that are the model\'s own change nothing, to the last child; others change nothing but entries', () => {
    const plan = planOf(care.from, request, ENTRY_AGES);
    const plain = simulateReplicates(care, plan, 0, 6);
    const own = Int32Array.from({ length: 6 * 12 }, (_, i) => drawTables(care, plan, Math.floor(i / 12)).entries[i % 12]!);
    expect(simulateReplicates(care, { ...plan, careEntries: own }, 0, 6)).toEqual(plain);
    const tables = [plan, { ...plan, careEntries: own.map(count => count + 3) }].map(each => drawTables(care, each, 2));
    expect(Array.from(tables[1]!.entries)).toEqual(Array.from(tables[0]!.entries, (count, i) => (i < 12 ? count + 3 : count)));
    expect({ ...tables[1], entries: null }).toEqual({ ...tables[0], entries: null });
  });

  test('where care is no stage there is nothing to hand over', () => {
    const short = { ...STEADY, stages: STEADY.stages.slice(0, 3), links: STEADY.links.slice(0, 2) };
    expect(careEntriesOf(simulateFrontDoor(fitFrontDoor(short), planFor()))).toBeNull();
  });
});
