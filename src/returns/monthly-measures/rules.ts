import { issueOf } from '#returns/file-rule.ts';
import type { FileRule } from '#returns/file-rule.ts';

/** What may be wrong with monthly measures. `action` says what was done. */
export const MONTHLY_MEASURE_RULES = [
  { id: 'monthly-measure-stray-quote', severity: 'warning', title: 'A quotation mark has no pair', action: 'It was read as an ordinary character.' },
  { id: 'monthly-measure-missing', severity: 'error', title: 'A row does not say which measure it is', action: 'The row is not used.' },
  { id: 'monthly-measure-unknown', severity: 'note', title: 'A measure is none of those known', action: 'Its figures are kept; no indicator uses them.' },
  { id: 'monthly-measure-month-unreadable', severity: 'error', title: 'The month cannot be read', action: 'The row is not used.' },
  { id: 'monthly-measure-value-unreadable', severity: 'error', title: 'The value is no number', action: 'The row is not used.' },
  { id: 'monthly-measure-symbol-unknown', severity: 'error', title: 'The symbol is none of those that official statistics use', action: 'The row is not used.' },
  { id: 'monthly-measure-value-missing', severity: 'warning', title: 'A row has a month and neither a number nor a symbol', action: 'The row is left out: the month is not known.' },
  { id: 'monthly-measure-value-negative', severity: 'error', title: 'A number of people or things is below zero', action: 'The row is not used.' },
  { id: 'monthly-measure-value-not-whole', severity: 'warning', title: 'A number of people or things is not whole', action: 'It is used as it stands.' },
  { id: 'monthly-measure-percentage-doubtful', severity: 'warning', title: 'A percentage may be a share, or is above 100', action: 'It is used as it stands. Write 72 for 72%.' },
  { id: 'monthly-measure-value-and-symbol', severity: 'warning', title: 'A row has a number and a symbol', action: 'The number is used.' },
  { id: 'monthly-measure-repeated', severity: 'note', title: 'A figure is given twice', action: 'One of the two is kept; they are the same.' },
  { id: 'monthly-measure-contradicted', severity: 'error', title: 'Two figures for the same measure, month and area', action: 'The later of the two is used.' },
] as const satisfies readonly FileRule[];

export type MonthlyMeasureRule = (typeof MONTHLY_MEASURE_RULES)[number]['id'];

export const monthlyMeasureIssue = issueOf(MONTHLY_MEASURE_RULES);
