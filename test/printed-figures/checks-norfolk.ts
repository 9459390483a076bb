import { LOCAL_AUTHORITIES } from '#reference/local-authorities.ts';
import { stoodIn } from '#reference/reorganisations.ts';
import type { Check } from './check.ts';
import { derived, failing, printed, reconciling, untestable } from './check.ts';

/** Authorities that stood in 2017: the report prints no number. */
const AUTHORITIES_2017 = LOCAL_AUTHORITIES.filter(({ dfeNumber }) => stoodIn(dfeNumber, 2017)).length;
/** Children behind 1,107 at 65.9 per 10,000: 1,107 / 65.9 x 10,000. */
const CHILDREN = 167_982;

export const NORFOLK_CHECKS: readonly Check[] = [
  reconciling('R38', 'Rate of looked after children', derived('R38', 'implied-population', ['B-16', 'B-17'], CHILDREN)),
  failing('R39', '79th by rate, with 74 above', [printed('B-20', 'number-above', ['B-19', AUTHORITIES_2017]), derived('R39', 'total-of-parts', ['B-19', 'B-20'], 153)],
    '74 is printed, but the number above place 79 from the lowest of 152 is 73: what is printed is 1 too high.'),
  reconciling('R40', 'Children above the rate of statistical neighbours', derived('R40', 'excess-over-others', ['B-17', 'B-18', CHILDREN], 225)),
  reconciling('R41', 'Growth of looked after children', derived('R41', 'change', ['B-15', 'B-16'], 0.091, { form: 'percent', roundedTo: 0.001 }),
    derived('R41', 'linear-trend', ['B-15', 'B-16', 'B-37', 1], 18.4, { roundedTo: 0.1 }), derived('R41', 'yearly-growth', ['B-15', 'B-16', 'B-37'], 0.0175, { form: 'percent', roundedTo: 0.0001 })),
  failing('R42', '122 more by 2022', [printed('B-21', 'linear-trend', ['B-15', 'B-16', 'B-37', 5]), printed('B-21', 'compound-trend', ['B-15', 'B-16', 'B-37', 5])],
    '122 is printed, but the trend from 1,015 to 1,107 over 5 years, drawn on for 5, is 92: what is printed is 30 too high.',
    '122 is printed, but the yearly growth from 1,015 to 1,107 over 5 years, compounded for 5 more, is 100.34: what is printed is 21.66 too high.'),
  reconciling('R43', 'Cost of each child more', derived('R43', 'per-unit', ['B-22', 'B-21'], 40_984, { form: 'pounds' }), derived('R43', 'per-unit', ['B-12', 'B-16'], 45_167, { form: 'pounds' })),
  reconciling('R44', 'Return of £1.5m on £1m lies between 21/15 and 21/12', derived('R44', 'per-unit', ['B-33', 'B-32'], 1.5, { roundedTo: 0.1 }),
    derived('R44', 'per-unit', ['B-29', 'B-07'], 1.5, { test: '<=' }), derived('R44', 'per-unit', ['B-29', 'B-06'], 1.5, { test: '>=' }),
    derived('R44', 'per-unit', ['B-29', 'B-07'], 1.4, { roundedTo: 0.01 }), derived('R44', 'per-unit', ['B-29', 'B-06'], 1.75, { roundedTo: 0.01 })),
  untestable('R45', 'Return of £1.5m on £1m in East Sussex, whose yearly return no report gives', [
    derived('R45', 'per-unit', [null, 'A-09'], 1.5, { roundedTo: 0.1 }), derived('R45', 'per-unit', ['D-04', 'A-09'], 0.48, { roundedTo: 0.01 }), derived('R45', 'per-unit', [16_700_000, 'A-09'], 1.72, { roundedTo: 0.01 }),
  ], '1.5 cannot be tested: the amount is not given.'),
  reconciling('restated', 'Figures that a report gives twice', printed('B-28', 'figure', ['B-22'])),
];
