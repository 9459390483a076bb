/** A way in which papers make a figure of others. It stands in `kinds/<id>.ts` and in one line of `kinds.ts`. */
export interface ClaimKind {
  /** File name. */
  readonly id: string;
  readonly title: string;
  /** The arithmetic in plain words. */
  readonly explanation: string;
  /** What the inputs are, in order. */
  readonly takes: readonly string[];
  /** The last input may be given any number of times. */
  readonly lastRepeats: boolean;
  /** Null where there is nothing to divide by. Shares and changes are ratios. */
  readonly compute: (figures: readonly number[]) => number | null;
  /** The sum as it would be written on the margin of the paper. */
  readonly working: (figures: readonly number[]) => string;
  /** From a report or worked by hand: the contract test computes it. */
  readonly example: { readonly inputs: readonly number[]; readonly computed: number; readonly source: string };
}

/** A quotient, or null of nothing. */
export const quotient = (above: number, below: number): number | null => (below === 0 ? null : above / below);
