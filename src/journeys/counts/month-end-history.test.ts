import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, monthEnd } from '#kernel/calendar-date.ts';
import { PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { isOn } from '#journeys/child.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { HistorySeries, Measure, Population } from '#journeys/counts/series.ts';
import { endsPeriod, startsPeriod, stays } from '#journeys/counts/stays.ts';

const pickFrom = (history: readonly HistorySeries[]) => (measure: Measure, placementGroup = 'all', population: Population = 'all'): readonly number[] =>
  history.find(series => series.measure === measure && series.placementGroup === placementGroup && series.population === population)!.values;

const anyHistory = fc.record({ seed: fc.nat(), children: fc.integer({ min: 0, max: 60 }), years: fc.integer({ min: 1, max: 4 }) });

describe('month-end history', () => {
  // Worked by hand. Data from 1 April to 31 July 2023.
  //   A: in care from 10 January 2023 (before the data), fostered by the agency; to residential on 30 April; home on 31 May.
  //      In care on 30 April (residential) and not on 31 May, because the day of ceasing is not a day in care.
  //   B: in care from 31 May, in-house foster care, still there.
  //   C: in care on 2 June and out on 20 June: never there at a month end, yet one start and one end in June.
  const journeys: Journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2023-07-31'),
    children: [
      exampleChild('a', on('2010-01-01'), [examplePeriod([
        { from: on('2023-01-10'), type: 'U6', provider: 'PR4' }, { from: on('2023-04-30'), type: 'K2', provider: 'PR4' },
      ], on('2023-05-31'))]),
      exampleChild('b', on('2015-01-01'), [examplePeriod([{ from: on('2023-05-31'), type: 'U6', provider: 'PR1' }], null)]),
      exampleChild('c', on('2007-01-01'), [examplePeriod([{ from: on('2023-06-02'), type: 'K3' }], on('2023-06-20'))], { until: on('2023-06-20') }),
    ],
  };
  const history = monthEndHistory(journeys);
  const values = pickFrom(history);

  test('months run from the first month end of the data to the last', () => {
    expect(history[0]!.months.map(isoDate)).toEqual(['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31']);
  });

  test('a worked example gives the counts made by hand', () => {
    expect(values('looked-after')).toEqual([1, 1, 1, 1]);
    expect(values('started')).toEqual([0, 1, 1, 0]);
    expect(values('ceased')).toEqual([0, 1, 1, 0]);
    expect(values('looked-after', 'agency-fostering')).toEqual([0, 0, 0, 0]);
    expect(values('looked-after', 'residential')).toEqual([1, 0, 0, 0]);
    expect(values('looked-after', 'in-house-fostering')).toEqual([0, 1, 1, 1]);
    expect(values('ceased', 'residential')).toEqual([0, 1, 0, 0]);
    expect(values('ceased', 'agency-fostering')).toEqual([0, 0, 0, 0]);
    expect(values('started', 'supported-accommodation')).toEqual([0, 0, 1, 0]);
  });

  test('a child whose unaccompanied status ends on the day of leaving leaves as unaccompanied', () => {
    expect(values('started', 'all', 'unaccompanied')).toEqual([0, 0, 1, 0]);
    expect(values('ceased', 'all', 'unaccompanied')).toEqual([0, 0, 1, 0]);
    expect(values('ceased', 'all', 'not-unaccompanied')).toEqual([0, 1, 0, 0]);
  });

  test('a start before the data begin is not counted as a start', () => {
    expect(values('started').reduce((a, b) => a + b)).toBe(2);
  });

  test('data that begin and end within a month give only the month ends they hold', () => {
    const part = monthEndHistory({ ...journeys, observedFrom: on('2023-04-12'), observedUntil: on('2023-07-30') });
    expect(part[0]!.months.map(isoDate)).toEqual(['2023-04-30', '2023-05-31', '2023-06-30']);
    expect(monthEndHistory({ ...journeys, observedFrom: on('2023-04-12'), observedUntil: on('2023-04-20') })[0]!.values).toEqual([]);
  });

  test('short breaks are not counted as looked after', () => {
    const shortBreak = examplePeriod([{ from: on('2023-04-05'), type: 'U6', provider: 'PR1', legalStatus: 'V4' }], null).episodes[0]!;
    const visitor = { ...exampleChild('d', on('2012-01-01'), []), shortBreaks: [shortBreak] };
    expect(monthEndHistory({ ...journeys, children: [...journeys.children, visitor] })).toEqual(history);
  });
});

