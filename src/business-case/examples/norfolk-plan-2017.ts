import { calendarDate } from '#kernel/calendar-date.ts';
import { at } from '#kernel/assert.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { claimsIn } from '#business-case/findings.ts';
import { evenly, pounds } from '#business-case/flow.ts';

const REPORT = 'Norfolk, Children’s Services Committee, 17 October 2017';
const claim = claimsIn(REPORT);

/** Children behind 1,107 at 65.9 per 10,000: 1,107 / 65.9 x 10,000. The paper prints no population. */
const CHILDREN = 167_982;
/** Local authorities with children's services in 2017 (Department for Education, children looked after 2016 to 2017). */
const AUTHORITIES = 152;
const TRANCHES = evenly(pence(1_500_000_000), 4);
/** Assumption: a gateway passes while no more children are looked after than on 31 March 2017. The paper names what is reviewed and no figure. */
const NO_MORE_LOOKED_AFTER = { indicator: 'looked-after-children', test: '<=', value: 1107 } as const;

export const norfolkPlan2017: BusinessCase = {
  id: 'norfolk-plan-2017',
  title: 'Norfolk: £12 to £15 million in a central pot, 2018-19 to 2021-22',
  source: `${REPORT}, 1.4, 3.2 to 3.4 and 5.1 to 5.6`,
  years: [2019, 2020, 2021, 2022],
  investments: [
    { strand: 'Demand management and prevention', title: 'One-off investment, at the upper end of £12m to £15m', nature: 'one-off', posts: [], fullYear: null, cost: { column: 'cost', byYearPence: TRANCHES } },
  ],
  cashReleasing: [],
  avoided: [{ title: 'Unbudgeted pressure of doing nothing: 122 more looked after children', to: 'council', benefit: { column: 'avoided', byYearPence: pounds(0, 0, 0, 5_000_000) } }],
  nonFinancial: [{ title: 'Children with in-house carers', to: 'council', change: '100 to 160 more' }],
  optimismBias: { costsUp: 0, benefitsDown: 0, basis: 'the paper states none, and gives the investment as a range' },
  unitCosts: {
    of: 'looked after children', units: 122, used: 'marginal',
    marginal: { amountPence: pence(500_000_000), units: 122, source: '3.4: 122 more at about £5m' },
    average: { amountPence: pence(5_000_000_000), units: 1107, source: '3.2 and 3.3: £50m of placements for 1,107 children' },
  },
  yearlyCostAfterPence: null,
  drawdown: {
    gateways: [
      { id: 'january-2018', title: 'Forecast outturn and first full-year spending plan', on: calendarDate(2018, 1, 31), tests: [NO_MORE_LOOKED_AFTER] },
      { id: 'january-2019', title: 'Review of the first year, budget of the second', on: calendarDate(2019, 1, 31), tests: [NO_MORE_LOOKED_AFTER] },
    ],
    tranches: [
      { title: '2018-19', amountPence: at(TRANCHES, 0), milestone: 'first full-year spending plan', gateway: 'january-2018' },
      { title: '2019-20', amountPence: at(TRANCHES, 1), milestone: 'budget release for year 2', gateway: 'january-2019' },
      { title: '2020-21', amountPence: at(TRANCHES, 2), milestone: 'not named', gateway: null },
      { title: '2021-22', amountPence: at(TRANCHES, 3), milestone: 'not named', gateway: null },
    ],
  },
  outcomes: [
    { title: 'No growth', figures: { 'january-2018': { 'looked-after-children': 1107 }, 'january-2019': { 'looked-after-children': 1107 } } },
    { title: 'Growth as forecast from the second year on', figures: { 'january-2018': { 'looked-after-children': 1107 }, 'january-2019': { 'looked-after-children': 1138 } } },
    { title: 'The first gateway is still to come', figures: {} },
  ],
  claims: [
    claim('3.3', 'More looked after children than at the rate of statistical neighbours: 65.9 against 52.5 per 10,000', 'excess-over-others', [65.9, 52.5, CHILDREN], 0, { test: '>' }),
    claim('3.3', 'Authorities with a higher rate, at 79th of 152', 'number-above', [79, AUTHORITIES], 74),
    claim('3.4', '122 more by 2022, if the numbers of 2012 to 2017 rise on in a line', 'linear-trend', [1015, 1107, 5, 5], 122),
    claim('3.4', '122 more by 2022, if they rise on by the same percentage', 'compound-trend', [1015, 1107, 5, 5], 122),
    claim('5.6', 'Return of £1.5m on £1m: at least that of £21m on £15m', 'per-unit', [21_000_000, 15_000_000], 1.5, { test: '<=' }),
    claim('5.6', 'Return of £1.5m on £1m: at most that of £21m on £12m', 'per-unit', [21_000_000, 12_000_000], 1.5, { test: '>=' }),
  ],
  assumptions: [
    'The investment stands at £15m, its upper end, in equal parts and tranches: the paper prints no profile.',
    'The pressure of £5m a year stands in 2021-22 alone, as avoided: the years on the way are not printed.',
    'The £21m less spend than projected is not in the ledger: the paper does not say which part of it is cash, which is avoided, and of how many years it is the sum.',
    'The test of both gateways, no more looked after children than on 31 March 2017, is ours. The paper names what is reviewed, and no gateway for the third and fourth year.',
    'The courses at the gateways are ours: 1,138 is a quarter of the 122 more.',
    'The population of 167,982 is implied by 1,107 at 65.9 per 10,000.',
  ],
};
