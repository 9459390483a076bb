import type { Claim, Verdict } from '#paper/claim.ts';
import { checkClaim } from '#paper/check-claim.ts';
import { figureInWords } from '#paper/figure-words.ts';

type Said = Partial<Pick<Claim, 'form' | 'test' | 'roundedTo' | 'within' | 'unsigned'>>;

/** Claims of one paper: what is claimed, by which arithmetic, from what, and what is printed. */
export const claimsIn = (report: string) => (section: string, words: string, kind: string, inputs: readonly (number | null)[], printed: number, said: Said = {}): Claim =>
  ({ id: `${section}: ${words}`, report, section, words, kind, inputs, printed, form: 'number', test: '=', roundedTo: said.form === 'percent' ? 0.01 : 1, within: null, unsigned: false, ...said });

export interface RecheckedClaim {
  readonly section: string;
  readonly words: string;
  readonly printed: string;
  /** Null where a figure is missing. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  readonly finding: string | null;
}

const BOUNDS = { '=': '', '<': 'below ', '<=': 'at most ', '>': 'above ', '>=': 'at least ' } as const;

/** What a paper says of its own figures, reckoned again. */
export function recheck(claim: Claim): RecheckedClaim {
  const { computed, verdict, finding } = checkClaim(claim);
  return {
    section: claim.section, words: claim.words, printed: BOUNDS[claim.test] + figureInWords(claim.printed, claim.form),
    computed: computed === null ? null : figureInWords(computed, claim.form), verdict, finding,
  };
}
