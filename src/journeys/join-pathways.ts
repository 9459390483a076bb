import type { CalendarDate } from '#kernel/calendar-date.ts';
import { authorityCalled } from '#reference/local-authorities.ts';
import { joinCare } from '#journeys/join-care.ts';
import type { Known, Pathway, PathwayPart, Person, PersonPart, RecordKind } from '#journeys/pathway.ts';
import { RECORD_KINDS } from '#journeys/pathway.ts';

const NOTHING: readonly never[] = [];

const NOBODY: Omit<Person, 'id' | 'authority' | 'localId'> = {
  sex: 'unknown', bornOn: null, expectedOn: null, ethnicity: null, disabilities: null, unaccompanied: false,
  contacts: NOTHING, earlyHelp: NOTHING, referrals: NOTHING, assessments: NOTHING, section47Enquiries: NOTHING, initialConferences: NOTHING,
  childInNeedPlans: NOTHING, childProtectionPlans: NOTHING, protectionPlanSummaries: NOTHING, preProceedings: NOTHING, care: null, careSummaries: NOTHING, careReviews: NOTHING,
  healthOutcomes: NOTHING, missingIncidents: NOTHING, adoption: null, previousPermanence: NOTHING, socialWorkers: NOTHING, careLeaverContacts: NOTHING,
};

/** Whether a return that is trusted more tells everything of a kind for a day. */
type IsCovered = (kind: RecordKind, day: CalendarDate) => boolean;

/**
 * What several returns told, child by child. Returns are given in the order of trust: of the days for which one tells
 * everything of a kind, those after it are not asked, so that nothing is counted twice; of the days beyond, they go on with
 * the history. A child is known by the authority's own identifier. Authorities are known by their number of the Department
 * for Education where they have one; a return that names none is taken to be of the only authority that the others name.
 */
export function joinPathways(parts: readonly PathwayPart[]): Pathway {
  const numberOf = numbering(parts);
  const authorities = new Set([...numberOf.values()].filter(name => name !== ''));
  const only = authorities.size === 1 ? [...authorities][0]! : '';
  const people = new Map<string, Person>();
  const covered: Known[] = [];
  for (const part of parts) {
    const isCovered: IsCovered = (kind, day) => covered.some(one => one.kind === kind && one.from <= day && one.until >= day);
    for (const one of part.people) {
      const authority = numberOf.get(one.authority) || only;
      const id = `${authority}/${one.localId}`;
      const known = people.get(id);
      people.set(id, known ? goingOn(known, one, isCovered) : covered.length === 0 ? { ...NOBODY, ...one, authority, id } : goingOn({ ...NOBODY, authority, localId: one.localId, id }, one, isCovered));
    }
    covered.push(...part.known);
  }
  return {
    people: [...people.values()],
    adopters: parts.flatMap(({ adopters }) => adopters),
    known: parts.flatMap(({ known }) => known),
    monthlyFigures: parts.flatMap(({ monthlyFigures }) => monthlyFigures),
  };
}

/** Authorities as the returns call them, by the number of the Department for Education where they have one: the census gives numbers, the SSDA903 names. */
function numbering(parts: readonly PathwayPart[]): ReadonlyMap<string, string> {
  const names = new Set(parts.flatMap(part => part.people.map(({ authority }) => authority)));
  return new Map([...names].map(name => [name, authorityCalled(name)?.dfeNumber ?? name]));
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === 'unknown' || value === false || (Array.isArray(value) && value.length === 0);

const IS_KIND: ReadonlySet<string> = new Set(RECORD_KINDS);

/** A record with a day that it is known by: when it happened or began, or the day it was written down. */
type Dated = Readonly<Record<string, unknown>> & { readonly on?: CalendarDate | null; readonly startedOn?: CalendarDate; readonly asAt?: CalendarDate };

const dayOf = ({ on, startedOn, asAt }: Dated): CalendarDate | null => on ?? startedOn ?? asAt ?? null;

/** The records of a list of a person. */
const listOf = (list: unknown): readonly Dated[] => (Array.isArray(list) ? list as readonly Dated[] : NOTHING);

/** A person with what another return adds to what is known. Hundreds of thousands of facts pass through here, and most add nothing. */
function goingOn(known: Person, part: PersonPart, isCovered: IsCovered): Person {
  const added: Record<string, unknown> = {};
  let adds = false;
  for (const name in part) {
    const told = part[name as keyof PersonPart];
    if (name === 'authority' || name === 'localId' || isBlank(told)) continue;
    const before = known[name as keyof Person];
    const after = factGoingOn(name, before, told, isCovered);
    if (after === before) continue;
    added[name] = after;
    adds = true;
  }
  return adds ? { ...known, ...added } : known;
}

/** One fact of a person with what another return tells of it. */
function factGoingOn(name: string, before: unknown, told: unknown, isCovered: IsCovered): unknown {
  if (name === 'care') {
    const covers = (day: CalendarDate): boolean => isCovered('care', day);
    const [known, more] = [before as Person['care'], told as NonNullable<Person['care']>];
    return known === null ? withoutCovered(more, covers) : joinCare(known, more, covers);
  }
  if (!Array.isArray(told) || !IS_KIND.has(name)) return isBlank(before) ? told : before;
  return joinLists(listOf(before), told as readonly Dated[], day => isCovered(name as RecordKind, day));
}

/** A child whom the more trusted return does not know: only what began beyond the days that it covers. */
function withoutCovered(care: NonNullable<Person['care']>, isCovered: (day: CalendarDate) => boolean): Person['care'] {
  const periodsOfCare = care.periodsOfCare.filter(({ commencedOn }) => !isCovered(commencedOn));
  return periodsOfCare.length === 0 ? null : periodsOfCare.length === care.periodsOfCare.length ? care : { ...care, periodsOfCare };
}

/** Records of the second beside those of the first: one of the same day tells what the first left open, one of a day that is covered tells nothing new. */
function joinLists(first: readonly Dated[], second: readonly Dated[], isCovered: (day: CalendarDate) => boolean): readonly Dated[] {
  if (first.length === 0) return newOf(first, second, isCovered);
  const byDay = new Map(first.map(record => [dayOf(record), record]));
  const mended = new Map<Dated, Dated>();
  const more: Dated[] = [];
  for (const record of second) {
    const day = dayOf(record);
    const same = byDay.get(day);
    if (same !== undefined) {
      const told = Object.entries(record).filter(([name, value]) => same[name] === null && value !== null);
      if (told.length > 0) mended.set(same, { ...same, ...Object.fromEntries(told) });
    } else if (day === null || !isCovered(day)) more.push(record);
  }
  if (mended.size === 0 && more.length === 0) return first;
  return inOrder([...first.map(record => mended.get(record) ?? record), ...more]);
}

/** Records beside none: those of days that are not covered. */
function newOf(none: readonly Dated[], second: readonly Dated[], isCovered: (day: CalendarDate) => boolean): readonly Dated[] {
  const more = second.filter(record => {
    const day = dayOf(record);
    return day === null || !isCovered(day);
  });
  return more.length === 0 ? none : inOrder(more);
}

const inOrder = (records: readonly Dated[]): readonly Dated[] => records.toSorted((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0));
