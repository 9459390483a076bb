import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '#kernel/mathematics.ts';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { drawTables } from '#demand/parameters.ts';
import { newPaths } from '#demand/paths.ts';
import { planOf } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateReplicates, simulateWithTables } from '#demand/run.ts';
import { layoutsOf, newMemory, replay, replayedParts, replayPaths } from '#scenarios/replay/replay.ts';
import { endOfPeriod } from '#scenarios/replay/stays.ts';
import type { Stays } from '#scenarios/replay/stays.ts';
import type { ChildAction, ElsewhereAction, LeaveAction, Offer, PreventAction } from '#scenarios/replay/treatment.ts';

const MONTHS = 36;
const REPLICATES = 6;
const GROUPS = PLACEMENT_GROUPS.map(({ id }) => id);
const model = fitModel(randomJourneys(11, 260, 5), PLACEMENT_GROUPS);
const plan = planOf(model.from, { months: MONTHS, replicates: REPLICATES, seed: 5 }, ENTRY_AGES);
const layout = layoutOf(GROUPS.length, MONTHS);
const CERTAIN = { low: 1, likeliest: 1, high: 1 };

const offerTo = (share: number, more: Partial<Offer> = {}): Offer => ({
  shareByMonth: new Float64Array(MONTHS).fill(share), firstMonth: 0, fromAgeDays: 0, untilAgeDays: 6600, groups: null, fromCareDays: 0, untilCareDays: Infinity, casesByMonth: null, ...more,
});
const prevent = (share: number, more: Partial<PreventAction> = {}): PreventAction => ({ kind: 'prevent-entry', name: 'prevent', offer: offerTo(share), effect: CERTAIN, laterShare: 0, laterAfterDays: 200, ...more });
const HOME = DESTINATIONS.findIndex(({ id }) => id === 'home');
const leave = (share: number, more: Partial<LeaveAction> = {}): LeaveAction => ({ kind: 'leave-earlier', name: 'leave', offer: offerTo(share), effect: CERTAIN, destination: HOME, withinDays: 200, returnShare: 0, allowance: false, ...more });
const only = (...ids: readonly string[]): Uint8Array => Uint8Array.from(GROUPS, id => (ids.includes(id) ? 1 : 0));
const IN_HOUSE = GROUPS.indexOf('in-house-fostering');
const elsewhere = (share: number, more: Partial<ElsewhereAction> = {}): ElsewhereAction => ({
  kind: 'live-elsewhere', name: 'move', offer: offerTo(share, { groups: only('agency-fostering') }), effect: CERTAIN, toGroup: IN_HOUSE, afterDays: 0, placesByMonth: null, ...more,
});

/** Baseline and differences of one treatment, with readers of both. */
function lived(...actions: readonly ChildAction[]) {
  const treatments = [{ actions }];
  const [difference] = layoutsOf(model, plan, treatments);
  const all = replay(model, plan, treatments, 0, REPLICATES);
  const { baseline, differences: [values] } = replayedParts(all, layout.size, [difference!], REPLICATES);
  const base = (part: 'lookedAfter' | 'childDays' | 'started', run: number, group: number, month: number): number =>
    sum([0, 1].map(kind => baseline[run * layout.size + layout[part] + (kind * GROUPS.length + group) * MONTHS + month]!));
  const of = (part: 'inCare' | 'childDays', run: number, group: number, month: number): number => values![run * difference!.size + difference![part] + group * MONTHS + month]!;
  const flow = (part: 'started' | 'ceased' | 'tookPart' | 'succeeded' | 'allowanceDays', run: number, month: number, lever = 0): number => values![run * difference!.size + difference![part] + lever * MONTHS + month]!;
  const total = (run: number, month: number): number => sum(GROUPS.map((_, group) => of('inCare', run, group, month)));
  return { baseline, base, of, flow, total };
}

const runs = Array.from({ length: REPLICATES }, (_, run) => run);
const months = Array.from({ length: MONTHS }, (_, month) => month);

