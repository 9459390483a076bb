import fc from 'fast-check';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { monthEnd } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import { PLACEMENT_GROUPS, placementGroupId } from '#reference/placement-groups.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Drawdown, GatewayTest } from '#business-case/drawdown.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import { LEVELS } from '#business-case/case-words.ts';
import { groupsOfLever } from '#scenarios/lever.ts';
import type { Lever, LeverCost, LeverField, LeverUse } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { PlanFile } from '#saved/plan-file.ts';

/** Without the negative zero, which no file can tell from zero. */
const between = (min: number, max: number): fc.Arbitrary<number> => fc.oneof(fc.double({ min, max, noNaN: true }), fc.integer({ min: Math.ceil(min), max: Math.floor(max) })).map(value => value + 0);
const ratio = between(0, 1);
/** Any text there is, among it what means something in YAML. */
const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.constantFrom('null', '~', 'true', '1,200', ' two  spaces ', '# not a comment', 'a: b', '- a', '"', "'", 'line\nline\n', '\tx', '{ a, b }', '£1,200', '&a', '*a', '!x', '2025-26', 'a #b', `${'long '.repeat(60)}\n end`))
  .filter(one => one.trim() !== '');
const date: fc.Arbitrary<CalendarDate> = fc.integer({ min: calendarDate(1990, 1, 1), max: calendarDate(2100, 1, 1) }).map(day => day as CalendarDate);
const span = fc.tuple(date, date).map(([a, b]) => ({ from: a < b ? a : b, until: a < b ? b : a }));
const money = fc.integer({ min: 0, max: 1_000_000_000_000 });
const months = between(0, 600);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });

function fieldValue({ unit, least, most }: LeverField): fc.Arbitrary<number> {
  return unit === 'pounds' || unit === 'pounds-a-week' ? fc.integer({ min: least, max: most }) : between(least, most);
}

const cost: fc.Arbitrary<LeverCost> = fc.tuple(text, fc.constantFrom<LeverCost['nature'][]>('one-off', 'recurring', 'staff', 'per-case'), money, span, fc.boolean(), fc.boolean(), maybe(text), months)
  .map(([title, nature, amountPence, { from, until }, begins, ends, grade, posts]) => ({
    title, nature, amountPence, posts: nature === 'staff' && begins ? { fullTimeEquivalents: posts, grade } : null, from: begins ? from : null, until: ends ? until : null,
  }));

const useOf = (lever: Lever): fc.Arbitrary<LeverUse> => fc.record({
  span, ends: fc.boolean(), leadMonths: fc.integer({ min: 0, max: 600 }), rampMonths: months, fadeHalfLifeMonths: months, reach: ratio, takeUp: ratio,
  effects: fc.oneof(fc.tuple(between(-1, 1), between(-1, 1), between(-1, 1)), between(-1, 1).map(one => [one, one, one])),
  fields: fc.record(Object.fromEntries(lever.fields.map(field => [field.id, fieldValue(field)])), { requiredKeys: lever.fields.filter(({ fromReturns }) => fromReturns === undefined).map(({ id }) => id), noNullPrototype: true }), costs: some(cost),
}).map(({ span: { from: start, until }, ends, effects, ...rest }) => {
  const [low, likeliest, high] = [...effects].sort((a, b) => a - b);
  return { lever: lever.id, start, end: ends ? until : null, ...rest, effect: { low: low!, likeliest: likeliest!, high: high! } };
});

const ALL_CODES = PLACEMENT_GROUPS.flatMap(({ placementTypes }) => placementTypes);

/** A last group of whatever the others leave, so that every code has its group. */
function withRest(groups: readonly PlacementGroup[]): readonly PlacementGroup[] {
  const left = [...new Set(ALL_CODES)].filter(code => !groups.some(({ placementTypes, providers }) => placementTypes.includes(code) && providers === undefined));
  return left.length === 0 ? groups : [...groups, { id: 'the-rest', title: 'The rest', placementTypes: left }];
}

/** Own groups: some of Headwater's, in any order but the narrower before the wider, some under other names. */
const ownGroups: fc.Arbitrary<readonly PlacementGroup[]> = fc.tuple(fc.shuffledSubarray(PLACEMENT_GROUPS.filter(({ id }) => id !== 'in-house-fostering'), { minLength: 1 }), fc.boolean(), fc.boolean())
  .map(([kept, renamed, fosters]) => withRest([...kept, ...PLACEMENT_GROUPS.filter(({ id }) => fosters && id === 'in-house-fostering')]
    .map(group => (renamed ? { ...group, title: `Our: ${group.title}` } : group)).map(group => ({ ...group, id: placementGroupId(group.title) }))));

