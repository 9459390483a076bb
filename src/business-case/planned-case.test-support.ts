import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import { NO_WORDS } from '#business-case/case-words.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import type { PlannedCase } from '#business-case/from-comparison.ts';
import type { CostLine, MoneyLine } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { LeverUse } from '#scenarios/lever.ts';

export const amounts = (...values: readonly number[]): readonly Pence[] => values.map(pence);

const spread = (value: number): Spread => ({ mean: value, quantiles: { '0.025': value - 2, '0.1': value - 1, '0.25': value, '0.5': value, '0.75': value, '0.9': value + 1, '0.975': value + 2 } });

/** 24 months from April 2025: the financial years ending in 2026 and 2027. */
export const MONTHS: readonly CalendarDate[] = Array.from({ length: 24 }, (_, month) => monthEndAfter(calendarDate(2025, 3, 31), month + 1));

const use = (lever: string, costs: LeverUse['costs'], fields: LeverUse['fields']): LeverUse => ({
  lever, start: calendarDate(2025, 9, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 0.5, takeUp: 0.5, effect: { low: 0.1, likeliest: 0.2, high: 0.3 }, fields, costs,
});

/** Two levers: a team from September 2025, and better prices. */
export const USES: readonly LeverUse[] = [
  use('edge-of-care', [
    { title: 'Team', nature: 'staff', amountPence: 12_000_000, posts: { fullTimeEquivalents: 3, grade: 'Grade 9' }, from: null, until: null },
    { title: 'Start-up', nature: 'one-off', amountPence: 500_000, posts: null, from: null, until: null },
  ], { 'from-age': 11, 'later-share': 0.2, 'later-after': 12 }),
  use('negotiated-prices', [], {}),
];

interface Lines { readonly cashReleasing: readonly MoneyLine[]; readonly avoided: readonly MoneyLine[]; readonly costs: readonly CostLine[]; readonly aloneNetPence: readonly number[] }

/** What doing something came to, by lines that a test writes down. */
export function planned({ cashReleasing, avoided, costs, aloneNetPence }: Lines, words: Partial<CaseWords> = {}): PlannedCase {
  const years = [2026, 2027];
  const netPence = years.map((_, year) => pence(sum([...cashReleasing, ...avoided].map(line => line.byYearPence[year] ?? 0)) - sum(costs.map(line => line.byYearPence[year] ?? 0))));
  const cases = { tookPart: 0, succeeded: 0 };
  return {
    scenario: { name: 'Two levers', says: '', from: null, months: 24, replicates: 3, seed: 1, inflation: {}, unitCosts: { use: 'average', marginalShares: {} }, levers: USES },
    comparison: {
      name: 'Two levers', inCare: [{ placementGroup: 'all', months: MONTHS.map(() => spread(-4)) }],
      money: { years: years.map(yearEnding => ({ yearEnding, months: 12 })), cashReleasing, avoided, costs, netPence, net: netPence.map(spread), cumulative: netPence.map(spread), chanceOfNetSaving: [0.4, 0.9] },
      total: { inCareAtEnd: -4, netPence: pence(sum(netPence)) }, placementsPence: null, againstOthers: [],
      waterfall: { levers: USES.map(({ lever }, position) => ({ use: position, lever, title: lever, inCareAtEnd: -2, netPence: pence(aloneNetPence[position] ?? 0), alone: cases, together: cases })), interaction: { inCareAtEnd: 0, netPence: pence(0) } },
    },
    words: { ...NO_WORDS, ...words }, lives: { months: MONTHS, replicates: 1, lookedAfter: Int32Array.from(MONTHS, () => 600), inGroup: new Map() },
  };
}