describe('a lever without effect', () => {
  test.each([['none of them', []], ['nobody reached', [prevent(0), leave(0), elsewhere(0)]],
    ['an effect of nothing', [prevent(1, { effect: { low: 0, likeliest: 0, high: 0 } }), leave(1, { effect: { low: 0, likeliest: 0, high: 0 } }), elsewhere(1, { effect: { low: 0, likeliest: 0, high: 0 } })]],
  ] as const)('%s: the baseline is byte for byte what it is without scenarios, and nothing differs', (_, actions) => {
    const { baseline, of, flow, total } = lived(...actions);
    expect(Array.from(baseline)).toEqual(Array.from(simulateReplicates(model, plan, 0, REPLICATES)));
    // Children who took part are counted; where children are, who came and who left is as it was.
    for (const run of runs) for (const month of months) expect([total(run, month), flow('started', run, month), flow('ceased', run, month)]).toEqual([0, 0, 0]);
    expect(runs.flatMap(run => GROUPS.flatMap((_id, group) => months.flatMap(month => [of('inCare', run, group, month), of('childDays', run, group, month)]))).every(value => value === 0)).toBe(true);
  });
});

describe('preventing entries', () => {
  test('of everyone leaves only unaccompanied children entering, and nobody of the others returns', () => {
    const { base, flow, baseline } = lived(prevent(1));
    for (const run of runs) {
      for (const month of months) {
        const unaccompanied = sum(GROUPS.map((_, group) => baseline[run * layout.size + layout.started + (GROUPS.length + group) * MONTHS + month]!));
        const started = sum(GROUPS.map((_, group) => base('started', run, group, month)));
        // Children already in care may leave and come back: their returns are entries too, and prevented.
        expect(started + flow('started', run, month)).toBe(unaccompanied);
      }
    }
  });

  test('more of it never leaves more children in care, replicate by replicate', () => {
    const [some, more] = [lived(prevent(0.3)), lived(prevent(0.6))];
    for (const run of runs) for (const month of months) expect(more.total(run, month)).toBeLessThanOrEqual(some.total(run, month));
  });

  test('with everyone coming later after all puts cost off: fewer at first, and the difference closes', () => {
    const { total } = lived(prevent(1, { laterShare: 1, laterAfterDays: 60 }));
    const mean = (month: number): number => sum(runs.map(run => total(run, month))) / REPLICATES;
    expect(mean(3)).toBeLessThan(-2);
    const never = lived(prevent(1));
    expect(mean(MONTHS - 1)).toBeGreaterThan(0.5 * (sum(runs.map(run => never.total(run, MONTHS - 1))) / REPLICATES));
  });

  test('takes on no more in a month than there is room for', () => {
    const { flow } = lived(prevent(1, { offer: offerTo(1, { casesByMonth: new Int32Array(MONTHS).fill(1) }) }));
    for (const run of runs) for (const month of months) expect(flow('tookPart', run, month)).toBeLessThanOrEqual(1);
  });
});

