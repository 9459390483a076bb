import { addDays, addMonths, birthday, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream, type Random } from '#kernel/random.ts';
import type { Child, Episode } from '#journeys/child.ts';
import { drawLogNormal, drawOne, drawWhole, drawYes } from './draws.ts';
import type { AuthorityShape } from './shape.ts';

/** Disabled children who begin a series of short breaks, beside each 100 who come into care (assumption). */
const SERIES_PER_START = 0.05;

/** One stay away: where it is, is settled once for the series. */
interface Series { readonly legalStatus: 'V3' | 'V4'; readonly placementType: string; readonly placementProvider: string; readonly urn: string }

const stayAway = (series: Series, commencedOn: CalendarDate, ceasedOn: CalendarDate): Episode => ({
  ...series, commencedOn, ceasedOn, reasonForNewEpisode: 'S', categoryOfNeed: 'N2', reasonEpisodeCeased: 'E4A', reasonPlaceChange: null,
  // The return leaves the home postcode out for short breaks.
  homePostcode: null, placementPostcode: 'QM4 2BR',
});

/** V4 records the agreement once; V3 every break: two to four nights, every three to seven weeks. */
function drawEpisodes(random: Random, series: Series, from: CalendarDate, adultOn: CalendarDate): Episode[] {
  const until = addDays(from, Math.min(Math.round(drawLogNormal(random, 800, 0.7)) + 30, adultOn - from));
  if (series.legalStatus === 'V4') return [stayAway(series, from, until)];
  const episodes: Episode[] = [];
  let day = from;
  while (addDays(day, 4) <= until) {
    episodes.push(stayAway(series, day, addDays(day, drawWhole(random, 2, 4))));
    day = addDays(day, drawWhole(random, 21, 49));
  }
  return episodes;
}

function drawChild(random: Random, shape: AuthorityShape, from: CalendarDate): Omit<Child, 'id' | 'localId'> {
  const bornOn = addDays(from, -drawWhole(random, 4 * 365, 16 * 365));
  const [placementType, placementProvider, urn] = drawOne<readonly [string, string, string]>(random, [[['K2', 'PR1', '2990001'], 0.6], [['U6', 'PR1', 'SC990001'], 0.25], [['K2', 'PR5', '2990002'], 0.15]]);
  const series: Series = { legalStatus: drawYes(random, 0.6) ? 'V4' : 'V3', placementType, placementProvider, urn };
  return {
    authority: shape.name, sex: drawYes(random, 0.66) ? 'male' : 'female', bornOn, ethnicity: drawYes(random, 0.8) ? 'WBRI' : 'APKN',
    unaccompanied: null, periodsOfCare: [], shortBreaks: drawEpisodes(random, series, from, birthday(bornOn, 18)),
  };
}

/** Children who are never looked after in the statistics and stand in the same files. */
export function makeShortBreakChildren(seed: number, shape: AuthorityShape, from: CalendarDate, months: number, observedFrom: CalendarDate, identify: () => string): Child[] {
  const children: Child[] = [];
  for (let month = 0; month < months; month += 1) {
    const random = stream(seed, 'short-breaks', month);
    const count = drawPoisson(random, (shape.startsPerYear * SERIES_PER_START) / 12);
    for (let i = 0; i < count; i += 1) {
      const child = drawChild(stream(seed, 'short-break-child', month, i), shape, addDays(addMonths(from, month), drawWhole(random, 0, 27)));
      const last = child.shortBreaks[child.shortBreaks.length - 1];
      if (last === undefined || last.ceasedOn === null || last.ceasedOn < observedFrom) continue;
      const localId = identify();
      children.push({ ...child, id: localId, localId });
    }
  }
  return children;
}
