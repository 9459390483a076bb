import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { Cell, TableBlock } from '#reports/block.ts';
import { STATUS_RULES } from '#indicators/judging/target.ts';
import { populationAtOf } from '#jobs/indicators.ts';
import { indicatorsDesk } from '#web/workers/indicators-desk.ts';
import { formatCell } from '#reports/format.ts';
import { readEverything } from '#web/workers/read-source.ts';
import { CHILD_IDENTIFIER, SMALL_CENSUS } from '../../../test/small-census.ts';

const files = Object.entries(SMALL_CENSUS).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
const { returns, plan, issues } = readEverything(files);
const desk = must(indicatorsDesk({ pathway: returns.pathway, populationAt: populationAtOf(null), plan, statistics: null }), 'indicators of a census');
const march = calendarDate(2024, 3, 31);
const near = must(STATUS_RULES.find(({ id }) => id === 'near'), 'a status').title;
const silent = (): void => undefined;

const words = (cell: Cell): string => formatCell(cell, 'text');
const rowsOf = (blocks: readonly { readonly kind: string }[], id: string): readonly (readonly string[])[] => {
  const table = blocks.find((block): block is TableBlock => block.kind === 'table' && (block as TableBlock).id === id);
  return (table?.rows ?? []).map(row => row.map(words));
};

test('a plan is told from returns by its columns, and nobody calls it a file that is not known', () => {
  expect([plan.targets.length, plan.keyDates.length]).toEqual([1, 1]);
  expect(issues.filter(({ file }) => file === 'plan.csv')).toEqual([]);
});

test('the months that may be asked for are those that the returns tell of, newest first', () => {
  expect([desk.summary.months.length, desk.summary.months[0], desk.summary.months.at(-1)]).toEqual([12, march, calendarDate(2023, 4, 30)]);
});

test('nine referrals against fewer than nine is not met; the states that a dashboard is narrowed by say so', () => {
  const { blocks, states } = desk.answer({ part: 'dashboard', asOf: march, period: 'year', publish: false }, silent);
  expect(rowsOf(blocks, 'indicators').find(([title]) => title === '3. Referrals to statutory social care')).toEqual(expect.arrayContaining(['9', 'fewer than 9', near]));
  expect(states.find(({ id }) => id === 'referrals')?.status).toBe(near);
});

test('an indicator divided by source: seven of the police, two of schools, by their names; each beside its counterweights', () => {
  const { blocks, records } = desk.answer({ part: 'indicator', id: 'referrals', asOf: march, period: 'year', division: 'source', publish: false }, silent);
  expect(rowsOf(blocks, 'referrals-by-source').map(([value, figure]) => [value, figure])).toEqual([['All', '9'], ['6: Police', '7'], ['2A: School', '2']]);
  expect(rowsOf(blocks, 'referrals-beside').map(([title]) => title)).toEqual(['Referrals that are re-referrals', 'Initial contacts to statutory social care']);
  expect(records?.columns[7]?.title).toBe('source');
  expect(JSON.stringify([blocks, records])).not.toContain(CHILD_IDENTIFIER);
});

test('for publication two is hidden, and seven with it, because nine less seven is two', () => {
  const divided = desk.answer({ part: 'indicator', id: 'referrals', asOf: march, period: 'year', division: 'source', publish: true }, silent);
  expect(rowsOf(divided.blocks, 'referrals-by-source').map(([value, figure]) => [value, figure])).toEqual(expect.arrayContaining([['6: Police', 'c'], ['2A: School', 'c']]));
  const { blocks } = desk.answer({ part: 'funnel', asOf: march, period: 'year', by: 'source', publish: true }, silent);
  const referrals = ['funnel', 'funnel-1', 'funnel-2'].map(id => rowsOf(blocks, id).find(([step]) => step === 'Referrals')?.[1]);
  expect(referrals).toEqual(['9', 'c', 'c']);
});

test('a wrong name of an indicator and returns that tell of nothing are answered in words', () => {
  expect(JSON.stringify(desk.answer({ part: 'indicator', id: 'hope', asOf: null, period: 'longest', division: null, publish: false }, silent).blocks)).toContain('no such indicator');
  expect(indicatorsDesk({ pathway: { people: [], adopters: [], known: [], monthlyFigures: [] }, populationAt: populationAtOf(null), plan, statistics: null })).toBeNull();
});
