import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { makeAuthority } from '#synthetic-authority/index.ts';
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
