import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { roundTo } from '#kernel/mathematics.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { examplePathway, protectionPlan, referral } from '#indicators/example-pathway.test-support.ts';
import type { Indicator, StandIn } from '#indicators/indicator.ts';
import { indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { ownFigure, ownFiguresOf } from '#indicators/measuring/own-figures.ts';
import { monthOf, yearOf } from '#indicators/period.ts';

/**
 * The rates and shares that the Department for Education prints for every authority and year, made again by our own
 * functions from the counts printed beside them. A cell that is a symbol, or stands beside one, cannot be compared.
 */
const folder = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/published/ees');

type Row = ReadonlyMap<string, string>;

/** Rows of local authorities. None of these files has a comma inside a cell but in quotes. */
function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/);
  const cellsOf = (line: string): readonly string[] => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(match => match[1] ?? match[2]!);
  const header = cellsOf(lines[0]!);
  return lines.slice(1).map(line => new Map(cellsOf(line).map((cell, i) => [header[i]!, cell]))).filter(row => row.get('geographic_level') === 'Local authority');
}

const numberIn = (row: Row, column: string): number | null => {
  const cell = row.get(column) ?? '';
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
};
const numbersIn = (row: Row, columns: readonly string[]): readonly number[] | null => {
  const numbers = columns.map(column => numberIn(row, column));
  return numbers.every(number => number !== null) ? numbers : null;
};
const yearIn = (row: Row): number => Number(row.get('time_period'));

/** A figure from printed counts by the measuring of own monthly measures: a share of `above` in `below`, all stocks. */
function shareOf(above: readonly number[], below: readonly number[]): number {
  const day = lastDayOfFinancialYear(2024);
  const figures = [...above.map((value, i) => ({ measure: `above ${i}`, value })), ...below.map((value, i) => ({ measure: `below ${i}`, value }))];
  const standIn: StandIn = { kind: 'stock', above: above.map((_, i) => `above ${i}`), below: below.map((_, i) => `below ${i}`) };
  return ownFigure(ownFiguresOf(figures.map(figure => ({ ...figure, monthEnd: day, area: '', source: 'printed' }))), standIn, monthOf(day), '').value!;
}

/** The rate that an indicator makes of a count and a population. */
function rateOf(id: string, count: number, yearEnding: number, population: number): number {
  const counted: Indicator = { ...indicatorOf('initial-contacts'), id: 'counted', measure: { kind: 'own-figures' }, standIn: { kind: 'stock', above: ['counted'] } };
  const { measure } = indicatorOf(id);
  if (measure.kind !== 'rate') throw new Error(`${id} is no rate`);
  const rate: Indicator = { ...indicatorOf(id), measure: { ...measure, of: 'counted' } };
  const monthlyFigures = [{ measure: 'counted', monthEnd: lastDayOfFinancialYear(yearEnding), area: '', value: count, source: 'printed' }];
  const meter = meterOf(examplePathway({ people: [], monthlyFigures }), midYear => (midYear === yearEnding - 1 ? { people: population, vintage: 'printed' } : null), () => counted);
  return meter.figure(rate, yearOf(lastDayOfFinancialYear(yearEnding))).value!;
}

interface PrintedShare {
  readonly indicator: string;
  readonly file: string;
  readonly above: string;
  readonly below: string;
  readonly printed: string;
  /** A child who counts above the line in the year to 31 March 2025, and one who only counts below it. */
  readonly children: readonly [Partial<PersonPart>, Partial<PersonPart>];
  /** Cells that are compared, at the least. */
  readonly least: number;
}

const REFERRALS = 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';

