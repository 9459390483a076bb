import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import type { ChildDraft, Household } from './drafts.ts';
import { referTogether } from './episodes-of-need.ts';
import { drawHousehold } from './households.ts';
import { stepOn } from './levels.ts';
import { drawSource, readinessOf } from './sources.ts';
import { dayBetween, lastDayOf, stillWanted, type World } from './world.ts';
import { isWorkingDay } from './work-days.ts';

/** Share of contacts about households known for longer than the last twelve months or without a referral in them, and about open cases (assumptions). */
const SHARE_KNOWN_BEFORE = 0.14;
const SHARE_OPEN = 0.05;
/** How much of what becomes a referral elsewhere still does so where a hub screens first and another area has none yet (assumption). */
const HUB_FACTOR = 0.75;
/** A child who comes back within a year is taken on more readily than a stranger (assumption, with the shares of contacts set so that re-referrals come near DfE's). */
const COMING_BACK_FACTOR = 2.6;
/** What comes of contacts that become no referral (assumption; words of a local log). */
const OUTCOMES: readonly (readonly [string, number])[] = [['no further action', 0.5], ['advice', 0.3], ['early help', 0.2]];

/** Somebody gets in touch about some children of one household. */
interface Message { readonly on: CalendarDate; readonly children: readonly ChildDraft[]; readonly source: string; readonly random: Random }

const isFree = (child: ChildDraft, on: CalendarDate): boolean => child.open === null && child.freeFrom <= on;

/** Six months before 18 nobody is taken on as new, so that work is done before adulthood. */
const isYoungEnough = (child: ChildDraft, on: CalendarDate): boolean => addDays(child.adultOn, -190) > on;

/** The contacts of a month: as many as the shape says, and as many of them become referrals as it says. */
export function contactsOfMonth(world: World, month: number): void {
  const random = stream(world.seed, 'pathway-contacts', month);
  const since = addDays(world.firstDays[month]!, -365);
  while (world.recentFrom < world.referred.length && world.referred[world.recentFrom]!.on < since) world.recentFrom += 1;
  const wanted = drawPoisson(random, stillWanted(world, 'contacts', month));
  const messages: Message[] = [];
  for (let made = 0; made < wanted;) {
    const message = drawMessage(world, random, month, messages.length);
    made += message.children.length;
    messages.push(message);
  }
  messages.sort((a, b) => a.on - b.on);
  referSome(world, month, messages);
}

function drawMessage(world: World, random: Random, month: number, count: number): Message {
  const on = drawDay(world, random, month);
  const source = drawSource(random, stepOn(world.shape.policeShareOfContacts, on), on);
  const own = stream(world.seed, 'pathway-contact', month, count);
  return { on, source, children: drawChildren(world, own, on, source), random: own };
}

/** Police notices come on all days, letters and calls on working days. */
function drawDay(world: World, random: Random, month: number): CalendarDate {
  for (let tries = 0; ; tries += 1) {
    const day = dayBetween(world.firstDays[month]!, lastDayOf(world, month), random.uniform());
    if (tries === 8 || isWorkingDay(day) || drawYes(random, 0.15)) return day;
  }
}

/** Whom it is about: children referred lately, of a household known for longer, or of one never heard of. */
function drawChildren(world: World, random: Random, on: CalendarDate, source: string): readonly ChildDraft[] {
  const which = random.uniform();
  const again = stepOn(world.shape.againShare, on);
  const openToo = drawYes(random, SHARE_OPEN);
  if (which < again) {
    const found = again12Months(world, random, on, openToo);
    if (found.length > 0) return found;
  } else if (which < again + SHARE_KNOWN_BEFORE && world.households.length > 0) {
    const household = world.households[drawWhole(random, 0, world.households.length - 1)]!;
    const found = household.children.filter(child => isYoungEnough(child, on) && (openToo || isFree(child, on)) && !referredSince(child, addDays(on, -365)));
    if (found.length > 0) return someOf(random, found, source);
  }
  const household = drawHousehold(world.seed, world.households.length, world.children.length, on);
  world.households.push(household);
  world.children.push(...household.children);
  return someOf(random, household.children.filter(child => isYoungEnough(child, on)), source, household.children);
}

const referredSince = (child: ChildDraft, since: CalendarDate): boolean => {
  const last = child.referrals[child.referrals.length - 1];
  return last !== undefined && last.on >= since;
};

/** Children of one household who had a referral in the twelve months before and whose case is closed again. */
function again12Months(world: World, random: Random, on: CalendarDate, openToo: boolean): readonly ChildDraft[] {
  const since = addDays(on, -365);
  for (let tries = 0; tries < 8; tries += 1) {
    const recent = world.referred.length - world.recentFrom;
    if (recent === 0) return [];
    const { household } = world.referred[world.recentFrom + drawWhole(random, 0, recent - 1)]!;
    const found = household.children.filter(child => isYoungEnough(child, on) && (openToo || isFree(child, on)) && referredSince(child, since));
    if (found.length > 0) return found;
  }
  return [];
}

/** The police tell of all children of a house more often than others do, who write about one. */
function someOf(random: Random, candidates: readonly ChildDraft[], source: string, otherwise = candidates): readonly ChildDraft[] {
  const children = candidates.length > 0 ? candidates : otherwise.slice(0, 1);
  if (children.length === 1 || drawYes(random, source === '6' ? 0.6 : 0.4)) return children;
  return [children[drawWhole(random, 0, children.length - 1)]!];
}

function hubFactor(world: World, household: Household, on: CalendarDate): number {
  const { hubs } = world.shape;
  const screened = hubs.some(hub => hub.area === household.area && hub.fromOn <= on);
  return screened && !hubs.every(hub => hub.fromOn <= on) ? HUB_FACTOR : 1;
}

function readiness(world: World, { children, source, on }: Message): number {
  const [child] = children;
  return readinessOf(source) * hubFactor(world, child!.household, on) * (referredSince(child!, addDays(on, -365)) ? COMING_BACK_FACTOR : 1);
}

/** Goes through the contacts in order of date and makes referrals of as many as are wanted, the readier sources first. */
function referSome(world: World, month: number, messages: readonly Message[]): void {
  const free = messages.map(message => message.children.filter(child => isFree(child, message.on)).length);
  let left = stillWanted(world, 'referrals', month);
  // The more of all contacts become referrals, the less it matters whose they are.
  const choosiness = 1 - Math.min(1, left / Math.max(1, free.reduce((total, count) => total + count, 0)));
  const weights = messages.map(message => 1 + choosiness * (readiness(world, message) - 1));
  let weightLeft = weights.reduce((total, weight, i) => total + weight * free[i]!, 0);
  for (const [i, message] of messages.entries()) {
    const { children, on, source, random } = message;
    const taken = children.filter(child => isFree(child, on) && isYoungEnough(child, on));
    const chance = weightLeft <= 0 ? 0 : (left * weights[i]!) / weightLeft;
    const refer = taken.length > 0 && drawYes(random, chance);
    const other = drawOne(random, OUTCOMES);
    for (const child of children) {
      const outcome = refer && taken.includes(child) ? 'referral' : child.open !== null ? 'open case' : other;
      child.contacts.push({ on, source, outcome, area: child.household.area });
    }
    if (refer) {
      referTogether(world, month, taken, addDays(on, drawYes(random, 0.75) || on === world.until ? 0 : 1), source);
      left -= taken.length;
    }
    weightLeft -= weights[i]! * free[i]!;
  }
}
