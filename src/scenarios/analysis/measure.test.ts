import { expect, test } from 'vitest';
import { layoutOf } from '#demand/record.ts';
import { measured } from '#scenarios/analysis/measure.ts';
import type { Against } from '#scenarios/analysis/measure.ts';
import { curvePoint, wantedOf } from '#scenarios/analysis/solved.ts';
import type { Question } from '#scenarios/analysis/solved.ts';
import type { DifferenceRecords, Outcome, Setting } from '#scenarios/comparison/outcome.ts';
import { differenceLayout } from '#scenarios/replay/difference-record.ts';
import { on } from '#journeys/counts/example-journeys.ts';

/** Two groups, two months and two replicates: in care at the end of the second month 10 + 1 and 12 + 1 in a family (the second number unaccompanied), 4 and 6 in a home. */
const layout = layoutOf(2, 2);
const baseline = { layout, replicates: 2, values: new Int32Array(2 * layout.size) };
[[10, 4, 1], [12, 6, 1]].forEach(([family, home, unaccompanied], run) => {
  const at = run * layout.size + layout.lookedAfter;
  baseline.values[at + 1] = family!;
  baseline.values[at + 3] = home!;
  baseline.values[at + 5] = unaccompanied!;
});
/** With levers three and five fewer in a family, two and one more in a home. */
const ofLevers = differenceLayout(2, 2, 1);
const difference: DifferenceRecords = { layout: ofLevers, replicates: 2, values: new Int32Array(2 * ofLevers.size) };
[[-3, 2], [-5, 1]].forEach(([family, home], run) => {
  difference.values[run * ofLevers.size + 1] = family!;
  difference.values[run * ofLevers.size + 3] = home!;
});
const outcome: Outcome = { years: [2025, 2026], placements: new Float64Array(4), activities: [], allowances: [], costs: [], net: Float64Array.of(100, 20, -50, 70) };
const setting: Setting = {
  monthEnds: [on('2025-03-31'), on('2025-04-30')], groupIds: ['family', 'home'], seed: 1, runs: 2, baseline, pricePerDay: null, groupsWithoutPrice: [], childrenNow: new Float64Array(2), unitCosts: { use: 'average', marginalShares: {} }, spending: null, frontDoor: null,
};
const inCare = (placementGroup: string, against: Against, withLevers = true): readonly number[] =>
  [...measured({ kind: 'in-care', placementGroup, month: 1, against }, { difference: withLevers ? difference : null, outcome }, setting, [9, 3])];

test('children in care are held against doing nothing, against today, or are counted', () => {
  expect(inCare('family', 'doing-nothing')).toEqual([-3, -5]);
  expect(inCare('all', 'doing-nothing')).toEqual([-1, -4]);
  expect(inCare('family', 'nothing')).toEqual([8, 8]);
  expect(inCare('family', 'today')).toEqual([-1, -1]);
  expect(inCare('all', 'today')).toEqual([11 + 4 - 1 - 12, 13 + 6 - 4 - 12]);
  expect(inCare('home', 'nothing', false)).toEqual([4, 6]);
});

test('net saving is of all years up to the one asked for', () => {
  const net = (year: number): readonly number[] => [...measured({ kind: 'net-saving', year }, { difference, outcome }, setting, [])];
  expect(net(0)).toEqual([100, -50]);
  expect(net(1)).toEqual([120, 20]);
});

test('a single value is reached from the side on which more of it is better', () => {
  const question = (from: number, to: number, against: Against = 'doing-nothing'): Question => ({ input: 'a', measure: { kind: 'in-care', placementGroup: 'all', month: 1, against }, from, to });
  expect([question(100, 160), question(50, 50), question(-50, -50), question(500, 500, 'nothing')].map(wantedOf)).toEqual(['within', 'at-least', 'at-most', 'at-most']);
  expect(wantedOf({ ...question(0, 0), measure: { kind: 'net-saving', year: 0 } })).toBe('at-least');
  const values = Float64Array.of(-60, -50, -40, -30);
  expect(curvePoint(0.5, values, question(-50, -50)).chance).toBe(0.5);
  expect(curvePoint(0.5, values, question(-50, -40)).chance).toBe(0.5);
  expect(curvePoint(0.5, values, question(-35, -35, 'today')).chance).toBe(0.75);
  // The tenth and ninetieth of a hundred lie three tenths of the way from the ends.
  expect(curvePoint(0.5, values, question(0, 0))).toEqual({ input: 0.5, mean: -45, low: -57, high: -33, chance: 0, error: expect.closeTo(Math.sqrt(500 / 3 / 4), 9) as number });
});
