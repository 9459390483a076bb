import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { ln } from '#kernel/mathematics.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawYes } from '#synthetic-authority/draws.ts';
import type { OpenEpisode } from './drafts.ts';
import { closeEpisode, endProtectionPlan, startInNeedPlan } from './episodes-of-need.ts';
import { lineOn, type Line } from './levels.ts';
import { isWorkingDay } from './work-days.ts';
import { dayBetween, householdChance, lastDayOf, numberAtEnd, type World } from './world.ts';

/** Shares of closures that are no closure after assessment (assumption). */
const REASONS: readonly (readonly [string, number])[] = [['RC7', 0.9], ['RC5', 0.06], ['RC3', 0.02], ['RC4', 0.015], ['RC2', 0.0005], ['RC6', 0.0045]];

/** How readily plans end by whole months since they began: at review conferences after 3, 9, 15 and 21 months, mostly (DfE, table D7). */
const READINESS_OF_PLANS = [0, 0.1, 1.2, 2.2, 0.4, 0.4, 0.5, 0.7, 3, 3, 0.8, 0.6, 0.6, 1, 2.5, 2.5, 1, 0.8, 0.8, 1, 2.5, 2.5];
const READINESS_OF_LATER_MONTHS = 2;

/** Seven in ten children who come off a plan go on with a plan in need (assumption). */
const SHARE_STEPPED_DOWN = 0.7;

/** Ends what has to end in a month, so that the numbers of children on its last day are those of the shape. */
export function endSome(world: World, month: number): void {
  endChildhoods(world, month);
  const beganBefore = addDays(world.firstDays[month]!, -20);
  const plans = world.openEpisodes.filter(({ protectionPlan }) => protectionPlan !== null && protectionPlan.startedOn < beganBefore);
  endFirst(world, month, plans, world.onPlan, world.shape.childrenOnProtectionPlan, planReadiness, endPlanInMonth);
  const quietBy = addDays(lastDayOf(world, month), -3);
  const quiet = world.openEpisodes.filter(({ protectionPlan, quietFrom }) => protectionPlan === null && quietFrom <= quietBy);
  endFirst(world, month, quiet, world.inNeed, world.shape.childrenInNeed, closingReadiness, closeInMonth);
  world.openEpisodes = world.openEpisodes.filter(({ referral }) => referral.closedOn === null);
}

/** At 18 a child in need no longer is one. */
function endChildhoods(world: World, month: number): void {
  const last = lastDayOf(world, month);
  for (const episode of world.openEpisodes) {
    const { adultOn } = episode.child;
    if (adultOn <= last) closeEpisode(world, episode, adultOn, drawYes(stream(world.seed, 'pathway-adult', episode.child.number), 0.2) ? 'RC6' : 'RC7');
  }
  world.openEpisodes = world.openEpisodes.filter(({ referral }) => referral.closedOn === null);
}

type Readiness = (episode: OpenEpisode, on: CalendarDate) => number;
type Ending = (world: World, month: number, episode: OpenEpisode, random: Random) => void;

/** Ends so many that the number falls to the line. Brothers and sisters share their luck, so most end together. */
function endFirst(world: World, month: number, candidates: readonly OpenEpisode[], changes: Int32Array, line: Line, readiness: Readiness, end: Ending): void {
  const on = lastDayOf(world, month);
  const excess = Math.round(numberAtEnd(changes, month) - lineOn(line, on));
  if (excess <= 0) return;
  const inOrder = candidates
    .map(episode => ({ episode, weight: readiness(episode, on) }))
    .filter(({ weight }) => weight > 0)
    // An exponential time for each: the soonest are drawn in proportion to their weights (Efraimidis and Spirakis 2006).
    .map(({ episode, weight }) => ({ episode, time: -ln(householdChance(world, episode.child.household, month, line.length)) / weight }))
    .sort((a, b) => a.time - b.time || a.episode.child.number - b.episode.child.number);
  for (const { episode } of inOrder.slice(0, excess)) end(world, month, episode, stream(world.seed, 'pathway-ending', episode.child.household.number, month));
}

const planReadiness: Readiness = ({ protectionPlan }, on) => READINESS_OF_PLANS[Math.floor((on - protectionPlan!.startedOn) / 30.44)] ?? READINESS_OF_LATER_MONTHS;

/** Cases without a plan close sooner. */
const closingReadiness: Readiness = ({ inNeedPlan, child }) => (inNeedPlan !== null ? 1 : child.assessments.length === 0 ? 3 : 2);

/** A working day of the month on or after another day. */
function drawEnd(world: World, month: number, random: Random, earliest: CalendarDate): CalendarDate {
  const from = Math.max(earliest, world.firstDays[month]!) as CalendarDate;
  for (let tries = 0; ; tries += 1) {
    const day = dayBetween(from, lastDayOf(world, month), random.uniform());
    if (tries === 8 || isWorkingDay(day)) return day;
  }
}

const endPlanInMonth: Ending = (world, month, episode, random) => {
  const on = drawEnd(world, month, random, world.firstDays[month]!);
  endProtectionPlan(world, episode, on);
  episode.quietFrom = addDays(on, 40);
  if (drawYes(random, SHARE_STEPPED_DOWN)) startInNeedPlan(episode, on);
};

const closeInMonth: Ending = (world, month, episode, random) => {
  const on = drawEnd(world, month, random, episode.quietFrom);
  const { child, referral } = episode;
  const inEpisode = ({ referredOn }: { readonly referredOn: CalendarDate | null }): boolean => referredOn === referral.on;
  // RC8 says that there was an assessment and nothing more (CIN census, rule 2990).
  const onlyAssessed = child.assessments.some(inEpisode) && ![...child.section47Enquiries, ...child.childInNeedPlans, ...child.childProtectionPlans].some(inEpisode);
  closeEpisode(world, episode, on, onlyAssessed ? 'RC8' : drawOne(random, REASONS));
};
