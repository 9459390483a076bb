import { addDays, addMonths, birthday, calendarDate, dateParts, daysInMonth, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream, type Random } from '#kernel/random.ts';
import { startsFactor, startsSwing } from './calendar-effects.ts';
import { drawOne, drawWeibull, drawWhole, drawYes } from './draws.ts';
import type { AuthorityShape } from './shape.ts';

/** Why a family's children come into care: it shapes their ages, orders, placements and ways out. */
export type FamilyKind = 'newborn' | 'young-siblings' | 'adolescent' | 'disabled' | 'remand' | 'unaccompanied';

/** Brothers and sisters who enter on one day. */
export interface Family {
  readonly kind: FamilyKind;
  /** Names the family's streams of chance. */
  readonly key: number;
  readonly enteredOn: CalendarDate;
  readonly bornOn: readonly CalendarDate[];
}

/**
 * Kinds of family (not of children) other than unaccompanied, and the mean number of children each brings. Chosen so
 * that ages at entry come near DfE looked after children statistics 2021-25, rounded: of children who are not
 * unaccompanied 20% under 1, 17% 1-4, 19% 5-9, 33% 10-15, 10% 16 and over.
 */
const KINDS: readonly (readonly [FamilyKind, number])[] = [
  ['newborn', 0.24], ['young-siblings', 0.29], ['adolescent', 0.41], ['disabled', 0.035], ['remand', 0.025],
];

/** Children a family brings on average with the sizes and spacings below; held to by a test. */
const CHILDREN_PER_FAMILY = 1.255;

/** Sizes of sibling groups who enter together (assumption). */
const SIBLINGS: readonly (readonly [number, number])[] = [[1, 0.45], [2, 0.3], [3, 0.16], [4, 0.09]];

const DAYS_PER_YEAR = 365.25;

/** Age of the oldest child in days, by kind (assumption, see KINDS). */
function drawOldestAge(random: Random, kind: FamilyKind): number {
  switch (kind) {
    case 'newborn': return drawYes(random, 0.6) ? drawWhole(random, 0, 12) : drawWhole(random, 0, 364);
    case 'young-siblings': return Math.floor((0.3 + 11.7 * (random.uniform() * 0.65 + random.uniform() * 0.35)) * DAYS_PER_YEAR);
    // Two draws, the larger taken: risk rises through adolescence until 17.
    case 'adolescent': return Math.floor((10.2 + 7.2 * Math.max(random.uniform(), 0.82 * random.uniform())) * DAYS_PER_YEAR);
    case 'disabled': return Math.floor((6 + 11 * random.uniform()) * DAYS_PER_YEAR);
    case 'remand': return Math.floor((13 + 4.6 * Math.sqrt(random.uniform())) * DAYS_PER_YEAR);
    case 'unaccompanied': return Math.floor((17.85 - Math.min(drawWeibull(random, 1.25, 1.15), 6)) * DAYS_PER_YEAR);
  }
}

function drawBirths(random: Random, kind: FamilyKind, enteredOn: CalendarDate): CalendarDate[] {
  const oldest = addDays(enteredOn, -drawOldestAge(random, kind));
  if (kind === 'unaccompanied') return [likelyBirthday(random, oldest, enteredOn)];
  const size = kind === 'young-siblings' ? drawOne(random, SIBLINGS) : kind === 'adolescent' && drawYes(random, 0.12) ? 2 : 1;
  const births = [oldest];
  while (births.length < size) {
    const next = addDays(births[births.length - 1]!, drawWhole(random, 330, 1400));
    if (next > enteredOn) break;
    births.push(next);
  }
  return births;
}

/** Many unaccompanied children are recorded as born on 1 January of the year they say (assumption: two in five). */
function likelyBirthday(random: Random, bornOn: CalendarDate, enteredOn: CalendarDate): CalendarDate {
  const newYear = calendarDate(dateParts(bornOn).year, 1, 1);
  return drawYes(random, 0.4) && birthday(newYear, 18) > addDays(enteredOn, 30) ? newYear : bornOn;
}

export function drawFamily(seed: number, kind: FamilyKind | null, key: number, enteredOn: CalendarDate): Family {
  const random = stream(seed, kind === 'unaccompanied' ? 'unaccompanied' : 'family', key);
  const kindOfFamily = kind ?? drawOne(random, KINDS);
  return { kind: kindOfFamily, key, enteredOn, bornOn: drawBirths(random, kindOfFamily, enteredOn) };
}

/** Families expected in a year, sibling groups counted once. */
export function familiesPerYear(shape: AuthorityShape, unaccompanied: boolean): number {
  const starts = shape.startsPerYear * (unaccompanied ? shape.unaccompaniedShareOfStarts : 1 - shape.unaccompaniedShareOfStarts);
  return unaccompanied ? starts : starts / CHILDREN_PER_FAMILY;
}

/** Keys leave room for so many families of one sort in one month. */
const MOST_FAMILIES_PER_MONTH = 4096;

/** Families month by month from the first of a month on: those of one sort (unaccompanied or not). */
export function drawArrivals(seed: number, shape: AuthorityShape, unaccompanied: boolean, from: CalendarDate, months: number): Family[] {
  const share = unaccompanied ? shape.unaccompaniedShareOfStarts : 1 - shape.unaccompaniedShareOfStarts;
  const factors = startsSwing(seed, unaccompanied, shape, shape.startsPerYear * share, months);
  const perMonth = familiesPerYear(shape, unaccompanied) / 12;
  const families: Family[] = [];
  let owed = 0.5;
  for (let month = 0; month < months; month += 1) {
    const first = addMonths(from, month);
    const { year, month: monthOfYear } = dateParts(first);
    const random = stream(seed, unaccompanied ? 'unaccompanied-arrivals' : 'arrivals', month);
    const expected = perMonth * factors[month]! * startsFactor(shape, unaccompanied, first);
    owed += expected;
    const count = shape.startsVarianceToMean === 0 ? Math.floor(owed) : drawPoisson(random, expected);
    owed -= count;
    for (let i = 0; i < Math.min(count, MOST_FAMILIES_PER_MONTH); i += 1) {
      const enteredOn = addDays(first, drawWhole(random, 0, daysInMonth(year, monthOfYear) - 1));
      families.push(drawFamily(seed, unaccompanied ? 'unaccompanied' : null, 2 * (month * MOST_FAMILIES_PER_MONTH + i) + (unaccompanied ? 1 : 0), enteredOn));
    }
  }
  return families;
}
