import type { Claim, Verdict } from '#paper/claim.ts';
import { figureOf, formOf, numberOf, valueOf } from './figures.ts';

type Input = string | number | null;
type Said = Partial<Pick<Claim, 'form' | 'test' | 'roundedTo' | 'within' | 'unsigned'>>;

/** One step of a check: a claim, and whether its figure is one that a report prints. */
export interface Step {
  readonly claim: Claim;
  /** The printed figure that is recomputed; null for what follows from the figures and no report prints. */
  readonly recomputes: string | null;
}

/** A check of the arithmetic of the reports. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  /** What comes out as findings, in the order of the steps; empty when it reconciles. */
  readonly findings: readonly string[];
}

const STEP_OF_FORM = { number: 1, percent: 0.01, pounds: 1, month: 1 } as const;

const inputOf = (input: Input): number | null => (typeof input === 'string' ? valueOf(input) : input);

/** The figure with this id is made of those (ids or numbers): in its own section, form and whole steps, unless said otherwise. */
export function printed(id: string, kind: string, inputs: readonly Input[], said: Said = {}): Step {
  const { report, section, figure: [, words] } = figureOf(id);
  return { recomputes: (said.test ?? '=') === '=' ? id : null, claim: claimOf({ id, report, section, words }, kind, inputs, numberOf(id), { form: formOf(id), ...said }) };
}

/** What follows from the printed figures, beside what somebody else reckoned by hand; no report prints it. */
export function derived(by: string, kind: string, inputs: readonly Input[], expected: number, said: Said = {}): Step {
  const of = inputs.find(input => typeof input === 'string');
  const { report, section } = of === undefined ? { report: 'five reports', section: by } : figureOf(of);
  return { recomputes: null, claim: claimOf({ id: by, report, section, words: `follows from the figures (${by})` }, kind, inputs, expected, said) };
}

function claimOf(place: Pick<Claim, 'id' | 'report' | 'section' | 'words'>, kind: string, inputs: readonly Input[], figure: number, said: Said): Claim {
  const form = said.form ?? 'number';
  return { ...place, kind, inputs: inputs.map(inputOf), printed: figure, form, test: '=', roundedTo: STEP_OF_FORM[form], within: null, unsigned: false, ...said };
}

export const reconciling = (id: string, title: string, ...steps: readonly Step[]): Check => ({ id, title, verdict: 'reconciles', steps, findings: [] });

export const failing = (id: string, title: string, steps: readonly Step[], ...findings: readonly string[]): Check => ({ id, title, verdict: 'does-not-reconcile', steps, findings });

export const untestable = (id: string, title: string, steps: readonly Step[], ...findings: readonly string[]): Check => ({ id, title, verdict: 'cannot-be-tested', steps, findings });
