import { addDays, calendarDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import type { ChildDraft, OpenEpisode } from './drafts.ts';
import { stepOn } from './levels.ts';
import { drawCategory, drawFactors, drawNeed, laterCategory } from './needs.ts';
import { addWorkingDays, ASSESSMENT_DURATIONS, ASSESSMENT_DURATIONS_AT_THE_END, CONFERENCE_DELAYS, CONFERENCE_DELAYS_AT_THE_END, drawFromBands, workingDayFrom } from './work-days.ts';
import { noteChange, stillWanted, type World } from './world.ts';

/** From here on the durations that DfE published for the last year are drawn. */
const QUICKER_FROM = calendarDate(2014, 4, 1);
/** Referral to early help has a closure code of its own since the census of 2022-23. */
const EARLY_HELP_CLOSURES_FROM = calendarDate(2022, 4, 1);

/** How many of those assessed need no further support, and of those that do how many get a plan in need (assumptions). */
const SHARE_NO_SUPPORT = 0.33;
const SHARE_WITH_PLAN = 0.55;
/** Months between the start of an assessment and the month in which it is counted as completed. */
const ASSESSMENT_LAG_MONTHS = 2;
/** Children whose plan is not their first, though this authority has no record of an earlier one (assumption). */
const SHARE_PLANNED_ELSEWHERE = 0.16;

/** Brothers and sisters who are referred together, and what is decided for all of them. */
interface Referred { readonly children: readonly ChildDraft[]; readonly on: CalendarDate; readonly source: string; readonly need: string; readonly area: string }

/** A referral of brothers and sisters that is accepted or closed at once, and what follows. */
export function referTogether(world: World, month: number, children: readonly ChildDraft[], on: CalendarDate, source: string): void {
  const random = stream(world.seed, 'pathway-referral', children[0]!.number, on);
  const household = children[0]!.household;
  const family: Referred = { children, on, source, need: drawNeed(random), area: household.area };
  world.referred.push({ household, on });
  if (drawYes(random, stepOn(world.shape.noFurtherActionShare, on))) closeAtOnce(random, family);
  else openTogether(world, random, month, family);
}

function closeAtOnce(random: Random, { children, on, source, need, area }: Referred): void {
  const closedOn = workingDayFrom(addDays(on, drawWhole(random, 0, 4)));
  const stated = drawYes(random, 0.5) ? need : 'N0';
  for (const child of children) {
    child.referrals.push({ on, source, need: stated, noFurtherAction: true, closedOn, reasonForClosure: 'RC8', referralsInLast12Months: null, area });
    child.freeFrom = addDays(closedOn, 1);
  }
}

/** The chance of a later stage, given the earlier one, that gives the numbers asked for. */
const ratio = (later: number, earlier: number): number => (earlier <= 0 ? 0 : later / earlier);

function openTogether(world: World, random: Random, month: number, family: Referred): void {
  const { children, on } = family;
  const episodes = children.map((child): OpenEpisode => {
    const referral = { on, source: family.source, need: family.need, noFurtherAction: false, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: family.area };
    child.referrals.push(referral);
    noteChange(world, world.inNeed, on, 1);
    return { child, referral, quietFrom: addDays(on, drawWhole(random, 20, 45)), inNeedPlan: null, protectionPlan: null };
  });
  const accepted = stillWanted(world, 'referrals', month) * (1 - stepOn(world.shape.noFurtherActionShare, on));
  const assessed = world.steady.assessed(random, ratio(stillWanted(world, 'assessments', month + ASSESSMENT_LAG_MONTHS), accepted), children.length);
  if (assessed) assessTogether(world, random, month, family, episodes);
  for (const episode of episodes) if (episode.referral.closedOn === null) { episode.child.open = episode; world.openEpisodes.push(episode); }
}

function assessTogether(world: World, random: Random, month: number, family: Referred, episodes: readonly OpenEpisode[]): void {
  const startedOn = workingDayFrom(addDays(family.on, drawOne(random, [[0, 0.5], [1, 0.35], [3, 0.15]])));
  const size = episodes.length;
  const assessments = stillWanted(world, 'assessments', month);
  const enquired = world.steady.enquired(random, ratio(stillWanted(world, 'section47Enquiries', month), assessments), size);
  const enquiry = enquired ? enquireTogether(world, random, month, family, startedOn) : null;
  const conferenceOn = enquiry?.conferenceOn ?? null;
  const authorisedOn = addWorkingDays(startedOn, drawDuration(random, startedOn, conferenceOn !== null, Math.min(ratio(stillWanted(world, 'initialConferences', month), assessments), 0.5)));
  const planned = conferenceOn !== null && world.steady.planned(random, ratio(stillWanted(world, 'protectionPlanStarts', month), stillWanted(world, 'initialConferences', month)), size);
  const supported = planned || !drawYes(random, SHARE_NO_SUPPORT);
  const inNeedFrom = supported && !planned && drawYes(random, SHARE_WITH_PLAN) ? workingDayFrom(addDays(authorisedOn, drawWhole(random, 0, 10))) : null;
  const worked = Math.max(authorisedOn, enquiry?.startedOn ?? authorisedOn, conferenceOn ?? authorisedOn) as CalendarDate;
  const closedOn = workingDayFrom(addDays(worked, drawWhole(random, 0, 8)));
  for (const episode of episodes) {
    const { child } = episode;
    const own = stream(world.seed, 'pathway-assessment', child.number, family.on);
    const base = { referredOn: family.on, area: family.area };
    child.assessments.push({ ...base, startedOn, authorisedOn, factors: drawFactors(own, startedOn, child.unaccompanied), supportRequired: supported });
    if (conferenceOn !== null) child.initialConferences.push({ ...base, on: conferenceOn, strategyDiscussionOn: enquiry!.startedOn, ledToPlan: planned });
    if (planned) startProtectionPlan(world, own, episode, conferenceOn);
    if (inNeedFrom !== null) startInNeedPlan(episode, inNeedFrom);
    if (!supported) closeEpisode(world, episode, earlierOf(closedOn, child.adultOn), enquired ? 'RC7' : afterAssessment(own, closedOn));
    else episode.quietFrom = addDays(inNeedFrom ?? worked, 30);
  }
}

/** An assessment is done before its conference, so those with one are the quickest; of all together the durations are as published. */
function drawDuration(random: Random, startedOn: CalendarDate, withConference: boolean, shareWithConference: number): number {
  const bands = startedOn < QUICKER_FROM ? ASSESSMENT_DURATIONS : ASSESSMENT_DURATIONS_AT_THE_END;
  return withConference ? drawFromBands(random, bands, 0, shareWithConference) : drawFromBands(random, bands, shareWithConference, 1);
}

const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);

