import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { INDICATORS } from '#indicators/index.ts';
import { readPlan } from '#indicators/plan/read-plan.ts';
import { annexA } from '#returns/annex-a/index.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { monthlyMeasures } from '#returns/monthly-measures/index.ts';
import { readPopulation } from '#returns/population/read-population.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { ReturnFormat } from '#returns/return-format.ts';
import { ssda903 } from '#returns/ssda903/index.ts';
import { makePathwayAuthority, pathwayPartOf, writePathwayReturns } from '#synthetic-authority/index.ts';
import type { PathwayShape } from '#synthetic-authority/index.ts';
import { smallStory } from '#synthetic-authority/pathway/small-story.test-support.ts';

/** The story at a twelfth of its size: what the generator writes, the readers must read, though neither knows the other. */
const shape: PathwayShape = { ...smallStory(1 / 12), messyShareOfCells: 0.05 };
const authority = makePathwayAuthority(5, shape);
const truth = pathwayPartOf(authority);
const texts = [...writePathwayReturns(authority)];
const files = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));

const read = (format: ReturnFormat): { readonly people: readonly PersonPart[]; readonly figures: number; readonly issues: readonly Issue[]; readonly files: number } => {
  const own = files.filter(file => format.recognises(file));
  const { value, issues } = format.read(own);
  return { people: value.part.people, figures: value.part.monthlyFigures.length, issues, files: own.length };
};

/** Events on or after the first day of the returns. */
const count = (people: readonly PersonPart[], days: (person: PersonPart) => readonly (CalendarDate | null)[]): number =>
  people.flatMap(days).filter(on => on !== null && on >= authority.observedFrom && on <= authority.observedUntil).length;

const isWrong = ({ severity }: Issue): boolean => severity === 'blocks' || severity === 'error';

describe('what the generator writes of the whole pathway', () => {
  test('the census reads without a finding, and tells of the same referrals, assessments, enquiries and plans', () => {
    const census = read(cinCensus);
    expect(census.files).toBe(5);
    expect(census.issues).toEqual([]);
    const same: readonly ((person: PersonPart) => readonly (CalendarDate | null)[])[] = [
      person => person.referrals!.map(({ on }) => on), person => person.referrals!.map(({ closedOn }) => closedOn), person => person.assessments!.map(({ authorisedOn }) => authorisedOn),
      person => person.section47Enquiries!.map(({ startedOn }) => startedOn), person => person.childProtectionPlans!.map(({ startedOn }) => startedOn),
      person => person.childProtectionPlans!.map(({ endedOn }) => endedOn), person => person.initialConferences!.map(({ on }) => on),
    ];
    for (const days of same) expect(count(census.people, days)).toBe(count(truth.people, days));
  });

  test('ten Annex A extracts with messy cells read without an error, and together they tell of every contact and spell of early help', () => {
    const annex = read(annexA);
    expect(annex.files).toBe(110);
    expect(annex.issues.filter(isWrong)).toEqual([]);
    const contacts = (person: PersonPart): readonly CalendarDate[] => person.contacts?.map(({ on }) => on) ?? [];
    // Two contacts of one child from one source on one day read as one row written twice.
    const twice = annex.issues.filter(({ rule, file }) => rule === 'duplicate-row' && file?.includes('List 1 ')).length;
    expect(count(annex.people, contacts)).toBe(count(truth.people, contacts) - twice);
    const summaries = (people: readonly PersonPart[]): ReadonlyMap<string, unknown> => new Map(people.flatMap(({ localId, careSummaries = [], protectionPlanSummaries = [] }) => [
      ...careSummaries.map(summary => [`${localId} in care ${summary.asAt}`, summary] as const), ...protectionPlanSummaries.map(summary => [`${localId} on plan ${summary.asAt}`, summary] as const),
    ]));
    expect(summaries(annex.people).size).toBeGreaterThan(400);
    expect(summaries(annex.people)).toEqual(summaries(truth.people));
    const helped = (person: PersonPart): readonly CalendarDate[] => person.earlyHelp?.map(({ startedOn }) => startedOn) ?? [];
    expect(count(annex.people, helped)).toBe(count(truth.people, helped));
  });

  test('the yearly return of care reads without an error, with every start and every end', () => {
    const care = read(ssda903);
    expect(care.issues.filter(isWrong)).toEqual([]);
    const started = (person: PersonPart): readonly CalendarDate[] => person.care?.periodsOfCare.map(({ commencedOn }) => commencedOn) ?? [];
    const ended = (person: PersonPart): readonly (CalendarDate | null)[] => person.care?.periodsOfCare.map(({ ceasedOn }) => ceasedOn) ?? [];
    expect([started, ended].map(days => count(care.people, days))).toEqual([started, ended].map(days => count(truth.people, days)));
  });

  test('monthly measures, population and plan read without a finding, and name indicators that there are', () => {
    const own = read(monthlyMeasures);
    expect(own.issues).toEqual([]);
    expect(own.figures).toBe(authority.monthlyFigures.length);
    const population = readPopulation(files.find(({ name }) => name.startsWith('population/'))!);
    expect(population.issues).toEqual([]);
    expect(population.value.counts).toContainEqual({ midYear: 2011, ageFrom: 0, ageTo: 17, people: 103_900 });
    const plan = readPlan({ file: 'plan.csv', ...readCsv(texts.find(({ name }) => name === 'plan/plan.csv')!.text) }, INDICATORS);
    expect(plan.issues).toEqual([]);
    expect(plan.value.targets).toContainEqual(expect.objectContaining({ indicator: 'children-on-protection-plan', test: '<', value: 587 }));
    expect(plan.value.keyDates).toContainEqual(expect.objectContaining({ on: calendarDate(2012, 2, 1), indicator: null }));
    expect(plan.value.aims).toHaveLength(9);
  });
});
