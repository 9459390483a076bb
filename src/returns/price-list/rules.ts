import { issueOf } from '#returns/file-rule.ts';
import type { FileRule } from '#returns/file-rule.ts';

/** What may be wrong with a price list. `action` says what was done. */
export const PRICE_LIST_RULES = [
  { id: 'price-list-unreadable', severity: 'blocks', title: 'The price list could not be read', action: 'No price was read, so no cost is shown.' },
  { id: 'price-list-column-missing', severity: 'blocks', title: 'A column that the price list needs is missing', action: 'No price was read, so no cost is shown.' },
  { id: 'price-list-stray-quote', severity: 'warning', title: 'A quotation mark has no pair', action: 'It was read as an ordinary character.' },
  { id: 'price-list-placement-missing', severity: 'error', title: 'A price does not say what it is for', action: 'The line was set aside.' },
  { id: 'price-list-placement-unknown', severity: 'error', title: 'A placement group or code is not known', action: 'The line was set aside.' },
  { id: 'price-list-placement-impossible', severity: 'error', title: 'The group, code and provider of a price do not go together', action: 'The line was set aside.' },
  { id: 'price-list-provider-unknown', severity: 'error', title: 'A provider code is not known', action: 'The line was set aside.' },
  { id: 'price-list-placement-temporary', severity: 'warning', title: 'A price for a temporary move is never used', action: 'Kept, but a temporary move costs what the placement around it costs.' },
  { id: 'price-list-price-missing', severity: 'warning', title: 'A line has no price yet', action: 'The line was left out.' },
  { id: 'price-list-price-unreadable', severity: 'error', title: 'A price is not an amount of pounds', action: 'The line was set aside.' },
  { id: 'price-list-price-negative', severity: 'error', title: 'A price is below zero', action: 'The line was set aside.' },
  { id: 'price-list-date-unreadable', severity: 'error', title: 'The day from which a price holds is not a date', action: 'The line was set aside.' },
  { id: 'price-list-source-missing', severity: 'error', title: 'A price does not say where it comes from', action: 'The line was set aside.' },
  { id: 'price-list-line-repeated', severity: 'warning', title: 'A price is given twice', action: 'The first of the two was kept; they are the same.' },
  { id: 'price-list-line-contradicted', severity: 'error', title: 'Two prices for the same placements from the same day', action: 'The first of the two was kept.' },
  { id: 'placement-without-price', severity: 'error', title: 'Placements have no price', action: 'No cost is shown for this group, and the total leaves it out and says so.' },
  { id: 'placement-without-earlier-price', severity: 'warning', title: 'Placements have no price for the first part of the data', action: 'No past cost is shown for this group in the months before its price begins.' },
] as const satisfies readonly FileRule[];

export type PriceListRule = (typeof PRICE_LIST_RULES)[number]['id'];

export const priceListIssue = issueOf(PRICE_LIST_RULES);
