import type { MonthlyMeasure } from '#returns/monthly-measures/measure.ts';

/** Definitions of staff are those of the children's social work workforce census (taken on 30 September). */
export const STAFF_AND_MONEY: readonly MonthlyMeasure[] = [
  {
    id: 'social-workers-in-post', title: 'Social workers in post', unit: 'FTE', kind: 'stock', feeds: ['social-worker-turnover', 'social-worker-vacancies-rate', 'agency-social-workers-rate'],
    explanation: 'Children\'s social workers employed by the authority at the month\'s end, full-time equivalents, without agency staff.',
  },
  { id: 'social-worker-vacancies', title: 'Social worker vacancies', unit: 'FTE', kind: 'stock', feeds: ['social-worker-vacancies-rate'], explanation: 'Posts for children\'s social workers without an employee at the month\'s end, covered by agency staff or not.' },
  { id: 'agency-social-workers', title: 'Agency social workers', unit: 'FTE', kind: 'stock', feeds: ['agency-social-workers-rate'], explanation: 'Agency staff who work as children\'s social workers at the month\'s end.' },
  { id: 'social-worker-leavers', title: 'Social workers who left', unit: 'FTE', kind: 'flow', feeds: ['social-worker-turnover'], explanation: 'Employed children\'s social workers who left the authority in the month.' },
  { id: 'case-holders', title: 'Social workers who hold cases', unit: 'FTE', kind: 'stock', feeds: ['caseload'], explanation: 'Social workers with at least one case at the month\'s end, agency staff among them.' },
  { id: 'cases', title: 'Cases held', unit: 'count', kind: 'stock', feeds: ['caseload'], explanation: 'Children who are the case of a social worker at the month\'s end.' },
  { id: 'net-spend', title: 'Net spend on children\'s social care', unit: 'GBP', kind: 'flow', feeds: ['net-spend', 'spend-per-child', 'spend-not-looked-after'], explanation: 'Spent in the month on children\'s social care less its income, as the ledger has it.' },
  { id: 'looked-after-spend', title: 'Net spend on looked after children', unit: 'GBP', kind: 'flow', feeds: ['spend-not-looked-after'], explanation: 'Of the net spend, what was for looked after children.' },
  { id: 'placement-spend', title: 'Spend on placements', unit: 'GBP', kind: 'flow', feeds: ['placement-spend', 'placement-spend-share'], explanation: 'Spent in the month on placements of looked after children.' },
  { id: 'spend-16-plus', title: 'Spend on provision for 16 and over', unit: 'GBP', kind: 'flow', feeds: ['spend-16-plus'], explanation: 'Spent in the month on supported accommodation and other provision for looked after young people of 16 and over.' },
  { id: 'social-care-budget', title: 'Budget of the month', unit: 'GBP', kind: 'flow', feeds: ['placement-spend-share'], explanation: 'The month\'s part of the net budget for children\'s social care; a twelfth of the year\'s where it is not profiled.' },
  { id: 'budget', title: 'Budget of the year', unit: 'GBP', kind: 'stock', feeds: ['budget-variance'], explanation: 'The net budget for children\'s social care for the whole financial year, as it stands at the month\'s end.' },
  { id: 'forecast-outturn', title: 'Forecast outturn of the year', unit: 'GBP', kind: 'stock', feeds: ['budget-variance'], explanation: 'The net spend forecast at the month\'s end for the whole financial year.' },
  { id: 'investment-approved', title: 'Investment approved', unit: 'GBP', kind: 'stock', feeds: ['investment-drawn'], explanation: 'One-off money approved for the programme by the month\'s end, since it began.' },
  { id: 'investment-drawn', title: 'Investment drawn', unit: 'GBP', kind: 'stock', feeds: ['investment-drawn', 'return-on-investment', 'avoided-cost-on-investment'], explanation: 'Of the money approved, what was drawn down by the month\'s end, since the programme began.' },
  { id: 'recurring-saving', title: 'Recurring saving', unit: 'GBP', kind: 'stock', feeds: ['return-on-investment'], explanation: 'Yearly saving that the programme had made for good by the month\'s end.' },
  { id: 'avoided-cost', title: 'Avoided cost', unit: 'GBP', kind: 'stock', feeds: ['avoided-cost-on-investment'], explanation: 'Yearly cost that the programme is held to have avoided by the month\'s end.' },
];
