import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { hashName, stream, type Random } from '#kernel/random.ts';
import type { Child } from '#journeys/child.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { draftOf, type ChildDraft, type Household, type OpenEpisode } from './drafts.ts';
import { startInNeedPlan, startProtectionPlan } from './episodes-of-need.ts';
import { AREAS, drawDisabilities } from './households.ts';
import { drawFactors } from './needs.ts';
import { drawSource } from './sources.ts';
import { addWorkingDays, ASSESSMENT_DURATIONS, CONFERENCE_DELAYS, drawFromBands, workingDayFrom } from './work-days.ts';
import { noteChange, noteWritten, type World } from './world.ts';

/** A time away from home: a period of care, or a series of short breaks as one. */
interface Stay { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly reason: string; readonly kind: Kind; readonly need: string }

/** What kind of beginning it was: it shapes how long the child had been known, and whether there was a plan. */
type Kind = 'newborn' | 'usual' | 'emergency' | 'unaccompanied' | 'remand' | 'disabled';

/** Share with a protection plan before care, where the child was known for three months (assumption, near DfE's share of starts from plans). */
const SHARE_FROM_PLAN = 0.62;

/** Closure codes for ways out of care that also end the episode of need; all others go on for some months (CIN census). */
const CLOSURES: Readonly<Record<string, string>> = { E11: 'RC1', E12: 'RC1', E41: 'RC3', E43: 'RC4', E44: 'RC4', E45: 'RC4', E46: 'RC4', E47: 'RC4', E48: 'RC4', E3: 'RC5', E2: 'RC2', E16: 'RC5' };

function kindOf(child: Child, from: CalendarDate, legalStatus: string, need: string): Kind {
  if (child.unaccompanied !== null) return 'unaccompanied';
  if (legalStatus.startsWith('J')) return 'remand';
  if (need === 'N2') return 'disabled';
  if (legalStatus.startsWith('L')) return 'emergency';
  return from - child.bornOn < 60 ? 'newborn' : 'usual';
}

function staysOf(child: Child): readonly Stay[] {
  const [first] = child.shortBreaks;
  const last = child.shortBreaks[child.shortBreaks.length - 1];
  if (first !== undefined) return [{ from: first.commencedOn, until: last!.ceasedOn, reason: 'E4A', kind: 'disabled', need: 'N2' }];
  return child.periodsOfCare.map(({ commencedOn, ceasedOn, reasonCeased, episodes }) => {
    const { legalStatus, categoryOfNeed } = episodes[0]!;
    return { from: commencedOn, until: ceasedOn, reason: reasonCeased ?? '', kind: kindOf(child, commencedOn, legalStatus, categoryOfNeed), need: categoryOfNeed };
  });
}

/** Days between the referral and the start of care (assumption): a newborn's begins in the pregnancy. */
function drawLead(random: Random, kind: Kind): number {
  switch (kind) {
    case 'newborn': return drawWhole(random, 70, 170);
    case 'emergency': return drawYes(random, 0.5) ? drawWhole(random, 0, 2) : drawWhole(random, 60, 500);
    case 'unaccompanied': return drawWhole(random, 0, 1);
    case 'remand': return drawYes(random, 0.6) ? drawWhole(random, 0, 1) : drawWhole(random, 60, 400);
    case 'disabled': return drawWhole(random, 200, 1200);
    case 'usual': return drawYes(random, 0.15) ? drawWhole(random, 1, 30) : drawWhole(random, 60, 620);
  }
}

/** Turns the children of the care histories into drafts with households, and writes what came before and after care. */
export function addChildrenInCare(world: World, children: readonly Child[]): void {
  const households = new Map<string, Household>();
  for (const care of children) {
    const first = care.periodsOfCare[0];
    const home = first?.episodes[0]?.homePostcode;
    const key = first === undefined || home == null || care.unaccompanied !== null ? care.localId : `${first.commencedOn} ${home}`;
    const household = households.get(key) ?? { number: world.households.length, area: drawOne(stream(world.seed, 'pathway-household', world.households.length), AREAS), children: [] };
    if (!households.has(key)) { households.set(key, household); world.households.push(household); }
    const child = draftInCare(world, care, household);
    household.children.push(child);
    world.children.push(child);
    writeEpisodes(world, child, staysOf(care));
  }
}

function draftInCare(world: World, care: Child, household: Household): ChildDraft {
  const random = stream(world.seed, 'pathway-child-in-care', hashName(care.localId));
  const disabled = care.shortBreaks.length > 0 || care.periodsOfCare.some(({ episodes }) => episodes.some(({ categoryOfNeed }) => categoryOfNeed === 'N2'));
  const kind = staysOf(care)[0]?.kind;
  return draftOf({
    number: world.children.length, localId: care.localId, household, sex: care.sex, bornOn: care.bornOn,
    expectedOn: kind === 'newborn' ? addDays(care.bornOn, drawWhole(random, -12, 12)) : null, ethnicity: care.ethnicity ?? 'NOBT',
    disabilities: drawDisabilities(random, disabled ? 1 : 0.08), unaccompanied: care.unaccompanied !== null, care, freeFrom: care.bornOn,
  });
}

