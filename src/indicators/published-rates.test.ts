import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { roundTo } from '#kernel/mathematics.ts';
import { examplePathway, protectionPlan } from '#indicators/example-pathway.test-support.ts';
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

interface PrintedShare { readonly indicator: string; readonly file: string; readonly above: string; readonly below: string; readonly printed: string; readonly places: 0 | 1; readonly least: number }

const REFERRALS = 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';
const WORKFORCE = 'csww_indicators_2017_to_2025.csv';

const SHARES: readonly PrintedShare[] = [
  { indicator: 're-referrals', file: REFERRALS, above: 'rereferral_count', below: 'referral_count', printed: 'rereferral_percent', places: 1, least: 1_900 },
  { indicator: 'referrals-no-further-action', file: REFERRALS, above: 'no_further_action_count', below: 'referral_count', printed: 'no_further_action_percent', places: 1, least: 1_800 },
  { indicator: 'protection-plans-second-or-later', file: 'd3_cpps_subsequent_plan_2013_to_2025.csv', above: 'CPP_subsequent', below: 'CPP_start', printed: 'CPP_subsequent_percent', places: 1, least: 1_900 },
  { indicator: 'protection-plans-two-years-or-more', file: 'd5_cpps_at31march_by_duration_2013_to_2025.csv', above: '2_years_or_more', below: 'CPP_At31', printed: '2_years_or_more_percent', places: 1, least: 1_200 },
];

describe.skipIf(!existsSync(folder))('shares printed by the Department for Education (skipped where the shared data is not there)', () => {
  test.each(SHARES)('$indicator is the printed percentage of every authority and year', ({ file, above, below, printed, places, least }) => {
    let cells = 0;
    for (const row of rowsOf(file)) {
      const numbers = numbersIn(row, [above, below, printed]);
      if (numbers === null || numbers[1] === 0) continue;
      cells += 1;
      expect(roundTo(shareOf([numbers[0]!], [numbers[1]!]) * 100, places), `${row.get('la_name')} ${yearIn(row)}`).toBe(numbers[2]);
    }
    expect(cells).toBeGreaterThan(least);
  });
});
