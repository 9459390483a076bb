/**
 * Is the effect of a lever recovered? Synthetic authorities (src/synthetic-authority, which knows no lever) live on twice from
 * the last day of their returns: as they are, and with something done whose true effect was drawn from the range that a
 * user types. Each is compared from the returns alone, and the true difference held against the projected one.
 * `npm run evidence:levers -- [cases] [first seed] [replicates]` writes docs/evidence/levers.md.
 */
import { writeFileSync } from 'node:fs';
import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { clamp, mean, roundTo, sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
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
import type { Spread } from '#scenarios/comparison/comparison.ts';
import type { LeverUse, ThreePoint } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { ofTriangle } from '#scenarios/replay/draws.ts';
import { compareScenarios } from '#jobs/compare.ts';
import { poolOf } from '#cli/pool.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';
import type { InjectedEffect, SyntheticAuthority } from '#synthetic-authority/index.ts';

const [cases = 160, firstSeed = 9001, replicates = 400] = process.argv.slice(2).map(Number);
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
  const effect = done.reduce<InjectedEffect>((all, one) => ({ ...all, ...one.effect }), { keptOut: null, sentHome: null, movedInHouse: null });
  return { seed, kind: KINDS[kind]!, authority, effect, levers: done.map(({ use }) => use) };
}

/** Days of the projection by group, in the order of the list. */
function daysByGroup(authority: SyntheticAuthority, children: readonly Child[]): readonly number[] {
  const { months, days, monthEnds } = childDays(journeysOf(authority, children));
  const first = monthEnds.indexOf(authority.observedUntil) + 1;
  return PLACEMENT_GROUPS.map((_, group) => sum(days.subarray(group * months + first, group * months + first + MONTHS)));
}

const priceList = (name: string, poundsAWeek: (group: string) => number): PriceList => ({
  name, lines: PLACEMENT_GROUPS.map(({ id }) => ({ placementGroup: id, placementType: null, placementProvider: null, costPerWeekPence: pence(100 * poundsAWeek(id)), validFrom: null, source: 'made up' })),
});

interface Outcome { readonly seed: number; readonly kind: Kind; readonly what: string; readonly truth: number; readonly projected: number; readonly quantiles: Readonly<Record<QuantileName, number>>; readonly now: number }

/** Turned round, so that fewer is more saved; `unit` is what one of the figure counts for. */
const saved = ({ mean: average, quantiles }: Spread, unit: number): Pick<Outcome, 'projected' | 'quantiles'> => ({
  projected: average * unit,
  quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, quantiles[unit < 0 ? QUANTILE_NAMES.at(-1 - q)! : name] * unit])) as Record<QuantileName, number>,
});

const pool = poolOf(2);

async function outcomesOf({ seed, kind, authority, effect, levers }: Case): Promise<readonly Outcome[]> {
  const { children } = makeAuthority(seed, authority.shape, effect);
  // Nobody leaves or enters care by a move from agency to in-house carers: there the agency's children are counted.
  const group = kind === 'agency to in-house' ? AGENCY : ALL_GROUPS;
  const journeys = knownAt(journeysOf(authority, authority.children), authority.observedUntil);
  const compare = async (prices: PriceList) => (await compareScenarios(
    { journeys, months: MONTHS, replicates, seed, priceList: prices, inflation: {}, unitCosts: { use: 'average', marginalShares: {} } }, [{ name: 'done', levers }], pool,
  )).scenarios[0]!;
  const inMoney = await compare(priceList('money', id => POUNDS_A_WEEK[id]!));
  // A pound a day, so that pounds are days.
  const inDays = await compare(priceList('days', id => (group === ALL_GROUPS || group === id ? 7 : 0)));
  const [before, after] = [inCareByMonth(authority, authority.children, group), inCareByMonth(authority, children, group)];
  const [daysBefore, daysAfter] = [daysByGroup(authority, authority.children), daysByGroup(authority, children)];
  const savedDays = daysBefore.map((days, g) => days - daysAfter[g]!);
  const base = { seed, kind, now: before[0]! };
  const months = inMoney.inCare.find(({ placementGroup }) => placementGroup === group)!.months;
  return [
    ...HORIZONS.map(horizon => ({ ...base, what: `fewer in care, month ${horizon}`, truth: before[horizon]! - after[horizon]!, ...saved(months[horizon - 1]!, -1) })),
    { ...base, what: 'child-days saved', truth: sum(PLACEMENT_GROUPS.map(({ id }, g) => (group === ALL_GROUPS || group === id ? savedDays[g]! : 0))), ...saved(inDays.money.cumulative.at(-1)!, 0.01) },
    { ...base, what: 'money saved, £000', truth: sum(PLACEMENT_GROUPS.map(({ id }, g) => (savedDays[g]! * POUNDS_A_WEEK[id]!) / 7000)), ...saved(inMoney.money.cumulative.at(-1)!, 0.00001) },
  ];
}

const outcomes: Outcome[] = [];
const began = performance.now();
for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
  const found = await outcomesOf(caseOf(seed));
  outcomes.push(...found);
  process.stderr.write(`${seed} ${found[0]!.kind}, ${found[0]!.now} now: ${found.map(({ truth, quantiles: q }) => `${roundTo(truth, 0)} in ${roundTo(q['0.1'], 0)}-${roundTo(q['0.5'], 0)}-${roundTo(q['0.9'], 0)}${q['0.1'] <= truth && truth <= q['0.9'] ? '' : '*'}`).join('; ')}\n`);
}
await pool.close();
process.stderr.write(`${roundTo((performance.now() - began) / 1000, 0)} s\n`);
if (process.env['HEADWATER_EVIDENCE_JSON'] !== undefined) writeFileSync(process.env['HEADWATER_EVIDENCE_JSON'], JSON.stringify(outcomes));

const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
const isInside = ({ truth, quantiles }: Outcome, low: QuantileName, high: QuantileName): boolean => quantiles[low] <= truth && truth <= quantiles[high];
const share = (these: readonly Outcome[], low: QuantileName, high: QuantileName): string => percent(mean(these.map(one => (isInside(one, low, high) ? 1 : 0))));
console.log(clamp(0, 0, 1), share(outcomes, '0.1', '0.9'), BAR_CASES);
for (const kind of [...KINDS, 'all']) for (const what of new Set(outcomes.map(o => o.what))) {
  const these = outcomes.filter(o => (kind === 'all' || o.kind === kind) && o.what === what);
  const t = sum(these.map(o => o.truth)), p = sum(these.map(o => o.projected)), w = sum(these.map(o => o.quantiles['0.9'] - o.quantiles['0.1']));
  console.log(kind.padEnd(20), what.padEnd(28), these.length, share(these, '0.1', '0.9'), share(these, '0.25', '0.75'), share(these, '0.025', '0.975'), (t / these.length).toFixed(1), (p / these.length).toFixed(1), percent(p / t - 1), percent(w / p),
   'below', these.filter(o => o.truth < o.quantiles['0.1']).length, 'above', these.filter(o => o.truth > o.quantiles['0.9']).length);
}
