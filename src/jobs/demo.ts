import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import { annexA } from '#returns/annex-a/index.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { RETURN_FORMATS } from '#returns/index.ts';
import type { ReturnsReading } from '#returns/index.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { makeAuthority, makePathwayAuthority, THRIVE_SEED, thriveShape, toldByAnnexA, toldByCensus, writeCareReturns, writeOwnTables, writePathwayReturns } from '#synthetic-authority/index.ts';
import type { AuthorityShape, PathwayAuthority } from '#synthetic-authority/index.ts';

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

/** The story for whoever wants its figures and not its files. */
export interface Story {
  /** SSDA903, monthly measures, population and plan: small, and read as any others. */
  readonly files: readonly DemoFile[];
  /** What the other files would tell when they were written and read, by the id of their format. */
  readonly told: Readonly<Record<string, PathwayPart>>;
}

export const makeStory = (onShare: (share: number) => void): Story => storyOf(makePathwayAuthority(THRIVE_SEED, thriveShape, onShare));

/** An invented authority as a story: its census and Annex A, a hundred megabytes of a county's five years, go without text. */
export const storyOf = (authority: PathwayAuthority): Story => ({
  files: [...writeCareReturns(authority), ...writeOwnTables(authority)],
  told: { [cinCensus.id]: toldByCensus(authority), [annexA.id]: toldByAnnexA(authority) },
});

/** What the files of a story came to, with what the files that were not written would have told, in the order of trust. */
export function withTold(read: ReturnsReading, { told }: Story): ReturnsReading {
  const parts = RETURN_FORMATS.flatMap(({ id }) => told[id] ?? read.readings.find(({ format }) => format === id)?.reading.part ?? []);
  return { ...read, pathway: joinPathways(parts) };
}

export const STORY = { name: thriveShape.name, plan: 'plan/plan.csv', population: 'population/children-under-18.csv' } as const;
