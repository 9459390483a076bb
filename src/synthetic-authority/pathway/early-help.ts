import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import type { ChildDraft, Household } from './drafts.ts';
import { drawHousehold } from './households.ts';
import { lineOn } from './levels.ts';
import { dayBetween, lastDayOf, type World } from './world.ts';
import { workingDayFrom } from './work-days.ts';

/** Who helps (organisations that the progress report of November 2012 names; shares are an assumption). */
const ORGANISATIONS: readonly (readonly [string, number])[] = [
  ["Children's centre", 0.34], ['Parent support adviser', 0.24], ['Targeted youth support', 0.22], ['Family keyworker', 0.12], ['Voluntary agency', 0.08],
];

/** One spell in eleven ends in a month, so help lasts the better part of a year (assumption). */
const SHARE_ENDING = 0.09;
/** Where the families come from: a contact or case of the last year, steps down among them, or a household nobody wrote about (assumption). */
const SHARE_KNOWN = 0.45;

type Spell = ChildDraft['earlyHelp'][number];
interface OpenSpell { readonly child: ChildDraft; readonly spell: Spell }

/** Help below the statutory level, month by month, for whole households, so that the number of children helped follows its line. */
export function addEarlyHelp(world: World): void {
  let open: OpenSpell[] = [];
  for (let month = 0; month < world.months; month += 1) {
    const random = stream(world.seed, 'pathway-early-help', month);
    open = endSpells(world, random, month, open);
    const wanted = Math.round(lineOn(world.shape.childrenInEarlyHelp, lastDayOf(world, month))) - open.length;
    for (let made = 0; made < wanted;) {
      const started = startSpells(world, random, month, wanted - made);
      open.push(...started);
      made += started.length;
    }
  }
}

function endSpells(world: World, random: Random, month: number, open: readonly OpenSpell[]): OpenSpell[] {
  const on = lastDayOf(world, month);
  const ends = drawPoisson(random, open.length * SHARE_ENDING);
  const from = drawWhole(random, 0, Math.max(open.length - ends, 0));
  return open.filter(({ child, spell }, i) => {
    const { adultOn } = child;
    if (adultOn > on && (i < from || i >= from + ends)) return true;
    spell.endedOn = adultOn <= on ? adultOn : workingDayFrom(dayBetween(world.firstDays[month]!, addDays(on, -3), random.uniform()));
    return false;
  });
}

function startSpells(world: World, random: Random, month: number, most: number): OpenSpell[] {
  const startedOn = workingDayFrom(dayBetween(world.firstDays[month]!, addDays(lastDayOf(world, month), -4), random.uniform()));
  const household = drawYes(random, SHARE_KNOWN) ? knownHousehold(world, random, startedOn) : newHousehold(world, startedOn);
  const children = household.children.filter(child => canBeHelped(child, startedOn)).slice(0, most);
  const organisation = drawOne(random, ORGANISATIONS);
  return children.map(child => {
    const spell = { startedOn, endedOn: null, organisation, area: household.area };
    child.earlyHelp.push(spell);
    return { child, spell };
  });
}

/** At home, born, not nearly grown up, and not helped already. */
const canBeHelped = (child: ChildDraft, on: CalendarDate): boolean =>
  child.care === null && child.bornOn <= on && addDays(child.adultOn, -60) > on && child.earlyHelp.every(({ endedOn }) => endedOn !== null && endedOn < on);

function newHousehold(world: World, on: CalendarDate): Household {
  const household = drawHousehold(world.seed, world.households.length, world.children.length, on);
  world.households.push(household);
  world.children.push(...household.children);
  return household;
}

/** A household with a child who was in touch in the year before; the list of households grows with time, so recent ones stand near the day. */
function knownHousehold(world: World, random: Random, on: CalendarDate): Household {
  for (let tries = 0; tries < 12; tries += 1) {
    const household = world.households[drawWhole(random, 0, world.households.length - 1)]!;
    const lately = household.children.some(({ contacts }) => contacts.some(contact => contact.on < on && contact.on > on - 365));
    if (lately && household.children.some(child => canBeHelped(child, on))) return household;
  }
  return newHousehold(world, on);
}
