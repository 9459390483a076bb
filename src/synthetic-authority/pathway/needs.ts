import { calendarDate, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Random } from '#kernel/random.ts';
import { drawOne, drawYes } from '#synthetic-authority/draws.ts';

/** Main need of children referred (DfE, Children in need, tables on primary need of about 2013, rounded); N0 where no assessment was made. */
const NEEDS: readonly (readonly [string, number])[] = [['N1', 0.5], ['N2', 0.06], ['N3', 0.04], ['N4', 0.13], ['N5', 0.19], ['N6', 0.04], ['N7', 0.01], ['N8', 0.03]];

export const drawNeed = (random: Random): string => drawOne(random, NEEDS);

/** Shares of plans by category (DfE, child protection plans of about 2013, rounded). */
const CATEGORIES: readonly (readonly [string, number])[] = [['NEG', 0.43], ['EMO', 0.34], ['PHY', 0.11], ['SAB', 0.06], ['MUL', 0.06]];

export const drawCategory = (random: Random): string => drawOne(random, CATEGORIES);

/** One plan in twelve changes its category (assumption). */
export const laterCategory = (random: Random, initial: string): string => (drawYes(random, 0.08) ? drawCategory(random) : initial);

/** Factors found by assessments and the share that finds each (DfE, Children in need, table C3, rounded). */
const FACTORS: readonly (readonly [string, number])[] = [
  ['3B', 0.4], ['4B', 0.3], ['17A', 0.18], ['16A', 0.17], ['2B', 0.16], ['1B', 0.17], ['4A', 0.12], ['3A', 0.1], ['6B', 0.06], ['5A', 0.06], ['14A', 0.06], ['1C', 0.04],
  ['2C', 0.03], ['15A', 0.04], ['10A', 0.04], ['11A', 0.04], ['2A', 0.04], ['7A', 0.03], ['5B', 0.03], ['6A', 0.05], ['20', 0.08],
];
/** Abuse was one code until March 2020, then one by a child and one by an adult (CIN census). */
const PARTED_FROM = calendarDate(2020, 4, 1);

/** `21` says that no factor was found, and stands alone. */
export function drawFactors(random: Random, on: CalendarDate, unaccompanied: boolean): readonly string[] {
  if (unaccompanied) return ['9A'];
  const factors = FACTORS.filter(([, share]) => drawYes(random, share)).map(([code]) => code);
  if (drawYes(random, 0.15)) factors.push(on < PARTED_FROM ? '18A' : drawYes(random, 0.2) ? '18B' : '18C');
  if (drawYes(random, 0.06)) factors.push(on < PARTED_FROM ? '19A' : drawYes(random, 0.35) ? '19B' : '19C');
  return factors.length === 0 ? ['21'] : factors;
}