const SHARES: readonly PrintedShare[] = [
  {
    indicator: 're-referrals', file: REFERRALS, above: 'rereferral_count', below: 'referral_count', printed: 'rereferral_percent', least: 1_940,
    children: [{ referrals: [referral('2023-06-02', '2023-07-01'), referral('2024-06-02')] }, { referrals: [referral('2023-06-01', '2023-07-01'), referral('2024-06-02')] }],
  },
  {
    indicator: 'referrals-no-further-action', file: REFERRALS, above: 'no_further_action_count', below: 'referral_count', printed: 'no_further_action_percent', least: 1_870,
    children: [{ referrals: [referral('2024-04-01', '2024-04-01', { noFurtherAction: true })] }, { referrals: [referral('2025-03-31', null, { noFurtherAction: false })] }],
  },
  {
    indicator: 'protection-plans-second-or-later', file: 'd3_cpps_subsequent_plan_2013_to_2025.csv', above: 'CPP_subsequent', below: 'CPP_start', printed: 'CPP_subsequent_percent', least: 1_920,
    children: [{ childProtectionPlans: [protectionPlan('2024-04-01', null, { previousPlans: 1 })] }, { childProtectionPlans: [protectionPlan('2025-03-31')] }],
  },
  {
    indicator: 'protection-plans-two-years-or-more', file: 'd5_cpps_at31march_by_duration_2013_to_2025.csv', above: '2_years_or_more', below: 'CPP_At31', printed: '2_years_or_more_percent', least: 1_240,
    children: [{ childProtectionPlans: [protectionPlan('2023-03-31')] }, { childProtectionPlans: [protectionPlan('2023-04-01')] }],
  },
];

/** Authorities with more than this are compared by their counts alone, so that the test stays quick. */
const CHILD_BY_CHILD_TO = 2_000;

/** What the indicator itself makes of so many children. */
function shareOfChildren(indicator: string, [counted, other]: PrintedShare['children'], above: number, below: number): number {
  const people = Array.from({ length: below }, (_, i) => (i < above ? counted : other));
  return meterOf(examplePathway({ people }), () => null, indicatorOf).figure(indicatorOf(indicator), yearOf(lastDayOfFinancialYear(2025))).value!;
}

/** Shares of looked after children, printed to whole percentages in rows beside the row of all of them. */
const STABILITY: readonly (readonly [string, string])[] = [
  ['three-or-more-placements', 'With 3 or more placements during the year'],
  ['long-term-stability', 'Living with the same carer for at least 2 years'],
];

describe.skipIf(!existsSync(folder))('shares printed by the Department for Education (skipped where the shared data is not there)', () => {
  test.each(SHARES)('$indicator is the printed percentage of every authority and year, and child by child of most in 2025', ({ indicator, file, above, below, printed, children, least }) => {
    let cells = 0;
    for (const row of rowsOf(file)) {
      const numbers = numbersIn(row, [above, below, printed]);
      if (numbers === null || numbers[1] === 0) continue;
      cells += 1;
      const share = yearIn(row) === 2025 && numbers[1]! <= CHILD_BY_CHILD_TO ? shareOfChildren(indicator, children, numbers[0]!, numbers[1]!) : shareOf([numbers[0]!], [numbers[1]!]);
      expect(roundTo(share * 100, 1), `${row.get('la_name')} ${yearIn(row)}`).toBe(numbers[2]);
    }
    expect(cells).toBeGreaterThan(least);
  });

  test.each(STABILITY)('%s is the printed percentage of every authority and year', (indicator, cohort) => {
    expect(indicatorOf(indicator).unit).toBe('%');
    const rows = rowsOf('la_cla_placement_stability.csv');
    const keyOf = (row: Row): string => `${row.get('old_la_code')} ${yearIn(row)} ${row.get('cla_group')}`;
    const totals = new Map(rows.filter(row => row.get('placement_stability') === 'Total children').map(row => [keyOf(row), numberIn(row, 'children_count')]));
    let cells = 0;
    for (const row of rows.filter(one => one.get('placement_stability') === cohort)) {
      const [numbers, total] = [numbersIn(row, ['children_count', 'children_percent']), totals.get(keyOf(row)) ?? null];
      if (numbers === null || total === null || total === 0) continue;
      cells += 1;
      expect(roundTo(shareOf([numbers[0]!], [total]) * 100, 0), `${row.get('la_name')} ${yearIn(row)}`).toBe(numbers[1]);
    }
    expect(cells).toBeGreaterThan(740);
  });
});

