import { children } from '#reports/format.ts';

/** Words that several sections must say in the same way. */

/** `1 child was looked after`, `652 children were looked after` */
export const lookedAfter = (count: number): string => `${children(count)} ${Math.round(count) === 1 ? 'was' : 'were'} looked after`;

/** How a range is read. Measured coverage stands in the section on past forecasts. */
export const HOW_TO_READ_80 = '80% range: in 8 of 10 cases we expect the number to lie in it.';
export const HOW_TO_READ_95 = '95% range: in 19 of 20 cases we expect the number to lie in it.';

/** Why the parts of a table may not add up to its total. */
export const MIDDLES_DO_NOT_ADD = 'Projected means the middle of the possible futures: half lie above it and half below. Middles and ranges of groups need not add up to those of the total.';

/** What a section says when it was given nothing to write from. */
export const noData = (what: string, next: string): string => `No data: ${what}. ${next}`;
