import type { CalendarDate } from '#kernel/calendar-date.ts';
import { slashDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { PriceLine, PriceList } from '#returns/price-list/price-list.ts';

const HEADER = ['Placement group', 'Placement code', 'Provider', 'Price per week', 'Valid from', 'Source'];

const csvLine = (cells: readonly string[]): string =>
  `${cells.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** The price list as a CSV file that `readPriceList` reads back. */
export function writePriceList({ lines }: PriceList): string {
  return [HEADER, ...lines.map(line => [
    line.placementGroup ?? '', line.placementType ?? '', line.placementProvider ?? '', poundsText(line.costPerWeekPence),
    line.validFrom === null ? '' : slashDate(line.validFrom), line.source,
  ])].map(csvLine).join('');
}

const poundsText = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** An empty price list to fill in: a line for each placement group. */
export function priceListTemplate(groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): string {
  return [HEADER, ...groups.map(({ id }) => [id, '', '', '', '', ''])].map(csvLine).join('');
}

/** What every price of the demonstration gives as its source. */
export const INVENTED_SOURCE = 'Invented for the demo authority; not a real price';

/** True when any price is one of the demonstration's: no pound made with the list means anything. */
export const isInvented = ({ lines }: PriceList): boolean => lines.some(({ source }) => source === INVENTED_SOURCE);

/** Pounds a week by group, code and provider. Invented, all of them: round numbers in a plausible order, from no source. */
const INVENTED_PRICES: readonly (readonly [string | null, string | null, string | null, number])[] = [
  ['kinship-fostering', null, null, 300],
  ['in-house-fostering', null, null, 500],
  ['agency-fostering', null, null, 950],
  ['placed-for-adoption', null, null, 50],
  ['residential', null, null, 5000],
  [null, 'K2', 'PR1', 4000],
  ['secure', null, null, 7500],
  ['supported-accommodation', null, null, 1300],
  ['with-parents', null, null, 0],
  ['other', null, null, 2000],
];

/** The demonstration's price list, for the default placement groups, from the day given. */
export function demoPriceList(validFrom: CalendarDate | null): PriceList {
  const lines = INVENTED_PRICES.map(([placementGroup, placementType, placementProvider, poundsPerWeek]): PriceLine => (
    { placementGroup, placementType, placementProvider, costPerWeekPence: pence(poundsPerWeek * 100), validFrom, source: INVENTED_SOURCE }));
  return { name: 'demo-prices.csv', lines };
}
