/**
 * How the parts of the front door that levers reach would have been projected. `node scripts/front-door-parts-evidence.ts [step]` makes sixty
 * authorities with a known future, whose shares of police contacts and of closed referrals walk by `step` in log odds from month to
 * month, projects each from what was known a year before its end, and prints how often the year was inside the 80% and the 95% range. Decision 0038.
 */
import { dateParts, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { drawNormal } from '#kernel/distributions.ts';
import { exp, sum } from '#kernel/mathematics.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { frontDoorBasis } from '#demand/front-door/basis.ts';
import { frontDoorFutures } from '#demand/front-door/futures.ts';
import type { FrontDoorFutures } from '#demand/front-door/futures.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';

const [step = 0.03] = process.argv.slice(2).map(Number);
const AUTHORITIES = 60;
const REPLICATES = 150;
const REFERRED_WITHIN_DAYS = 10;

const shareOf = (logOdds: number): number => 1 / (1 + exp(-logOdds));
const monthNumber = (on: CalendarDate): number => dateParts(on).year * 12 + dateParts(on).month;

/** Log odds by month of a share that walks: from the one given, nine years before the end. */
function walk(luck: Random, from: number, until: CalendarDate): (on: CalendarDate) => number {
  const first = monthNumber(until) - 108;
  const values = [from];
  for (let month = 1; month <= 108; month += 1) values.push(values[month - 1]! + step * drawNormal(luck));
  return on => values[Math.max(0, monthNumber(on) - first)]!;
}

/** Sources and closings by shares of the month: a little under half by the police, about two thirds closed of those not assessed. */
function withParts(people: readonly PersonPart[], luck: Random, until: CalendarDate): readonly PersonPart[] {
  const [police, closed] = [walk(luck, -0.3, until), walk(luck, 0.8, until)];
  return people.map(({ contacts = [], referrals = [], assessments = [], ...rest }) => ({
    ...rest, assessments,
    contacts: contacts.map(one => ({ ...one, source: luck.uniform() < shareOf(police(one.on)) ? '6' : luck.uniform() < 0.6 ? '2A' : '1A' })),
    referrals: referrals.map(one => ({ ...one, noFurtherAction: assessments.length === 0 && luck.uniform() < shareOf(closed(one.on)) })),
  }));
}

const isReferred = ({ referrals = [] }: PersonPart, on: CalendarDate): boolean => referrals.some(one => one.on >= on && one.on - on <= REFERRED_WITHIN_DAYS);

/** What is counted in the year, and the parts that are projected for it. */
const COUNTED = [
  { id: 'contacts from the police', parts: ['police-contacts-ending', 'police-contacts-going-on'], came: (person: PersonPart) => (person.contacts ?? []).filter(({ source }) => source === '6') },
  { id: 'contacts from schools that end', parts: ['professional-contacts-ending'], came: (person: PersonPart) => (person.contacts ?? []).filter(({ source, on }) => source === '2A' && !isReferred(person, on)) },
  { id: 'referrals closed without further action', parts: ['referrals-without-action'], came: (person: PersonPart) => (person.referrals ?? []).filter(({ noFurtherAction }) => noFurtherAction) },
] as const;

const projected = ({ parts }: FrontDoorFutures, ids: readonly (keyof FrontDoorFutures['parts'])[]): Float64Array =>
  Float64Array.from({ length: REPLICATES }, (_, run) => sum(ids.map(id => sum(parts[id]!.subarray(run * 12, run * 12 + 12))))).sort();

const inside = COUNTED.map(() => [0, 0]);
const missedBy = COUNTED.map((): number[] => []);
for (let authority = 0; authority < AUTHORITIES; authority += 1) {
  const luck = stream(900 + authority, 'front-door-parts-evidence');
  const shape = { contactsPerYear: 1500 + Math.floor(luck.uniform() * 4500), years: 6, volumeStep: 0.02, thresholdStep: 0.02, givesWay: 0.5 };
  const end = inventedEnd(shape);
  const from = monthEndAfter(end, -12);
  const people = withParts(inventFrontDoor(100 + authority, shape), luck, end);
  const basis = frontDoorBasis(pathwayUntil(people, from), from)!;
  const futures = frontDoorFutures(basis.model, basis.parts, { monthEnds: Array.from({ length: 12 }, (_, month) => monthEndAfter(from, month + 1)), seed: authority, replicates: REPLICATES });
  COUNTED.forEach(({ parts, came }, i) => {
    const actual = people.flatMap(person => came(person).filter(({ on }) => on > from && on <= end)).length;
    const sorted = projected(futures, parts);
    const at = (probability: number): number => quantileOfSorted(sorted, probability);
    if (actual >= at(0.1) && actual <= at(0.9)) inside[i]![0]! += 1;
    if (actual >= at(0.025) && actual <= at(0.975)) inside[i]![1]! += 1;
    missedBy[i]!.push(Math.abs(at(0.5) / actual - 1));
  });
}
COUNTED.forEach(({ id }, i) => {
  const [in80, in95] = inside[i]!.map(count => Math.round((100 * count) / AUTHORITIES));
  console.log(`${id}: inside 80 / 95% ${in80} / ${in95}, missed by ${(100 * missedBy[i]!.toSorted((a, b) => a - b)[AUTHORITIES / 2]!).toFixed(1)}% (median)`);
});
