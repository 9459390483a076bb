import { must } from '#kernel/assert.ts';
import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import type { Ledger } from '#business-case/ledger.ts';
import type { MoneyColumn } from '#business-case/flow.ts';
import type { Block, KeyFigure } from '#reports/block.ts';
import { directed, directedRange, FEWER } from '#reports/comparison-figures.ts';
import { formatCount, formatPercent, formatRange } from '#reports/format.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { inCareAt, withoutPlanAt } from '#reports/outline-case/outline-input.ts';
import { heading, prompt, said } from '#reports/outline-case/tables.ts';

const paidBack = ({ paybackYear, benefitPence }: Ledger<MoneyColumn>, { plan: { years } }: OutlineInput): string => (benefitPence <= 0 ? 'none is expected'
  : paybackYear === null ? `by itself it does not pay for the plan by the end of ${financialYearName(must(years.at(-1), 'a year'))}` : `by itself it has paid for the plan by the end of ${financialYearName(paybackYear)}`);

/** `12 fewer than if nothing is done; 80% range of the difference 3 to 20 fewer` */
export function differenceInWords({ comparison }: OutlineInput): string {
  const { mean, quantiles } = must(comparison.inCare[0]?.months.at(-1), 'the last month');
  return `${directed(mean, formatCount, FEWER)} than if nothing is done; 80% range of the difference ${directedRange(quantiles, formatCount, FEWER)}`;
}

/** The few figures that a reader with ten minutes begins with. */
export function keyFigures(input: OutlineInput): readonly KeyFigure[] {
  const { compared, comparison, plan, history } = input;
  const last = compared.months.length - 1;
  const end = longDate(must(compared.months[last], 'a month'));
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  const now = history?.values[history.months.indexOf(compared.from)];
  const without = withoutPlanAt(input, last);
  const cumulative = must(comparison.money.cumulative.at(-1), 'a year');
  return [
    ...(now === undefined ? [] : [{ label: 'Looked after now', value: now, format: 'children', detail: `on ${longDate(compared.from)}` } as const]),
    { label: 'Looked after if nothing is done', value: without.value, format: 'children', detail: `on ${end}; 80% range ${formatRange(without, 'children')}` },
    { label: 'Looked after with the plan', value: inCareAt(compared, 0, last).value, format: 'children', detail: differenceInWords(input) },
    { label: 'Cost of the plan, all years', value: cashReleasing.costPence, format: 'pounds-short', detail: `${financialYearName(must(plan.years[0], 'a year'))} to ${financialYearName(must(plan.years.at(-1), 'a year'))}` },
    { label: 'Cash-releasing benefit', value: cashReleasing.benefitPence, format: 'pounds-short', detail: paidBack(cashReleasing, input) },
    { label: 'Avoided cost', value: avoided.benefitPence, format: 'pounds-short', detail: `${paidBack(avoided, input)}; never added to cash` },
    {
      label: 'Chance of spending less', value: comparison.money.chanceOfNetSaving.at(-1) ?? 0, format: 'chance',
      detail: `than if nothing is done, all years together, where each lever works as the plan supposes; 80% range from ${formatPoundsShort(cumulative.quantiles['0.1'])} to ${formatPoundsShort(cumulative.quantiles['0.9'])} less`,
    },
  ];
}

/** What is asked, in the first page that a member reads. */
export function openingBlocks(input: OutlineInput): readonly Block[] {
  const { words } = input;
  return [
    heading('Purpose', 'purpose'),
    ...said(words.purpose, 'what is asked of whom, and why now, in two or three sentences'),
    { kind: 'key-figures', figures: keyFigures(input) },
    heading('Recommendations', 'recommendations'),
    ...(words.recommendations.length === 0 ? [prompt('what the committee is asked to agree, to note and to receive, each in a sentence that can be voted on')]
      : [{ kind: 'list', style: 'number', items: words.recommendations } as const]),
    ...(words.drawdown === null ? [] : [{ kind: 'inset', text: `The money is asked for in tranches. Over the simulated lives ${formatPoundsShort(input.drawdown?.released.expectedPence ?? 0)} of the ${formatPoundsShort(input.drawdown?.potPence ?? 0)} is expected to be released; `
      + `the first gateway that the number looked after decides opens in ${formatPercent(input.drawdown?.gateways.find(({ reach, shareOpen }) => reach === 'simulated' && shareOpen < 1)?.shareOpen ?? 1)} of them.` } as const]),
  ];
}
