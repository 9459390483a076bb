import { meanOf } from '#benchmarks/rates.ts';
import type { Check, Step } from './check.ts';
import { derived, failing, printed, reconciling, untestable } from './check.ts';
import { numberOf } from './figures.ts';
import { REFERRAL_AREAS } from './referrals-table.ts';

const YEARS = [2007, 2008, 2009, 2010];
/** Children under 18 that the target for contacts and its rate imply: 16,449 / 1,584 x 10,000. The reports print no population. */
const CHILDREN = 103_845;

const CHANGES = REFERRAL_AREAS.filter(area => area[4] !== null)
  .map(([id]) => printed(`A-P-${id}`, 'change', [`A-N-${id}-2007`, `A-N-${id}-2010`], { roundedTo: 0.0001 }));

const EAST_SUSSEX_CHILDREN = [103_947, 103_899, 103_814, 103_835].map((children, i) =>
  derived('R04', 'implied-population', [`A-N-EastSussex-${YEARS[i]}`, `A-R-EastSussex-${YEARS[i]}`], children));

/** The population that a later report implies gives the rates of all four years. */
const EAST_SUSSEX_RATES = YEARS.map(year => printed(`A-R-EastSussex-${year}`, 'rate-per-10000', [`A-N-EastSussex-${year}`, CHILDREN]));

/** One population stands behind an area's counts and rates of every year, give or take 4%. */
const STEADY_POPULATIONS = REFERRAL_AREAS.flatMap(([id, , referrals, rates]): readonly Step[] => {
  const middle = meanOf(referrals.flatMap((count, i) => (rates[i] == null ? [] : [count * 10_000 / rates[i]])))!;
  return YEARS.filter((_, i) => rates[i] !== null)
    .map(year => derived('R04', 'implied-population', [`A-N-${id}-${year}`, `A-R-${id}-${year}`], middle, { within: 0.04 * middle }));
});

export const PLAN_CHECKS: readonly Check[] = [
  reconciling('R01', 'Child protection plans, nothing done: 700 to 931', printed('A-06', 'compound-growth', ['A-05', 'A-04', 'A-10'], { within: 1 })),
  reconciling('R02', 'Looked after children, nothing done: 624 to 831', printed('A-08', 'compound-growth', ['A-07', 'A-04', 'A-10'], { within: 1 })),
  reconciling('R03', 'Changes in referrals of 17 areas; Wandsworth and England have none', ...CHANGES,
    derived('R03', 'change', ['A-N-Wandsworth-2007', 'A-N-Wandsworth-2010'], -0.4105, { form: 'percent', roundedTo: 0.0001 }),
    derived('R03', 'change', ['A-N-ENGLAND-2007', 'A-N-ENGLAND-2010'], 0.1376, { form: 'percent', roundedTo: 0.0001 })),
  reconciling('R04', 'Rates of referrals against their counts', ...EAST_SUSSEX_CHILDREN, ...EAST_SUSSEX_RATES, ...STEADY_POPULATIONS),
];

const ROW_11 = 'Child protection plans: 590 said to be three below the target of fewer than 587';

export const PROGRESS_CHECKS: readonly Check[] = [
  reconciling('R05', 'Target for contacts in a month', printed('C-20', 'per-unit', ['C-19', 12])),
  reconciling('R06', 'Target for the rate of contacts in a month', printed('C-22', 'per-unit', ['C-21', 12])),
  reconciling('R07', 'Target for contacts against its rate', derived('R07', 'implied-population', ['C-19', 'C-21'], CHILDREN)),
  reconciling('R08', 'Contacts of the rolling year against their rate', derived('R08', 'implied-population', ['C-23', 'C-24'], 103_922)),
  reconciling('R09', 'Forecast contacts against their rate', derived('R09', 'implied-population', ['C-25', 'C-26'], 104_000),
    printed('C-26', 'rate-per-10000', ['C-25', CHILDREN], { roundedTo: 10 })),
  reconciling('R10', 'Target for child protection plans against its rate', printed('C-29', 'rate-per-10000', ['C-28', CHILDREN])),
  reconciling('R11', 'Target for looked after children against its rate', printed('C-34', 'rate-per-10000', ['C-33', CHILDREN])),
  failing('R12', ROW_11, [printed('C-28', 'figure', ['C-31'], { test: '<' }), printed('C-32', 'difference', ['C-31', 'C-28'])],
    '590 is called below 587: it is 3 above.',
    '3 is printed, but 587 - 590 is -3: the sign is turned.'),
  failing('R32', 'Sessions of family time supervised by agencies in 2011/12', [printed('D-E8a', 'part-at-share', ['C-06', 'C-05'])],
    '21,558 is printed, but 78% of 24,000 is 18,720: what is printed is 2,838 too high.'),
  reconciling('R36', 'External assessments: spend below what was projected', derived('R36', 'difference', ['C-42', 'C-41'], 568_500, { form: 'pounds' }),
    derived('R36', 'change', ['C-41', 'C-42'], -0.718, { form: 'percent', roundedTo: 0.001 })),
  reconciling('R37', 'Families for each Parent Support Advisor', derived('R37', 'per-unit', ['C-09', 'C-08'], 17.8, { roundedTo: 0.1 })),
  reconciling('R64', 'Share supervised externally: half of what it was', derived('R64', 'per-unit', ['C-07', 'C-06'], 0.5, { roundedTo: 0.1 })),
  failing('R65', 'Start of the screening hub East', [printed('C-16', 'figure', ['C-K10'])],
    'October 2012 is printed, but the figure given elsewhere is November 2012: what is printed is a month earlier.'),
];

