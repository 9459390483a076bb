import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, birthday, calendarDate } from '#kernel/calendar-date.ts';
import { mean, sum } from '#kernel/mathematics.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { planOf } from '#demand/plan.ts';
import type { ProjectedSeries } from '#demand/projection.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateReplicates } from '#demand/run.ts';
import { childDaysOf, summariseEndings, summariseRecords } from '#demand/summarise.ts';
import type { Records } from '#demand/summarise.ts';

const GROUPS = PLACEMENT_GROUPS.length;
const IDS = PLACEMENT_GROUPS.map(group => group.id);

function recordsOf(model: FittedModel, months: number, replicates: number, seed = 1): Records {
  const plan = planOf(model.from, { months, replicates, seed }, ENTRY_AGES);
  return { layout: layoutOf(GROUPS, months), replicates, values: simulateReplicates(model, plan, 0, replicates) };
}

const seriesOf = (all: readonly ProjectedSeries[], measure: string, placementGroup = 'all', population = 'all'): ProjectedSeries =>
  all.find(series => series.measure === measure && series.placementGroup === placementGroup && series.population === population)!;

const from = on('2024-03-31');
const window = { observedFrom: on('2019-04-01'), observedUntil: from };
const alone = (children: readonly Child[]): Journeys => ({ ...window, children });

test('children in care = children in care before + started - ceased, in every month, group moves included', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), seed => {
    const journeys = randomJourneys(seed, 120, 5);
    const model = fitModel(journeys, PLACEMENT_GROUPS);
    const all = summariseRecords(recordsOf(model, 18, 20, seed), IDS);
    const [inCare, started, ceased] = ['looked-after', 'started', 'ceased'].map(measure => seriesOf(all, measure).mean);
    let before = model.stock.count;
    inCare!.forEach((value, month) => {
      expect(value).toBeCloseTo(before + started![month]! - ceased![month]!, 6);
      before = value;
    });
    const byGroup = IDS.map(id => seriesOf(all, 'looked-after', id).mean);
    inCare!.forEach((value, month) => expect(sum(byGroup.map(group => group[month]!))).toBeCloseTo(value, 6));
  }), { numRuns: 8 });
});

test('leavers by destination add up to all leavers, and child-days lie between what the month ends allow', () => {
  const model = fitModel(randomJourneys(3, 200, 5), PLACEMENT_GROUPS);
  const records = recordsOf(model, 24, 20);
  const ceased = seriesOf(summariseRecords(records, IDS), 'ceased').mean;
  const endings = summariseEndings(records);
  ceased.forEach((value, month) => expect(sum(endings.map(ending => ending.mean[month]!))).toBeCloseTo(value, 6));
  const { days } = childDaysOf(records, IDS);
  expect(days.every(value => value >= 0)).toBe(true);
});

test('the projection starts where the history ends', () => {
  const journeys = randomJourneys(11, 300, 5);
  const history = monthEndHistory(journeys, PLACEMENT_GROUPS);
  const { stock } = fitModel(journeys, PLACEMENT_GROUPS);
  const last = history.find(series => series.measure === 'looked-after' && series.placementGroup === 'all' && series.population === 'all')!.values.at(-1);
  expect(stock.count).toBe(last);
});

test('sixty young people who all turn 18 within six months are all gone a year later', () => {
  const children = Array.from({ length: 60 }, (_, i) => exampleChild(String(i), addDays(calendarDate(2006, 4, 5), i * 3), [
    examplePeriod([{ from: on('2022-05-01'), type: 'K2', provider: 'PR4' }], null)]));
  const inCare = seriesOf(summariseRecords(recordsOf(fitModel(alone(children), PLACEMENT_GROUPS), 12, 200), IDS), 'looked-after');
  // The sixty who came in one month of five years are also entrants of the model: those who may still come are not among the sixty.
  const model = { ...fitModel(alone(children), PLACEMENT_GROUPS) };
  const without = { ...model, entrants: { ...model.entrants, perYear: [0, 0] as const } };
  const sixty = seriesOf(summariseRecords(recordsOf(without, 12, 200), IDS), 'looked-after');
  expect(sixty.quantiles['0.975'][11]).toBe(0);
  expect(sixty.mean[0]).toBeGreaterThan(40);
  expect(inCare.mean[11]).toBeGreaterThanOrEqual(0);
});

