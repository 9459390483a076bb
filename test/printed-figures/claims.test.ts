import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '#paper/claim.ts';
import { checkClaim } from '#paper/check-claim.ts';
import { roundTo } from '#kernel/mathematics.ts';
import type { Check, Step } from './check.ts';
import { BETWEEN_EAST_SUSSEX_REPORTS, PLAN_CHECKS, PROGRESS_CHECKS, REVIEW_CHECKS } from './checks-east-sussex.ts';
import { NORFOLK_CHECKS } from './checks-norfolk.ts';
import { WEST_SUSSEX_CHECKS } from './checks-west-sussex.ts';
import { FIGURES, figureOf, valueOf } from './figures.ts';

const CHECKS = [...PLAN_CHECKS, ...PROGRESS_CHECKS, ...REVIEW_CHECKS, ...BETWEEN_EAST_SUSSEX_REPORTS, ...NORFOLK_CHECKS, ...WEST_SUSSEX_CHECKS];
/** The checks of the catalogue; the others hold what a report gives twice or counts. */
const CATALOGUED = CHECKS.filter(({ id }) => /^R\d\d$/.test(id));

/** A check fails by one step that does not add up, and cannot be tested where one lacks a figure. */
const WORST_FIRST: readonly Verdict[] = ['does-not-reconcile', 'cannot-be-tested', 'reconciles'];

const outcomeOf = ({ steps }: Check): { readonly verdict: Verdict | undefined; readonly findings: readonly string[] } => {
  const checked = steps.map(({ claim }) => checkClaim(claim));
  return { verdict: WORST_FIRST.find(verdict => checked.some(one => one.verdict === verdict)), findings: checked.flatMap(({ finding }) => (finding === null ? [] : [finding])) };
};

/** The printed figures that the product arrives at, by the way it does. */
const idsOf = (steps: readonly Step[]): ReadonlySet<string> => new Set(steps.flatMap(({ recomputes }) => (recomputes === null ? [] : [recomputes])));

const STEPS = CHECKS.flatMap(({ steps }) => steps);
const COMPUTED = idsOf(STEPS.filter(({ claim }) => claim.kind !== 'figure'));
const RESTATED = idsOf(STEPS.filter(({ claim }) => claim.kind === 'figure'));
/** Rates of referrals whose count shows one population in every year: no report prints a population to make them from. */
const RATES_HELD_TO_COUNTS = FIGURES.map(({ figure: [id] }) => id)
  .filter(id => id.startsWith('A-R-') && valueOf(id) !== null && !COMPUTED.has(id));

/** Periods and ranges, which are text: two places that give the same. */
const SAME_TEXT = [['A-15', 'A-11'], ['B-40', 'B-39']] as const;

describe('the printed figures of the five reports, recomputed', () => {
  test.each(CHECKS)('$id $title: $verdict', check => {
    expect(outcomeOf(check)).toEqual({ verdict: check.verdict, findings: check.findings });
  });

  test('of 65 checks 50 reconcile, 13 come out as findings and 2 cannot be tested', () => {
    const verdicts = CATALOGUED.map(check => outcomeOf(check).verdict);
    expect(WORST_FIRST.map(verdict => verdicts.filter(one => one === verdict).length)).toEqual([13, 2, 50]);
  });

  test.each(SAME_TEXT)('%s says the same as %s', (again, first) => {
    expect(figureOf(again).figure[2]).toBe(figureOf(first).figure[2]);
  });

  test('of 445 figures 73 are computed, 7 numbers and 2 periods are held against another place that gives them, 70 rates to their counts; 293 are what those are made of, dates and blanks', () => {
    expect([FIGURES.length, COMPUTED.size, RESTATED.size, SAME_TEXT.length, RATES_HELD_TO_COUNTS.length]).toEqual([445, 73, 7, 2, 70]);
    expect([...COMPUTED].filter(id => RESTATED.has(id))).toEqual([]);
    expect(445 - 73 - 7 - 2 - 70).toBe(293);
  });
});

interface Catalogue {
  readonly facts: readonly { readonly id: string; readonly section: string; readonly value: number | string | null; readonly printed: string | null }[];
  readonly reconciliations: readonly { readonly id: string; readonly verdict: string; readonly computed: unknown }[];
}

const FILE = `${process.env['HEADWATER_SHARED'] ?? '../shared'}/domain/schema/seeds_facts.json`;

describe.skipIf(!existsSync(FILE))('the tables beside the catalogue of printed figures (skipped when it is not there: set HEADWATER_SHARED)', () => {
  const catalogue = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) as Catalogue : { facts: [], reconciliations: [] };

  test('all 445 figures are there: id, section, value and printed text', () => {
    const ours = new Map(FIGURES.map(({ section, figure: [id, , value, , text] }) => [id, { id, section, value, printed: text }]));
    expect([ours.size, catalogue.facts.length]).toEqual([445, 445]);
    expect(catalogue.facts.map(({ id }) => ours.get(id))).toEqual(catalogue.facts.map(({ id, section, value, printed }) => ({ id, section, value, printed })));
  });

  test('all 65 checks are there with their verdicts', () => {
    const words: Readonly<Record<string, Verdict>> = { 'does not reconcile': 'does-not-reconcile', 'cannot be tested from the seeds': 'cannot-be-tested', reconciles: 'reconciles' };
    const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
    expect(CATALOGUED.map(({ id, verdict }) => ({ id, verdict })).toSorted(byId)).toEqual(catalogue.reconciliations.map(({ id, verdict }) => ({ id, verdict: words[verdict] })).toSorted(byId));
  });

  test('every number that the catalogue computed by hand is one that the product computes', () => {
    const missing = catalogue.reconciliations.flatMap(({ id, computed }) => {
      const check = CATALOGUED.find(one => one.id === id);
      const found = (check?.steps ?? []).flatMap(({ claim }) => sizesOf(claim.inputs, checkClaim(claim).computed, claim.printed));
      return numbersIn(computed).filter(({ size, places }) => !found.some(one => Math.abs(roundTo(one, places) - size) < 1e-9)).map(({ size }) => `${id}: ${size}`);
    });
    expect(missing).toEqual([]);
  });
});

/** A computed figure as it may be written: itself, in percent, in thousands or millions, as the gap to the printed one; or a base put in. */
const sizesOf = (inputs: readonly (number | null)[], computed: number | null, printed: number): readonly number[] =>
  [...inputs, ...(computed === null ? [] : [computed, computed * 100, computed / 1000, computed / 1_000_000, computed - printed])].map(one => Math.abs(one ?? 0));

/** The numbers of a value of the catalogue with the decimal places they are given to; none of dates and words. */
function numbersIn(value: unknown): readonly { readonly size: number; readonly places: number }[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  const match = /^[+-]?(\d+(?:\.(\d+))?)(?:%| a year|% compound)?$/.exec(String(value));
  return match ? [{ size: Number(match[1]), places: match[2]?.length ?? 0 }] : [];
}