/** One episode of need holds every stay that begins before it would have closed. */
function writeEpisodes(world: World, child: ChildDraft, stays: readonly Stay[]): void {
  let i = 0;
  while (i < stays.length) {
    const stay = stays[i]!;
    const random = stream(world.seed, 'pathway-before-care', child.household.number, i);
    const on = referralDay(random, child, stay);
    let last = stay;
    let closedOn = closingDay(random, child, stay);
    for (i += 1; i < stays.length && closedOn !== null && stays[i]!.from <= addDays(closedOn, 30); i += 1) {
      last = stays[i]!;
      closedOn = closingDay(random, child, last);
    }
    writeEpisode(world, random, child, stay, on, closedOn, CLOSURES[last.reason] ?? 'RC7');
  }
}

function referralDay(random: Random, child: ChildDraft, stay: Stay): CalendarDate {
  const wished = addDays(stay.from, -drawLead(random, stay.kind));
  return Math.min(Math.max(wished, child.freeFrom, addDays(child.bornOn, -130)), stay.from) as CalendarDate;
}

function closingDay(random: Random, child: ChildDraft, stay: Stay): CalendarDate | null {
  const after = drawWhole(random, 60, 300);
  if (stay.until === null) return null;
  const { adultOn } = child;
  const wished = CLOSURES[stay.reason] === undefined ? workingDayFrom(addDays(stay.until, after)) : stay.until;
  return wished > adultOn ? adultOn : wished;
}

function writeEpisode(world: World, random: Random, child: ChildDraft, stay: Stay, on: CalendarDate, closedOn: CalendarDate | null, reason: string): void {
  const { area } = child.household;
  const source = stay.kind === 'unaccompanied' || stay.kind === 'remand' ? '6' : drawSource(random, 0.3, on);
  const referral = { on, source, need: stay.need, noFurtherAction: false, closedOn, reasonForClosure: closedOn === null ? null : reason, referralsInLast12Months: null, area };
  child.referrals.push(referral);
  child.contacts.push({ on, source, outcome: 'referral', area });
  noteWritten(world, 'contacts', on);
  noteWritten(world, 'referrals', on);
  noteChange(world, world.inNeed, on, 1);
  if (closedOn !== null) noteChange(world, world.inNeed, closedOn, -1);
  child.freeFrom = closedOn === null ? child.adultOn : addDays(closedOn, 1);
  world.referred.push({ household: child.household, on });
  if (on < addDays(world.shape.from, -400)) return;
  const episode: OpenEpisode = { child, referral, quietFrom: on, inNeedPlan: null, protectionPlan: null };
  writeWork(world, random, episode, stay, closedOn);
}

/** Assessment, enquiry, conference and plan before care, as far as there is time for them. */
function writeWork(world: World, random: Random, episode: OpenEpisode, stay: Stay, closedOn: CalendarDate | null): void {
  const { child, referral: { on, area } } = episode;
  const base = { referredOn: on, area };
  const startedOn = workingDayFrom(addDays(on, drawWhole(random, 0, 2)));
  const authorisedOn = addWorkingDays(startedOn, drawFromBands(random, ASSESSMENT_DURATIONS));
  const enquired = stay.need === 'N1' && stay.kind !== 'disabled' && drawYes(random, 0.75);
  const enquiredOn = addWorkingDays(startedOn, drawWhole(random, 0, 4));
  const conferenceOn = addWorkingDays(enquiredOn, drawFromBands(random, CONFERENCE_DELAYS));
  const planned = enquired && addDays(conferenceOn, 14) < stay.from && drawYes(random, SHARE_FROM_PLAN);
  const planEnd = earliest(workingDayFrom(addDays(stay.from, drawWhole(random, 5, 60))), closedOn, stay.until);
  if (closedOn !== null && authorisedOn > closedOn) return;
  child.assessments.push({ ...base, startedOn, authorisedOn, factors: drawFactors(random, startedOn, child.unaccompanied), supportRequired: true });
  noteWritten(world, 'assessments', authorisedOn);
  if (enquired) {
    child.section47Enquiries.push({ ...base, startedOn: enquiredOn, conferenceNotRequired: !planned, conferenceOn: planned ? conferenceOn : null });
    noteWritten(world, 'section47Enquiries', enquiredOn);
  }
  if (planned) {
    child.initialConferences.push({ ...base, on: conferenceOn, strategyDiscussionOn: enquiredOn, ledToPlan: true });
    noteWritten(world, 'initialConferences', conferenceOn);
    startProtectionPlan(world, random, episode, conferenceOn);
    noteWritten(world, 'protectionPlanStarts', conferenceOn);
    episode.protectionPlan!.endedOn = planEnd;
    noteChange(world, world.onPlan, planEnd, -1);
  } else if (addDays(authorisedOn, 10) < stay.from && drawYes(random, 0.6)) {
    startInNeedPlan(episode, workingDayFrom(authorisedOn));
    episode.inNeedPlan!.endedOn = earliest(stay.from, closedOn, null);
  }
}

const earliest = (day: CalendarDate, ...others: readonly (CalendarDate | null)[]): CalendarDate => others.reduce<CalendarDate>((least, other) => (other !== null && other < least ? other : least), day);
