import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, isoDate } from '#kernel/calendar-date.ts';
import { placementGroupOf } from '#reference/placement-groups.ts';
import type { Journeys, PeriodOfCare } from '#journeys/child.ts';
import { isOn } from '#journeys/child.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import type { ActualCost } from '#scenarios/costs/actual-cost.ts';
import { actualCost, actualCostByYear, costHistory } from '#scenarios/costs/actual-cost.ts';
import type { PriceInForce } from '#scenarios/costs/price.ts';

const costOf = (cost: ActualCost, id: string) => cost.groups.find(({ placementGroup }) => placementGroup === id)!.pence;

/** Pounds a week by group, the same every day. */
const flat = (prices: Readonly<Record<string, number>>): PriceInForce => ({ placementGroup }) => {
  const pounds = prices[placementGroup];
  return pounds === undefined ? null : { costPerWeekPence: pounds * 100, validFrom: null };
};

describe('cost of the past, worked by hand', () => {
  // Agency foster care from 20 April to 10 May 2023, at 700 a week, which is 100 a day: 11 days of April make 1,100 and
  // 9 days of May (1 to 9) make 900. Then residential, at 5,000 a week, to 1 July: 22 days of May (10 to 31) make
  // 22 x 5,000 / 7 = 15,714.2857 and 30 days of June make 21,428.5714; each is rounded to the penny once.
  const journeys: Journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2023-07-31'),
    children: [exampleChild('a', on('2010-01-01'), [examplePeriod([
      { from: on('2023-04-20'), type: 'U6', provider: 'PR4' }, { from: on('2023-05-10'), type: 'K2', provider: 'PR4' },
    ], on('2023-07-01'))])],
  };

  test('is child-days times the price of a week, divided by 7, in pence rounded once', () => {
    const cost = actualCost(journeys, flat({ 'agency-fostering': 700, residential: 5000 }));
    expect(costOf(cost, 'agency-fostering')).toEqual([110_000, 90_000, 0, 0]);
    expect(costOf(cost, 'residential')).toEqual([0, 1_571_429, 2_142_857, 0]);
  });

  test('takes the price in force on each day', () => {
    // 700 a week until 24 April and 1,400 from the 25th: 5 days at 100 and 6 at 200 make 1,700; 9 days of May at 200 make 1,800.
    const rising: PriceInForce = (_, day) => ({ costPerWeekPence: day < on('2023-04-25') ? 70_000 : 140_000, validFrom: null });
    expect(costOf(actualCost(journeys, rising), 'agency-fostering')).toEqual([170_000, 180_000, 0, 0]);
  });

  test('takes the price of the type and provider where they have one', () => {
    const byProvider: PriceInForce = ({ placementType, placementProvider }) => (
      { costPerWeekPence: placementType === 'U6' && placementProvider === 'PR4' ? 70_000 : 0, validFrom: null });
    const cost = actualCost(journeys, byProvider);
    expect([costOf(cost, 'agency-fostering')[0], costOf(cost, 'residential')[1]]).toEqual([110_000, 0]);
  });

  test('of a group without a price is not given as zero, and the total names it', () => {
    const cost = actualCost(journeys, flat({ 'agency-fostering': 700 }));
    expect(costOf(cost, 'residential')).toEqual([0, null, null, 0]);
    const years = actualCostByYear(cost);
    expect(years.find(year => year.placementGroup === 'residential')).toEqual(
      { placementGroup: 'residential', yearEnding: 2024, monthsKnown: 4, pence: null, groupsWithoutPrice: ['residential'] });
    expect(years.at(-1)).toEqual({ placementGroup: 'all', yearEnding: 2024, monthsKnown: 4, pence: 200_000, groupsWithoutPrice: ['residential'] });
  });

  test('with prices that rise: 3% from 1 April 2023 on a price of the year before', () => {
    const older: PriceInForce = () => ({ costPerWeekPence: 70_000, validFrom: on('2022-09-01') });
    // 11 days x 100 x 1.03 = 1,133
    expect(costOf(actualCost(journeys, older, undefined, { 'agency-fostering': 0.03 }), 'agency-fostering')[0]).toBe(113_300);
  });

  test('holds the known days of a month in which the data end', () => {
    const cost = actualCost({ ...journeys, observedUntil: on('2023-05-05') }, flat({ 'agency-fostering': 700, residential: 0 }));
    expect(costOf(cost, 'agency-fostering')).toEqual([110_000, 50_000]);
  });
});

describe('cost by year', () => {
  test('a forecast year that starts on the forecast\'s own anniversary instead of 1 April', () => {
    // At 70 a week, 10 a day, from 25 March 2024 to 4 April 2024: 7 days (25 to 31 March) in 2023-24 and 3 (1 to 3 April)
    // in 2024-25, though the data begin on 1 October and so would a year counted from there.
    const journeys: Journeys = {
      observedFrom: on('2023-10-01'), observedUntil: on('2024-09-30'),
      children: [exampleChild('a', on('2012-01-01'), [examplePeriod([{ from: on('2024-03-25'), type: 'K1' }], on('2024-04-04'))])],
    };
    const years = actualCostByYear(actualCost(journeys, flat({ secure: 70 })));
    expect(years.filter(({ placementGroup }) => placementGroup === 'all')).toEqual([
      { placementGroup: 'all', yearEnding: 2024, monthsKnown: 6, pence: 7000, groupsWithoutPrice: [] },
      { placementGroup: 'all', yearEnding: 2025, monthsKnown: 6, pence: 3000, groupsWithoutPrice: [] },
    ]);
  });
});

