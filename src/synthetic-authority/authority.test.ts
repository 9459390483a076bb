import { describe, expect, test } from 'vitest';
import { addDays, birthday, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import { isOn, type Child } from '#journeys/child.ts';
import { demoShape, makeAuthority, shapeOfSize, type AuthorityShape } from './index.ts';
import { makeChildren, spanOf } from './authority.ts';

const small: AuthorityShape = { ...demoShape, startsPerYear: 80 };
const lookedAfterOn = (children: readonly Child[], day: CalendarDate): number =>
  children.filter(child => child.periodsOfCare.some(period => isOn(period, day))).length;

/** Reasons that mean a young person has grown up: DfE codes for independence, adult care, staying put; E8 any other. */
const GROWN_UP = ['E5', 'E6', 'E7', 'E8', 'E17'];

describe('the children of an imaginary authority', () => {
  const children = makeChildren(7, small);
  const { observedFrom, futureUntil } = spanOf(small);

  test('children in are children out and children still here, over the whole span', () => {
    const dayBefore = addDays(observedFrom, -1);
    const periods = children.flatMap(child => child.periodsOfCare);
    const started = periods.filter(period => period.commencedOn > dayBefore && period.commencedOn <= futureUntil).length;
    const ceased = periods.filter(period => period.ceasedOn !== null && period.ceasedOn > dayBefore && period.ceasedOn <= futureUntil).length;
    expect(lookedAfterOn(children, dayBefore) + started - ceased).toBe(lookedAfterOn(children, futureUntil));
    expect(started).toBeGreaterThan(500);
  });

  test('nobody is in care on or after an 18th birthday, nobody twice on one day, and nobody before birth', () => {
    for (const child of children) {
      const adultOn = birthday(child.bornOn, 18);
      let freeFrom: number = child.bornOn;
      for (const period of child.periodsOfCare) {
        expect(period.commencedOn).toBeGreaterThanOrEqual(freeFrom);
        expect(period.ceasedOn).toBeGreaterThan(period.commencedOn);
        expect(period.ceasedOn).toBeLessThanOrEqual(adultOn);
        if (period.ceasedOn === adultOn) expect(GROWN_UP).toContain(period.reasonCeased);
        freeFrom = period.ceasedOn! + 1;
      }
      for (const stay of child.shortBreaks) expect(stay.ceasedOn).toBeLessThanOrEqual(adultOn);
    }
  });

  test('episodes follow one another without a gap from start to end, and so do placements', () => {
    for (const period of children.flatMap(child => child.periodsOfCare)) {
      expect(period.episodes[0]).toMatchObject({ commencedOn: period.commencedOn, reasonForNewEpisode: 'S' });
      period.episodes.forEach((episode, i) => {
        const next = period.episodes[i + 1];
        expect(episode.ceasedOn).toBe(next === undefined ? period.ceasedOn : next.commencedOn);
        expect(episode.ceasedOn).toBeGreaterThan(episode.commencedOn);
        expect(episode.reasonEpisodeCeased === 'X1').toBe(next !== undefined);
      });
      period.placements.forEach((placement, i) => {
        const next = period.placements[i + 1];
        expect(placement.ceasedOn).toBe(next === undefined ? period.ceasedOn : next.commencedOn);
        expect(placement.firstEpisode).toBe(i === 0 ? 0 : period.placements[i - 1]!.lastEpisode + 1);
        expect(period.episodes[placement.firstEpisode]!.commencedOn).toBe(placement.commencedOn);
      });
      expect(period.placements.at(-1)!.lastEpisode).toBe(period.episodes.length - 1);
    }
  });

  test('brothers and sisters come in on one day, and short breaks stand apart from care', () => {
    const days = new Map<string, number>();
    for (const child of children) {
      const first = child.periodsOfCare[0];
      if (first === undefined || first.episodes[0]!.homePostcode === null) continue;
      const key = `${first.commencedOn} ${first.episodes[0]!.homePostcode}`;
      days.set(key, (days.get(key) ?? 0) + 1);
    }
    const sizes = [...days.values()];
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.filter(size => size > 1).length / sizes.length).toBeGreaterThan(0.1);
    const shortBreaks = children.filter(child => child.shortBreaks.length > 0);
    expect(shortBreaks.length).toBeGreaterThan(10);
    expect(shortBreaks.every(child => child.periodsOfCare.length === 0 && child.shortBreaks.every(stay => /^V[34]$/.test(stay.legalStatus)))).toBe(true);
  });

  test('everybody listed was in care or on short breaks within the span, under an identifier of its own', () => {
    expect(new Set(children.map(child => child.localId)).size).toBe(children.length);
    for (const child of children) {
      const spans = [...child.periodsOfCare, ...child.shortBreaks];
      expect(spans.some(span => span.ceasedOn! >= observedFrom && span.commencedOn <= futureUntil)).toBe(true);
      expect(child.id).toBe(child.localId);
    }
  });
});

