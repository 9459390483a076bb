import type { CalendarDate } from '#kernel/calendar-date.ts';
import { parseDate } from '#kernel/calendar-date.ts';
import { parsePounds } from '#kernel/money.ts';
import { uncapitalised } from '#kernel/words.ts';
import type { LeverCost, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { fromDecimalText } from '#saved/decimal-text.ts';
import { EFFECTS, ownField, SHARES, SUFFIXES, TIMES } from '#web/scenarios/use-fields.ts';
import type { NumberField, Unit } from '#web/scenarios/use-fields.ts';
import type { Texts, TypedCost, TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { numberText } from '#web/scenarios/typed.ts';
import type { FieldProblem } from '#web/views/field.tsx';

/** What is read, or null; and what is wrong, each with the id of its field on the page. */
export interface ReadAs<T> { readonly value: T | null; readonly problems: readonly FieldProblem[] }

/** Where a field stands on the page. */
export const useFieldId = (use: number, field: string): string => `use-${use}-${field}`;
export const costFieldId = (cost: number, field: string): string => `cost-${cost}-${field}`;

/** More than any children's services department spends; a larger amount is a slip. Assumption, as in a plan file. */
const MOST_PENCE = 1_000_000_000_000;
/** More posts than any service has; assumption, as in a plan file. */
const MOST_POSTS = 10_000;

const withoutCommas = (text: string): string => text.replace(/(\d),(?=\d{3}(\D|$))/g, '$1').replace(/[−–]/g, '-');

/** The number that typed digits stand for; null where they stand for none. Whether it is too large is not looked at. */
export function numberIn(text: string, unit: Unit): number | null {
  const plain = withoutCommas(text.replace(/\s|%|£/g, ''));
  if (unit === 'pounds' || unit === 'pounds-a-week') return poundsIn(plain);
  const value = fromDecimalText(plain, unit === 'share' ? 2 : 0);
  return unit === 'whole-months' && value !== null && !Number.isInteger(value) ? null : value;
}

/** `1200`, `1200.50`, `50k` and `1.2m`, in pence. */
function poundsIn(plain: string): number | null {
  const [, digits = '', scale = ''] = /^(-?[\d.]+)([km]?)$/i.exec(plain) ?? [];
  if (scale === '') return parsePounds(digits);
  const value = fromDecimalText(digits, scale.toLowerCase() === 'k' ? -5 : -8);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function inWords({ unit, least, most }: Pick<NumberField, 'unit' | 'least' | 'most'>): string {
  const [from, until] = [least, most].map(bound => numberText(bound, unit));
  if (unit === 'share') return `a percentage from ${from} to ${until}`;
  if (unit === 'pounds' || unit === 'pounds-a-week') return `an amount in pounds from ${from} to ${until}`;
  const { [unit]: suffix } = SUFFIXES;
  return `${unit === 'whole-months' ? 'a whole number' : 'a number'}${suffix === '' ? '' : ` of ${suffix}`} from ${from} to ${until}`;
}

type Read = <T>(id: string, title: string, text: string, parse: (text: string) => T | null, what: string) => T | null;

/** Reads one field, and notes what is wrong with it: that it is empty, or not what is asked for. */
const reader = (problems: FieldProblem[]): Read => (id, title, text, parse, what) => {
  const value = text.trim() === '' ? null : parse(text);
  if (value === null) problems.push({ id, message: text.trim() === '' ? `${title} is missing: enter ${what}` : `${title} must be ${what}` });
  return value;
};

const A_DATE = 'a date, such as 1/9/2026';

/** What was typed about a lever, as the model takes it. Each message names the lever, because several stand on one page. */
export function readUse({ key, lever: id, texts, costs }: TypedUse): ReadAs<LeverUse> {
  const { lever } = leverCalled(id);
  const problems: FieldProblem[] = [];
  const read = reader(problems);
  const textOf = (field: string): string => texts[field] ?? '';
  const named = (title: string): string => `${lever.title}: ${uncapitalised(title)}`;
  const number = (field: NumberField): number => read(useFieldId(key, field.id), named(field.title), textOf(field.id),
    text => within(numberIn(text, field.unit), field), inWords(field)) ?? 0;
  // In the order of the form, because what is wrong is told in the order in which it is read.
  const own = lever.fields.filter(field => field.fromReturns === undefined || textOf(ownField(field).id).trim() !== '');
  const before: Readonly<Record<string, number>> = Object.fromEntries([...SHARES, ...EFFECTS, ...own.map(ownField)].map(field => [field.id, number(field)]));
  const [low, likeliest, high] = EFFECTS.map(field => before[field.id] ?? 0) as [number, number, number];
  const whole = EFFECTS.every(field => !problems.some(problem => problem.id === useFieldId(key, field.id)));
  if (whole && low > likeliest) problems.push({ id: useFieldId(key, 'effect-low'), message: `${named('Lowest effect')} is above the likeliest` });
  if (whole && likeliest > high) problems.push({ id: useFieldId(key, 'effect-high'), message: `${named('Highest effect')} is below the likeliest` });
  const start = read(useFieldId(key, 'start'), named('Start'), textOf('start'), parseDate, A_DATE);
  const end = textOf('end').trim() === '' ? null : read(useFieldId(key, 'end'), named('End'), textOf('end'), parseDate, A_DATE);
  if (start !== null && end !== null && end < start) problems.push({ id: useFieldId(key, 'end'), message: `${named('End')} is before the start` });
  const values: Readonly<Record<string, number>> = { ...before, ...Object.fromEntries(TIMES.map(field => [field.id, number(field)])) };
  const valueOf = (field: string): number => values[field] ?? 0;
  const spent = costs.map(cost => readCost(cost, lever.title));
  problems.push(...spent.flatMap(one => one.problems));
  if (problems.length > 0 || start === null) return { value: null, problems };
  return {
    value: {
      lever: id, start, end, leadMonths: valueOf('lead'), rampMonths: valueOf('ramp'), fadeHalfLifeMonths: valueOf('fade'), reach: valueOf('reach'), takeUp: valueOf('take-up'),
      effect: { low, likeliest, high }, fields: Object.fromEntries(own.map(field => [field.id, valueOf(ownField(field).id)])),
      costs: spent.flatMap(({ value }) => (value === null ? [] : [value])),
    },
    problems: [],
  };
}

const within = (value: number | null, { least, most }: { readonly least: number; readonly most: number }): number | null =>
  (value !== null && value >= least && value <= most ? value : null);

const NATURES: readonly LeverCost['nature'][] = ['one-off', 'recurring', 'staff', 'per-case'];

function readCost({ key, texts }: TypedCost, lever: string): ReadAs<LeverCost> {
  const problems: FieldProblem[] = [];
  const read = reader(problems);
  const textOf = (field: keyof typeof texts): string => texts[field] ?? '';
  const id = (field: string): string => costFieldId(key, field);
  const title = read(id('title'), `${lever}: what a cost is for`, textOf('title'), text => text, 'some words');
  const called = `${lever}: ${title ?? 'a cost'}`;
  const bounds = { unit: 'pounds', least: 0, most: MOST_PENCE } as const;
  const amountPence = read(id('amount'), `${called}: the amount`, textOf('amount'), text => within(numberIn(text, 'pounds'), bounds), inWords(bounds));
  const nature = NATURES.find(one => one === textOf('nature')) ?? 'recurring';
  const date = (field: 'from' | 'until'): CalendarDate | null => (textOf(field).trim() === '' ? null : read(id(field), `${called}: ${field}`, textOf(field), parseDate, A_DATE));
  const [from, until] = [date('from'), date('until')];
  if (from !== null && until !== null && until < from) problems.push({ id: id('until'), message: `${called}: it ends before it begins` });
  const posts = nature !== 'staff' ? null : postsIn(texts, text => read(id('fte'), `${called}: posts`, text, one => within(fromDecimalText(withoutCommas(one.trim())), { least: 0, most: MOST_POSTS }), `a number from 0 to ${MOST_POSTS}`));
  return { value: problems.length > 0 || title === null || amountPence === null ? null : { title, nature, amountPence, posts, from, until }, problems };
}

/** Posts are told with staff alone, and may be left out there. */
function postsIn(texts: Texts, read: (text: string) => number | null): LeverCost['posts'] {
  const [fte, grade] = [texts['fte'] ?? '', texts['grade'] ?? ''];
  if (fte.trim() === '' && grade.trim() === '') return null;
  const fullTimeEquivalents = read(fte);
  return fullTimeEquivalents === null ? null : { fullTimeEquivalents, grade: grade.trim() === '' ? null : grade };
}

/** All levers of a scenario; null while anything in it is wrong or missing. */
export function readUses({ uses }: TypedScenario): ReadAs<readonly LeverUse[]> {
  const read = uses.map(readUse);
  const problems = read.flatMap(one => one.problems);
  return { value: problems.length > 0 ? null : read.flatMap(({ value }) => (value === null ? [] : [value])), problems };
}
