/**
 * Is the effect of a lever recovered? Synthetic authorities (src/synthetic-authority, which knows no lever) live on twice from
 * the last day of their returns: as they are, and with something done whose true effect was drawn from the range that a
 * user types. Each is compared from the returns alone, and the true difference held against the projected one.
 * `npm run evidence:levers -- [cases] [first seed] [replicates]` prints the tables of docs/evidence/levers.md.
 */
import { writeFileSync } from 'node:fs';
import { mean, roundTo, sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { QUANTILE_NAMES, QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { Child } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { knownAt } from '#demand/known-at.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import { comparePrepared, prepare } from '#jobs/compare.ts';
import type { Comparison } from '#jobs/compare.ts';
import { poolOf } from '#cli/pool.ts';
import { makeAuthority } from '#synthetic-authority/index.ts';
import type { SyntheticAuthority } from '#synthetic-authority/index.ts';
import { AGENCY, caseOf, inCareByMonth, journeysOf, KINDS, MONTHS } from './injected-cases.ts';
import type { Case, Kind } from './injected-cases.ts';

const [cases = 160, firstSeed = 20001, replicates = 300] = process.argv.slice(2).map(Number);
const HORIZONS = [12, 24, 36, 60];
/** The cases of the project's own bar; the rest narrow down what chance leaves open. */
const BAR_CASES = 40;

/** Pounds a week, the same in all years. Made up; only that they differ matters. */
const POUNDS_A_WEEK: Readonly<Record<string, number>> = {
  'kinship-fostering': 400, 'agency-fostering': 950, 'in-house-fostering': 500, 'placed-for-adoption': 200, residential: 6000,
  secure: 8000, 'supported-accommodation': 1200, 'with-parents': 150, other: 1500,
};

/** Days of the projection by group, in the order of the list. */
function daysByGroup(authority: SyntheticAuthority, children: readonly Child[]): readonly number[] {
  const { months, days, monthEnds } = childDays(journeysOf(authority, children));
  const first = monthEnds.indexOf(authority.observedUntil) + 1;
  return PLACEMENT_GROUPS.map((_, group) => sum(days.subarray(group * months + first, group * months + first + MONTHS)));
}

const PRICES: PriceList = {
  name: 'made up', lines: PLACEMENT_GROUPS.map(({ id }) => ({ placementGroup: id, placementType: null, placementProvider: null, costPerWeekPence: pence(100 * POUNDS_A_WEEK[id]!), validFrom: null, source: 'made up' })),
};

type Quantiles = Spread['quantiles'];
interface Outcome { readonly seed: number; readonly kind: Kind; readonly what: string; readonly truth: number; readonly projected: number; readonly quantiles: Quantiles; readonly now: number }

/** In another unit; below 0 it turns the range round. */
const inUnit = ({ mean: projected, quantiles }: Spread, unit: number): Pick<Outcome, 'projected' | 'quantiles'> => ({
  projected: projected * unit,
  quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, quantiles[unit < 0 ? QUANTILE_NAMES.at(-1 - q)! : name] * unit])) as Record<QuantileName, number>,
});

/** Children counted at the ends of all months, fewer with the levers than without, in each replicate. */
function childMonthsSaved({ lookedAfter: [without, withLevers] }: Comparison): Spread {
  const counted = (children: Int32Array, replicate: number): number => sum(children.subarray(replicate * MONTHS, (replicate + 1) * MONTHS));
  const months = Float64Array.from({ length: replicates }, (_, replicate) => counted(without!, replicate) - counted(withLevers!, replicate));
  const sorted = months.toSorted();
  return { mean: mean(months), quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, quantileOfSorted(sorted, QUANTILES[q]!)])) as Record<QuantileName, number> };
}

const pool = poolOf(2);

async function outcomesOf({ seed, kind, authority, effect, levers }: Case): Promise<readonly Outcome[]> {
  const { children } = makeAuthority(seed, authority.shape, effect);
  // Nobody leaves or enters care by a move from agency to in-house carers: there the agency's children are counted.
  const isMove = kind === 'agency to in-house';
  const group = isMove ? AGENCY : ALL_GROUPS;
  const prepared = prepare({
    journeys: knownAt(journeysOf(authority, authority.children), authority.observedUntil), months: MONTHS, replicates, seed, priceList: PRICES, inflation: {}, unitCosts: { use: 'average', marginalShares: {} },
  });
  const comparison = await comparePrepared(prepared, [{ name: 'as it is', levers: [] }, { name: 'done', levers }], { replicates, byPart: true }, pool);
  const { inCare, money } = comparison.scenarios[1]!;
  const [before, after] = [inCareByMonth(authority, authority.children, group), inCareByMonth(authority, children, group)];
  const [daysBefore, daysAfter] = [daysByGroup(authority, authority.children), daysByGroup(authority, children)];
  const base = { seed, kind, now: before[0]! };
  const months = inCare.find(({ placementGroup }) => placementGroup === group)!.months;
  const savedThousands = sum(PLACEMENT_GROUPS.map(({ id }, g) => ((daysBefore[g]! - daysAfter[g]!) * POUNDS_A_WEEK[id]!) / 7000));
  return [
    ...HORIZONS.map(horizon => ({ ...base, what: `fewer in care, month ${horizon}`, truth: before[horizon]! - after[horizon]!, ...inUnit(months[horizon - 1]!, -1) })),
    // Each day with another carer saves the same, so that there the money says it already.
    ...(isMove ? [] : [{ ...base, what: 'child-months saved in 60 months', truth: sum(before.slice(1)) - sum(after.slice(1)), ...inUnit(childMonthsSaved(comparison), 1) }]),
    { ...base, what: 'money saved in 60 months, £000', truth: savedThousands, ...inUnit(money.cumulative.at(-1)!, 0.00001) },
  ];
}

