import { expect, test } from 'vitest';
import { AGE_BANDS, CARE_BANDS, cellOf, cellSpace } from '#demand/axes.ts';
import { fitRates } from '#demand/rates.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream } from '#kernel/random.ts';

const GROUPS = 3;
const { cells } = cellSpace(GROUPS);
const groupFactor = [1, 0.5, 2], ageFactor = [1, 1.2, 0.8, 0.6, 1.1, 1.5, 2], careFactor = [3, 2, 1.5, 1, 0.7, 0.5, 0.3];
const trueRate = (unaccompanied: number, group: number, age: number, care: number): number =>
  0.001 * groupFactor[group]! * ageFactor[age]! * careFactor[care]! * (unaccompanied === 1 ? 0.4 : 1);

function table(value: (unaccompanied: number, group: number, age: number, care: number) => number): Float64Array {
  const values = new Float64Array(cells);
  for (let u = 0; u < 2; u += 1) for (let g = 0; g < GROUPS; g += 1) for (let a = 0; a < AGE_BANDS; a += 1) for (let c = 0; c < CARE_BANDS; c += 1) values[cellOf(GROUPS, u, g, a, c)] = value(u, g, a, c);
  return values;
}

test('rates that are products of their margins come back, from as many events as a product of rates gives', () => {
  const days = table(() => 2e6);
  const fitted = fitRates(GROUPS, table((u, g, a, c) => trueRate(u, g, a, c) * 2e6), days);
  for (const [u, g, a, c] of [[0, 0, 0, 0], [1, 2, 6, 3], [0, 1, 3, 6]] as const) {
    expect(fitted.meanPerDay[cellOf(GROUPS, u, g, a, c)]! / trueRate(u, g, a, c)).toBeCloseTo(1, 2);
  }
});

test('a cell with no day at risk takes the rate of its margins', () => {
  const empty = cellOf(GROUPS, 0, 2, 5, 1);
  const days = table(() => 2e6);
  const events = table((u, g, a, c) => trueRate(u, g, a, c) * 2e6);
  days[empty] = 0;
  events[empty] = 0;
  expect(fitRates(GROUPS, events, days).meanPerDay[empty]! / trueRate(0, 2, 5, 1)).toBeCloseTo(1, 1);
});

test('a cell with many events of its own keeps its own rate, one with few is drawn to its margins', () => {
  const odd = cellOf(GROUPS, 0, 1, 4, 4);
  const rateWith = (days: number): number => {
    const allDays = table(() => 1e5);
    const events = table((u, g, a, c) => trueRate(u, g, a, c) * 1e5);
    allDays[odd] = days;
    events[odd] = 5 * trueRate(0, 1, 4, 4) * days;
    return fitRates(GROUPS, events, allDays).meanPerDay[odd]! / trueRate(0, 1, 4, 4);
  };
  expect(rateWith(2e6)).toBeGreaterThan(4);
  expect(rateWith(2e3)).toBeLessThan(2);
});

test('what two axes do together comes back: unaccompanied children leave early where others leave late, in every placement and at every age', () => {
  // Three events a cell on average: by itself a cell says little.
  const rate = (unaccompanied: number, group: number, age: number, care: number): number =>
    0.001 * groupFactor[group]! * ageFactor[age]! * (unaccompanied === 1 ? 2 * careFactor[care]! : careFactor[CARE_BANDS - 1 - care]!);
  const days = table(() => 2000);
  const { meanPerDay } = fitRates(GROUPS, table((u, g, a, c) => rate(u, g, a, c) * 2000), days);
  for (const [u, g, a, c] of [[0, 0, 0, 0], [1, 0, 0, 0], [0, 2, 6, 6], [1, 2, 6, 6]] as const) {
    expect(Math.abs(meanPerDay[cellOf(GROUPS, u, g, a, c)]! / rate(u, g, a, c) - 1)).toBeLessThan(0.25);
  }
});

test('thin cells among full ones move no total: events by age, time in care and placement are those that happened', () => {
  const random = stream(1, 'thin-cells');
  const days = table(() => 100 * 1000 ** random.uniform());
  const events = days.map((atRisk, cell) => drawPoisson(random, atRisk * 0.001 * (1 + (cell % 5))));
  const { meanPerDay } = fitRates(GROUPS, events, days);
  for (const levelOf of [(cell: number) => cell % CARE_BANDS, (cell: number) => Math.floor(cell / CARE_BANDS) % AGE_BANDS, (cell: number) => Math.floor(cell / (CARE_BANDS * AGE_BANDS)) % GROUPS]) {
    for (let level = 0; level < GROUPS; level += 1) {
      const within = (of: (cell: number) => number): number => days.reduce((total, _, cell) => total + (levelOf(cell) === level ? of(cell) : 0), 0);
      expect(within(cell => meanPerDay[cell]! * days[cell]!) / within(cell => events[cell]!)).toBeCloseTo(1, 2);
    }
  }
});

test('no events and no days give a rate of nothing or nearly so, never NaN', () => {
  const fitted = fitRates(GROUPS, new Float64Array(cells), new Float64Array(cells));
  expect(fitted.meanPerDay.every(rate => Number.isFinite(rate) && rate >= 0)).toBe(true);
});
