import { describe, expect, test } from 'vitest';
import { addDays, addMonths, ageInYears, birthday, type CalendarDate } from '#kernel/calendar-date.ts';
import { isOn, type Child, type PeriodOfCare } from '#journeys/child.ts';
import { placementGroupOf } from '#reference/placement-groups.ts';
import { makeChildren, spanOf } from './authority.ts';
import type { InjectedEffect } from './index.ts';
import { demoShape, type AuthorityShape } from './shape.ts';

const shape: AuthorityShape = { ...demoShape, startsPerYear: 70 };
const SEED = 11;
const { observedUntil, futureUntil } = spanOf(shape);
const start = addDays(observedUntil, 1);
const without = makeChildren(SEED, shape);

const NOTHING: InjectedEffect = { keptOut: null, sentHome: null, movedInHouse: null };
const keptOut = (share: number, laterShare = 0): InjectedEffect => ({ ...NOTHING, keptOut: { from: start, fromAge: 11, share, laterShare, laterAfterMonths: 9 } });
const sentHome = (share: number, returnShare = 0): InjectedEffect => ({ ...NOTHING, sentHome: { from: start, careMonths: [3, 24], withinMonths: 9, share, returnShare } });
const movedInHouse = (share: number, places: readonly number[]): InjectedEffect => ({ ...NOTHING, movedInHouse: { from: start, share, places } });
const live = (effect: InjectedEffect): readonly Child[] => makeChildren(SEED, shape, effect);

const inCareOn = (children: readonly Child[], day: CalendarDate, group: string | null = null): number => children.filter(child => child.periodsOfCare.some(period => isOn(period, day)
  && (group === null || period.placements.some(placement => isOn(placement, day) && placementGroupOf(placement.placementType, placement.placementProvider) === group)))).length;
const monthsLater = (months: number): CalendarDate => addMonths(start, months);
const byId = (children: readonly Child[]): ReadonlyMap<string, Child> => new Map(children.map(child => [child.id, child]));
const text = (value: unknown): string => JSON.stringify(value);

/** What of a child's life lies before the start: periods that began by then, ends not looked at. */
const before = ({ periodsOfCare }: Child): string => text(periodsOfCare.filter(({ commencedOn }) => commencedOn < start)
  .map(({ commencedOn, placements }) => [commencedOn, placements.filter(one => one.commencedOn < start).map(one => [one.commencedOn, one.placementType, one.placementProvider])]));

function expectWhole({ episodes, placements, commencedOn, ceasedOn }: PeriodOfCare): void {
  for (const parts of [episodes, placements]) {
    expect(parts[0]!.commencedOn).toBe(commencedOn);
    expect(parts.at(-1)!.ceasedOn).toBe(ceasedOn);
    parts.forEach((part, i) => {
      expect(part.ceasedOn).toBeGreaterThan(part.commencedOn);
      if (i > 0) expect(part.commencedOn).toBe(parts[i - 1]!.ceasedOn);
    });
  }
  placements.forEach((placement, i) => {
    expect(placement.firstEpisode).toBe(i === 0 ? 0 : placements[i - 1]!.lastEpisode + 1);
    expect(episodes[placement.firstEpisode]!.commencedOn).toBe(placement.commencedOn);
  });
  expect(placements.at(-1)!.lastEpisode).toBe(episodes.length - 1);
}

describe('something done in an imaginary authority', () => {
  test('with a share of nobody, or no places, the two worlds are one', () => {
    expect(text(live({ keptOut: keptOut(0).keptOut, sentHome: sentHome(0).sentHome, movedInHouse: movedInHouse(1, [0]).movedInHouse }))).toBe(text(without));
    expect(text(live(movedInHouse(0, [1000])))).toBe(text(without));
  });

  test('nothing that was before it is otherwise, every life hangs together, and unaccompanied children are left as they are', () => {
    const all = live({ ...keptOut(0.5, 0.4), sentHome: sentHome(0.5, 0.4).sentHome, movedInHouse: movedInHouse(0.6, [0, 5, 10]).movedInHouse });
    const untouched = byId(without);
    for (const child of all) {
      const same = untouched.get(child.id)!;
      expect(before(child)).toBe(before(same));
      if (child.unaccompanied !== null) expect(text(child)).toBe(text(same));
      child.periodsOfCare.forEach((period, k) => {
        expectWhole(period);
        if (k > 0) expect(period.commencedOn).toBeGreaterThan(child.periodsOfCare[k - 1]!.ceasedOn!);
      });
      if (child.periodsOfCare.length > 0) expect(child.periodsOfCare.at(-1)!.ceasedOn!).toBeLessThanOrEqual(birthday(child.bornOn, 18));
    }
    const kept = byId(all);
    const gone = without.filter(({ id }) => !kept.has(id));
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.every(({ periodsOfCare }) => periodsOfCare[0]!.commencedOn >= start)).toBe(true);
  });
});

