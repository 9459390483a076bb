import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { demoShape, makeAuthority } from '#synthetic-authority/index.ts';

/** The seed of `headwater demo` when none is given, so that page and command line show the same authority. */
const DEMO_SEED = 1;

export const DEMO_NAME = demoShape.name;

/** The invented authority's returns and price list, as the files that `headwater demo` writes. */
export function demoFiles(): readonly SourceFile[] {
  const { returns } = makeAuthority(DEMO_SEED, demoShape);
  const prices = demoPriceList(firstDayOfFinancialYear(demoShape.lastYearEnding - demoShape.returnYears + 1));
  const files = [...returns, { name: 'prices/demo-prices.csv', text: writePriceList(prices) }];
  const encoder = new TextEncoder();
  return files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
}
