import type { Check } from './check.ts';
import { derived, failing, printed, reconciling } from './check.ts';

/** Children under 18 of West Sussex, least and most, that the East Sussex report of 2012 implies: 5,870 / 357 and 6,300 / 381, times 10,000. */
const [FEWEST_CHILDREN, MOST_CHILDREN] = [164_426, 165_354] as const;
/** Looked after children of 2008: 46.9 x 16.4426. */
const LOOKED_AFTER = 771;
/** Working days of a week. */
const WEEK = 5;
const unit = (amount: string, units: string | number, expected: number) => derived('R59', 'per-unit', [amount, units], expected, { form: 'pounds', roundedTo: 100 });

export const WEST_SUSSEX_CHECKS: readonly Check[] = [
  reconciling('R46', 'Costs of year 1', printed('F-C1T', 'total-of-parts', ['F-C11', 'F-C12', 'F-C13', 'F-C14'])),
  reconciling('R47', 'Benefits of year 1', printed('F-B1T', 'total-of-parts', ['F-B11', 'F-B12'])),
  failing('R48', 'Costs of year 2', [printed('F-C2T', 'total-of-parts', ['F-C21', 'F-C22', 'F-C23', 'F-C24'])],
    '£2,422,000 is printed, but 798,000 + 324,000 + 135,000 + 1,174,000 is £2,431,000: what is printed is £9,000 too low.'),
  reconciling('R49', 'Benefits of year 2', printed('F-B2T', 'total-of-parts', ['F-B21', 'F-B22'])),
  reconciling('R50', 'Benefits less costs by year', derived('R50', 'difference', ['F-C1T', 'F-B1T'], -68_000, { form: 'pounds' }), derived('R50', 'difference', ['F-C2T', 'F-B2T'], 1_640_000, { form: 'pounds' }),
    derived('R50', 'difference', ['F-C3T', 'F-B3T'], 4_329_000, { form: 'pounds' }), printed('F-21', 'difference', ['F-C3T', 'F-B3T'], { roundedTo: 1_000_000 })),
  failing('R51', 'Notes 4 and 6: numbers of children printed as percentages', [
    derived('R51', 'mean-of', [0, 'F-32'], 20), derived('R51', 'mean-of', ['F-69', 'F-35'], 70),
    printed('F-31', 'part-of-whole', [20, LOOKED_AFTER]), printed('F-36', 'part-of-whole', [70, LOOKED_AFTER]),
  ], '20% is printed, but 20 of 771 is 2.59%: what is printed is 17.41 percentage points too high; 20 is the number itself, printed as a percentage.',
  '70% is printed, but 70 of 771 is 9.08%: what is printed is 60.92 percentage points too high; 70 is the number itself, printed as a percentage.'),
  reconciling('R52', 'Saving for each older child in a year', derived('R52', 'per-unit', ['F-B11', 20], 49_000, { form: 'pounds' }), derived('R52', 'per-unit', ['F-B21', 70], 49_114, { form: 'pounds' })),
  reconciling('R53', 'Saving for each placement moved in-house', derived('R53', 'per-unit', ['F-B12', 'F-33'], 20_000, { form: 'pounds' }), derived('R53', 'per-unit', ['F-B22', 'F-37'], 20_800, { form: 'pounds' })),
  reconciling('R54', 'In-house carers more, average of the year', printed('F-33', 'mean-of', [0, 'F-34']), printed('F-37', 'mean-of', ['F-34', 'F-38'])),
  reconciling('R55', 'Increase of the Family Resource Team', printed('F-30', 'difference', ['F-14', 'F-15'], { roundedTo: 0.1 })),
  reconciling('R56', 'Family Support Team', printed('F-66', 'total-of-parts', ['F-16', 'F-17', 'F-18', 'F-19'])),
  reconciling('R57', 'Assessment staff: all, and half in two of four areas', printed('F-68', 'total-of-parts', ['F-10', 'F-11', 'F-12']), printed('F-64', 'part-at-share', [0.5, 'F-68'])),
  failing('R58', 'Family Resource Team for 2.5 quarters', [printed('F-C11', 'part-year', ['F-C21', 'F-61', 4], { roundedTo: 1000 })],
    '£584,000 is printed, but 2.5 of 4 parts of a year at 798,000 is £498,750: what is printed is £85,250 too high.'),
  reconciling('R59', 'Cost of each member of staff', unit('F-C12', 'F-62', 40_300), unit('F-C22', 'F-66', 40_500), unit('F-C13', 'F-63', 46_000), unit('F-C23', 'F-67', 45_000), unit('F-C21', 'F-30', 50_500), unit('F-C24', 'F-68', 48_900)),
  reconciling('R60', 'More than 100 children above the rate of neighbours',
    ...[FEWEST_CHILDREN, MOST_CHILDREN].flatMap((children, i) => [
      printed('F-50', 'excess-over-others', ['F-R-West-2008', 'F-R-Statistical-2008', children], { test: '>' }),
      derived('R60', 'excess-over-others', ['F-R-West-2008', 'F-R-Statistical-2008', children], 113 + i),
    ])),
  reconciling('R61', 'Rising at a greater rate than nationally', derived('R61', 'change', ['F-R-West-2005', 'F-R-West-2008'], 0.096, { form: 'percent', roundedTo: 0.001 }),
    derived('R61', 'change', ['F-R-England-2005', 'F-R-England-2008'], -0.018, { form: 'percent', roundedTo: 0.001 }),
    derived('R61', 'change', ['F-R-West-2005', 'F-R-West-2008'], -0.018, { form: 'percent', test: '>' })),
  reconciling('R62', 'Purchased placements fewer', printed('F-40', 'total-of-parts', ['F-41', 'F-42'])),
  reconciling('R63', 'Duty rota: four groups of five days are four weeks, one on duty and three to complete', derived('R63', 'product', ['F-05', 'F-06'], 20),
    printed('F-07', 'per-unit', [20, WEEK]), printed('F-08', 'difference', [1, 'F-07'])),
  reconciling('restated', 'Figures that the report gives twice', printed('F-67', 'figure', ['F-20']), printed('F-69', 'figure', ['F-32']), printed('F-75', 'figure', ['F-13'])),
];
