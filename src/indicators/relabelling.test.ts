import { expect, it } from 'vitest';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import { monthEndAfter } from '#kernel/calendar-date.ts';
import { examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import { INDICATORS, indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { suspicions } from '#indicators/relabelling.ts';

/** Twelve months of one value and twelve of another, ending in September 2012. */
const twoYears = (measure: string, before: number, now: number): readonly MonthlyFigure[] => Array.from({ length: 24 }, (_, i) =>
  ({ measure, monthEnd: monthEndAfter(on('2010-10-31'), i), area: '', value: i < 12 ? before : now, source: 'example' }));

const found = (...figures: readonly (readonly MonthlyFigure[])[]) => {
  const pathway = examplePathway({ people: [], known: ['1999-01-01', '1999-01-02'], monthlyFigures: figures.flat() });
  return suspicions(meterOf(pathway, () => null, indicatorOf), on('2012-09-30'), INDICATORS).filter(({ kind }) => kind === 'relabelled');
};

it('says so when one falls as its neighbour rises, and how much of the fall the neighbour could be', () => {
  // 1,500 to 1,200 a month is a fall of 20%, 3,600 a year; 400 to 580 a rise of 45%, 2,160: 60% of the fall.
  const [one, ...others] = found(twoYears('contacts', 1_500, 1_200), twoYears('consultations', 400, 580));
  expect(others).toEqual([]);
  expect(one).toMatchObject({ indicator: 'initial-contacts', other: 'consultations' });
  expect(one!.shareOfFall).toBeCloseTo(0.6, 12);
  expect(one!.change).toBeCloseTo(-0.2, 12);
  expect(one!.otherChange).toBeCloseTo(0.45, 12);
  expect(one!.says).toContain('fell by 20%');
  expect(one!.says).toContain('60% of the fall');
});

it('says nothing of small changes, of two that fall, and of what is not known', () => {
  expect(found(twoYears('contacts', 1_500, 1_380), twoYears('consultations', 400, 580))).toEqual([]);
  expect(found(twoYears('contacts', 1_500, 1_200), twoYears('consultations', 400, 300))).toEqual([]);
  expect(found(twoYears('contacts', 1_500, 1_200))).toEqual([]);
});