describe('living elsewhere', () => {
  test('changes where children live and never how many are in care', () => {
    const { total, of, base } = lived(elsewhere(1));
    const agency = GROUPS.indexOf('agency-fostering');
    for (const run of runs) {
      for (const month of months) {
        expect(total(run, month)).toBe(0);
        // Nobody but unaccompanied children is left with agency carers.
        expect(of('inCare', run, agency, month)).toBe(-of('inCare', run, IN_HOUSE, month));
        expect(base('lookedAfter', run, agency, month) + of('inCare', run, agency, month)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('fills no more places than there are in any month', () => {
    const places = Int32Array.from(months, month => Math.floor(month / 6));
    const { of } = lived(elsewhere(1, { placesByMonth: places }));
    for (const run of runs) for (const month of months) expect(of('inCare', run, IN_HOUSE, month)).toBeLessThanOrEqual(places[month]!);
    expect(sum(runs.map(run => of('inCare', run, IN_HOUSE, MONTHS - 1)))).toBeGreaterThan(0);
  });
});

describe('leaving earlier', () => {
  test('with an allowance counts its days: at least those of the care that is saved', () => {
    const { flow, of } = lived(leave(1, { offer: offerTo(1, { fromCareDays: 90 }), allowance: true }));
    for (const run of runs) {
      const saved = -sum(GROUPS.flatMap((_, group) => months.map(month => of('childDays', run, group, month))));
      expect(saved).toBeGreaterThan(0);
      expect(sum(months.map(month => flow('allowanceDays', run, month)))).toBeGreaterThanOrEqual(saved);
    }
  });

  test('with everyone coming back saves less than with nobody', () => {
    const saved = (returnShare: number): number => {
      const { of } = lived(leave(1, { returnShare, offer: offerTo(1, { fromCareDays: 90 }) }));
      return -sum(runs.flatMap(run => GROUPS.flatMap((_, group) => months.map(month => of('childDays', run, group, month)))));
    };
    expect(saved(1)).toBeLessThan(0.8 * saved(0));
  });
});

test('a lever that works for more never brings back whom it kept out for good: no period of care is longer for it', () => {
  const paths = newPaths();
  simulateWithTables(model, plan, drawTables(model, plan, 0), 0, new Int32Array(layout.size), 0, paths);
  const daysIn = (stays: Stays): number => sum(Array.from({ length: stays.count }, (_, k) => stays.until[k]! - stays.from[k]!));
  /** Days in care of every child with one period of care whom the lever touches, by what its life was before. */
  const lives = (action: ChildAction): ReadonlyMap<string, number> => {
    const days = new Map<string, number>();
    const nothing = (): void => {};
    replayPaths(paths, plan, [{ actions: [action] }], 0, [{
      counts: () => ({ tookPart: nothing, succeeded: nothing, allowance: nothing }),
      changed: (before, after, bornOn) => {
        if (endOfPeriod(before, 0) === before.count) days.set([bornOn, ...before.from.slice(0, before.count), ...before.until.slice(0, before.count)].join(), daysIn(after));
      },
    }]);
    return days;
  };
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(fc.property(share, share, share, (one, other, back) => {
    const sure = (effect: number) => ({ effect: { low: effect, likeliest: effect, high: effect } });
    for (const lever of [prevent(0.9, { laterShare: back }), leave(0.9, { returnShare: back, offer: offerTo(0.9, { fromCareDays: 60 }) })]) {
      const [weaker, stronger] = [Math.min(one, other), Math.max(one, other)].map(effect => lives({ ...lever, ...sure(effect) }));
      for (const [child, days] of weaker!) expect(stronger!.get(child)).toBeLessThanOrEqual(days);
    }
  }), { numRuns: 20 });
});

test('whatever levers do, children before + started - ceased = children after, and no group has fewer than none', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const actions = fc.tuple(share, share, share, share, share, fc.boolean()).map(([a, b, c, later, back, bounded]): readonly ChildAction[] => [
    prevent(a, { laterShare: later }), elsewhere(b, { placesByMonth: bounded ? new Int32Array(MONTHS).fill(3) : null }), leave(c, { returnShare: back, offer: offerTo(c, { fromCareDays: 60, untilCareDays: 700 }) }),
  ]);
  fc.assert(fc.property(actions, acting => {
    const { base, of, flow, total } = lived(...acting);
    for (const run of runs) {
      for (const month of months) {
        expect(total(run, month) - (month === 0 ? 0 : total(run, month - 1))).toBe(flow('started', run, month) - flow('ceased', run, month));
        GROUPS.forEach((_, group) => {
          expect(base('lookedAfter', run, group, month) + of('inCare', run, group, month)).toBeGreaterThanOrEqual(0);
          expect(base('childDays', run, group, month) + of('childDays', run, group, month)).toBeGreaterThanOrEqual(0);
        });
      }
    }
  }), { numRuns: 12 });
});

test('a worker that remembers the children gives what one does that lives them again', () => {
  const treatments = [{ actions: [prevent(0.4), leave(0.3)] }];
  const memory = newMemory();
  const fresh = replay(model, plan, treatments, 1, 3);
  expect(replay(model, plan, treatments, 1, 3, memory)).toEqual(fresh);
  expect(memory.runs.size).toBe(3);
  expect(replay(model, plan, treatments, 1, 3, memory)).toEqual(fresh);
});