test('a child leaves on the 18th birthday itself', () => {
  const bornOn = on('2006-06-15');
  const model = fitModel(alone([exampleChild('1', bornOn, [examplePeriod([{ from: on('2015-01-01'), type: 'U4', provider: 'PR1' }], null)])]), PLACEMENT_GROUPS);
  expect(model.stock.eighteenOn[0]).toBe(birthday(bornOn, 18) - from);
  const still = { ...model, exitRates: { ...model.exitRates, marginPerDay: new Float64Array(model.exitRates.cells) }, entrants: { ...model.entrants, perYear: [0, 0] as const } };
  expect(seriesOf(summariseRecords(recordsOf(still, 4, 10), IDS), 'looked-after').mean).toEqual([1, 1, 0, 0]);
});

test('entering care on a birthday, and a stay of one day in a rare placement, fit and project', () => {
  const children = [
    exampleChild('1', on('2015-05-10'), [examplePeriod([{ from: on('2020-05-10'), type: 'U6', provider: 'PR1' }], on('2020-05-11'))]),
    exampleChild('2', on('2010-05-10'), [examplePeriod([{ from: on('2023-05-10'), type: 'K1', provider: 'PR2' }, { from: on('2023-05-11'), type: 'U4', provider: 'PR4' }], null)]),
    exampleChild('3', on('2012-02-29'), [examplePeriod([{ from: on('2021-02-28'), type: 'R5', provider: 'PR3' }, { from: on('2021-02-28'), type: 'U4', provider: 'PR4' }], null)]),
  ];
  const all = summariseRecords(recordsOf(fitModel(alone(children), PLACEMENT_GROUPS), 24, 50), IDS);
  expect(all.every(series => series.mean.every(Number.isFinite))).toBe(true);
});

test('one child, or children all of one kind, is enough to project from', () => {
  const one = alone([exampleChild('1', on('2015-05-10'), [examplePeriod([{ from: on('2023-01-01'), type: 'U4', provider: 'PR1' }], null)])]);
  expect(seriesOf(summariseRecords(recordsOf(fitModel(one, PLACEMENT_GROUPS), 60, 20), IDS), 'looked-after').mean.every(Number.isFinite)).toBe(true);
});

test('more entrants never mean fewer in care, replicate by replicate, for the same chance', () => {
  const model = fitModel(randomJourneys(5, 200, 5), PLACEMENT_GROUPS);
  const more = { ...model, entrants: { ...model.entrants, perYear: [model.entrants.perYear[0] * 1.3, model.entrants.perYear[1] * 1.3] as const } };
  const totals = (m: FittedModel): number[] => Array.from({ length: 10 }, (_, run) => {
    const plan = planOf(m.from, { months: 24, replicates: 10, seed: 9 }, ENTRY_AGES);
    const records = { layout: layoutOf(GROUPS, 24), replicates: 1, values: simulateReplicates(m, plan, run, 1) };
    return sum(seriesOf(summariseRecords(records, IDS), 'started').mean);
  });
  totals(more).forEach((value, run) => expect(value).toBeGreaterThanOrEqual(totals(model)[run]!));
  expect(mean(totals(more))).toBeGreaterThan(mean(totals(model)));
});

test('a replicate is the same whoever runs it and whatever else is run', () => {
  const model = fitModel(randomJourneys(2, 150, 4), PLACEMENT_GROUPS);
  const plan = planOf(model.from, { months: 12, replicates: 8, seed: 4 }, ENTRY_AGES);
  const { size } = layoutOf(GROUPS, 12);
  const together = simulateReplicates(model, plan, 0, 8);
  expect(simulateReplicates(structuredClone(model), plan, 5, 1)).toEqual(together.slice(5 * size, 6 * size));
});

test('the order of the children, and so of the files, moves no figure', () => {
  const journeys = randomJourneys(6, 80, 4);
  const figures = (children: readonly Child[]): Int32Array => recordsOf(fitModel({ ...journeys, children }, PLACEMENT_GROUPS), 12, 5).values;
  expect(figures(journeys.children.toReversed())).toEqual(figures(journeys.children));
});
