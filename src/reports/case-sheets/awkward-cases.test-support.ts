import { calendarDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase, Investment } from '#business-case/case.ts';
import type { Posts } from '#business-case/staff.ts';
import { staffCostPence } from '#business-case/staff.ts';

/** From year 31 of a case the Green Book discounts less. */
const YEARS = Array.from({ length: 33 }, (_, i) => 2027 + i);

/** Odd pence in every year, of no pattern that rounding could hide behind. */
const odd = (seed: number): readonly Pence[] => YEARS.map((_, i) => pence((seed * 104_729 + i * i * 7_919 + i * 611_953) % 9_999_973));
/** The same in tens of pence, of which 15% and its like are halves of a penny: £1.30 and 15% are £1.495. */
const tens = (seed: number): readonly Pence[] => odd(seed).map(amount => pence(amount * 10));
const only = (...amounts: readonly number[]): readonly Pence[] => YEARS.map((_, i) => pence(amounts[i] ?? 0));

const line = (strand: string, title: string, nature: Investment['nature'], byYearPence: readonly Pence[], more: Partial<Investment> = {}): Investment =>
  ({ strand, title, nature, cost: { column: 'cost', byYearPence }, posts: [], fullYear: null, ...more });
const posts = (yearIndex: number, grade: string | null, fullTimeEquivalents: number, quarters: number | null): Posts => ({ yearIndex, grade, fullTimeEquivalents, quarters });

const FULL_YEAR = { fullTimeEquivalents: 3, costPence: pence(14_567_891) };
const paid = (...some: readonly Posts[]): number => sum(some.map(one => must(staffCostPence(one, FULL_YEAR), 'quarters')));
const SENIOR = posts(0, 'senior', 1, 2.5);
const WORKERS = posts(0, 'worker', 2.6, 2);
const ALL_YEAR = posts(1, 'worker', 3.6, 4);

/** Names, gaps and numbers that a case may well have, and that formulas might stumble over. */
const awkwardCase: BusinessCase = {
  id: 'awkward-case', title: 'A case with <awkward> names & "gaps"', source: 'made up for a test', years: YEARS,
  investments: [
    line('Early*', 'Team', 'recurring', odd(3)), line('early*', 'Team', 'one-off', tens(5)), line('>5s', 'What isn’t "spent" <yet>', 'one-off', odd(7)), line('=A1', 'Given back', 'recurring', only(-10_001, 0, 3_333)),
    line('Posts', 'Two grades in a year', 'staff', only(paid(SENIOR, WORKERS), paid(ALL_YEAR), 99_999), { posts: [SENIOR, WORKERS, ALL_YEAR, posts(2, null, 1, null)], fullYear: FULL_YEAR }),
    line('Posts', 'Posts of unknown cost', 'staff', only(77_777), { posts: [posts(0, null, 1, 4)] }),
  ],
  cashReleasing: [
    { title: 'Nothing in two years', to: 'council', benefit: { column: 'cash-releasing', byYearPence: odd(11).map((amount, i) => (i < 2 ? pence(0) : pence(amount * 7 + 1))) } },
    { title: 'A loss', to: 'health', benefit: { column: 'cash-releasing', byYearPence: only(0, 0, 0, -123_457) } },
  ],
  avoided: [
    { title: 'Never anything', to: 'schools', benefit: { column: 'avoided', byYearPence: only() } },
    { title: 'From the start', to: 'police', benefit: { column: 'avoided', byYearPence: tens(13) } },
  ],
  nonFinancial: [],
  optimismBias: { costsUp: 0.11, benefitsDown: 0.07, basis: 'made up' },
  unitCosts: {
    of: 'families', units: 17, used: 'average',
    marginal: { amountPence: pence(1_000_003), units: 7, source: 'made up' }, average: { amountPence: pence(9_999_991), units: 13, source: 'made up' },
  },
  yearlyCostAfterPence: null,
  drawdown: {
    gateways: [
      { id: 'first', title: 'Two tests', on: calendarDate(2027, 1, 31), tests: [{ indicator: 'child-protection-plans', test: '<', value: 587 }, { indicator: 'net-spend', test: '>=', value: 0.5 }] },
      { id: 'second', title: 'No test', on: calendarDate(2028, 1, 31), tests: [] },
      { id: 'third', title: 'One test', on: calendarDate(2029, 1, 31), tests: [{ indicator: 'looked-after-children', test: '=', value: 620 }] },
    ],
    tranches: [
      { title: 'a', amountPence: pence(1_001), milestone: 'm', gateway: 'first' }, { title: 'b', amountPence: pence(2_002), milestone: 'm', gateway: 'second' },
      { title: 'c', amountPence: pence(4_004), milestone: 'm', gateway: 'third' }, { title: 'd', amountPence: pence(8_008), milestone: 'm', gateway: null },
    ],
  },
  outcomes: [
    { title: 'All pass', figures: { first: { 'child-protection-plans': 586, 'net-spend': 0.5 }, third: { 'looked-after-children': 620 } } },
    { title: 'The last fails', figures: { first: { 'child-protection-plans': 586, 'net-spend': 0.5 }, third: { 'looked-after-children': 619 } } },
    { title: 'One of the first fails', figures: { first: { 'child-protection-plans': 587 }, third: { 'looked-after-children': 620 } } },
    { title: 'A figure is 0', figures: { first: { 'child-protection-plans': 0, 'net-spend': 0 } } },
    { title: 'A figure is missing', figures: { first: { 'child-protection-plans': 500 }, third: { 'looked-after-children': 1 } } },
  ],
  claims: [], assumptions: ['Everything.'],
};

/** Nothing is spent, and the benefit is of one column alone. */
const freeCase: BusinessCase = { ...awkwardCase, id: 'free-case', years: [2030], investments: [], cashReleasing: [], avoided: [{ title: 'Free', to: 'council', benefit: { column: 'avoided', byYearPence: [pence(101)] } }], unitCosts: null, drawdown: null, outcomes: [] };

/** Money is spent, and nothing in money is said to come of it. */
const dearCase: BusinessCase = { ...freeCase, id: 'dear-case', investments: [line('s', 't', 'recurring', [pence(1_234_567)])], avoided: [] };

export const AWKWARD_CASES: readonly BusinessCase[] = [awkwardCase, freeCase, dearCase];
