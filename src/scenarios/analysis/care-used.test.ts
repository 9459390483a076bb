import { expect, test } from 'vitest';
import { addDays, calendarDate } from '#kernel/calendar-date.ts';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import { beginPath, newPaths, writeLeave, writePlace } from '#demand/paths.ts';
import { careOfJourneys, careOfPaths, careWithLevers, careYears, COST_AGES, meanCare } from '#scenarios/analysis/care-used.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { planOf } from '#demand/plan.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import type { ChildAction } from '#scenarios/replay/treatment.ts';

const GROUPS = [{ id: 'family', title: 'In a family', placementTypes: ['U4'] }, { id: 'home', title: 'In a home', placementTypes: ['K2'] }];
const from = on('2023-03-31');
const until = on('2024-09-30');
const years = careYears(from, until);

/** Days by age, each in a family and in a home. */
const daysOf = ({ days }: CareUsed): readonly (readonly number[])[] => COST_AGES.map((_, age) => [...days.subarray(2 * age, 2 * age + 2)]);

/**
 * One child in care from before the plan in a family, in a home from 1 June 2023, home on 1 August, back in a family on
 * 1 January 2024 to the end; five years old (1,826 days) on 30 September 2023. Another from 11 September 2024, of 16.
 */
const born = addDays(on('2023-09-30'), -1826);
const first = exampleChild('1', born, [
  examplePeriod([{ from: on('2022-01-01'), type: 'U4' }, { from: on('2023-06-01'), type: 'K2' }], on('2023-08-01')), examplePeriod([{ from: on('2024-01-01'), type: 'U4' }], null)]);
const second = exampleChild('2', calendarDate(2008, 9, 1), [examplePeriod([{ from: on('2024-09-11'), type: 'K2' }], null)]);
const gone = exampleChild('3', born, [examplePeriod([{ from: on('2022-01-01'), type: 'U4' }], on('2023-04-01'))]);

/** 1 April to 31 May, June and July, January to March 2024; then 1 April to 30 September 2024, and 11 to 30 September. */
const EXPECTED = [
  { children: 1, days: [[61, 61], [91, 0], [0, 0], [0, 0]] },
  { children: 2, days: [[0, 0], [183, 0], [0, 0], [0, 20]] },
];

test('days in care by year, age and placement, each child once a year however often it comes', () => {
  const used = careOfJourneys({ children: [first, second, gone], observedFrom: on('2021-04-01'), observedUntil: until }, GROUPS, years);
  expect(used.map(one => ({ children: one.children, days: daysOf(one) }))).toEqual(EXPECTED);
});

/** The same children as paths of a projection. */
function asPaths() {
  const paths = newPaths();
  const day = (text: string): number => on(text) - from;
  beginPath(paths, 1, 0, born - from, born - from + 6574, day('2022-01-01'));
  writePlace(paths, 0, 0);
  writePlace(paths, day('2023-06-01'), 1);
  writeLeave(paths, day('2023-08-01'), 0);
  writePlace(paths, day('2024-01-01'), 0);
  beginPath(paths, 2, 0, calendarDate(2008, 9, 1) - from, calendarDate(2026, 9, 1) - from, day('2024-09-11'));
  writePlace(paths, day('2024-09-11'), 1);
  beginPath(paths, 3, 0, born - from, born - from + 6574, day('2022-01-01'));
  writePlace(paths, 0, 0);
  writeLeave(paths, 1, 0);
  return paths;
}

test('the same lives as paths of a projection are counted the same', () => {
  const used = careOfPaths(asPaths(), from, until - from, 2, years);
  expect(used.map(one => ({ children: one.children, days: daysOf(one) }))).toEqual(EXPECTED);
});

const plan = planOf(from, { months: 18, replicates: 1, seed: 1 }, ENTRY_AGES);
const CERTAIN = { low: 1, likeliest: 1, high: 1 };
const offer = { shareByMonth: new Float64Array(18).fill(1), firstMonth: 0, fromAgeDays: 0, untilAgeDays: 6574, groups: null, fromCareDays: 0, untilCareDays: Infinity, casesByMonth: null };
const keepOut: ChildAction = { kind: 'prevent-entry', name: 'keep-out', offer, effect: CERTAIN, laterShare: 0, laterAfterDays: 0 };
const intoFamilies: ChildAction = { kind: 'live-elsewhere', name: 'into-families', offer: { ...offer, groups: Uint8Array.of(0, 1) }, effect: CERTAIN, toGroup: 0, afterDays: 0, placesByMonth: null };

test.each([
  // Who was in care stays until leaving, and neither the return of January 2024 nor the entry of September happens.
  ['keeping out whoever would come', [keepOut], [{ children: 1, days: [[61, 61], [0, 0], [0, 0], [0, 0]] }, { children: 0, days: [[0, 0], [0, 0], [0, 0], [0, 0]] }]],
  ['families in place of homes', [intoFamilies], [{ children: 1, days: [[122, 0], [91, 0], [0, 0], [0, 0]] }, { children: 2, days: [[0, 0], [183, 0], [0, 0], [20, 0]] }]],
  ['both', [keepOut, intoFamilies], [{ children: 1, days: [[122, 0], [0, 0], [0, 0], [0, 0]] }, { children: 0, days: [[0, 0], [0, 0], [0, 0], [0, 0]] }]],
  ['nothing', [], EXPECTED],
] as const)('the same lives with levers at work, worked by hand: %s', (_, actions, expected) => {
  const paths = asPaths();
  const used = careWithLevers(careOfPaths(paths, from, until - from, 2, years), paths, { plan, treatment: { actions }, run: 0 }, from, 2, years);
  expect(used.map(one => ({ children: one.children, days: daysOf(one) }))).toEqual(expected);
});

test('the care of an average replicate is that of all of them over their number', () => {
  const mean = meanCare([{ children: 3, days: Float64Array.of(10, 0) }, { children: 4, days: Float64Array.of(20, 6) }]);
  expect([mean.children, ...mean.days]).toEqual([3.5, 15, 3]);
});
