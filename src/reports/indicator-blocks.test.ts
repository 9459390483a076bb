import { describe, expect, test } from 'vitest';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import type { Target } from '#indicators/judging/target.ts';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import type { Review } from '#indicators/review.ts';
import { reviewIndicators } from '#indicators/review.ts';
import { dashboardBlocks, indicatorBlocks } from '#reports/indicator-blocks.ts';

const months = (measure: string, value: number): readonly MonthlyFigure[] => Array.from({ length: 24 }, (_, i) =>
  ({ measure, monthEnd: monthEndAfter(calendarDate(2011, 4, 30), i), area: '', value: value + (i % 2), source: 'example' }));
const target = (indicator: string, value: number): Target =>
  ({ indicator, from: calendarDate(2012, 4, 1), until: calendarDate(2013, 3, 31), test: '<', value, upper: null, start: null, tolerance: 0.05 });
const reviews = (publish = false): readonly Review[] => {
  const pathway = joinPathways([{ people: [], adopters: [], known: [], monthlyFigures: [...months('contacts', 1_500), ...months('children-on-protection-plan', 590), ...months('adopters-approved', publish ? 2 : 20)] }]);
  const asked = ['initial-contacts', 'children-on-protection-plan', 'adopters-approved', 'looked-after-children'].map(indicatorOf);
  const plan = { ...NO_PLAN, targets: [target('initial-contacts', 16_449), target('children-on-protection-plan', 587)] };
  return reviewIndicators(meterOf(pathway, () => null, indicatorOf), pathway, asked, { asOf: null, period: 'longest', plan });
};
const of = (id: string): Review => reviews().find(({ indicator }) => indicator.id === id)!;
const targetOfChart = (id: string): number | undefined => {
  const chart = indicatorBlocks(of(id)).find(block => block.kind === 'chart');
  return chart?.kind === 'chart' && chart.data.kind === 'process' ? chart.data.target?.values[0] : undefined;
};

describe('the blocks of indicators', () => {
  test('draw a target for a year as a twelfth for what adds up, and as it is for what is read on a day', () => {
    expect(targetOfChart('initial-contacts')).toBeCloseTo(16_449 / 12, 9);
    expect(targetOfChart('children-on-protection-plan')).toBe(587);
  });
  test('hold twelve months of events, and the last day of a state, against their targets', () => {
    // 12 × 1,500 and six months of one more: 18,006.
    expect(of('initial-contacts')).toMatchObject({ judged: { value: 18_006 }, status: { id: 'not-met' } });
    expect(of('children-on-protection-plan')).toMatchObject({ judged: { value: 591 }, status: { id: 'near' } });
  });
  test('show what has no figure apart, with what would give one', () => {
    const blocks = dashboardBlocks(reviews(), []);
    const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ id, rows }) => [id, rows.length])).toEqual([['indicators', 3], ['indicators-without-a-figure', 1]]);
    expect(tables[1]!.rows[0]![1]).toContain('looked after children');
    for (const { columns, rows } of tables) expect(rows.every(row => row.length === columns.length)).toBe(true);
  });
  test('say everything of one indicator in whole words', () => {
    const text = JSON.stringify(indicatorBlocks(of('initial-contacts')));
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(text).toContain('Target: fewer than 16,449. Not met.');
    expect(text).toContain('Full year: 18,006');
  });
});