describe('children kept out of care', () => {
  test('when all of 11 and over are, none of them comes in, and younger children are untouched', () => {
    const all = live(keptOut(1));
    const entries = all.filter(child => child.unaccompanied === null).flatMap(({ bornOn, periodsOfCare }) => periodsOfCare.map(({ commencedOn }) => ({ commencedOn, age: ageInYears(bornOn, commencedOn) })));
    expect(entries.filter(({ commencedOn, age }) => commencedOn >= start && age >= 11)).toEqual([]);
    const kept = byId(all);
    const young = without.filter(({ bornOn, periodsOfCare }) => periodsOfCare.every(({ commencedOn }) => commencedOn < start || ageInYears(bornOn, commencedOn) < 11));
    expect(young.length).toBeGreaterThan(200);
    for (const child of young) expect(text(kept.get(child.id))).toBe(text(child));
  });

  test('the more of them, the fewer are in care, and fewer are saved where some come in later', () => {
    const fewer = (effect: InjectedEffect): number => inCareOn(without, monthsLater(48)) - inCareOn(live(effect), monthsLater(48));
    const half = fewer(keptOut(0.5));
    expect(half).toBeGreaterThan(5);
    expect(fewer(keptOut(1))).toBeGreaterThan(half);
    expect(fewer(keptOut(1, 1))).toBeLessThan(fewer(keptOut(1)));
  });
});

describe('children who go home', () => {
  test('when all do, nobody who is fostered, in a home or with parents at three months stays on beyond thirteen', () => {
    const stayed = live(sentHome(1)).filter(({ unaccompanied }) => unaccompanied === null).flatMap(({ bornOn, periodsOfCare }) => periodsOfCare
      .filter(({ commencedOn, ceasedOn, placements }) => commencedOn >= start && ceasedOn! > addMonths(commencedOn, 13) && ageInYears(bornOn, commencedOn) < 15
        && placements.some(one => /^(U|K2|P1)/.test(one.placementType) && one.commencedOn <= addMonths(commencedOn, 3) && one.ceasedOn! > addMonths(commencedOn, 3))));
    expect(stayed).toEqual([]);
  });

  test('fewer are in care then, and fewer are saved where some come back, all within a year', () => {
    const fewer = (children: readonly Child[]): number => inCareOn(without, monthsLater(24)) - inCareOn(children, monthsLater(24));
    const back = live(sentHome(0.5, 1));
    const saved = fewer(live(sentHome(0.5)));
    expect(saved).toBeGreaterThan(10);
    expect(fewer(back)).toBeLessThan(saved);
    const old = byId(without);
    const cut = back.flatMap(({ id, bornOn, periodsOfCare }) => periodsOfCare.flatMap((period, k) => {
      const same = old.get(id)!.periodsOfCare[k];
      return same !== undefined && same.commencedOn === period.commencedOn && period.ceasedOn! < same.ceasedOn! ? [{ bornOn, leftOn: period.ceasedOn!, next: periodsOfCare[k + 1] }] : [];
    }));
    expect(cut.length).toBeGreaterThan(20);
    for (const { bornOn, leftOn, next } of cut) {
      if (addDays(leftOn, 380) < birthday(bornOn, 18) && addDays(leftOn, 366) < futureUntil) expect(next!.commencedOn).toBeLessThanOrEqual(addDays(leftOn, 365));
    }
  });
});

describe('children who move from agency to in-house carers', () => {
  const places = Array.from({ length: 60 }, (_, month) => Math.floor(month / 4));
  const all = live(movedInHouse(0.8, places));

  test('as many as there are places, and nobody enters or leaves care for it', () => {
    for (const month of [0, 6, 12, 24, 36, 48]) {
      const day = monthsLater(month);
      expect(inCareOn(all, day)).toBe(inCareOn(without, day));
      const moved = inCareOn(without, day, 'agency-fostering') - inCareOn(all, day, 'agency-fostering');
      expect(moved).toBe(inCareOn(all, day, 'in-house-fostering') - inCareOn(without, day, 'in-house-fostering'));
      expect(moved).toBeLessThanOrEqual(places[month]!);
      // A small authority has dozens with agencies: its few places are in use.
      expect(moved).toBeGreaterThanOrEqual(places[month]! - 2);
    }
  });
});
