import { numberInWords } from '#paper/figure-words.ts';
import type { PrintedFigure } from './printed-report.ts';

const YEARS = [2007, 2008, 2009, 2010];

type Area = readonly [id: string, name: string, referrals: readonly number[], ratesPer10000: readonly (number | null)[], changePercent: number | null];

/**
 * Appendix 1 of the East Sussex report of 6 March 2012: referrals in the years to 31 March 2008 to 2011, per 10,000 children,
 * and the change in percent from the first year to the last. Blank where the report is blank.
 */
export const REFERRAL_AREAS: readonly Area[] = [
  ['BrightonandHove', 'Brighton and Hove', [3050, 3300, 4086, 4483], [658, 712, 874, 955], 46.98],
  ['Devon', 'Devon', [5095, 5750, 7557, 6897], [352, 397, 525, 482], 35.37],
  ['Dorset', 'Dorset', [3295, 3030, 3001, 3127], [408, 375, 375, 391], -5.1],
  ['Ealing', 'Ealing', [4830, 5620, 4581, 3914], [734, 854, 681, 572], -18.96],
  ['EastSussex', 'East Sussex', [3950, 4530, 9364, 15_191], [380, 436, 902, 1463], 284.58],
  ['Essex', 'Essex', [14_085, 14_290, 16_395, 17_610], [473, 479, 550, 589], 25.03],
  ['Gateshead', 'Gateshead', [1680, 1720, 1590, 1356], [433, 443, 412, 354], -19.29],
  ['Gloucestershire', 'Gloucestershire', [4295, 4440, 5688, 5263], [347, 359, 460, 425], 22.54],
  ['Hackney', 'Hackney', [3465, 2485, 4484, 3360], [680, 488, 874, 645], -3.03],
  ['Hampshire', 'Hampshire', [6295, 7745, 7758, 10_040], [228, 280, 282, 365], 59.49],
  ['Kent', 'Kent', [12_005, 17_360, 18_565, 22_616], [386, 558, 596, 723], 88.39],
  ['NorthSomerset', 'North Somerset', [1475, 1930, 3040, 2885], [347, 454, 712, 669], 95.59],
  ['Shropshire', 'Shropshire', [1260, 1640, 1433, 1574], [208, 270, 238, 263], 24.92],
  ['Suffolk', 'Suffolk', [5250, 5760, 3467, 2934], [349, 383, 231, 195], -44.11],
  ['Surrey', 'Surrey', [7205, 8635, 6626, 7967], [299, 358, 273, 324], 10.58],
  ['Wandsworth', 'Wandsworth', [3135, 2525, 1735, 1848], [null, null, 344, 355], null],
  ['WestSussex', 'West Sussex', [5870, 5385, 6549, 6300], [357, 327, 398, 381], 7.33],
  ['Worcestershire', 'Worcestershire', [2805, 3140, 3160, 2895], [240, 269, 273, 252], 3.21],
  ['ENGLAND', 'England', [538_500, 547_000, 603_700, 612_600], [489, 497, 548, 555], null],
];

const yearName = (year: number): string => `year ending 31 March ${year + 1}`;

/** England's row has no cell for a change; that of Wandsworth is there and blank. */
export const REFERRALS: readonly PrintedFigure[] = REFERRAL_AREAS.flatMap(([id, name, referrals, rates, change]) => [
  ...referrals.map((value, i): PrintedFigure => [`A-N-${id}-${YEARS[i]}`, `${name}: referrals, ${yearName(YEARS[i]!)}`, value, 'referrals', numberInWords(value)]),
  ...rates.map((value, i): PrintedFigure => [`A-R-${id}-${YEARS[i]}`, `${name}: referrals per 10,000 children, ${yearName(YEARS[i]!)}`, value, 'per 10,000', value === null ? null : numberInWords(value)]),
  ...(id === 'ENGLAND' ? [] : [[`A-P-${id}`, `${name}: change in referrals, 2007/08 to 2010/11`, change, 'percent', change?.toFixed(2) ?? null] as const]),
]);
