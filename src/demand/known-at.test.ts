import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { knownAt } from '#demand/known-at.ts';

const days = fc.integer({ min: 0, max: 3 * 365 });

test('whoever is in care on a day is in care on it in what was known then, and nothing later is known', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), days, (seed, back) => {
    const journeys = randomJourneys(seed, 30, 4);
    const day = addDays(journeys.observedUntil, -back);
    const known = knownAt(journeys, day);
    const inCare = (all: typeof journeys): string[] => all.children.filter(child => child.periodsOfCare.some(period => isOn(period, day))).map(child => child.id);
    expect(inCare(known)).toEqual(inCare(journeys));
    for (const period of known.children.flatMap(child => child.periodsOfCare)) {
      expect(period.commencedOn).toBeLessThanOrEqual(day);
      for (const span of [period, ...period.placements, ...period.episodes]) {
        expect(span.commencedOn).toBeLessThanOrEqual(day);
        if (span.ceasedOn !== null) expect(span.ceasedOn).toBeLessThanOrEqual(day);
      }
      expect(period.reasonCeased === null).toBe(period.ceasedOn === null);
    }
  }), { numRuns: 40 });
});

test('changing the future changes nothing that was known', () => {
  const journeys = randomJourneys(7, 40, 4);
  const day = addDays(journeys.observedUntil, -400);
  const changed = { ...journeys, children: journeys.children.filter(child => child.periodsOfCare[0]!.commencedOn <= day).map(child => ({
    ...child, periodsOfCare: child.periodsOfCare.map(period => (period.ceasedOn !== null && period.ceasedOn > day ? { ...period, reasonCeased: 'E2', ceasedOn: addDays(period.ceasedOn, 30) } : period)),
  })) };
  expect(knownAt(changed, day)).toEqual(knownAt(journeys, day));
});
