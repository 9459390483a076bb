import { DESTINATIONS } from '#demand/destinations.ts';
import { drawFor, drawTakingPart, FOR } from '#scenarios/replay/draws.ts';
import type { LeverDraws } from '#scenarios/replay/draws.ts';
import type { Counts } from '#scenarios/replay/difference-record.ts';
import { copyStays, delayFrom, endOfPeriod, removeStays, splitStay } from '#scenarios/replay/stays.ts';
import type { Stays } from '#scenarios/replay/stays.ts';
import type { ChildAction, ElsewhereAction, LeaveAction, Offer, PreventAction } from '#scenarios/replay/treatment.ts';

/** A lever in one replicate: its effect there, its draws, and what is left of its places. */
export interface ActingLever {
  readonly action: ChildAction;
  readonly effect: number;
  readonly draws: LeverDraws;
  /** Children who took part, by month; and further places taken, by month. */
  readonly cases: Int32Array;
  readonly placesTaken: Int32Array;
}

/** The child whose stays are changed, and the calendar of the projection. */
export interface Subject {
  /** As they are read until a lever changes them; then a copy of this scenario's own. */
  stays: Stays;
  isChanged: boolean;
  readonly copy: Stays;
  name: number;
  bornOn: number;
  eighteenOn: number;
  readonly horizon: number;
  readonly monthOfDay: Uint16Array;
  readonly monthStartDays: Int32Array;
}

/** Days within which a child who went home and comes back does so; on average after half of it. Assumption, decision 0031. */
const COMES_BACK_WITHIN_DAYS = 365;

/** Lets a lever act on a child's stays. */
export function act(lever: ActingLever, subject: Subject, counts: Counts): void {
  const { action } = lever;
  switch (action.kind) {
    case 'prevent-entry': return prevent(lever, action, subject, counts);
    case 'leave-earlier': return endEarlier(lever, action, subject, counts);
    case 'live-elsewhere': return moveElsewhere(lever, action, subject, counts);
  }
}

/** The stays to change: copied the first time, because most children of most scenarios are never touched. */
function changing(subject: Subject): Stays {
  if (!subject.isChanged) copyStays(subject.stays, subject.copy);
  subject.stays = subject.copy;
  subject.isChanged = true;
  return subject.copy;
}

/** A draw of this child's, in a period of care by its number: a child may be met once in each. */
const nameOf = (subject: Subject, period: number): number => subject.name + Math.imul(period, 0x01000193);
const draw = (lever: ActingLever, subject: Subject, purpose: number, period: number): number => drawFor(lever.draws, purpose, nameOf(subject, period));

/**
 * Of those for whom it worked (they drew below `worked`), the last so many are back in the end. One draw tells both: a lever
 * that works for more keeps those out for good who only came later before, never the other way round.
 */
const isBackInTheEnd = (taking: number, worked: number, share: number): boolean => taking >= worked * (1 - share);

function prevent(lever: ActingLever, action: PreventAction, subject: Subject, counts: Counts): void {
  const { stays } = subject;
  let period = 0;
  for (let k = 0; k < stays.count; k += 1) {
    if (stays.begins[k] === 0) continue;
    period += 1;
    const day = stays.from[k]!;
    const month = subject.monthOfDay[day]!;
    const { offer } = action;
    if (!isOfAge(offer, subject, day) || !isOfGroup(offer, stays.group[k]!)) continue;
    const taking = drawTakingPart(lever.draws, nameOf(subject, period));
    const share = offer.shareByMonth[month]!;
    if (taking >= share || !hasRoom(lever, month)) continue;
    takesPart(lever, counts, month);
    if (taking >= share * lever.effect) continue;
    counts.succeeded(month);
    if (isBackInTheEnd(taking, share * lever.effect, action.laterShare)) {
      // Comes in later, when its life in care goes on as it would have: not offered the lever again.
      delayFrom(changing(subject), k, 1 + Math.floor(2 * action.laterAfterDays * draw(lever, subject, FOR.comingBackWhen, period)), subject.eighteenOn, subject.horizon);
      return;
    }
    changing(subject).count = k;
    return;
  }
}

function endEarlier(lever: ActingLever, action: LeaveAction, subject: Subject, counts: Counts): void {
  let period = 0;
  for (let first = 0; first < subject.stays.count; first = endOfPeriod(subject.stays, first)) {
    period += 1;
    const end = endOfPeriod(subject.stays, first);
    const offered = firstOffered(action.offer, subject, first, end);
    if (offered < 0) continue;
    const month = subject.monthOfDay[offered]!;
    const taking = drawTakingPart(lever.draws, nameOf(subject, period));
    const share = action.offer.shareByMonth[month]!;
    if (taking >= share || !hasRoom(lever, month)) continue;
    takesPart(lever, counts, month);
    const leavesOn = offered + 1 + Math.floor(action.withinDays * draw(lever, subject, FOR.when, period));
    if (taking >= share * lever.effect || leavesOn >= subject.stays.until[end - 1]!) continue;
    counts.succeeded(month);
    leave(lever, action, subject, counts, { first, end, period, comesBack: isBackInTheEnd(taking, share * lever.effect, action.returnShare) }, leavesOn);
  }
}

/** Positions of its first stay and after its last, which of the child's it is, and whether the child comes back after leaving early. */
interface PeriodOfCare { readonly first: number; readonly end: number; readonly period: number; readonly comesBack: boolean }