interface PrintedRate { readonly indicator: string; readonly file: string; readonly rows: (row: Row) => boolean; readonly count: string; readonly printed: string; readonly places: 0 | 1; readonly least: number }

const lookedAfter = (beginning: string) => (row: Row): boolean => (row.get('population_type') ?? row.get('population_count'))!.startsWith(beginning);
const EDITIONS = [
  { file: 'cla_number_and_rate_per_10k_children__2022_edition.csv', count: 'number', printed: 'rate_per_10000', places: 0, least: 755 },
  { file: 'cla_number_and_rate_per_10k_children__2025_edition.csv', count: 'children_count', printed: 'rate_per_10000', places: 0, least: 754 },
] as const;

/** Rates whose population stands in their own row. */
const RATES: readonly PrintedRate[] = EDITIONS.flatMap(edition => [
  { ...edition, indicator: 'looked-after-rate', rows: lookedAfter('Children looked after') },
  { ...edition, indicator: 'starts-to-be-looked-after-rate', rows: lookedAfter('Children starting') },
  { ...edition, indicator: 'ceasing-to-be-looked-after-rate', rows: lookedAfter('Children ceasing') },
]);

/** Rates whose population stands in the file of mid-year estimates. */
const ASSESSMENTS = { indicator: 'assessments-rate', file: 'c2_children_in_need_assessments_duration_2014_to_2024.csv', count: 'Assessments_completed', printed: 'Assessments_completed_rate' } as const;
const PLANS = { indicator: 'protection-plan-rate', file: 'd1_child_protection_plans_2013_to_2024.csv', count: 'CPP_At31', printed: 'CPP_At31_rate' } as const;

/** The last year whose printed rates stand on the mid-year estimates that are in the file; those of 2023 and 2024 were printed before the census of 2021 rebased theirs. */
const LAST_YEAR_NOT_REBASED = 2022;

describe.skipIf(!existsSync(folder))('rates printed by the Department for Education (skipped where the shared data is not there)', () => {
  test.each(RATES)('$indicator is the printed rate of every authority and year of $file', ({ indicator, file, rows, count, printed, places, least }) => {
    let cells = 0;
    for (const row of rowsOf(file).filter(rows)) {
      const numbers = numbersIn(row, [count, 'population_estimate', printed]);
      if (numbers === null || numbers[1] === 0) continue;
      cells += 1;
      expect(roundTo(rateOf(indicator, numbers[0]!, yearIn(row), numbers[1]!), places), `${row.get('la_name')} ${yearIn(row)}`).toBe(numbers[2]);
    }
    expect(cells).toBeGreaterThan(least);
  });

  const populations = (): ReadonlyMap<string, number | null> =>
    new Map(rowsOf('ons_mid-year_population_estimates_2012_to_2024.csv').map(row => [`${row.get('old_la_code')} ${yearIn(row)}`, numberIn(row, 'population_estimate')]));

  test.each([{ ...ASSESSMENTS, least: 1_340 }, { ...PLANS, least: 1_470 }])('$indicator is the printed rate of every authority to 2022, on the population of the mid-year before', ({ indicator, file, count, printed, least }) => {
    const people = populations();
    let cells = 0;
    for (const row of rowsOf(file).filter(one => yearIn(one) <= LAST_YEAR_NOT_REBASED)) {
      const [numbers, population] = [numbersIn(row, [count, printed]), people.get(`${row.get('old_la_code')} ${yearIn(row) - 1}`) ?? null];
      if (numbers === null || population === null) continue;
      cells += 1;
      expect(roundTo(rateOf(indicator, numbers[0]!, yearIn(row), population), 1), `${row.get('la_name')} ${yearIn(row)}`).toBe(numbers[1]);
    }
    expect(cells).toBeGreaterThan(least);
  });

  test('protection-plan-rate of 2023 and 2024 is the printed one on the population that the printed rate of assessments implies', () => {
    const keyOf = (row: Row): string => `${row.get('old_la_code')} ${yearIn(row)}`;
    const assessments = new Map(rowsOf(ASSESSMENTS.file).map(row => [keyOf(row), numbersIn(row, [ASSESSMENTS.count, ASSESSMENTS.printed])]));
    let cells = 0;
    for (const row of rowsOf(PLANS.file).filter(one => yearIn(one) > LAST_YEAR_NOT_REBASED)) {
      const [plans, assessed] = [numbersIn(row, [PLANS.count, PLANS.printed]), assessments.get(keyOf(row)) ?? null];
      if (plans === null || assessed === null) continue;
      cells += 1;
      // A rate printed to one decimal may have been 0.05 lower or higher, and so its population.
      const rate = (impliedRate: number): number => roundTo(rateOf(PLANS.indicator, plans[0]!, yearIn(row), assessed[0]! / impliedRate * 10_000), 1);
      expect(rate(assessed[1]! - 0.05), `${row.get('la_name')} ${yearIn(row)}`).toBeLessThanOrEqual(plans[1]!);
      expect(rate(assessed[1]! + 0.05), `${row.get('la_name')} ${yearIn(row)}`).toBeGreaterThanOrEqual(plans[1]!);
    }
    expect(cells).toBeGreaterThan(295);
  });
});

