import { must } from '#kernel/assert.ts';
import { roundTo } from '#kernel/mathematics.ts';
import { roundedHalfUp } from '#benchmarks/rates.ts';
import { passes } from '#indicators/judging/target.ts';
import type { CheckedClaim, Claim } from '#paper/claim.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { figureInWords, gapInWords } from '#paper/figure-words.ts';
import { CLAIM_KINDS } from '#paper/kinds.ts';

/** Recomputes what a paper claims, and says in plain words what does not add up and by how much. */
export function checkClaim(claim: Claim): CheckedClaim {
  const kind = must(CLAIM_KINDS.find(({ id }) => id === claim.kind), `the kind of claim ${claim.kind}`);
  const missing = missingInputs(kind, claim.inputs);
  if (claim.inputs.length > kind.takes.length && !kind.lastRepeats) return untested(claim, `${claim.inputs.length} figures are given, and ${kind.takes.join(', ')} are taken`);
  if (missing.length > 0) return untested(claim, `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not given`);
  const figures = claim.inputs.flatMap(figure => (figure === null ? [] : [figure]));
  const computed = kind.compute(figures);
  if (computed === null) return untested(claim, 'there is nothing to divide by');
  if (claim.test !== '=') return isOnItsSide(claim, computed) ? reconciled(computed) : { computed, verdict: 'does-not-reconcile', finding: wrongSide(claim, kind, figures, computed) };
  return isAsPrinted(claim, computed) ? reconciled(computed) : { computed, verdict: 'does-not-reconcile', finding: notAsPrinted(claim, kind, figures, computed) };
}

const reconciled = (computed: number): CheckedClaim => ({ computed, verdict: 'reconciles', finding: null });

const untested = ({ printed, form }: Claim, why: string): CheckedClaim =>
  ({ computed: null, verdict: 'cannot-be-tested', finding: `${figureInWords(printed, form)} cannot be tested: ${why}.` });

function missingInputs({ takes, lastRepeats }: ClaimKind, inputs: readonly (number | null)[]): readonly string[] {
  const tooFew = takes.filter((_, i) => (inputs[i] ?? null) === null);
  return tooFew.length === 0 && lastRepeats && inputs.includes(null) ? takes.slice(-1) : tooFew;
}

/** The printed figure for comparison: as printed, or with the sign that the paper leaves out. */
const signed = ({ printed, unsigned }: Claim, computed: number): number => (unsigned ? Math.sign(computed) * Math.abs(printed) : printed);

/** Rounds half up in the step of the paper; the figure itself where the paper gives no more than its size. */
function isAsPrinted(claim: Claim, computed: number): boolean {
  const { within, roundedTo, unsigned } = claim;
  if (within !== null) return Math.abs(computed - signed(claim, computed)) <= within;
  return roundedHalfUp((unsigned ? Math.abs(computed) : computed) / roundedTo) === Math.round(claim.printed / roundedTo);
}

const isOnItsSide = ({ test, printed }: Claim, computed: number): boolean => passes({ test, upper: null }, computed, printed);

function notAsPrinted(claim: Claim, kind: ClaimKind, figures: readonly number[], computed: number): string {
  const sum = `${figureInWords(claim.printed, claim.form)} is printed, but ${kind.working(figures)} is ${figureInWords(computed, claim.form)}`;
  const inSteps = Math.round(claim.printed / claim.roundedTo);
  if (inSteps !== 0 && roundedHalfUp(-computed / claim.roundedTo) === inSteps) return `${sum}: the sign is turned.`;
  const printed = signed(claim, computed);
  const [less, more] = claim.form === 'month' ? ['earlier', 'later'] : ['too low', 'too high'];
  return `${sum}: what is printed is ${gapInWords(printed - computed, claim.form)} ${printed < computed ? less : more}${likelySlip(claim, figures, computed)}.`;
}

const SIDE_WORDS = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least', '=': 'the same as' } as const;

function wrongSide({ test, printed, form }: Claim, kind: ClaimKind, figures: readonly number[], computed: number): string {
  const where = computed === printed ? 'exactly that' : `${gapInWords(computed - printed, form)} ${computed > printed ? 'above' : 'below'}`;
  const working = kind.id === 'figure' ? '' : ` (${kind.working(figures)})`;
  return `${figureInWords(computed, form)}${working} is called ${SIDE_WORDS[test]} ${figureInWords(printed, form)}: it is ${where}.`;
}

/** How such a figure usually comes about; empty where none of the usual ways leads to it. */
function likelySlip({ printed, roundedTo, form }: Claim, figures: readonly number[], computed: number): string {
  if (Math.trunc(computed / roundedTo) === Math.round(printed / roundedTo)) return '; it was cut off and not rounded, or made from figures with more decimal places';
  if (form === 'percent' && roundTo(printed * 100, 6) === figures[0]) return `; ${figureInWords(printed * 100, 'number')} is the number itself, printed as a percentage`;
  return '';
}
