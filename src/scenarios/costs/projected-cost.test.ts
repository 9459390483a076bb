import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { actualCost } from '#scenarios/costs/actual-cost.ts';
import { placementMix } from '#scenarios/costs/placement-mix.ts';
import type { PriceInForce } from '#scenarios/costs/price.ts';
import { projectedCost } from '#scenarios/costs/projected-cost.ts';

const monthEnds = [on('2025-04-30'), on('2025-05-31')];
const share = (placementGroup: string, placementType: string, placementProvider: string | null, weight: number) => ({ placementGroup, placementType, placementProvider, weight });
const pounds = (value: number) => ({ costPerWeekPence: value * 100, validFrom: null });

describe('the mix of placements', () => {
  const children = [['K2', 'PR4'], ['K2', 'PR4'], ['K2', 'PR1'], ['U6', null]] as const;
  const journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2025-03-31'),
    children: [
      ...children.map(([type, provider], i) => exampleChild(String(i), on('2012-01-01'), [examplePeriod([{ from: on('2024-01-01'), type, provider }], null)])),
      // Left on the last day of the data, so not there at its end; the only one ever in a secure home, for 28 days.
      exampleChild('left', on('2010-01-01'), [examplePeriod([{ from: on('2025-03-03'), type: 'K1', provider: 'PR2' }], on('2025-03-31'))]),
      exampleChild('gone', on('2010-01-01'), [examplePeriod([{ from: on('2024-03-03'), type: 'R1', provider: 'PR3' }], on('2024-05-31'))]),
    ],
  };

  test('counts the children of the last day by type and provider', () => {
    expect(placementMix(journeys)).toEqual(expect.arrayContaining([
      share('residential', 'K2', 'PR4', 2), share('residential', 'K2', 'PR1', 1), share('in-house-fostering', 'U6', null, 1)]));
    expect(placementMix(journeys).filter(({ placementType }) => placementType === 'R1')).toEqual([]);
  });

  test('of a group that is empty on the last day is that of its child-days', () => {
    expect(placementMix(journeys).filter(({ placementGroup }) => placementGroup === 'secure')).toEqual([share('secure', 'K1', 'PR2', 28)]);
  });
});

describe('projected cost, worked by hand', () => {
  const groups = ['residential', 'secure'];
  // Two replicates, two groups, two months: 300 and 310 child-days of residential care in the first, 60 and 62 in the second; secure 7 in one month.
  const days = { replicates: 2, months: 2, groups, days: Float64Array.of(300, 310, 0, 7, 60, 62, 0, 0) };

  test('is child-days times the average price of the mix', () => {
    // Three children at 5,600 a week and one at 2,800: (3 x 5,600 + 2,800) / 4 = 4,900 a week, 700 a day. Secure 7,000 a week, 1,000 a day.
    const mix = [share('residential', 'K2', 'PR4', 3), share('residential', 'K2', 'PR1', 1)];
    const prices: PriceInForce = ({ placementGroup, placementProvider }) => pounds(placementGroup === 'secure' ? 7000 : placementProvider === 'PR1' ? 2800 : 5600);
    const cost = projectedCost(days, monthEnds, prices, mix);
    expect([...cost.pence].map(Math.round)).toEqual([21_000_000, 21_700_000, 0, 700_000, 4_200_000, 4_340_000, 0, 0]);
    expect(cost.groupsWithoutPrice).toEqual([]);
  });

  test('a price that changes within a month counts by its days', () => {
    // 700 a week to 14 May, 1,400 from the 15th: May has 14 days at 100 and 17 at 200, on average 4,800 / 31.
    const prices: PriceInForce = (_, day) => pounds(day < on('2025-05-15') ? 700 : 1400);
    const cost = projectedCost(days, monthEnds, prices, [share('residential', 'K2', 'PR4', 1)]);
    expect(cost.pence[0]).toBeCloseTo(300 * 10_000, 6);
    expect(cost.pence[1]).toBeCloseTo((310 * 480_000) / 31, 6);
  });

  test('prices rise on 1 April after their own year', () => {
    const ends = [on('2026-03-31'), on('2026-04-30')];
    const price: PriceInForce = () => ({ ...pounds(700), validFrom: on('2025-04-01') });
    const cost = projectedCost(days, ends, price, [share('residential', 'K2', 'PR4', 1)], { residential: 0.1 });
    expect([cost.pence[0]! / 300, cost.pence[1]! / 310]).toEqual([expect.closeTo(10_000, 6), expect.closeTo(11_000, 6)]);
  });

  test('a group that needs a price and has none is named and not costed', () => {
    const prices: PriceInForce = ({ placementGroup }) => (placementGroup === 'secure' ? null : pounds(700));
    const cost = projectedCost(days, monthEnds, prices, [share('residential', 'K2', 'PR4', 1)]);
    expect(cost.groupsWithoutPrice).toEqual(['secure']);
    expect(cost.pence.every(value => Number.isFinite(value))).toBe(true);
    const nobody = projectedCost({ ...days, days: Float64Array.of(300, 310, 0, 0, 60, 62, 0, 0) }, monthEnds, prices, [share('residential', 'K2', 'PR4', 1)]);
    expect(nobody.groupsWithoutPrice).toEqual([]);
  });

  test('one part of a group\'s mix without a price leaves the whole group without', () => {
    const mix = [share('residential', 'K2', 'PR4', 9), share('residential', 'R1', 'PR3', 1)];
    const prices: PriceInForce = ({ placementType }) => (placementType === 'R1' ? null : pounds(700));
    expect(projectedCost(days, monthEnds, prices, mix).groupsWithoutPrice).toContain('residential');
  });
});

describe('any projection', () => {
  const ends = Array.from({ length: 14 }, (_, month) => monthEndAfter(calendarDate(2025, 4, 1), month));
  const groups = PLACEMENT_GROUPS.map(({ id }) => id);
  const anyDays = fc.array(fc.nat(400), { minLength: 3 * groups.length * 14, maxLength: 3 * groups.length * 14 })
    .map(days => ({ replicates: 3, months: 14, groups, days: Float64Array.from(days) }));
  const priced = (factor: number): PriceInForce => ({ placementGroup }, day) => pounds(factor * (placementGroup.length + Math.floor(day / 50)));

  test('twice the price is twice the cost, and a price of zero costs nothing', () => {
    fc.assert(fc.property(anyDays, days => {
      const once = projectedCost(days, ends, priced(1), []);
      const twice = projectedCost(days, ends, priced(2), []);
      once.pence.forEach((value, i) => expect(twice.pence[i]).toBeCloseTo(2 * value, 5));
      expect(projectedCost(days, ends, priced(0), []).pence.every(value => value === 0)).toBe(true);
    }), { numRuns: 10 });
  });

  test('the past costed as a projection of one replicate costs what the past cost, where every group has one price', () => {
    fc.assert(fc.property(fc.nat(), seed => {
      const journeys = randomJourneys(seed, 30, 2);
      const observed = childDays(journeys);
      const prices: PriceInForce = ({ placementGroup }) => pounds(placementGroup.length * 37);
      const cost = projectedCost(observed, observed.monthEnds, prices, placementMix(journeys));
      actualCost(journeys, prices).groups.forEach((group, g) => group.pence.forEach((value, month) => {
        expect(Math.abs(cost.pence[g * observed.months + month]! - value!)).toBeLessThanOrEqual(0.5 + 1e-6);
      }));
    }), { numRuns: 20 });
  });
});