test('the same seed makes the same bytes, another seed another authority', () => {
  const text = (seed: number): string => JSON.stringify(makeAuthority(seed, small));
  expect(text(3)).toBe(text(3));
  expect(text(3)).not.toBe(text(4));
});

describe('chance is named by process, so that a change in one moves no other', () => {
  const base = makeChildren(5, small);
  const byBirth = (children: readonly Child[]): Map<string, Child> => new Map(children.filter(child => child.periodsOfCare.length > 0)
    .map(child => [`${child.bornOn} ${child.ethnicity} ${child.periodsOfCare[0]!.commencedOn} ${child.periodsOfCare[0]!.episodes[0]!.homePostcode}`, child]));

  test('a new residential policy changes placements and no entry and no exit', () => {
    const changed = makeChildren(5, { ...small, residentialDriftPerYear: 0.2 });
    const flows = (children: readonly Child[]): string => children.flatMap(child => child.periodsOfCare.map(period => `${child.bornOn} ${period.commencedOn} ${period.ceasedOn}`)).join();
    expect(flows(changed)).toBe(flows(base));
    const homes = (children: readonly Child[]): number => children.flatMap(child => child.periodsOfCare.flatMap(period => period.placements)).filter(placement => placement.placementType === 'K2').length;
    expect(homes(changed)).toBeGreaterThan(homes(base) * 1.1);
  });

  test('slower exits change no child that enters', () => {
    const slower = byBirth(makeChildren(5, { ...small, exitPaceDriftPerYear: -0.1 }));
    const known = [...byBirth(base).keys()];
    // Some who left before the returns began now stay into them; nobody else is new.
    expect(known.filter(key => !slower.has(key))).toEqual([]);
    expect(lookedAfterOn([...slower.values()], lastDayOfFinancialYear(2025))).toBeGreaterThan(lookedAfterOn(base, lastDayOfFinancialYear(2025)) * 1.05);
  });
});

test('a child who moved often goes on moving often, more than its age and placement would make it', () => {
  const ratio = (instabilitySpread: number): number => {
    const later: number[][] = [[], []];
    for (const period of makeChildren(9, { ...small, instabilitySpread }).flatMap(child => child.periodsOfCare)) {
      const year = (n: number): number => period.placements.filter(placement => placement.commencedOn > period.commencedOn + 365 * n && placement.commencedOn <= period.commencedOn + 365 * (n + 1)).length;
      if (period.ceasedOn! < period.commencedOn + 730) continue;
      if (year(0) === 0 || year(0) >= 2) later[year(0) >= 2 ? 1 : 0]!.push(year(1));
    }
    const [still, often] = later.map(counts => counts.reduce((total, count) => total + count, 0) / counts.length);
    return often! / still!;
  };
  expect(ratio(0.9)).toBeGreaterThan(ratio(0) * 1.3);
});

test('the demo authority looks after about 620 children, and another size can be asked for', () => {
  const mean = (shape: AuthorityShape): number => {
    const counts = [1, 2, 3, 4].map(seed => lookedAfterOn(makeChildren(seed, shape), lastDayOfFinancialYear(2025)));
    return counts.reduce((total, count) => total + count, 0) / counts.length;
  };
  // Four authorities whose totals swing by 7% each: within 8% of the size aimed at.
  expect(Math.abs(mean(demoShape) / 620 - 1)).toBeLessThan(0.08);
  expect(Math.abs(mean(shapeOfSize(demoShape, 200)) / 200 - 1)).toBeLessThan(0.12);
});
