import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Episode } from '#journeys/child.ts';
import { periodsOfCare, placements } from '#journeys/periods-of-care.ts';

const FIRST = calendarDate(2020, 4, 1);

/** An episode as `RNE place/provider from-to`, days after 1 April 2020; `-` for an open end. */
function episode(text: string): Episode {
  const [reason, place, span] = text.split(' ') as [string, string, string];
  const [type, provider] = place.split('/') as [string, string | undefined];
  const [from, to] = span.split('-') as [string, string];
  return {
    commencedOn: addDays(FIRST, Number(from)), ceasedOn: to === '' ? null : addDays(FIRST, Number(to)), reasonForNewEpisode: reason, legalStatus: 'C2',
    categoryOfNeed: 'N1', placementType: type, placementProvider: provider ?? null, reasonEpisodeCeased: to === '' ? null : 'X1', reasonPlaceChange: null,
    homePostcode: null, placementPostcode: null, urn: null,
  };
}
const day = (date: CalendarDate | null): number | null => date === null ? null : date - FIRST;
const periodsOf = (...texts: readonly string[]) => periodsOfCare(texts.map(episode)).map(period => [day(period.commencedOn), day(period.ceasedOn), period.startIsKnown]);
const placementsOf = (...texts: readonly string[]) => placements(texts.map(episode)).map(placement => `${placement.placementType} ${day(placement.commencedOn)}-${day(placement.ceasedOn) ?? ''}`);

describe('a period of care', () => {
  test('goes on through episodes that follow on the same day', () => {
    expect(periodsOf('S U6/PR1 0-10', 'P U4/PR1 10-30', 'L U4/PR1 30-')).toEqual([[0, null, true]]);
  });
  test('ends where days are missing', () => {
    expect(periodsOf('S U6/PR1 0-10', 'P U4/PR1 11-30')).toEqual([[0, 10, true], [11, 30, false]]);
  });
  test('begins again with reason S, even on the day the last one ended', () => {
    expect(periodsOf('S U6/PR1 0-10', 'S U4/PR1 10-30')).toEqual([[0, 10, true], [10, 30, true]]);
  });
  test('whose first row is not a start began at some earlier time', () => {
    expect(periodsOf('P U6/PR1 0-10')).toEqual([[0, 10, false]]);
  });
  test('of no episodes is none', () => {
    expect(periodsOf()).toEqual([]);
  });
});

describe('a placement', () => {
  test('goes on where only the legal status changes', () => {
    expect(placementsOf('S U6/PR1 0-10', 'L U6/PR1 10-20', 'P U6/PR1 20-30')).toEqual(['U6 0-20', 'U6 20-30']);
  });
  test('changes where the code changes, whatever the reason says', () => {
    expect(placementsOf('S U6/PR1 0-10', 'L U4/PR1 10-20')).toEqual(['U6 0-10', 'U4 10-20']);
    expect(placementsOf('S U6/PR1 0-10', 'L U6/PR4 10-20')).toEqual(['U6 0-10', 'U6 10-20']);
  });
  test('takes in a stay in hospital when the child comes back', () => {
    expect(placementsOf('S U6/PR1 0-10', 'P T1 10-15', 'P U6/PR1 15-30', 'P K2/PR4 30-')).toEqual(['U6 0-30', 'K2 30-']);
  });
  test('ends with a temporary move from which the child goes elsewhere', () => {
    expect(placementsOf('S U6/PR1 0-10', 'P T1 10-15', 'P K2/PR4 15-30')).toEqual(['U6 0-15', 'K2 15-30']);
  });
  test('may begin with temporary moves, or be nothing else', () => {
    expect(placementsOf('S T4 0-10', 'P U6/PR1 10-15')).toEqual(['U6 0-15']);
    expect(placementsOf('S T4 0-10', 'P T3 10-')).toEqual(['T4 0-']);
  });
  test('goes on after a change of legal status in hospital', () => {
    expect(placementsOf('S U6/PR1 0-10', 'P T1 10-12', 'L T1 12-15', 'B U6/PR1 15-20')).toEqual(['U6 0-20']);
  });
  test('is another when the child comes back from a temporary move to another home of the kind', () => {
    const [first, away, back] = ['S U6/PR1 0-10', 'P T1 10-15', 'P U6/PR1 15-30'].map(episode);
    expect(placements([{ ...first!, urn: 'SC000001' }, away!, { ...back!, urn: 'SC000002' }])).toHaveLength(2);
    expect(placements([{ ...first!, urn: 'SC000001' }, away!, { ...back!, urn: 'SC000001' }])).toHaveLength(1);
  });
});

test('periods hold every episode once and in order, and placements fill each period without gap or overlap', () => {
  const anEpisode = fc.record({
    reason: fc.constantFrom('S', 'L', 'P', 'T', 'B', 'U'), place: fc.constantFrom('U6/PR1', 'U4/PR4', 'K2/PR4', 'T0', 'T1'),
    days: fc.integer({ min: 1, max: 90 }), gap: fc.constantFrom(0, 0, 0, 1, 30),
  });
  fc.assert(fc.property(fc.array(anEpisode, { minLength: 1, maxLength: 12 }), list => {
    let at = 0;
    const episodes = list.map(({ reason, place, days, gap }) => {
      const from = at + gap;
      at = from + days;
      return episode(`${reason} ${place} ${from}-${at}`);
    });
    const periods = periodsOfCare(episodes);
    expect(periods.flatMap(period => period.episodes)).toEqual(episodes);
    for (const period of periods) {
      expect(period.placements.flatMap(({ firstEpisode, lastEpisode }) => period.episodes.slice(firstEpisode, lastEpisode + 1))).toEqual(period.episodes);
      expect([period.placements[0]!.commencedOn, period.placements.at(-1)!.ceasedOn]).toEqual([period.commencedOn, period.ceasedOn]);
      period.placements.slice(1).forEach((placement, index) => { expect(placement.commencedOn).toBe(period.placements[index]!.ceasedOn); });
    }
  }), { numRuns: 200 });
});