const learningNeeds = (year: 'a' | 'b'): readonly string[] => [1, 2, 3, 4, 5, 6, 7, 8].map(area => `D-L${area}${year}`);
const average = (year: 'a' | 'b'): number => meanOf(learningNeeds(year).map(numberOf))!;

const END_TABLE = ['contacts', 'referrals', 'early help', 'assessments', 'child protection plans', 'looked after children', 'foster carers', 'sessions by agencies', 'adopters'];

export const REVIEW_CHECKS: readonly Check[] = [
  reconciling('R13', 'Reduction of cost', printed('D-04', 'difference', ['D-02', 'D-03'], { roundedTo: 100_000, unsigned: true }), printed('D-05', 'change', ['D-02', 'D-03'], { unsigned: true })),
  failing('R14', 'Average confidence of staff, 2012', [printed('D-L9a', 'mean-of', learningNeeds('a'))],
    '72% is printed, but the average of the 8 figures is 72.5%: what is printed is 0.5 percentage points too low; it was cut off and not rounded, or made from figures with more decimal places.'),
  reconciling('R15', 'Average confidence of staff, 2015', printed('D-L9b', 'mean-of', learningNeeds('b'))),
  reconciling('R16', 'Average rise in confidence, in percentage points', printed('D-L10', 'difference', [average('a'), average('b')])),
  reconciling('R17', 'Over 80% in six of eight areas', derived('R17', 'count-over', ['D-07', ...learningNeeds('b')], 6)),
  ...END_TABLE.map((title, i) => reconciling(`R${21 + i}`, `End table, change: ${title}`, printed(`D-E${i + 1}c`, 'change', [`D-E${i + 1}a`, `D-E${i + 1}b`], { unsigned: true }))),
  failing('R33', 'Did initial contacts meet their aim, to fall to the target?', [
    derived('R33', 'change', ['D-E1a', 'D-E1b'], 0, { form: 'percent', test: '<' }), printed('C-21', 'figure', ['D-E1b'], { test: '<' }),
  ], '28.25% (the change from 1,901 to 2,438) is called below 0%: it is 28.25 percentage points above.', '2,438 is called below 1,584: it is 854 above.'),
  untestable('R34', 'Target for contacts against the outturn of 2011/12', [
    printed('C-21', 'compound-growth', ['D-E1a', null, 1]), derived('R34', 'change', ['D-E1a', 'C-21'], -0.167, { form: 'percent', roundedTo: 0.001 }),
  ], '1,584 cannot be tested: the yearly percentage is not given.'),
  reconciling('R35', 'How many staff answered: 343 fits all three shares (198 = 342 with an answer less 144)',
    printed('D-16', 'part-of-whole', ['D-17', 343], { roundedTo: 0.001 }), printed('D-18', 'part-of-whole', ['D-19', 343]), printed('D-15', 'part-of-whole', [198, 343], { roundedTo: 0.001 })),
  reconciling('R66', 'Rate of child protection plans at the end against the DfE (469 of 104,364 children)', printed('D-E5b', 'rate-per-10000', [469, 104_364])),
  failing('R67', 'Rate of referrals at the end against the DfE (3,990 of 104,364 children)', [printed('D-E2b', 'rate-per-10000', [3990, 104_364])],
    '375 is printed, but 3,990 of 104,364 per 10,000 is 382.32: what is printed is 7.32 too low.'),
];

export const BETWEEN_EAST_SUSSEX_REPORTS: readonly Check[] = [
  failing('R30', 'Looked after children at the start: plan against end review', [printed('D-21', 'figure', ['A-07'])],
    '620 is printed, but the figure given elsewhere is 624: what is printed is 4 too low.'),
  failing('R31', 'Child protection plans at the start: two counts against the rate of the end table', [
    printed('A-05', 'count-at-rate', ['D-E5a', CHILDREN]), printed('C-30', 'count-at-rate', ['D-E5a', CHILDREN]),
  ], '700 is printed, but 65 per 10,000 of 103,845 is 674.99: what is printed is 25.01 too high.', '704 is printed, but 65 per 10,000 of 103,845 is 674.99: what is printed is 29.01 too high.'),
  reconciling('R68', 'Looked after children avoided, if nothing done is believed', derived('R68', 'difference', ['D-20', 'A-08'], 283)),
  reconciling('restated', 'Figures that a report gives twice', printed('D-20', 'figure', ['D-E6b']), printed('D-21', 'figure', ['D-E6a'])),
  reconciling('counted', 'What the tables show by themselves: 49 months of the dashboard, eight areas of competency',
    printed('C-48', 'total-of-parts', ['C-47', 48]), printed('D-24', 'count-over', [0, ...learningNeeds('b')])),
];
