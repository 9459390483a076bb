import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { LeverCost } from '#scenarios/lever.ts';
import type { Format, Made } from '#saved/format.ts';
import { refined } from '#saved/format.ts';
import { optional, orNull, record, required } from '#saved/shapes.ts';
import { date, number, pounds, words } from '#saved/values.ts';

/** The key under which an amount of each nature stands. */
const NATURES = { 'one-off': 'one-off', recurring: 'yearly', staff: 'staff', 'per-case': 'per-case' } as const;
type Nature = LeverCost['nature'];

type Amounts = Readonly<Record<Nature, number | null>>;

/** As it stands in the file: the key of the amount says its nature. */
interface CostWords extends Amounts {
  readonly title: string;
  readonly fullTimeEquivalents: number | null;
  readonly grade: string | null;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** More posts than any service has; assumption. */
const MOST_POSTS = 10_000;
const amount = (key: string) => optional(key, orNull(pounds()), null);
const NO_AMOUNTS: Amounts = { 'one-off': null, recurring: null, staff: null, 'per-case': null };

const costWords: Format<CostWords> = record<CostWords>({
  title: required('title', words, 'Say what is paid for.'),
  'one-off': amount(NATURES['one-off']), recurring: amount(NATURES.recurring), staff: amount(NATURES.staff), 'per-case': amount(NATURES['per-case']),
  fullTimeEquivalents: optional('fte', orNull(number({ least: 0, most: MOST_POSTS })), null),
  grade: optional('grade', orNull(words), null),
  from: optional('from', orNull(date), null),
  until: optional('until', orNull(date), null),
});

function costOf({ title, fullTimeEquivalents, grade, from, until, ...amounts }: CostWords): Made<LeverCost> {
  const given = (Object.keys(NATURES) as Nature[]).filter(nature => amounts[nature] !== null);
  const nature = given[0];
  if (nature === undefined || given.length > 1) return { problem: `${title} needs one amount, under one of the keys ${Object.values(NATURES).join(', ')}.` };
  if (fullTimeEquivalents === null && grade !== null) return { problem: `${title} has a grade and no posts. Write how many, as fte.` };
  if (fullTimeEquivalents !== null && nature !== 'staff') return { problem: `${title} has posts, so its amount stands under staff.` };
  if (from !== null && until !== null && until < from) return { problem: `${title} ends before it begins.` };
  return { value: { title, nature, amountPence: amounts[nature]!, posts: fullTimeEquivalents === null ? null : { fullTimeEquivalents, grade }, from, until } };
}

export const leverCost: Format<LeverCost> = refined(costWords, costOf, ({ title, nature, amountPence, posts, from, until }) => (
  { title, ...NO_AMOUNTS, [nature]: amountPence, fullTimeEquivalents: posts?.fullTimeEquivalents ?? null, grade: posts?.grade ?? null, from, until }));