/** Ends the period of care on a day within it. Who comes back then lives what was left of it, later by the days away. */
function leave(lever: ActingLever, action: LeaveAction, subject: Subject, counts: Counts, { first, end: endBefore, period, comesBack }: PeriodOfCare, leavesOn: number): void {
  const { eighteenOn, horizon } = subject;
  const stays = changing(subject);
  let end = endBefore;
  const wouldHaveLeft = stays.leaves[end - 1]!;
  const wouldHaveUntil = stays.until[end - 1]!;
  let k = first;
  while (stays.until[k]! <= leavesOn) k += 1;
  if (stays.from[k]! < leavesOn) { splitStay(stays, k, leavesOn); k += 1; end += 1; }
  if (comesBack) {
    const away = 1 + Math.floor(COMES_BACK_WITHIN_DAYS * draw(lever, subject, FOR.comingBackWhen, period));
    stays.leaves[k - 1] = action.destination;
    stays.begins[k] = 1;
    for (let j = k; j < end; j += 1) stays.careBegan[j] = leavesOn;
    delayFrom(stays, k, away, eighteenOn, horizon);
    if (action.allowance) counts.allowance(leavesOn, Math.min(leavesOn + away, eighteenOn, horizon + 1));
    return;
  }
  stays.leaves[k - 1] = action.destination;
  // A child adopted does not come back; another may, when it would have.
  removeStays(stays, k, DESTINATIONS[action.destination]!.mayReturn ? end : stays.count);
  if (action.allowance) counts.allowance(leavesOn, wouldHaveLeft === action.destination ? wouldHaveUntil : Math.min(eighteenOn, horizon + 1));
}

function moveElsewhere(lever: ActingLever, action: ElsewhereAction, subject: Subject, counts: Counts): void {
  let { stays } = subject;
  let period = 0;
  let end = 0;
  for (let first = 0; first < stays.count; first = end) {
    period += 1;
    end = endOfPeriod(stays, first);
    let movedOn = -1;
    for (let k = first; k < end; k += 1) {
      if (action.offer.groups![stays.group[k]!] === 0) continue;
      // Once moved, wherever the child would have gone back to such a placement, it goes on in the other.
      const day = movedOn >= 0 ? stays.from[k]! : offeredInStay(action.offer, subject, k, stays.from[k]! + action.afterDays);
      if (day < 0) continue;
      if (movedOn < 0) {
        const month = subject.monthOfDay[day]!;
        const taking = drawTakingPart(lever.draws, nameOf(subject, period));
        const share = action.offer.shareByMonth[month]!;
        if (taking >= share) break;
        takesPart(lever, counts, month);
        if (taking >= share * lever.effect) break;
      }
      const placed = placedOn(lever, action, subject, day, stays.until[k]!);
      if (placed < 0) continue;
      if (movedOn < 0) counts.succeeded(subject.monthOfDay[placed]!);
      movedOn = placed;
      stays = changing(subject);
      if (placed > stays.from[k]!) { splitStay(stays, k, placed); k += 1; end += 1; }
      stays.group[k] = action.toGroup;
    }
  }
}

/** The first day from which there is a place until the stay ends, taking it; -1 where there is none. Places are counted at the ends of months: who leaves within one has left its place to the next. */
function placedOn(lever: ActingLever, { placesByMonth }: ElsewhereAction, { monthOfDay, monthStartDays, horizon }: Subject, day: number, until: number): number {
  if (placesByMonth === null) return day;
  const { placesTaken } = lever;
  const asked = monthOfDay[day]!;
  const last = until > horizon ? monthOfDay[until - 1]! : monthOfDay[until]! - 1;
  // Gone again before the month ends: it needs a place and holds none at any month's end.
  if (last < asked) return placesTaken[asked]! < placesByMonth[asked]! ? day : -1;
  let free = last + 1;
  while (free > asked && placesTaken[free - 1]! < placesByMonth[free - 1]!) free -= 1;
  if (free > last) return -1;
  for (let month = free; month <= last; month += 1) placesTaken[month]! += 1;
  return free === asked ? day : monthStartDays[free]!;
}

/** The first day of a period of care on which the child is one of those the lever is for; -1 for none. */
function firstOffered(offer: Offer, subject: Subject, first: number, end: number): number {
  for (let k = first; k < end; k += 1) {
    if (!isOfGroup(offer, subject.stays.group[k]!)) continue;
    const day = offeredInStay(offer, subject, k, subject.stays.from[k]!);
    if (day >= 0) return day;
  }
  return -1;
}

/** The first day of a stay, not before `earliest`, on which age, time in care and the lever's own months allow it; -1 for none. */
function offeredInStay(offer: Offer, { stays, bornOn, monthStartDays }: Subject, k: number, earliest: number): number {
  const careBegan = stays.careBegan[k]!;
  const day = Math.max(1, earliest, careBegan + offer.fromCareDays, bornOn + offer.fromAgeDays, monthStartDays[offer.firstMonth]!);
  return day < stays.until[k]! && day - careBegan < offer.untilCareDays && day - bornOn < offer.untilAgeDays ? day : -1;
}

const isOfAge = (offer: Offer, { bornOn }: Subject, day: number): boolean => day - bornOn >= offer.fromAgeDays && day - bornOn < offer.untilAgeDays;
const isOfGroup = (offer: Offer, group: number): boolean => offer.groups === null || offer.groups[group] === 1;
const hasRoom = ({ action: { offer }, cases }: ActingLever, month: number): boolean => offer.casesByMonth === null || cases[month]! < offer.casesByMonth[month]!;

function takesPart(lever: ActingLever, counts: Counts, month: number): void {
  lever.cases[month]! += 1;
  counts.tookPart(month);
}
