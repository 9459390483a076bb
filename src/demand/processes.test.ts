import { expect, test } from 'vitest';
import { addDays, calendarDate, dateParts } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { drawExponential, drawPoisson } from '#kernel/distributions.ts';
import { sum } from '#kernel/mathematics.ts';
import { stream } from '#kernel/random.ts';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { CARE_BANDS } from '#demand/axes.ts';
import { blockOf, blocksOf, blockYears } from '#demand/blocks.ts';
import { fitEndingShares } from '#demand/endings.ts';
import { ENTRY_AGES, fitEntrants, STRATA } from '#demand/entrants.ts';
import { exposureOf } from '#demand/exposure.ts';
import { fitModel } from '#demand/fit.ts';
import { fitMoveShares, moveCell } from '#demand/moves.ts';
import { planOf } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { fitReturns, unseenReturns } from '#demand/returns-to-care.ts';
import { simulateReplicates } from '#demand/run.ts';
import { fitSeasons } from '#demand/seasons.ts';
import { spellsOf } from '#demand/spells.ts';
import { summariseRecords } from '#demand/summarise.ts';

const observedFrom = on('2019-04-01');
const observedUntil = on('2024-03-31');
const blocks = blocksOf(observedFrom, observedUntil + 1);

/**
 * A world worked out on paper: children of five come at 200 a year and leave at 0.4 a year whatever else is so, all in
 * one kind of placement. In the steady state 200 / 0.4 = 500 are in care; nobody comes near 18.
 */
function simpleWorld(seed: number): Journeys {
  const random = stream(seed, 'simple-world');
  const children: Child[] = [];
  const first = calendarDate(2004, 4, 1);
  for (let day = 0; day < observedUntil - first; day += 1) {
    for (let k = drawPoisson(random, 200 / 365.25); k > 0; k -= 1) {
      const from = addDays(first, day);
      const until = addDays(from, 1 + Math.floor((drawExponential(random) / 0.4) * 365.25));
      if (until < observedFrom) continue;
      const bornOn = addDays(from, -1900);
      children.push(exampleChild(String(children.length), bornOn, [examplePeriod([{ from, type: 'U4', provider: 'PR1' }], until > observedUntil ? null : until)]));
    }
  }
  return { children, observedFrom, observedUntil };
}

test('in a world worked out on paper the projection finds its steady state, and its flows', () => {
  const medians: number[] = [];
  const starts: number[] = [];
  for (let seed = 1; seed <= 4; seed += 1) {
    const model = fitModel(simpleWorld(seed), PLACEMENT_GROUPS);
    const plan = planOf(model.from, { months: 36, replicates: 60, seed }, ENTRY_AGES);
    const all = summariseRecords({ layout: layoutOf(9, 36), replicates: 60, values: simulateReplicates(model, plan, 0, 60) }, model.groupIds);
    const find = (measure: string) => all.find(series => series.measure === measure && series.placementGroup === 'in-house-fostering' && series.population === 'all')!;
    medians.push(find('looked-after').quantiles['0.5'][35]!);
    starts.push(sum(find('started').mean.slice(0, 12)));
  }
  expect(sum(medians) / 4 / 500).toBeCloseTo(1, 1);
  expect(sum(starts) / 4 / 200).toBeCloseTo(1, 1);
});

test('the window is cut into years counted back from its last day; a first piece under a quarter joins the next', () => {
  expect(blocks.count).toBe(5);
  expect(blocks.edges[5]).toBe(observedUntil + 1);
  expect(blockYears(blocks, 4)).toBeCloseTo(1, 2);
  expect(blockOf(blocks, observedUntil)).toBe(4);
  // 1 June 2022 to 1 April 2024 is 670 days; a year of 365.25 back from the end is day 304.75, rounded.
  const odd = blocksOf(on('2022-06-01'), on('2024-04-01'));
  expect(odd.edges.map(edge => edge - on('2022-06-01'))).toEqual([0, 305, 670]);
  expect(blocksOf(on('2024-01-01'), on('2024-04-01')).count).toBe(1);
});