describe('any history', () => {
  test('counts at month ends are those of asking every child on the day', () => {
    fc.assert(fc.property(anyHistory, ({ seed, children, years }) => {
      const journeys = randomJourneys(seed, children, years);
      const history = monthEndHistory(journeys);
      for (const series of history.filter(({ measure }) => measure === 'looked-after')) {
        const asked = series.months.map(day => journeys.children.filter(child => {
          const status = child.unaccompanied !== null && !(child.unaccompanied.until !== null && child.unaccompanied.until <= day);
          if (series.population !== 'all' && (series.population === 'unaccompanied') !== status) return false;
          return child.periodsOfCare.some(period => isOn(period, day) && (series.placementGroup === 'all'
            || period.placements.some(place => isOn(place, day) && placementGroupOf(place.placementType, place.placementProvider) === series.placementGroup)));
        }).length);
        expect(series.values).toEqual(asked);
      }
    }), { numRuns: 40 });
  });

  test('a month end is the one before it plus the starts less the ends', () => {
    fc.assert(fc.property(anyHistory, ({ seed, children, years }) => {
      const values = pickFrom(monthEndHistory(randomJourneys(seed, children, years)));
      const [here, started, ceased] = [values('looked-after'), values('started'), values('ceased')];
      for (let m = 1; m < here.length; m += 1) expect(here[m]).toBe(here[m - 1]! + started[m]! - ceased[m]!);
    }));
  });

  test('within a group the same holds with the moves in and out added', () => {
    fc.assert(fc.property(anyHistory, ({ seed, children, years }) => {
      const journeys = randomJourneys(seed, children, years);
      const history = monthEndHistory(journeys);
      const { months } = history[0]!;
      PLACEMENT_GROUPS.forEach(({ id }, group) => {
        const own = stays(journeys).filter(stay => stay.group === group);
        const [here, started, ceased] = (['looked-after', 'started', 'ceased'] as const).map(measure => pickFrom(history)(measure, id));
        for (let m = 1; m < months.length; m += 1) {
          const movesIn = own.filter(stay => !startsPeriod(stay) && monthEnd(stay.commencedOn) === months[m]).length;
          const movesOut = own.filter(stay => stay.ceasedOn !== null && !endsPeriod(stay) && monthEnd(stay.ceasedOn) === months[m]).length;
          expect(here![m]).toBe(here![m - 1]! + started![m]! + movesIn - ceased![m]! - movesOut);
        }
      });
    }), { numRuns: 30 });
  });

  test('groups add up to all, and the two populations to everyone, for every measure', () => {
    fc.assert(fc.property(anyHistory, ({ seed, children, years }) => {
      const history = monthEndHistory(randomJourneys(seed, children, years));
      const values = pickFrom(history);
      for (const { measure, placementGroup, population, months } of history) {
        for (let m = 0; m < months.length; m += 1) {
          const total = (of: (id: string) => number, ids: readonly string[]): number => ids.reduce((sum, id) => sum + of(id), 0);
          if (placementGroup === 'all') expect(values(measure, 'all', population)[m]).toBe(total(id => values(measure, id, population)[m]!, PLACEMENT_GROUPS.map(g => g.id)));
          if (population === 'all') expect(values(measure, placementGroup)[m]).toBe(values(measure, placementGroup, 'unaccompanied')[m]! + values(measure, placementGroup, 'not-unaccompanied')[m]!);
        }
      }
    }), { numRuns: 20 });
  });

  test('a later end of the data changes nothing that was counted before', () => {
    fc.assert(fc.property(anyHistory, ({ seed, children, years }) => {
      const journeys = randomJourneys(seed, children, years);
      const short = pickFrom(monthEndHistory({ ...journeys, observedUntil: addDays(journeys.observedUntil, -100) }));
      const long = pickFrom(monthEndHistory(journeys));
      expect(long('looked-after').slice(0, short('looked-after').length)).toEqual(short('looked-after'));
      expect(long('started').slice(0, short('started').length)).toEqual(short('started'));
    }), { numRuns: 30 });
  });
});
