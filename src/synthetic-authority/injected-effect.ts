import { addDays, addMonths, ageInYears, birthday, dateParts, type CalendarDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import { drawExponential } from '#kernel/distributions.ts';
import { stream } from '#kernel/random.ts';
import type { Child, Episode, PeriodOfCare } from '#journeys/child.ts';
import { placementGroupOf } from '#reference/placement-groups.ts';
import { drawYes } from './draws.ts';
import { drawDaysUntilReturn } from './ways-out.ts';

/**
 * Something that is done in an authority from a day on, so that a projection of what it does can be held against what it
 * did: the same seed without it gives the same families, and all lives that it does not touch are the same. A family is
 * worked with as one: brothers and sisters who came in together are kept out or go home together. Unaccompanied children
 * are left as they are.
 */
export interface InjectedEffect {
  readonly keptOut: KeptOut | null;
  readonly sentHome: SentHome | null;
  readonly movedInHouse: MovedInHouse | null;
}

/** Of the children who would come in, or come back, from the day on at the age or older, a share does not. Some of these come in later after all. */
export interface KeptOut { readonly from: CalendarDate; readonly fromAge: number; readonly share: number; readonly laterShare: number; readonly laterAfterMonths: number }

/** Of the children who live so long in care, in fostering, homes or with parents, a share goes home within months of it or of the day. Some of these come back. */
export interface SentHome { readonly from: CalendarDate; readonly careMonths: readonly [from: number, until: number]; readonly withinMonths: number; readonly share: number; readonly returnShare: number }

/** Of the children with agency carers a share moves to in-house carers, as there are places: by month, the first that of the day. */
export interface MovedInHouse { readonly from: CalendarDate; readonly share: number; readonly places: readonly number[] }

/** A child, and how it would live on if it came in on another day. `time` names the chance of that life. */
export interface Life {
  readonly child: Child;
  readonly familyKey: number;
  readonly liveAgain: (enteredOn: CalendarDate, time: number) => readonly PeriodOfCare[];
}

/** The children as they live with the effect at work; those who then never come into care are not there. */
export function injectEffect(seed: number, effect: InjectedEffect, lives: readonly Life[], until: CalendarDate): Child[] {
  const lived = lives.map(life => {
    if (life.child.unaccompanied !== null) return [...life.child.periodsOfCare];
    const entered = effect.keptOut === null ? life.child.periodsOfCare : keepOut(seed, effect.keptOut, life);
    return effect.sentHome === null ? [...entered] : sendHome(seed, effect.sentHome, life, entered);
  });
  if (effect.movedInHouse !== null) moveInHouse(seed, effect.movedInHouse, lives, lived, until);
  return lives.map(({ child }, i) => ({ ...child, periodsOfCare: lived[i]! })).filter(({ periodsOfCare }) => periodsOfCare.length > 0);
}

const DAYS_PER_MONTH = 365.25 / 12;

function keepOut(seed: number, rule: KeptOut, { child: { bornOn, periodsOfCare }, familyKey, liveAgain }: Life): readonly PeriodOfCare[] {
  for (const [k, { commencedOn }] of periodsOfCare.entries()) {
    if (commencedOn < rule.from || ageInYears(bornOn, commencedOn) < rule.fromAge) continue;
    const random = stream(seed, 'kept-out', familyKey, k);
    if (!drawYes(random, rule.share)) continue;
    const later = drawYes(random, rule.laterShare) ? liveAgain(addDays(commencedOn, Math.ceil(drawExponential(random) * rule.laterAfterMonths * DAYS_PER_MONTH)), 1 + k) : [];
    return [...periodsOfCare.slice(0, k), ...later];
  }
  return periodsOfCare;
}

/** Placement groups from which children go home. */
const BEFORE_HOME: ReadonlySet<string> = new Set(['kinship-fostering', 'agency-fostering', 'in-house-fostering', 'residential', 'with-parents']);

/** At most so many years of age: the last year before adulthood is not spent on going home. */
const HOME_UNTIL_AGE = 17;

function firstOffered({ from, careMonths }: SentHome, bornOn: CalendarDate, period: PeriodOfCare): CalendarDate | null {
  for (const placement of period.placements) {
    if (!BEFORE_HOME.has(placementGroupOf(placement.placementType, placement.placementProvider))) continue;
    const on = Math.max(from, placement.commencedOn, addMonths(period.commencedOn, careMonths[0])) as CalendarDate;
    const last = Math.min(placement.ceasedOn!, addMonths(period.commencedOn, careMonths[1]), birthday(bornOn, HOME_UNTIL_AGE));
    if (on < last) return on;
  }
  return null;
}

function sendHome(seed: number, rule: SentHome, { child: { bornOn }, familyKey, liveAgain }: Life, periods: readonly PeriodOfCare[]): PeriodOfCare[] {
  const lived = [...periods];
  for (let k = 0; k < lived.length; k += 1) {
    const period = lived[k]!;
    const offeredOn = firstOffered(rule, bornOn, period);
    const random = stream(seed, 'sent-home', familyKey, k);
    if (offeredOn === null || !drawYes(random, rule.share)) continue;
    // A return takes preparing: the days lie around the middle of the time there is (assumption).
    const leavesOn = addDays(offeredOn, 1 + Math.floor((rule.withinMonths * DAYS_PER_MONTH * (random.uniform() + random.uniform())) / 2));
    if (leavesOn >= period.ceasedOn!) continue;
    lived[k] = endAtHome(period, leavesOn);
    if (!drawYes(random, rule.returnShare)) continue;
    let days = drawDaysUntilReturn(random);
    while (days > 365) days = drawDaysUntilReturn(random);
    lived.splice(k + 1, lived.length, ...liveAgain(addDays(leavesOn, days), 101 + k));
  }
  return lived;
}

/** The period as it was until the day, on which the child goes home to its parents. */
function endAtHome(period: PeriodOfCare, on: CalendarDate): PeriodOfCare {
  const episodes = period.episodes.filter(({ commencedOn }) => commencedOn < on);
  const lastEpisode = episodes.length - 1;
  const placements = period.placements.filter(({ commencedOn }) => commencedOn < on);
  return {
    ...period, ceasedOn: on, reasonCeased: 'E4A',
    episodes: episodes.map((episode, e) => (e === lastEpisode ? { ...episode, ceasedOn: on, reasonEpisodeCeased: 'E4A', reasonPlaceChange: null } : episode)),
    placements: placements.map((placement, p) => (p === placements.length - 1 ? { ...placement, ceasedOn: on, lastEpisode } : placement)),
  };
}

/** A placement with agency carers whose child would move: where it stands, and the days between which it could. */
interface Waiting { readonly life: number; readonly period: number; readonly placement: number; readonly from: CalendarDate; readonly until: CalendarDate; readonly turn: number }

function waitingChildren(seed: number, rule: MovedInHouse, lives: readonly Life[], lived: readonly (readonly PeriodOfCare[])[]): Waiting[] {
  const found: Waiting[] = [];
  lived.forEach((periods, life) => periods.forEach(({ placements }, period) => {
    const { child, familyKey } = lives[life]!;
    const random = stream(seed, 'moved-in-house', familyKey, period);
    if (child.unaccompanied !== null || !drawYes(random, rule.share)) return;
    const turn = random.uniform();
    placements.forEach(({ placementType, placementProvider, commencedOn, ceasedOn }, placement) => {
      if (ceasedOn! <= rule.from || placementGroupOf(placementType, placementProvider) !== 'agency-fostering') return;
      found.push({ life, period, placement, from: Math.max(rule.from, commencedOn) as CalendarDate, until: ceasedOn!, turn });
    });
  }));
  return found.sort((a, b) => a.from - b.from || a.turn - b.turn);
}

/** Day by day: whoever has waited longest takes a place that is free, and holds it until the placement would have ended. */
function moveInHouse(seed: number, rule: MovedInHouse, lives: readonly Life[], lived: readonly PeriodOfCare[][], until: CalendarDate): void {
  const children = waitingChildren(seed, rule, lives, lived);
  const start = dateParts(rule.from);
  const moves: { readonly child: Waiting; readonly on: CalendarDate }[] = [];
  let held: CalendarDate[] = [];
  let first = 0;
  for (let on = rule.from; on <= until; on = addDays(on, 1)) {
    const { year, month } = dateParts(on);
    const places = rule.places[Math.min(12 * (year - start.year) + month - start.month, rule.places.length - 1)]!;
    held = held.filter(day => day > on);
    for (; held.length < places && first < children.length && children[first]!.from <= on; first += 1) {
      const child = children[first]!;
      if (child.until <= on) continue;
      moves.push({ child, on });
      held.push(child.until);
    }
  }
  // The last placement of a child first, so that the positions of those before it stay.
  for (const { child: { life, period, placement }, on } of moves.sort((a, b) => b.child.placement - a.child.placement)) {
    lived[life]![period] = inHouseFrom(must(lived[life]![period], 'a period of care'), placement, on);
  }
}

/** The code of the return for carers of the authority's own. */
const OWN_PROVISION = 'PR1';

/** The placement goes on with other carers from the day on: a placement of its own, unless it had only begun. */
function inHouseFrom(period: PeriodOfCare, position: number, on: CalendarDate): PeriodOfCare {
  const placement = period.placements[position]!;
  const moved = (episode: Episode): Episode => ({ ...episode, placementProvider: episode.placementProvider === null ? null : OWN_PROVISION });
  const episodes = period.episodes.flatMap((episode, e): Episode[] => {
    if (e < placement.firstEpisode || e > placement.lastEpisode || episode.ceasedOn! <= on) return [episode];
    if (episode.commencedOn >= on) return [moved(episode)];
    return [{ ...episode, ceasedOn: on, reasonEpisodeCeased: 'X1', reasonPlaceChange: 'CARPL' }, { ...moved(episode), commencedOn: on, reasonForNewEpisode: 'P' }];
  });
  const more = episodes.length - period.episodes.length;
  const firstEpisode = episodes.findIndex(({ commencedOn }, e) => e >= placement.firstEpisode && commencedOn >= on);
  return {
    ...period, episodes,
    placements: period.placements.flatMap((one, p) => {
      if (p !== position) return [p < position ? one : { ...one, firstEpisode: one.firstEpisode + more, lastEpisode: one.lastEpisode + more }];
      const inHouse = { ...one, placementProvider: OWN_PROVISION, lastEpisode: one.lastEpisode + more };
      return on <= one.commencedOn ? [inHouse] : [{ ...one, ceasedOn: on, lastEpisode: firstEpisode - 1 }, { ...inHouse, commencedOn: on, firstEpisode }];
    }),
  };
}
