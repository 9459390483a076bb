import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { makeAuthority, makePathwayAuthority, THRIVE_SEED, thriveShape, writePathwayReturns } from '#synthetic-authority/index.ts';
import type { AuthorityShape } from '#synthetic-authority/index.ts';

export interface DemoFile { readonly name: string; readonly text: string }

/** The seed of the demo authority when none is given, so that the page and the command line show the same one. */
export const DEMO_SEED = 1;
export const DEMO_PRICES = 'prices/demo-prices.csv';

/** The returns of an invented authority and an invented price list that reaches back to their first day. */
export function demoFiles(seed: number, shape: AuthorityShape): readonly DemoFile[] {
  const prices = demoPriceList(firstDayOfFinancialYear(shape.lastYearEnding - shape.returnYears + 1));
  return [...makeAuthority(seed, shape).returns, { name: DEMO_PRICES, text: writePriceList(prices) }];
}

/**
 * Every return of an invented authority from contacts to adopters, April 2010 to March 2015: the story that the reports of
 * East Sussex tell, at its scale, with targets and key dates as printed and children whom nobody knows. One file after the
 * other, because together they are large.
 */
export const storyFiles = (seed: number = THRIVE_SEED): Iterable<DemoFile> => writePathwayReturns(makePathwayAuthority(seed, thriveShape));

export const STORY = { name: thriveShape.name, plan: 'plan/plan.csv', population: 'population/children-under-18.csv' } as const;
