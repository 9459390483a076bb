import { sum } from '#kernel/mathematics.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf } from '#demand/outlook/outlook-data.ts';

/** Which periods are looked at: so many years long, and wholly within these years. */
export interface Periods { readonly years: number; readonly firstYear: number; readonly lastYear: number }

/** How one area moved over one period. */
export interface Move {
  readonly stableUnit: string;
  readonly fromYear: number;
  /** As a share of the figure at the beginning. */
  readonly share: number;
  /** The same after dividing by the growth of all areas together that have figures at both ends. */
  readonly shareWithoutNational: number;
}

/** Every period of every area whose figures at both ends are known. Periods overlap, so they are fewer than they look. */
export function movesOver(data: OutlookData, measure: string, { years, firstYear, lastYear }: Periods): readonly Move[] {
  const figures = data.areas.map(({ stableUnit }) => new Map(figuresOf(data, measure, stableUnit).map(({ yearEnding, value }) => [yearEnding, value])));
  const begins = Array.from({ length: Math.max(0, lastYear - years - firstYear + 1) }, (_, i) => firstYear + i);
  return begins.flatMap(fromYear => {
    const both = data.areas.flatMap(({ stableUnit }, area) => {
      const [before, after] = [figures[area]!.get(fromYear), figures[area]!.get(fromYear + years)];
      return before === undefined || after === undefined || before <= 0 ? [] : [{ stableUnit, before, after }];
    });
    const national = sum(both.map(({ after }) => after)) / sum(both.map(({ before }) => before));
    return both.map(({ stableUnit, before, after }) => ({ stableUnit, fromYear, share: after / before - 1, shareWithoutNational: after / before / national - 1 }));
  });
}

/** Where a target stands among what has happened. */
export interface ReferenceClass {
  readonly target: number;
  readonly periods: number;
  readonly areas: number;
  /** Share of the periods that moved at least so far, the same way. */
  readonly matched: number;
  readonly matchedWithoutNational: number;
}

/** `target` is a share: -0.12 for a fall of 12%. Null where no period is known. */
export function referenceClass(moves: readonly Move[], target: number): ReferenceClass | null {
  if (moves.length === 0) return null;
  const reaches = (share: number): boolean => (target < 0 ? share <= target : share >= target);
  return {
    target, periods: moves.length, areas: new Set(moves.map(({ stableUnit }) => stableUnit)).size,
    matched: moves.filter(({ share }) => reaches(share)).length / moves.length,
    matchedWithoutNational: moves.filter(({ shareWithoutNational }) => reaches(shareWithoutNational)).length / moves.length,
  };
}
