import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { claimsIn } from '#business-case/findings.ts';
import { evenly, pounds } from '#business-case/flow.ts';

const REPORT = 'East Sussex, Corporate Parenting Panel, 10 July 2015';
const claim = claimsIn(REPORT);
const claimOfNorfolk = claimsIn('Norfolk, Children’s Services Committee, 17 October 2017');

export const eastSussexOutcome2015: BusinessCase = {
  id: 'east-sussex-outcome-2015',
  title: 'East Sussex: what came of the £9.7 million, 2012-13 to 2014-15',
  source: `${REPORT}, 1.2, 2.16, 2.17 and 2.19; the investment and the pressure from the Health and Wellbeing Board, 6 March 2012`,
  years: [2013, 2014, 2015],
  investments: [
    { strand: 'THRIVE', title: 'One-off investment fund, as planned', nature: 'one-off', posts: [], fullYear: null, cost: { column: 'cost', byYearPence: evenly(pence(970_000_000), 3) } },
  ],
  cashReleasing: [{ title: 'Cost of children’s social care below 2011-12: £56.6m to £51.9m', to: 'council', benefit: { column: 'cash-releasing', byYearPence: pounds(0, 0, 4_700_000) } }],
  avoided: [{ title: 'Pressure forecast in 2012 that did not come', to: 'council', benefit: { column: 'avoided', byYearPence: pounds(0, 0, 12_000_000) } }],
  nonFinancial: [
    { title: 'Looked after children', to: 'council', change: '620 to 548' },
    { title: 'Child protection plans per 10,000', to: 'council', change: '65 to 45' },
    { title: 'Children receiving targeted early help', to: 'council', change: '5,520 to 6,592' },
    { title: 'Initial contacts per 10,000, which were to fall', to: 'council', change: '1,901 to 2,438' },
  ],
  optimismBias: { costsUp: 0, benefitsDown: 0, basis: 'this is an outcome: spending and children are as counted; the pressure avoided is still a forecast' },
  unitCosts: null,
  yearlyCostAfterPence: pence(120_000_000),
  drawdown: null,
  outcomes: [],
  claims: [
    claim('1.2', 'Cost of children’s social care, 2011-12 to 2014-15', 'difference', [56_600_000, 51_900_000], 4_700_000, { form: 'pounds', roundedTo: 100_000, unsigned: true }),
    claim('1.2', 'The same as a percentage', 'change', [56_600_000, 51_900_000], 0.08, { form: 'percent', unsigned: true }),
    claim('2.16', 'Looked after children, start to end', 'change', [620, 548], 0.12, { form: 'percent', unsigned: true }),
    claim('2.17', 'Looked after children at the start, held to the plan of 2012', 'figure', [624], 620),
    claimOfNorfolk('5.6', 'Return of £1.5m a year on each £1m, from the yearly return that East Sussex counted', 'per-unit', [null, 9_700_000], 1.5, { roundedTo: 0.1 }),
    claimOfNorfolk('5.6', 'The same return, if it were the fall in spending', 'per-unit', [4_700_000, 9_700_000], 1.5, { roundedTo: 0.1 }),
    claimOfNorfolk('5.6', 'The same return, if it were the pressure avoided', 'per-unit', [12_000_000, 9_700_000], 1.5, { roundedTo: 0.1 }),
  ],
  assumptions: [
    'The fund is taken as planned, in equal parts: no paper prints what was spent of it.',
    'Spending fell by £4.7m between 2011-12 and 2014-15. The years between are not printed and are counted as nothing. Prices are as printed, so inflation is not taken out.',
    'The fall is counted to the investment in full; the paper has nothing that it could be compared with.',
    'The pressure avoided is the forecast of 2012, and growth of 10% a year was an assumption of it. Nobody can count what did not happen: it stands in a column of its own.',
    'The £1.2m a year that was put into the base budget from 2015-16 is what goes on to be spent.',
  ],
};