const fostered = (id: string, from: CalendarDate, until: CalendarDate | null, startIsKnown = true): Child => {
  const period = examplePeriod([{ from, type: 'U4', provider: 'PR1' }], until);
  return exampleChild(id, addDays(from, -3000), [{ ...period, startIsKnown }]);
};

test('only days within the window count, whole and once', () => {
  const journeys = { observedFrom, observedUntil, children: [
    fostered('before and after', on('2017-04-01'), null), fostered('within', on('2020-01-01'), on('2020-03-01')), fostered('gone', on('2018-01-01'), on('2019-04-01')),
  ] };
  const exposure = exposureOf(spellsOf(journeys, PLACEMENT_GROUPS), 9, blocks);
  // 1 April 2019 to 31 March 2024 is 1,827 days; January and February 2020 are 60. The third left on the first day: an event, no day.
  expect(sum(exposure.days)).toBe(1827 + 60);
  expect(exposure.exitEvents).toHaveLength(2);
});

test('a period whose start is not known began eighteen months before what is known of it, and its days count so', () => {
  const journeys = { observedFrom, observedUntil, children: [fostered('moved lately', on('2019-03-01'), on('2020-03-01'), false), fostered('here', on('2023-03-01'), null, false)] };
  const spells = spellsOf(journeys, PLACEMENT_GROUPS);
  const exposure = exposureOf(spells, 9, blocks);
  // 1 September 2017 is 546 days before 1 March 2019; 548 days before is 30 August. From 1 April 2019 to 1 March 2020 are 335 days.
  expect(dateParts(spells.find(spell => spell.endedOn !== null)!.startedOn)).toEqual({ year: 2017, month: 8, day: 30 });
  const daysInBand = (band: number): number => sum(exposure.days.filter((_, index) => index % CARE_BANDS === band));
  // Two years in care are reached on 30 August 2019: 151 days before it, 184 after. The other had 548 days when it is first known: 182 before two years, 214 after.
  expect([daysInBand(4), daysInBand(5), sum(exposure.exits)]).toEqual([151 + 182, 184 + 215, 1]);
  expect(fitModel(journeys, PLACEMENT_GROUPS).stock.startedOn[0]).toBe(on('2023-03-01') - 548 - observedUntil);
});

test('a period whose start is not known began neither before birth nor before the one before it ended', () => {
  const baby = exampleChild('baby', on('2023-12-01'), [{ ...examplePeriod([{ from: on('2024-01-15'), type: 'U6', provider: 'PR1' }], null), startIsKnown: false }]);
  const back = exampleChild('back', on('2010-01-01'), [
    examplePeriod([{ from: on('2022-01-01'), type: 'U6', provider: 'PR1' }], on('2023-10-01')),
    { ...examplePeriod([{ from: on('2024-01-15'), type: 'U6', provider: 'PR1' }], null), startIsKnown: false }]);
  const started = spellsOf({ observedFrom, observedUntil, children: [baby, back] }, PLACEMENT_GROUPS).filter(spell => !spell.startIsKnown).map(spell => spell.startedOn);
  expect(started.toSorted((a, b) => a - b)).toEqual([on('2023-10-01'), on('2023-12-01')]);
});

test('those who left lately may come back: as many as the rates of return say of the days left to them', () => {
  // Of 400 who left 100 days before the end, none has come back yet. At 0.001 a day to day 365 and 0.0005 after, 1 - exp(-0.265 - 0.1825) = 36% do.
  const children = Array.from({ length: 400 }, (_, i) => exampleChild(String(i), on('2015-01-01'), [examplePeriod([{ from: on('2023-06-01'), type: 'U4', provider: 'PR1' }], addDays(observedUntil, -100))]));
  const model = fitModel({ observedFrom, observedUntil, children }, PLACEMENT_GROUPS);
  expect(model.recentLeavers.count).toBe(400);
  const returning = { ...model, entrants: { ...model.entrants, perYear: [0, 0] as const }, returns: { ...model.returns, perDay: [0.01, 0.001, 0.0005] },
    exitRates: { ...model.exitRates, marginPerDay: new Float64Array(model.exitRates.cells) } };
  const plan = planOf(model.from, { months: 36, replicates: 20, seed: 1 }, ENTRY_AGES);
  const all = summariseRecords({ layout: layoutOf(9, 36), replicates: 20, values: simulateReplicates(returning, plan, 0, 20) }, model.groupIds);
  const started = all.find(series => series.measure === 'started' && series.placementGroup === 'all' && series.population === 'all')!.mean;
  expect(sum(started) / 400).toBeCloseTo(1 - Math.exp(-0.265 - 0.1825), 1);
  expect(sum(started.slice(22))).toBe(0);
});

