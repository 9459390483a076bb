import { describe, expect, test } from 'vitest';
import { calendarDate, isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import { scaledPathway } from '#synthetic-authority/index.ts';
import { writeAnnexA } from '#synthetic-authority/pathway/write-annex-a.ts';

/**
 * An authority is invented and its lists of three half-years are written, each as it was known on its day, by a room that
 * knows nothing of this reader. What is read must be what happened, though no list says on which day it was made.
 */
const DAYS = [calendarDate(2024, 3, 31), calendarDate(2024, 9, 30), calendarDate(2025, 3, 31)];
const [FIRST, LAST] = [calendarDate(2023, 10, 1), DAYS[2]!];
const truth = scaledPathway(2000);
const { value, issues } = readAnnexA(DAYS.flatMap(day => writeAnnexA({ seed: 7, people: truth.people, adopters: truth.adopters }, day)).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
const read = value.part;

type DaysOf = (person: PersonPart) => readonly (CalendarDate | null)[] | undefined;
const days = (people: readonly PersonPart[], of: DaysOf): readonly string[] => people
  .flatMap(person => (of(person) ?? []).flatMap(day => day !== null && day >= FIRST && day <= LAST ? [`${person.localId} ${isoDate(day)}`] : [])).toSorted();

describe('lists of three half-years that an authority wrote', () => {
  test('are read row by row and cell by cell', () => {
    expect(value.files).toHaveLength(33);
    for (const { name, rowsRead, rowsSetAside, cellsNotUnderstood } of value.files) {
      expect([rowsSetAside, cellsNotUnderstood], name).toEqual([issues.filter(({ rule, file }) => rule === 'duplicate-row' && file === name).length, 0]);
      expect(rowsRead).toBeGreaterThanOrEqual(0);
    }
    expect(value.part.people.length).toBeGreaterThan(100);
  });

  test.each<[string, DaysOf]>([
    ['early help', person => person.earlyHelp?.map(({ startedOn }) => startedOn)],
    ['referrals', person => person.referrals?.map(({ on }) => on)],
    ['assessments begun', person => person.assessments?.map(({ startedOn }) => startedOn)],
    ['assessments authorised', person => person.assessments?.map(({ authorisedOn }) => authorisedOn)],
    ['section 47 enquiries', person => person.section47Enquiries?.map(({ startedOn }) => startedOn)],
    ['initial conferences', person => person.initialConferences?.map(({ on }) => on)],
    ['child protection plans begun', person => person.childProtectionPlans?.map(({ startedOn }) => startedOn)],
    ['child protection plans ended', person => person.childProtectionPlans?.map(({ endedOn }) => endedOn)],
    ['adoption orders', person => [person.adoption?.adoptedOn ?? null]],
  ])('give every one of the %s, on its day and once', (_, of) => {
    expect(days(read.people, of)).toEqual(days(truth.people, of));
  });

  test('give every contact but those that say the same as another, of which issues tell', () => {
    const of: DaysOf = person => person.contacts?.map(({ on }) => on);
    const repeated = new Set(issues.filter(({ rule }) => rule === 'duplicate-row').map(({ child }) => child));
    const others = (people: readonly PersonPart[]): readonly PersonPart[] => people.filter(({ localId }) => !repeated.has(localId));
    expect(days(others(read.people), of)).toEqual(days(others(truth.people), of));
  });

  test.each(DAYS.map(day => [isoDate(day), day] as const))('give the children on a plan and in care on %s', (_, day) => {
    const onPlan = (people: readonly PersonPart[]) => people.filter(person => person.childProtectionPlans?.some(({ startedOn, endedOn }) => isOn({ commencedOn: startedOn, ceasedOn: endedOn }, day))).map(({ localId }) => localId).toSorted();
    const inCare = (people: readonly PersonPart[]) => people.filter(({ care }) => care?.periodsOfCare.some(period => isOn(period, day))).map(({ localId }) => localId).toSorted();
    expect(onPlan(read.people)).toEqual(onPlan(truth.people));
    expect(inCare(read.people)).toEqual(inCare(truth.people));
  });
});

test('lists in which two cells of five are written as another system would write them tell the same', () => {
  const written = (messyShare: number) => readAnnexA(writeAnnexA({ seed: 7, people: truth.people, adopters: truth.adopters }, LAST, messyShare).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
  const [plain, messy] = [written(0), written(0.4)];
  expect(messy.value.part.people).toEqual(plain.value.part.people);
  expect(messy.value.part.adopters).toEqual(plain.value.part.adopters);
  expect(new Set(messy.issues.map(({ rule }) => rule))).toEqual(new Set(['rows-above-header', 'error-in-cell', 'day-of-extract']));
});