describe('cost as a history', () => {
  const journeys: Journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2023-07-15'),
    children: ['U6', 'K2', 'K1'].map((type, i) => exampleChild(String(i), on('2010-01-01'), [examplePeriod([{ from: on('2023-01-01'), type }], null)])),
  };
  // In-house care is priced throughout, residential from 1 June, secure never.
  const prices: PriceInForce = ({ placementGroup }, day) =>
    (placementGroup === 'secure' || (placementGroup === 'residential' && day < on('2023-06-01')) ? null : { costPerWeekPence: 7000, validFrom: null });
  const { series, groupsWithoutPrice } = costHistory(actualCost(journeys, prices));
  const of = (id: string) => series.find(({ placementGroup }) => placementGroup === id);

  test('gives each group the months for which it is priced, whole months only', () => {
    expect(of('in-house-fostering')).toMatchObject({ months: ['2023-04-30', '2023-05-31', '2023-06-30'].map(on), values: [30_000, 31_000, 30_000] });
    expect(of('residential')).toMatchObject({ months: [on('2023-06-30')], values: [30_000] });
  });

  test('gives the total for the months in which all its groups are priced, and names the group it leaves out', () => {
    expect(of('secure')).toBeUndefined();
    expect(of('all')).toMatchObject({ months: [on('2023-06-30')], values: [60_000] });
    expect(groupsWithoutPrice).toEqual(['secure']);
  });
});

describe('any history', () => {
  const anyJourneys = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 25 })).map(([seed, children]) => randomJourneys(seed, children, 2));
  /** A price for each type and provider that steps up every 100 days, times a factor. */
  const stepping = (factor: number): PriceInForce => ({ placementType, placementProvider }, day) => (
    { costPerWeekPence: factor * ((placementType ?? '').charCodeAt(0) * 321 + (placementProvider ?? 'PR').length * 1111 + Math.floor(day / 100)), validFrom: null });

  const unroundedByMonth = (journeys: Journeys, prices: PriceInForce, monthEnds: readonly CalendarDate[]): readonly number[] => {
    const sums = monthEnds.map(() => 0);
    const places = journeys.children.flatMap(child => child.periodsOfCare).flatMap(period => period.placements);
    let month = 0;
    for (let day = journeys.observedFrom; day <= journeys.observedUntil; day = addDays(day, 1)) {
      if (day > monthEnds[month]!) month += 1;
      for (const place of places) {
        if (!isOn(place, day)) continue;
        const kind = { placementGroup: placementGroupOf(place.placementType, place.placementProvider), placementType: place.placementType, placementProvider: place.placementProvider };
        sums[month]! += prices(kind, day)!.costPerWeekPence / 7;
      }
    }
    return sums;
  };
  const totals = (cost: ActualCost): readonly number[] => cost.monthEnds.map((_, month) => cost.groups.reduce((sum, group) => sum + group.pence[month]!, 0));

  test('the groups add up to the price of every child on every day, but for half a penny of rounding each', () => {
    fc.assert(fc.property(anyJourneys, journeys => {
      const cost = actualCost(journeys, stepping(1));
      const asked = unroundedByMonth(journeys, stepping(1), cost.monthEnds);
      totals(cost).forEach((total, month) => expect(Math.abs(total - asked[month]!), isoDate(cost.monthEnds[month]!)).toBeLessThanOrEqual(0.5 * cost.groups.length + 1e-3));
    }), { numRuns: 20 });
  });

  test('twice the price is twice the cost, but for a penny of rounding', () => {
    fc.assert(fc.property(anyJourneys, journeys => {
      const [once, twice] = [actualCost(journeys, stepping(1)), actualCost(journeys, stepping(2))];
      once.groups.forEach((group, g) => group.pence.forEach((value, month) => {
        expect(Math.abs(twice.groups[g]!.pence[month]! - 2 * value!)).toBeLessThanOrEqual(1);
      }));
    }), { numRuns: 30 });
  });

  test('a price of zero costs nothing', () => {
    fc.assert(fc.property(anyJourneys, journeys => {
      expect(new Set(actualCost(journeys, stepping(0)).groups.flatMap(group => group.pence)).size).toBeLessThanOrEqual(1);
      expect(totals(actualCost(journeys, stepping(0))).every(total => total === 0)).toBe(true);
    }), { numRuns: 20 });
  });

  test('a placement split in two on any day costs the same', () => {
    fc.assert(fc.property(anyJourneys, fc.integer({ min: 1, max: 300 }), (journeys, after) => {
      const split = (period: PeriodOfCare): PeriodOfCare => ({
        ...period,
        placements: period.placements.flatMap(place => {
          const middle = addDays(place.commencedOn, after);
          return isOn(place, middle) ? [{ ...place, ceasedOn: middle }, { ...place, commencedOn: middle }] : [place];
        }),
      });
      const cut = { ...journeys, children: journeys.children.map(child => ({ ...child, periodsOfCare: child.periodsOfCare.map(split) })) };
      expect(actualCost(cut, stepping(1))).toEqual(actualCost(journeys, stepping(1)));
    }), { numRuns: 30 });
  });
});
