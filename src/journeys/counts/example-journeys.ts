import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, addMonths, parseIsoDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import type { Random } from '#kernel/random.ts';
import { stream } from '#kernel/random.ts';
import type { Child, Episode, Journeys, PeriodOfCare, Placement } from '#journeys/child.ts';

/** Short ways to write histories down, for tests and examples. Nothing here reads a return. */

/** A date from `yyyy-mm-dd`. */
export const on = (text: string): CalendarDate => must(parseIsoDate(text), `a date in "${text}"`);

/** One placement of an example: the day it begins, its type and provider, and the status and need if they matter. */
export interface ExampleMove {
  readonly from: CalendarDate;
  readonly type: string;
  readonly provider?: string | null;
  readonly legalStatus?: string;
  readonly need?: string;
}

/** A period of care of moves in turn, each lasting until the next; one episode a move, a placement where the place changes. */
export function examplePeriod(moves: readonly ExampleMove[], ceasedOn: CalendarDate | null): PeriodOfCare {
  const endOf = (i: number): CalendarDate | null => moves[i + 1]?.from ?? ceasedOn;
  const isLast = (i: number): boolean => i === moves.length - 1;
  const episodes = moves.map((move, i): Episode => ({
    commencedOn: move.from, ceasedOn: endOf(i), reasonForNewEpisode: i === 0 ? 'S' : 'P',
    legalStatus: move.legalStatus ?? 'C2', categoryOfNeed: move.need ?? 'N1',
    placementType: move.type, placementProvider: move.provider ?? null,
    reasonEpisodeCeased: endOf(i) === null ? null : isLast(i) ? 'E4A' : 'X1', reasonPlaceChange: null,
    homePostcode: null, placementPostcode: null, urn: null,
  }));
  const placements: Placement[] = [];
  episodes.forEach((episode, i) => {
    const before = placements[placements.length - 1];
    const same = before !== undefined && before.placementType === episode.placementType && before.placementProvider === episode.placementProvider;
    if (same) placements.pop();
    placements.push({
      commencedOn: same ? before.commencedOn : episode.commencedOn, ceasedOn: episode.ceasedOn, placementType: episode.placementType,
      placementProvider: episode.placementProvider, firstEpisode: same ? before.firstEpisode : i, lastEpisode: i,
    });
  });
  return {
    commencedOn: must(moves[0], 'a first move').from, startIsKnown: true, ceasedOn,
    reasonCeased: ceasedOn === null ? null : 'E4A', episodes, placements,
  };
}

export const exampleChild = (localId: string, bornOn: CalendarDate, periodsOfCare: readonly PeriodOfCare[], unaccompanied: Child['unaccompanied'] = null): Child => ({
  id: `example/${localId}`, authority: 'example', localId, sex: 'unknown', bornOn, ethnicity: null, unaccompanied, periodsOfCare, shortBreaks: [],
});

const PLACES: readonly (readonly [string, string | null])[] = [
  ['U1', 'PR1'], ['U4', 'PR1'], ['U4', 'PR4'], ['U6', 'PR5'], ['U6', null], ['A5', 'PR1'], ['K2', 'PR1'], ['K2', 'PR4'], ['R1', 'PR3'],
  ['K1', 'PR2'], ['K3', 'PR4'], ['P1', 'PR0'], ['R5', 'PR3'], ['Z1', null], ['K2', 'PR4'], ['U6', 'PR4'],
];
const LEGAL_STATUSES = ['C1', 'C2', 'E1', 'V2', 'J1'];

const pick = <T>(random: Random, list: readonly T[]): T => must(list[Math.floor(random.uniform() * list.length)], 'something to pick');
const upTo = (random: Random, most: number): number => Math.floor(random.uniform() * (most + 1));

/** Histories drawn at random over the years given, for properties that must hold on any: starts before the data begin, returns to care, open ends. */
export function randomJourneys(seed: number, children: number, years = 4): Journeys {
  const observedFrom = on('2019-04-01');
  const observedUntil = addDays(addMonths(observedFrom, years * 12), -1);
  const days = observedUntil - observedFrom;
  return { observedFrom, observedUntil, children: Array.from({ length: children }, (_, i) => randomChild(stream(seed, 'example', 0, i), String(i), observedFrom, days)) };
}

function randomChild(random: Random, localId: string, observedFrom: CalendarDate, days: number): Child {
  const last = addDays(observedFrom, days);
  const periods: PeriodOfCare[] = [];
  let from = addDays(observedFrom, upTo(random, days + 800) - 800);
  const bornOn = addDays(from, -upTo(random, 17 * 365));
  while (from <= last && periods.length < 3) {
    const moves: ExampleMove[] = [];
    for (let count = upTo(random, 4); count >= 0 && from <= last; count -= 1) {
      const [type, provider] = pick(random, PLACES);
      moves.push({ from, type, provider, legalStatus: pick(random, LEGAL_STATUSES), need: `N${1 + upTo(random, 7)}` });
      from = addDays(from, 1 + upTo(random, 400));
    }
    const ceasedOn = from <= last && random.uniform() < 0.9 ? from : null;
    // Nobody who left before the first return is in any file.
    if (ceasedOn === null || ceasedOn >= observedFrom) periods.push(examplePeriod(moves, ceasedOn));
    if (ceasedOn === null) break;
    from = addDays(ceasedOn, 1 + upTo(random, 300));
  }
  const flag = random.uniform();
  return exampleChild(localId, bornOn, periods, flag < 0.7 ? null : { until: flag < 0.85 ? null : addDays(observedFrom, upTo(random, days)) });
}