test('a child who came back, was adopted, or left over two years ago is no longer one who may come back', () => {
  const left = (id: string, until: CalendarDate, reason?: string): Child => {
    const period = examplePeriod([{ from: on('2021-01-01'), type: 'U4', provider: 'PR1' }], until);
    return exampleChild(id, on('2015-01-01'), [reason === undefined ? period : { ...period, reasonCeased: reason }]);
  };
  const again = exampleChild('again', on('2015-01-01'), [...left('x', on('2023-09-01')).periodsOfCare, examplePeriod([{ from: on('2023-12-01'), type: 'U4', provider: 'PR1' }], null)]);
  const children = [left('lately', on('2023-09-01')), left('adopted', on('2023-09-01'), 'E12'), left('long ago', on('2022-03-01')), again];
  const { recentLeavers } = fitModel({ observedFrom, observedUntil, children }, PLACEMENT_GROUPS);
  expect([...recentLeavers.leftOn]).toEqual([on('2023-09-01') - observedUntil]);
});

test('a child who comes back within two years is a return, a later one a new entrant', () => {
  const twice = (id: string, gapDays: number): Child => exampleChild(id, on('2010-01-01'), [
    examplePeriod([{ from: on('2020-01-01'), type: 'U4', provider: 'PR1' }], on('2020-06-01')),
    examplePeriod([{ from: addDays(on('2020-06-01'), gapDays), type: 'U4', provider: 'PR1' }], null)]);
  const journeys = { observedFrom, observedUntil, children: [twice('soon', 50), twice('later', 800)] };
  const spells = spellsOf(journeys, PLACEMENT_GROUPS);
  const returns = fitReturns(spells, blocks);
  // Two leavers, 91 days each at most in the first band; one came back after 50: 141 days at risk, one return.
  expect(returns.perDay[0]).toBeCloseTo(1 / 141, 6);
  expect(returns.perDay.slice(1)).toEqual([0, 0]);
  expect(sum(fitEntrants(spells, 9, blocks, returns).strataCounts) - 4).toBeGreaterThan(0);
  expect(spells.filter(spell => spell.previousEndedOn === null || spell.startedOn - spell.previousEndedOn >= 730)).toHaveLength(3);
});

test('returns of children who left before the window are taken off the first two years, and none after', () => {
  const rates = { perDay: [0.001, 0.0003, 0.0001], leaversPerYear: 200 };
  const unseen = [0, 1, 2, 3].map(block => unseenReturns(rates, blocks, block));
  // Leavers at 200 a year; of each, 0.091 + 0.0822 + 0.0365 = 0.21 come back within two years, whenever they left.
  // Those who left before the window and come back in it: 200/365.25 * integral of s * rate(s) ds = 200/365.25 * (0.001*91^2/2 + 0.0003*(365^2-91^2)/2 + 0.0001*(730^2-365^2)/2).
  const all = (200 / 365.25) * (0.001 * 91 * 91 / 2 + 0.0003 * (365 * 365 - 91 * 91) / 2 + 0.0001 * (730 * 730 - 365 * 365) / 2);
  expect(sum(unseen)).toBeGreaterThan(0.93 * all);
  expect(sum(unseen)).toBeLessThan(1.07 * all);
  expect(unseen[0]).toBeGreaterThan(unseen[1]!);
  expect(unseen.slice(2)).toEqual([0, 0]);
});

