import { firstDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Child } from '#journeys/child.ts';
import type { Known, MonthlyFigure, PathwayPart, PersonPart, ProspectiveAdopter, RecordKind } from '#journeys/pathway.ts';
import { makeChildren, spanOf } from '#synthetic-authority/authority.ts';
import { OTHER_TABLES } from '#synthetic-authority/other-tables.ts';
import { addChildrenInCare } from './before-care.ts';
import { careSummary } from './annex-a-care.ts';
import { extractOn, halfYearEnds } from './annex-a-list.ts';
import { planSummary } from './annex-a-need.ts';
import { adopterAsKnownOn, asKnownOn } from './as-known-on.ts';
import { makeAdopters } from './adopters.ts';
import { careRecordsOf } from './care-records.ts';
import { countedFigures } from './counted-figures.ts';
import { partOfDraft } from './drafts.ts';
import { addEarlyHelp } from './early-help.ts';
import { endSome } from './endings.ts';
import { contactsOfMonth } from './front-door.ts';
import { ownFigures } from './own-figures.ts';
import type { PathwayShape } from './shape.ts';
import { makeWorld, type World } from './world.ts';

/** An imaginary authority whose children are followed from the first contact to adoption. */
export interface PathwayAuthority {
  readonly seed: number;
  readonly shape: PathwayShape;
  /** 1 April of the first return year and 31 March of the last. */
  readonly observedFrom: CalendarDate;
  readonly observedUntil: CalendarDate;
  /** The care histories, whole: what the SSDA903 returns are written from. */
  readonly children: readonly Child[];
  /** Everybody who was ever in contact, with all that is true of them; `asKnownOn` makes of it what was known on a day. */
  readonly people: readonly PersonPart[];
  readonly adopters: readonly ProspectiveAdopter[];
  /** Totals of the case system and what services keep, month by month. */
  readonly monthlyFigures: readonly MonthlyFigure[];
}

/** Invents an authority by its shape. The same seed gives the same people. `onShare` is told what share of the months is done, 0-1. */
export function makePathwayAuthority(seed: number, shape: PathwayShape, onShare: (share: number) => void = () => {}): PathwayAuthority {
  const { observedFrom, observedUntil } = spanOf(shape.care);
  const children = makeChildren(seed, shape.care);
  const world = makeWorld(seed, shape, observedUntil);
  addChildrenInCare(world, children);
  for (let month = 0; month < world.months; month += 1) {
    onShare(month / world.months);
    contactsOfMonth(world, month);
    endSome(world, month);
  }
  addEarlyHelp(world);
  const people = peopleOf(world, children);
  const adopters = makeAdopters(seed, shape, observedUntil);
  const months = 12 * shape.care.returnYears;
  const householdOf = new Map(world.children.map(({ localId, household }) => [localId, household.number]));
  const monthlyFigures = [...countedFigures(people, adopters, householdOf, observedFrom, months), ...ownFigures(shape.services, observedFrom, months)];
  return { seed, shape, observedFrom, observedUntil, children, people, adopters, monthlyFigures };
}

/** Those in households of whom nobody ever wrote are no people of a return. */
function peopleOf(world: World, children: readonly Child[]): readonly PersonPart[] {
  const { lastYearEnding, returnYears } = world.shape.care;
  const records = careRecordsOf(children, world.seed, lastYearEnding - returnYears + 1, lastYearEnding);
  return world.children
    .filter(({ contacts, referrals, earlyHelp }) => contacts.length + referrals.length + earlyHelp.length > 0)
    .map(draft => ({ ...partOfDraft(draft, world.shape.name, world.seed, world.until), ...records.get(draft.localId) }));
}

/** Kinds of record that the authority knows in full for all its return years. */
const KNOWN_KINDS: readonly RecordKind[] = [
  'contacts', 'earlyHelp', 'referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'childInNeedPlans', 'childProtectionPlans', 'care', 'careReviews',
  'healthOutcomes', 'missingIncidents', 'adoption', 'careLeaverContacts', 'adopters',
];
/** Kinds that returns hold from a later year on, with the table that does. */
const KNOWN_LATER: readonly (readonly [RecordKind, string])[] = [['previousPermanence', 'previous_permanence'], ['socialWorkers', 'social_worker']];

function knownOf({ shape, observedFrom, observedUntil }: PathwayAuthority): readonly Known[] {
  const source = `${shape.name}, invented`;
  const later = KNOWN_LATER.map(([kind, id]): Known => {
    const first = firstDayOfFinancialYear(OTHER_TABLES.find(table => table.id === id)!.firstYearEnding);
    return { kind, from: first > observedFrom ? first : observedFrom, until: observedUntil, source };
  });
  const onDays = halfYearEnds(observedFrom, observedUntil).flatMap((day): readonly Known[] => (['careSummaries', 'protectionPlanSummaries'] as const).map(kind => ({ kind, from: day, until: day, source })));
  return [...KNOWN_KINDS.map(kind => ({ kind, from: observedFrom, until: observedUntil, source })), ...later.filter(({ from, until }) => from <= until), ...onDays];
}

/** What Annex A would have said each half-year of children on plans and in care. */
function withSummaries({ seed, observedFrom, observedUntil }: PathwayAuthority, person: PersonPart): PersonPart {
  if (person.care == null && person.childProtectionPlans!.length === 0) return person;
  const days = halfYearEnds(observedFrom, observedUntil).map(day => ({ extract: extractOn(seed, day), known: asKnownOn(person, day) }));
  return {
    ...person, careSummaries: days.flatMap(({ extract, known }) => careSummary(known, extract) ?? []),
    protectionPlanSummaries: days.flatMap(({ extract, known }) => planSummary(known, extract) ?? []),
  };
}

/** The whole authority as one return that told everything would tell it, up to its last day, without a file being written. */
export function pathwayPartOf(authority: PathwayAuthority): PathwayPart {
  const { observedUntil, people, adopters, monthlyFigures } = authority;
  return {
    people: people.map(person => withSummaries(authority, asKnownOn(person, observedUntil))),
    adopters: adopters.flatMap(adopter => adopterAsKnownOn(adopter, observedUntil) ?? []),
    known: knownOf(authority), monthlyFigures,
  };
}
