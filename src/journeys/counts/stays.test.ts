import { describe, expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { exampleChild, examplePeriod, on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { endsPeriod, isUnaccompaniedOn, startsPeriod, stays, wasEverUnaccompanied } from '#journeys/counts/stays.ts';

const named = (position: number): string => PLACEMENT_GROUPS[position]!.id;
const window = { observedFrom: on('2023-04-01'), observedUntil: on('2025-03-31') };

describe('stays', () => {
  test('neighbouring placements of one group are one stay, and a return to a group is a new one', () => {
    const period = examplePeriod([
      { from: on('2023-05-01'), type: 'U6', provider: 'PR4' },
      { from: on('2023-06-01'), type: 'U4', provider: 'PR5' },
      { from: on('2023-09-01'), type: 'K2', provider: 'PR4' },
      { from: on('2024-01-01'), type: 'U6', provider: 'PR4' },
    ], on('2024-02-01'));
    const found = stays({ ...window, children: [exampleChild('a', on('2012-01-01'), [period])] });
    expect(found.map(stay => [named(stay.group), stay.commencedOn, stay.ceasedOn, startsPeriod(stay), endsPeriod(stay)])).toEqual([
      ['agency-fostering', on('2023-05-01'), on('2023-09-01'), true, false],
      ['residential', on('2023-09-01'), on('2024-01-01'), false, false],
      ['agency-fostering', on('2024-01-01'), on('2024-02-01'), false, true],
    ]);
  });

  test('K3, S1, P1 and A3 to A6 have groups of their own and do not fall into other', () => {
    const group = (type: string): string => named(stays({
      ...window, children: [exampleChild('a', on('2010-01-01'), [examplePeriod([{ from: on('2023-05-01'), type }], null)])],
    })[0]!.group);
    expect(['K3', 'S1', 'P1', 'A3', 'A4', 'A5', 'A6', 'R5', 'Q9'].map(group)).toEqual([
      'supported-accommodation', 'residential', 'with-parents', 'placed-for-adoption', 'placed-for-adoption',
      'placed-for-adoption', 'placed-for-adoption', 'other', 'other',
    ]);
  });

  test('the stays of any period follow each other from its first day to its last', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const journeys = randomJourneys(seed, 50);
      const found = stays(journeys);
      const periods = journeys.children.flatMap(child => child.periodsOfCare);
      expect(periods.length).toBeGreaterThan(20);
      for (const period of periods) {
        const own = found.filter(stay => stay.period === period);
        expect([own[0]!.commencedOn, own.at(-1)!.ceasedOn]).toEqual([period.commencedOn, period.ceasedOn]);
        own.slice(1).forEach((stay, i) => {
          expect(stay.commencedOn).toBe(own[i]!.ceasedOn);
          expect(stay.group).not.toBe(own[i]!.group);
        });
      }
    }
  });
});

describe('unaccompanied', () => {
  const flagged = exampleChild('a', on('2007-01-01'), [], { until: on('2024-06-10') });

  test('the status holds up to the day before it ended', () => {
    expect([isUnaccompaniedOn(flagged, on('2024-06-09')), isUnaccompaniedOn(flagged, on('2024-06-10'))]).toEqual([true, false]);
    expect(wasEverUnaccompanied(flagged)).toBe(true);
  });

  test('without an end date it holds throughout, and without a flag never', () => {
    expect(isUnaccompaniedOn({ ...flagged, unaccompanied: { until: null } }, on('2030-01-01'))).toBe(true);
    expect(isUnaccompaniedOn({ ...flagged, unaccompanied: null }, on('2020-01-01'))).toBe(false);
  });
});
