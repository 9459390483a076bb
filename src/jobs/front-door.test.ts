import { expect, test } from 'vitest';
import { addMonths, isoDate, monthEnd } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';
import type { FrontDoorAsked } from '#jobs/front-door.ts';
import { lastYearAt } from '#demand/front-door/history.ts';
import { projectFrontDoor, projectThroughCare } from '#jobs/front-door.ts';
import { Cancelled } from '#jobs/progress.ts';
import { inlinePool, runTask } from '#jobs/task.ts';
import type { Pool } from '#jobs/task.ts';

const shape = { contactsPerYear: 900, years: 3, volumeStep: 0.02, thresholdStep: 0.02, givesWay: 0.5 };
const people = inventFrontDoor(8, shape);
const end = inventedEnd(shape);
const pathway = pathwayUntil(people, end);
const asked: FrontDoorAsked = { months: 12, replicates: 100, seed: 2, capacityPerMonth: {}, arrivalsFactor: 1 };

/** The SSDA903 of the same children, ending some months before the rest. */
function journeysOf({ people: all, known }: Pathway, monthsBefore: number): Journeys {
  const observedUntil = monthEnd(addMonths(end, -monthsBefore));
  return { children: all.flatMap(({ care }) => (care?.periodsOfCare.every(({ commencedOn }) => commencedOn <= observedUntil) ? [care] : [])), observedFrom: known[0]!.from, observedUntil };
}

test('the first month is the one after the last that is known, and the last twelve months are counted', () => {
  const { months, history } = projectFrontDoor(pathway, asked)!;
  expect([isoDate(history.monthEnds.at(-1)!), isoDate(months[0]!), months.length]).toEqual([isoDate(end), isoDate(monthEnd(addMonths(end, 1))), 12]);
  const from = addMonths(end, -12);
  expect(lastYearAt(history, 'referrals')).toBe(people.flatMap(({ referrals = [] }) => referrals).filter(({ on }) => on > from && on <= end).length);
  expect(lastYearAt({ ...history, stages: [] }, 'referrals')).toBeNull();
});

test('both models begin on the same day, also where the SSDA903 ends before the rest, and what enters is what starts', async () => {
  const both = (await projectThroughCare(pathway, journeysOf(pathway, 6), asked, inlinePool))!;
  expect(isoDate(both.frontDoor.history.monthEnds.at(-1)!)).toBe(isoDate(monthEnd(addMonths(end, -6))));
  const started = both.care.find(({ measure, placementGroup, population }) => measure === 'started' && placementGroup === 'all' && population === 'all')!;
  // Nobody here leaves care before 18 or is unaccompanied, so that nobody comes in by another way.
  expect(started.mean).toEqual(both.frontDoor.series.find(({ stage }) => stage === 'care')!.mean);
});

test('two workers that answer out of turn give the figures of one, and work that is cancelled stops', async () => {
  let turn = 0;
  const late: Pool = { size: 3, run: async task => { turn += 1; await new Promise(done => { setTimeout(done, turn % 3); }); return runTask(structuredClone(task)); } };
  const journeys = journeysOf(pathway, 0);
  expect(await projectThroughCare(pathway, journeys, asked, late)).toEqual(await projectThroughCare(pathway, journeys, asked, inlinePool));
  await expect(projectThroughCare(pathway, journeys, asked, inlinePool, () => {}, { aborted: true })).rejects.toBeInstanceOf(Cancelled);
});

test('without a year of referrals, or of children entering care, there is nothing to project', async () => {
  expect(projectFrontDoor({ ...pathway, known: [] }, asked)).toBeNull();
  const withoutCare = { ...pathway, known: pathway.known.filter(({ kind }) => kind !== 'care') };
  expect(projectFrontDoor(withoutCare, asked)!.series.map(({ stage }) => stage)).toEqual(['contacts', 'referrals', 'assessments', 'protection-plans']);
  expect(await projectThroughCare(withoutCare, journeysOf(pathway, 0), asked, inlinePool)).toBeNull();
});