const afterAssessment = (random: Random, on: CalendarDate): string => (on >= EARLY_HELP_CLOSURES_FROM && drawYes(random, 0.35) ? 'RC9' : 'RC8');

interface Enquiry { readonly startedOn: CalendarDate; readonly conferenceOn: CalendarDate | null }

/** A section 47 enquiry for each child, with an initial conference if one is needed. */
function enquireTogether(world: World, random: Random, month: number, { children, on, area }: Referred, assessedFrom: CalendarDate): Enquiry {
  const startedOn = addWorkingDays(assessedFrom, drawWhole(random, 0, 6));
  const needed = world.steady.conferred(random, ratio(stillWanted(world, 'initialConferences', month), stillWanted(world, 'section47Enquiries', month)), children.length);
  const conferenceOn = needed ? addWorkingDays(startedOn, drawFromBands(random, startedOn < QUICKER_FROM ? CONFERENCE_DELAYS : CONFERENCE_DELAYS_AT_THE_END)) : null;
  for (const child of children) child.section47Enquiries.push({ referredOn: on, area, startedOn, conferenceNotRequired: !needed, conferenceOn });
  return { startedOn, conferenceOn };
}

/** A plan begins on the day of the conference, with an earlier plan counted if there was one. */
export function startProtectionPlan(world: World, random: Random, episode: OpenEpisode, on: CalendarDate): void {
  const { child, referral } = episode;
  const category = drawCategory(random);
  const elsewhere = drawYes(random, SHARE_PLANNED_ELSEWHERE) ? 1 : 0;
  const before = child.childProtectionPlans.length + (child.childProtectionPlans[0]?.previousPlans ?? elsewhere);
  const plan = {
    referredOn: referral.on, area: referral.area, startedOn: on, endedOn: null, initialCategory: category, latestCategory: laterCategory(random, category),
    previousPlans: before, reviews: [], reviewsAreComplete: true,
  };
  child.childProtectionPlans.push(plan);
  episode.protectionPlan = plan;
  noteChange(world, world.onPlan, on, 1);
}

export function startInNeedPlan(episode: OpenEpisode, on: CalendarDate): void {
  const plan = { referredOn: episode.referral.on, area: episode.referral.area, startedOn: on, endedOn: null };
  episode.child.childInNeedPlans.push(plan);
  episode.inNeedPlan = plan;
}

export function endProtectionPlan(world: World, episode: OpenEpisode, on: CalendarDate): void {
  if (episode.protectionPlan === null) return;
  episode.protectionPlan.endedOn = on;
  episode.protectionPlan = null;
  noteChange(world, world.onPlan, on, -1);
}

export function closeEpisode(world: World, episode: OpenEpisode, on: CalendarDate, reason: string): void {
  endProtectionPlan(world, episode, on);
  if (episode.inNeedPlan !== null) episode.inNeedPlan.endedOn = on;
  episode.inNeedPlan = null;
  episode.referral.closedOn = on;
  episode.referral.reasonForClosure = reason;
  episode.child.open = null;
  episode.child.freeFrom = addDays(on, 1);
  noteChange(world, world.inNeed, on, -1);
}
