import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate, longDate } from '#kernel/calendar-date.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { measureOf, SAVING } from '#scenarios/analysis/measure.ts';
import type { Against } from '#scenarios/analysis/measure.ts';
import type { Question } from '#scenarios/analysis/solved.ts';
import { inputsOf } from '#scenarios/analysis/uncertain-input.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import type { Option } from '#web/option.ts';
import { numberIn } from '#web/scenarios/read-use.ts';
import type { ReadAs } from '#web/scenarios/read-use.ts';
import type { FieldProblem } from '#web/views/field.tsx';

export const GOAL_FIELDS = ['input', 'of', 'counted', 'on', 'from', 'to'] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];

/** Where a field of a scenario's goal stands on the page. */
export const goalFieldId = (scenario: number, field: GoalField): string => `takes-${scenario}-${field}`;

/** How children of a goal are counted; fewer are counted below 0. */
const COUNTED: readonly (Option & { readonly against: Against; readonly sign: 1 | -1 })[] = [
  { id: 'fewer', title: 'fewer than if nothing is done', against: 'doing-nothing', sign: -1 },
  { id: 'more', title: 'more than if nothing is done', against: 'doing-nothing', sign: 1 },
  { id: 'fewer-than-today', title: 'fewer than today', against: 'today', sign: -1 },
  { id: 'more-than-today', title: 'more than today', against: 'today', sign: 1 },
  { id: 'in-all', title: 'in all', against: 'nothing', sign: 1 },
];

export interface OptionGroup { readonly title: string; readonly options: readonly Option[] }

/** Numbers of the levers that may be moved. Prices are not the scenario's to move. */
export const inputOptions = (levers: readonly LeverUse[]): readonly Option[] => inputsOf(levers, []);

/** What can be chosen of a goal, by field. Money only where placements have prices. */
export const goalOptions = (monthEnds: readonly CalendarDate[], isPriced: boolean): Readonly<Record<'of' | 'counted' | 'on', readonly OptionGroup[]>> => ({
  of: [
    { title: 'Children looked after', options: [{ id: ALL_GROUPS, title: 'All looked-after children' }, ...PLACEMENT_GROUPS.map(({ id, title }) => ({ id, title }))] },
    ...(isPriced ? [{ title: 'Money', options: [{ id: SAVING, title: 'Spending below doing nothing, all years up to then' }] }] : []),
  ],
  counted: [{ title: '', options: COUNTED }],
  on: [{ title: '', options: monthEnds.map(on => ({ id: isoDate(on), title: longDate(on) })) }],
});

/** What is asked for at first: a lever's take-up for fewer children at the end. */
export const firstGoal = (levers: readonly LeverUse[], monthEnds: readonly CalendarDate[]): Readonly<Record<GoalField, string>> => {
  const ids = inputsOf(levers, []).map(({ id }) => id);
  return { input: ids.find(id => id.endsWith('/take-up')) ?? ids[0] ?? '', of: ALL_GROUPS, counted: 'fewer', on: monthEnds.at(-1) === undefined ? '' : isoDate(monthEnds.at(-1)!), from: '', to: '' };
};

/** A number of children, or an amount of money, that was typed. */
function amountIn(text: string, of: string): number | null {
  const value = numberIn(text, of === SAVING ? 'pounds' : 'count');
  if (value === null || of === SAVING) return value;
  return Number.isInteger(value) && value >= 0 ? value : null;
}

/** The question that was typed for a scenario, or what is wrong with each field. */
export function readGoal(scenario: number, typed: Readonly<Record<string, string>>, monthEnds: readonly CalendarDate[]): ReadAs<Question> {
  const textOf = (field: GoalField): string => (typed[goalFieldId(scenario, field)] ?? '').trim();
  const of = textOf('of');
  const what = of === SAVING ? 'an amount in pounds, such as 500k or 1.2m' : 'a whole number of children';
  const problems: FieldProblem[] = [];
  const amount = (field: 'from' | 'to', title: string): number => {
    const value = amountIn(textOf(field), of);
    if (value === null) problems.push({ id: goalFieldId(scenario, field), message: textOf(field) === '' ? `${title} is missing: enter ${what}` : `${title} must be ${what}` });
    return value ?? 0;
  };
  const from = amount('from', 'How many, or how much,');
  const to = textOf('to') === '' ? from : amount('to', 'The upper end');
  if (problems.length === 0 && to < from) problems.push({ id: goalFieldId(scenario, 'to'), message: 'The upper end is below the lower' });
  const month = monthEnds.findIndex(on => isoDate(on) === textOf('on'));
  if (problems.length > 0 || month < 0) return { value: null, problems };
  const { against, sign } = COUNTED.find(({ id }) => id === textOf('counted')) ?? COUNTED[0]!;
  const [first, last] = of === SAVING || sign === 1 ? [from, to] : [0 - to, 0 - from];
  return { value: { input: textOf('input'), measure: measureOf(of, month, against, monthEnds), from: first, to: last }, problems: [] };
}