interface PrintedWorkforce { readonly indicator: string; readonly above: string; readonly below: readonly string[]; readonly printed: string; readonly times: 1 | 100 }

const WORKFORCE: readonly PrintedWorkforce[] = [
  { indicator: 'caseload', above: 'cases', below: ['case_holders_fte'], printed: 'caseload_fte', times: 1 },
  { indicator: 'social-worker-turnover', above: 'leavers_fte', below: ['inpost_fte'], printed: 'turnover_rate_fte', times: 100 },
  { indicator: 'social-worker-vacancies-rate', above: 'vacancy_fte', below: ['inpost_fte', 'vacancy_fte'], printed: 'vacancy_rate_fte', times: 100 },
  { indicator: 'agency-social-workers-rate', above: 'agency_fte', below: ['agency_fte', 'inpost_fte'], printed: 'agency_rate_fte', times: 100 },
];

describe.skipIf(!existsSync(folder))('rates of the workforce printed by the Department for Education (skipped where the shared data is not there)', () => {
  test.each(WORKFORCE)('$indicator is the printed rate of every authority and year, as far as full-time equivalents printed to one decimal can tell', ({ indicator, above, below, printed, times }) => {
    const { standIn } = indicatorOf(indicator);
    expect(standIn?.below).toHaveLength(below.length);
    let cells = 0;
    let exact = 0;
    for (const row of rowsOf('csww_indicators_2017_to_2025.csv')) {
      const [top, bottom, rate] = [numberIn(row, above), numbersIn(row, below), numberIn(row, printed)];
      if (top === null || bottom === null || rate === null || bottom.every(number => number === 0)) continue;
      cells += 1;
      // Each full-time equivalent may have been 0.05 lower or higher than it is printed, so the rate lies between two.
      const slack = (by: number): number => roundTo(shareOf([Math.max(0, top + by)], bottom.map(number => Math.max(0.01, number - by))) * times, 1);
      expect(slack(-0.05), `${row.get('la_name')} ${yearIn(row)}`).toBeLessThanOrEqual(rate);
      expect(slack(0.05), `${row.get('la_name')} ${yearIn(row)}`).toBeGreaterThanOrEqual(rate);
      if (slack(0) === rate) exact += 1;
    }
    expect(cells).toBeGreaterThan(1_340);
    expect(exact / cells).toBeGreaterThan(0.9);
  });
});