const groupRecord = (groups: readonly PlacementGroup[], value: fc.Arbitrary<number>): fc.Arbitrary<Record<string, number>> => fc.dictionary(fc.constantFrom(...groups.map(({ id }) => id)), value, { noNullPrototype: true });

/** Levers that find the groups that they name. */
const leversAmong = (groups: readonly PlacementGroup[]): readonly Lever[] => LEVERS.filter(lever => groupsOfLever(lever).every(id => groups.some(group => group.id === id)));

const scenarioBy = (groups: readonly PlacementGroup[]): fc.Arbitrary<Scenario> => fc.record({
  name: text, says: fc.oneof(text, fc.constant('')), from: maybe(date.map(monthEnd)), months: fc.integer({ min: 1, max: 120 }), replicates: fc.integer({ min: 100, max: 10_000 }), seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  inflation: fc.oneof(groupRecord(groups, between(-0.5, 0.5)), between(-0.5, 0.5).map(rate => Object.fromEntries(groups.map(({ id }) => [id, rate])))),
  unitCosts: fc.record({ use: fc.constantFrom('average' as const, 'marginal' as const), marginalShares: groupRecord(groups, ratio) }),
  levers: some(fc.constantFrom(...leversAmong(groups)).chain(useOf)),
});

const aTest = fc.constantFrom<GatewayTest['test'][]>('<', '<=', '>', '>=', '=');
const test: fc.Arbitrary<GatewayTest> = fc.oneof(
  fc.record({ indicator: fc.constantFrom('looked-after-children', 'referrals-rate'), test: aTest, value: between(-1000, 1000) }),
  fc.record({ indicator: fc.constantFrom('re-entries-to-care', 're-referrals'), test: aTest, value: ratio }),
);

const drawdown: fc.Arbitrary<Drawdown> = fc.tuple(fc.uniqueArray(fc.record({ id: text, title: text, on: date, tests: some(test) }), { selector: ({ id }) => id, maxLength: 3 }), some(fc.record({ title: text, amount: money, milestone: text, at: fc.nat(3) })))
  .map(([gateways, tranches]) => ({ gateways: gateways.toSorted((a, b) => a.on - b.on), tranches: tranches.map(({ at, amount, ...rest }) => ({ ...rest, amountPence: pence(amount), gateway: gateways[at]?.id ?? null })) }));

const level = maybe(fc.constantFrom(...LEVELS));
const shares = fc.tuple(fc.shuffledSubarray([...BENEFICIARIES], { minLength: 3 }), fc.constantFrom([1, 0, 0], [0.8, 0.2, 0], [0.7, 0.1, 0.2], [0.333, 0.333, 0.334])).map(([who, parts]) => Object.fromEntries(parts.map((part, i) => [who[i]!, part])));

const words: fc.Arbitrary<CaseWords> = fc.record({
  title: maybe(text), authority: maybe(text), committee: maybe(text), meetingOn: maybe(date), author: maybe(text), purpose: some(text), background: some(text), recommendations: some(text),
  optionsRuledOut: some(fc.record({ title: text, why: maybe(text) })), optimismBias: maybe(fc.record({ costsUp: ratio, benefitsDown: ratio, basis: text })),
  nonFinancial: some(fc.record({ title: text, to: fc.constantFrom(...BENEFICIARIES), change: text })), beneficiaries: fc.constant({}),
  drawdown: maybe(drawdown), risks: some(fc.record({ title: text, likelihood: level, impact: level, response: maybe(text) })), legal: some(text), equality: some(text), humanRights: some(text), consultation: some(text),
  assumptions: some(fc.record({ says: text, source: maybe(text), owner: maybe(text), quality: level, impact: level })), after: maybe(fc.record({ years: fc.integer({ min: 0, max: 60 }), fadePerYear: ratio })),
});

/** Any plan that the program could hold. Only levers that it uses have their benefit shared out. */
export const randomPlan: fc.Arbitrary<PlanFile> = maybe(ownGroups).chain(groups => fc.record({ scenario: scenarioBy(groups ?? PLACEMENT_GROUPS), groups: fc.constant(groups), prices: maybe(text), population: maybe(text), case: maybe(words) })).chain(plan => {
  const used = [...new Set(plan.scenario.levers.map(({ lever }) => lever))];
  return fc.tuple(...used.map(() => maybe(shares))).map((parts): PlanFile => ({
    ...plan, case: plan.case && { ...plan.case, beneficiaries: Object.fromEntries(parts.flatMap((part, i) => (part === null ? [] : [[used[i]!, part]]))) },
  }));
});