test('seasons are kept only when the year is plainly uneven', () => {
  const even = Array.from({ length: 1000 }, (_, i) => addDays(observedFrom, (i * 1826) / 1000 | 0));
  expect(new Set(fitSeasons(even, blocks).map(share => share.toFixed(6))).size).toBe(1);
  const september = even.map((day, i) => (i % 3 === 0 ? calendarDate(2019 + (i % 5), 9, 1 + (i % 30)) : day));
  const shares = fitSeasons(september, blocks);
  expect(sum(shares)).toBeCloseTo(1, 10);
  expect(shares.indexOf(Math.max(...shares))).toBe(8);
});

test('nobody moves into a group that nobody of that age moves into, however popular it is with others', () => {
  const supported = PLACEMENT_GROUPS.findIndex(group => group.id === 'supported-accommodation');
  const fostering = PLACEMENT_GROUPS.findIndex(group => group.id === 'in-house-fostering');
  const residential = PLACEMENT_GROUPS.findIndex(group => group.id === 'residential');
  const event = (to: number, ageBand: number) => ({ block: 0, unaccompanied: 0 as const, from: fostering, to, ageBand, careBand: 4 });
  const { shares } = fitMoveShares([...Array.from({ length: 20 }, () => event(supported, 6)), ...Array.from({ length: 5 }, () => event(residential, 2))], 9, () => 1);
  expect(shares[9 * moveCell(9, event(supported, 2)) + supported]).toBe(0);
  expect(shares[9 * moveCell(9, event(residential, 2)) + residential]).toBe(1);
  for (let row = 0; row < shares.length; row += 9) expect([0, 1]).toContain(Math.round(sum(shares.slice(row, row + 9)) * 1e9) / 1e9);
});

test('where children go depends on how long they have been in care, also in a placement where it has hardly been seen', () => {
  const [fostering, agency, parents, kinship] = ['in-house-fostering', 'agency-fostering', 'with-parents', 'kinship-fostering'].map(id => PLACEMENT_GROUPS.findIndex(group => group.id === id)) as [number, number, number, number];
  const event = (from: number, to: number, careBand: number) => ({ block: 0, unaccompanied: 0 as const, from, to, ageBand: 3, careBand });
  const many = (count: number, of: ReturnType<typeof event>) => Array.from({ length: count }, () => of);
  // From in-house carers early moves go to relatives and late ones to parents; from agency carers both as often, but hardly any is seen.
  const { shares } = fitMoveShares([...many(200, event(fostering, kinship, 1)), ...many(200, event(fostering, parents, 5)), event(agency, kinship, 1), event(agency, parents, 5)], 9, () => 1);
  const toParents = (from: number, careBand: number): number => shares[9 * moveCell(9, event(from, parents, careBand)) + parents]!;
  expect(toParents(fostering, 1)).toBeLessThan(0.02);
  expect(toParents(fostering, 5)).toBeGreaterThan(0.98);
  expect(toParents(agency, 5)).toBeGreaterThan(0.9);
  expect(toParents(agency, 1)).toBeLessThan(0.1);
});

test('shares of where leavers go add up, and none of them is the birthday', () => {
  const journeys = { observedFrom, observedUntil, children: [fostered('a', on('2020-01-01'), on('2020-03-01')), fostered('b', on('2020-01-01'), null)] };
  const { shares } = fitEndingShares(exposureOf(spellsOf(journeys, PLACEMENT_GROUPS), 9, blocks));
  for (let row = 0; row < shares.length; row += 6) {
    expect(sum(shares.slice(row, row + 6))).toBeCloseTo(1, 9);
    expect(shares[row + 4]).toBe(0);
  }
});

test('every stratum of entrants with a count has children to draw its ages from', () => {
  const spells = spellsOf(simpleWorld(9), PLACEMENT_GROUPS);
  const entrants = fitEntrants(spells, 9, blocks, fitReturns(spells, blocks));
  for (let stratum = 0; stratum < 2 * STRATA; stratum += 1) {
    expect(entrants.templateFrom[stratum + 1]! > entrants.templateFrom[stratum]!).toBe(entrants.strataCounts[stratum]! > 0);
  }
});
