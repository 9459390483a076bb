import { must } from '#kernel/assert.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import { scaled } from '#business-case/flow.ts';

interface DiscountRates {
  /** Financial year, by its end, of the first cases that it is for. */
  readonly fromYear: number;
  readonly source: string;
  /** Years of a case counted from 0, both ends in. */
  readonly bands: readonly { readonly firstYear: number; readonly lastYear: number; readonly rate: number }[];
}

/**
 * Social time preference rates, in real terms. The 2003 edition set them and later ones kept them; HM Treasury began a review in
 * December 2025 (Review of discounting in the Green Book: Terms of Reference, 16 December 2025). What it led to is not in here: a new line is added when it is published.
 */
const GREEN_BOOK_RATES: readonly DiscountRates[] = [
  {
    fromYear: 2004,
    source: 'HM Treasury, The Green Book, 2003 edition, in force from 1 April 2003, and the editions since: 3.5% for years 0 to 30, 3.0% for years 31 to 75, 2.5% for years 76 to 125',
    bands: [{ firstYear: 0, lastYear: 30, rate: 0.035 }, { firstYear: 31, lastYear: 75, rate: 0.03 }, { firstYear: 76, lastYear: 125, rate: 0.025 }],
  },
];

/** The rates that stood when a case began; of cases before the table begins, its first line. */
export const ratesOf = (firstYear: number): DiscountRates => must(GREEN_BOOK_RATES.findLast(({ fromYear }) => fromYear <= firstYear) ?? GREEN_BOOK_RATES[0], 'a discount rate');

/** What £1 in a year of the case is worth in its first, which is year 0. */
export function discountFactor({ bands }: DiscountRates, year: number): number {
  let factor = 1;
  for (let past = 1; past <= year; past += 1) factor /= 1 + must(bands.find(({ firstYear, lastYear }) => firstYear <= past && past <= lastYear), `a discount rate of year ${past}`).rate;
  return factor;
}

/** Each year's amount at its value in the first year, rounded to pence by year, so that columns still add up. */
export const discounted = <C extends 'cost' | MoneyColumn>(flow: Flow<C>, rates: DiscountRates): Flow<C> => scaled(flow, year => discountFactor(rates, year));
