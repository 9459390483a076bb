import type { TESTS } from '#indicators/judging/target.ts';

/** How a figure is written in a paper. Inside, a percentage is a ratio, pounds are pounds, and a month is `year * 12 + month`. */
export type FigureForm = 'number' | 'percent' | 'pounds' | 'month';

/** What a paper says of a figure that can be recomputed: one line of a table, or one number of a sentence. */
export interface Claim {
  readonly id: string;
  readonly report: string;
  readonly section: string;
  /** What is claimed, in words near the paper's own. */
  readonly words: string;
  /** Id of a unit of `kinds.ts`: which arithmetic leads to the figure. */
  readonly kind: string;
  /** The figures it is made of, in the order that the kind takes them; null where the paper does not give one. */
  readonly inputs: readonly (number | null)[];
  /** The figure as printed; for a test, the bound. */
  readonly printed: number;
  readonly form: FigureForm;
  /** `=`: the paper prints the figure itself. Otherwise the paper says that the figure is below or above the printed one. */
  readonly test: Exclude<(typeof TESTS)[number], 'between'>;
  /** The step it is printed in: 1 for whole numbers, 0.01 for whole percentages, 1,000 for thousands of pounds. */
  readonly roundedTo: number;
  /** How far off it may be where the paper itself calls what it is made of approximate; null for rounding alone. */
  readonly within: number | null;
  /** The paper prints how big a change is and not which way. */
  readonly unsigned: boolean;
}

export type Verdict = 'reconciles' | 'does-not-reconcile' | 'cannot-be-tested';

export interface CheckedClaim {
  /** Unrounded; null where an input is missing or there is nothing to divide by. */
  readonly computed: number | null;
  readonly verdict: Verdict;
  /** What does not add up and by how much, or what is missing; null when it reconciles. */
  readonly finding: string | null;
}
