/**
 * Is the effect of a lever recovered? Synthetic authorities (src/synthetic-authority, which knows no lever) live on twice from
 * the last day of their returns: as they are, and with something done whose true effect was drawn from the range that a
 * user types. Each is compared from the returns alone, and the true difference held against the projected one.
 * `npm run evidence:levers -- [cases] [first seed] [replicates]` prints the tables of docs/evidence/levers.md.
 */
import { writeFileSync } from 'node:fs';
import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { mean, roundTo, sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { QUANTILE_NAMES, QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { knownAt } from '#demand/known-at.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { LeverUse, ThreePoint } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { ofTriangle } from '#scenarios/replay/draws.ts';
import { comparePrepared, prepare } from '#jobs/compare.ts';
import type { Comparison } from '#jobs/compare.ts';
import { poolOf } from '#cli/pool.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';
import type { InjectedEffect, SyntheticAuthority } from '#synthetic-authority/index.ts';

const [cases = 160, firstSeed = 20001, replicates = 300] = process.argv.slice(2).map(Number);
const MONTHS = 60;
const HORIZONS = [12, 24, 36, 60];
/** The cases of the project's own bar; the rest narrow down what chance leaves open. */
const BAR_CASES = 40;

/** Pounds a week, the same in all years. Made up; only that they differ matters. */
const POUNDS_A_WEEK: Readonly<Record<string, number>> = {
  'kinship-fostering': 400, 'agency-fostering': 950, 'in-house-fostering': 500, 'placed-for-adoption': 200, residential: 6000,
  secure: 8000, 'supported-accommodation': 1200, 'with-parents': 150, other: 1500,
};
const AGENCY = 'agency-fostering';

const KINDS = ['edge of care', 'return home', 'agency to in-house', 'several'] as const;
type Kind = (typeof KINDS)[number];
type Part = keyof InjectedEffect;
/** By kind; those of the last take turns. */
const PARTS: readonly (readonly (readonly Part[])[])[] = [
  [['keptOut']], [['sentHome']], [['movedInHouse']], [['keptOut', 'sentHome'], ['keptOut', 'movedInHouse'], ['sentHome', 'movedInHouse'], ['keptOut', 'sentHome', 'movedInHouse']],
];

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform();

/** A lever as a user would type it, and the effect that it truly has. */
interface Done { readonly use: LeverUse; readonly effect: Partial<InjectedEffect> }

const rangeAround = (random: Random, likeliest: number): ThreePoint =>
  ({ low: likeliest * between(random, 0.4, 0.8), likeliest, high: Math.min(0.95, likeliest * between(random, 1.2, 1.7)) });

function useOf(random: Random, lever: string, start: CalendarDate, leadMonths: number, effect: ThreePoint, own: LeverUse['fields']): { readonly use: LeverUse; readonly share: number } {
  // What the lever asks beside: as it proposes, and nothing where it proposes nothing.
  const fields = { ...Object.fromEntries(leverCalled(lever).lever.fields.map(({ id, fallback }) => [id, fallback ?? 0])), ...own };
  const use: LeverUse = {
    lever, start, end: null, leadMonths, rampMonths: 0, fadeHalfLifeMonths: 0, reach: between(random, 0.6, 1), takeUp: between(random, 0.5, 0.95), effect, fields, costs: [],
  };
  return { use, share: use.reach * use.takeUp * ofTriangle(effect, random.uniform()) };
}

function keptOut(random: Random, start: CalendarDate): Done {
  const [laterShare, laterAfterMonths, leadMonths] = [between(random, 0, 0.4), Math.round(between(random, 6, 12)), Math.floor(between(random, 0, 7))];
  const { use, share } = useOf(random, 'edge-of-care', start, leadMonths, rangeAround(random, between(random, 0.15, 0.5)), { 'from-age': 11, 'later-share': laterShare, 'later-after': laterAfterMonths });
  return { use, effect: { keptOut: { from: addMonths(start, leadMonths), fromAge: 11, share, laterShare, laterAfterMonths } } };
}

function sentHome(random: Random, start: CalendarDate): Done {
  const [returnShare, leadMonths] = [between(random, 0.1, 0.35), Math.floor(between(random, 0, 7))];
  const { use, share } = useOf(random, 'reunification-support', start, leadMonths, rangeAround(random, between(random, 0.1, 0.4)), { 'from-months': 3, 'until-months': 24, 'within-months': 9, 'return-share': returnShare });
  return { use, effect: { sentHome: { from: addMonths(start, leadMonths), careMonths: [3, 24], withinMonths: 9, share, returnShare } } };
}

/** Places for few or for most of the children with agency carers, and from the month in which the first carers are approved. */
function movedInHouse(random: Random, start: CalendarDate, agencyNow: number): Done {
  const fields = {
    'new-carers-a-year': Math.max(1, Math.round(agencyNow * between(random, 0.04, 0.25))), 'carers-leaving-a-year': between(random, 0.05, 0.12),
    'special-guardians-a-year': 0, 'children-per-carer': 1.5, 'approval-months': Math.round(between(random, 6, 10)),
  };
  const { use, share } = useOf(random, 'agency-to-in-house', start, 0, rangeAround(random, between(random, 0.3, 0.6)), fields);
  const action = leverCalled(use.lever).lever.action(use.fields);
  const places = action.kind === 'live-elsewhere' && action.placesByMonth !== null ? action.placesByMonth(MONTHS).map(Math.floor) : [];
  return { use, effect: { movedInHouse: { from: start, share, places } } };
}

interface Case { readonly seed: number; readonly kind: Kind; readonly authority: SyntheticAuthority; readonly effect: InjectedEffect; readonly levers: readonly LeverUse[] }

const journeysOf = ({ observedFrom, futureUntil }: SyntheticAuthority, children: readonly Child[]): Journeys => ({ children, observedFrom, observedUntil: futureUntil });

/** In care in the group, or in all, on the last day of each month of the projection. */
function inCareByMonth(authority: SyntheticAuthority, children: readonly Child[], group: string): readonly number[] {
  const { months, values } = monthEndHistory(journeysOf(authority, children), PLACEMENT_GROUPS).find(one => one.measure === 'looked-after' && one.population === 'all' && one.placementGroup === group)!;
  const now = months.indexOf(authority.observedUntil);
  return Array.from(values).slice(now, now + MONTHS + 1);
}

function caseOf(seed: number): Case {
  const random = stream(seed, 'injected-case');
  const authority = makeAuthority(seed, variedShape(seed));
  const kind = seed % KINDS.length;
  const choices = PARTS[kind]!;
  const parts = choices[Math.floor(seed / KINDS.length) % choices.length]!;
  const start = addDays(authority.observedUntil, 1);
  const done = parts.map(part => (part === 'keptOut' ? keptOut(random, start) : part === 'sentHome' ? sentHome(random, start)
    : movedInHouse(random, start, inCareByMonth(authority, authority.children, AGENCY)[0]!)));
  const effect: InjectedEffect = Object.assign({ keptOut: null, sentHome: null, movedInHouse: null }, ...done.map(one => one.effect));
  return { seed, kind: KINDS[kind]!, authority, effect, levers: done.map(({ use }) => use) };
}

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
  const comparison = await comparePrepared(prepared, [{ name: 'as it is', levers: [] }, { name: 'done', levers }], { replicates, alone: false }, pool);
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