const outcomes: Outcome[] = [];
const began = performance.now();
for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
  const found = await outcomesOf(caseOf(seed));
  outcomes.push(...found);
  if (process.env['HEADWATER_EVIDENCE_JSON'] !== undefined) writeFileSync(process.env['HEADWATER_EVIDENCE_JSON'], JSON.stringify(outcomes));
  const told = found.map(({ truth, quantiles: q }) => `${roundTo(truth, 0)} in ${roundTo(q['0.1'], 0)}-${roundTo(q['0.5'], 0)}-${roundTo(q['0.9'], 0)}${q['0.1'] <= truth && truth <= q['0.9'] ? '' : '*'}`);
  process.stderr.write(`${seed} ${found[0]!.kind}, ${found[0]!.now} now: ${told.join('; ')}\n`);
}
await pool.close();
process.stderr.write(`${roundTo((performance.now() - began) / 1000, 0)} s\n`);

const percent = (value: number): string => `${(100 * value).toFixed(0)}%`;
const isInside = ({ truth, quantiles }: Outcome, low: QuantileName, high: QuantileName): boolean => quantiles[low] <= truth && truth <= quantiles[high];
const inside = (these: readonly Outcome[], low: QuantileName, high: QuantileName): string => percent(mean(these.map(one => (isInside(one, low, high) ? 1 : 0))));
const average = (these: readonly Outcome[], of: (one: Outcome) => number): number => mean(these.map(of));

/** A row: coverage and how many lie on the very edge of the 80% range, which side the others fall on, the mean of truth and projection, the bias with its standard error, and how wide the range is. */
function row(label: string, these: readonly Outcome[]): string {
  const [truth, projected] = [average(these, one => one.truth), average(these, one => one.projected)];
  const ratio = projected / truth;
  const error = Math.sqrt(sum(these.map(one => (one.projected - ratio * one.truth) ** 2))) / these.length / truth;
  const count = (isCounted: (one: Outcome) => boolean): number => these.filter(isCounted).length;
  const onEdge = count(({ truth: actual, quantiles }) => actual === quantiles['0.1'] || actual === quantiles['0.9']);
  const [below, above] = [count(one => one.truth < one.quantiles['0.1']), count(one => one.truth > one.quantiles['0.9'])];
  const width = average(these, one => one.quantiles['0.9'] - one.quantiles['0.1']) / projected;
  return `| ${label} | ${these.length} | ${inside(these, '0.1', '0.9')} | ${inside(these, '0.25', '0.75')} | ${inside(these, '0.025', '0.975')} | ${onEdge} | ${below} / ${above} | ${
    truth.toFixed(1)} | ${projected.toFixed(1)} | ${percent(ratio - 1)} ± ${percent(error)} | ${percent(width)} |`;
}

const HEAD = `cases | inside 80% | inside 50% | inside 95% | on the edge of 80% | below / above 80% | true mean | projected mean | bias ± standard error | width of 80% |
|---|---|---|---|---|---|---|---|---|---|---|`;
const WHAT = [...new Set(outcomes.map(({ what }) => what))];
const print = (title: string, these: readonly Outcome[]): void => {
  console.log(`\n${title}\n\n| what | ${HEAD}\n${WHAT.filter(what => these.some(one => one.what === what)).map(what => row(what, these.filter(one => one.what === what))).join('\n')}`);
};

console.log(`Made by \`npm run evidence:levers -- ${cases} ${firstSeed} ${replicates}\`: seeds ${firstSeed} to ${firstSeed + cases - 1}, ${replicates} replicates, ${MONTHS} months.`);
if (cases > BAR_CASES) print(`## The first ${BAR_CASES} cases`, outcomes.filter(({ seed }) => seed < firstSeed + BAR_CASES));
print(`## All ${cases} cases`, outcomes);
for (const kind of KINDS) print(`### Of these: ${kind}`, outcomes.filter(one => one.kind === kind));
