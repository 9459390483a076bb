import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/calendar-date.ts';
import { PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import { isOn } from '#journeys/child.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';

const inGroup = (days: ReturnType<typeof childDays>, id: string): number[] => {
  const group = days.groups.indexOf(id);
  return Array.from(days.days.subarray(group * days.months, (group + 1) * days.months));
};

describe('child-days', () => {
  // Agency from 20 April (11 days of April: 20 to 30) to 10 May (9 days of May: 1 to 9), residential from then to
  // 1 July (22 days of May: 10 to 31, 30 of June; the day of ceasing, 1 July, is not counted).
  const journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2023-07-31'),
    children: [exampleChild('a', on('2010-01-01'), [examplePeriod([
      { from: on('2023-04-20'), type: 'U6', provider: 'PR4' }, { from: on('2023-05-10'), type: 'K2', provider: 'PR4' },
    ], on('2023-07-01'))])],
  };

  test('the first day counts and the day of ceasing does not', () => {
    const days = childDays(journeys);
    expect(days.monthEnds.map(isoDate)).toEqual(['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31']);
    expect(inGroup(days, 'agency-fostering')).toEqual([11, 9, 0, 0]);
    expect(inGroup(days, 'residential')).toEqual([0, 22, 30, 0]);
  });

  test('data that end within a month give its known days only', () => {
    const days = childDays({ ...journeys, observedFrom: on('2023-04-28'), observedUntil: on('2023-05-12') });
    expect(days.monthEnds.map(isoDate)).toEqual(['2023-04-30', '2023-05-31']);
    expect(inGroup(days, 'agency-fostering')).toEqual([3, 9]);
    expect(inGroup(days, 'residential')).toEqual([0, 3]);
  });

  test('child-days are those of asking every child on every day', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 0, max: 12 }), fc.nat(40), (seed, children, cut) => {
      const whole = randomJourneys(seed, children, 1);
      const known = { ...whole, observedFrom: addDays(whole.observedFrom, cut), observedUntil: addDays(whole.observedUntil, -2 * cut) };
      const days = childDays(known);
      const asked = new Float64Array(days.days.length);
      let month = 0;
      for (let day = known.observedFrom; day <= known.observedUntil; day = addDays(day, 1)) {
        if (day > days.monthEnds[month]!) month += 1;
        for (const place of known.children.flatMap(child => child.periodsOfCare).flatMap(period => period.placements)) {
          const group = days.groups.indexOf(placementGroupOf(place.placementType, place.placementProvider));
          if (isOn(place, day)) asked[group * days.months + month]! += 1;
        }
      }
      expect(days.days).toEqual(asked);
    }), { numRuns: 30 });
  });

  test('no children give no days', () => {
    expect(childDays({ ...journeys, children: [] }).days).toEqual(new Float64Array(PLACEMENT_GROUPS.length * 4));
  });
});
