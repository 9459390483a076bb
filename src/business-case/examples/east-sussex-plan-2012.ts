import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { claimsIn } from '#business-case/findings.ts';
import { evenly, pounds } from '#business-case/flow.ts';

const REPORT = 'East Sussex, Health and Wellbeing Board, 6 March 2012';
const claim = claimsIn(REPORT);

export const eastSussexPlan2012: BusinessCase = {
  id: 'east-sussex-plan-2012',
  title: 'East Sussex: £9.7 million against a £12 million pressure, 2012-13 to 2014-15',
  source: `${REPORT}, 1.1 and 1.4`,
  years: [2013, 2014, 2015],
  investments: [
    { strand: 'THRIVE', title: 'One-off investment fund', nature: 'one-off', posts: [], fullYear: null, cost: { column: 'cost', byYearPence: evenly(pence(970_000_000), 3) } },
  ],
  cashReleasing: [],
  avoided: [{ title: 'Budget pressure that builds if nothing is done', to: 'council', benefit: { column: 'avoided', byYearPence: pounds(0, 0, 12_000_000) } }],
  nonFinancial: [
    { title: 'Children subject to a child protection plan', to: 'council', change: 'not 931 by the end of 2014-15, from 700 now' },
    { title: 'Looked after children', to: 'council', change: 'not 831 by the end of 2014-15, from 624 now' },
  ],
  optimismBias: { costsUp: 0, benefitsDown: 0, basis: 'the paper states none' },
  unitCosts: null,
  yearlyCostAfterPence: null,
  drawdown: null,
  outcomes: [],
  claims: [
    claim('1.1', 'Children subject to a child protection plan after three years of approximately 10%', 'compound-growth', [700, 0.1, 3], 931, { within: 1 }),
    claim('1.1', 'Looked after children after three years of approximately 10%', 'compound-growth', [624, 0.1, 3], 831, { within: 1 }),
  ],
  assumptions: [
    'The fund is put in equal parts into its three years: the paper prints no profile.',
    'The pressure of £12 million stands in the last year alone: what it comes to on the way is not printed, and is counted as nothing.',
    'The whole pressure stands as avoided: the paper says that the budget is balanced for 2015-16, and not that spending falls below today’s.',
    'Growth of 10% a year is taken to go on for three years, as the paper does. The looked after children then did not rise: see east-sussex-outcome-2015.',
  ],
};
