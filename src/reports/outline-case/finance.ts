import { at, must } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { formatPounds, formatPoundsShort } from '#kernel/money.ts';
import { capitalised } from '#kernel/words.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { MoneyBenefit } from '#business-case/case.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import { sumOf } from '#business-case/flow.ts';
import { discountFactor, ratesOf } from '#business-case/green-book.ts';
import type { Choices, Ledger } from '#business-case/ledger.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { sustainedAfter, yearlyCostAfter } from '#business-case/sustained.ts';
import { unitCostChoice } from '#business-case/unit-costs.ts';
import type { Block, ChartBlock, Row, TableBlock } from '#reports/block.ts';
import { paragraph, poundColumns, subheading, tableOf, textColumns } from '#reports/block.ts';
import { formatPercent } from '#reports/format.ts';
import { drawdownBlocks } from '#reports/outline-case/drawdown.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { heading } from '#reports/outline-case/tables.ts';

/** The case with every allowance at once: optimism, fading and discounting. */
function tested({ plan, tests }: OutlineInput): Choices {
  const { costsUp, benefitsDown } = tests.optimism ?? plan.optimismBias;
  return { costsUp, benefitsDown, fadePerYear: tests.fadePerYear, discounted: true };
}

const paidBackBy = ({ paybackYear, costPence }: Ledger<MoneyColumn>): string => (paybackYear !== null ? financialYearName(paybackYear) : costPence === 0 ? 'nothing to pay back' : 'not within the plan');
const perPound = (ratio: number | null): string => (ratio === null ? 'x' : formatPounds(ratio * 100));

/** Each year's cost beside each column of benefits: no column is added to another. */
export function moneyByYear({ plan, comparison }: OutlineInput): TableBlock {
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  const rows = plan.years.map((year, i): Row => [financialYearName(year), at(comparison.money.years, i).months, at(cashReleasing.years, i).costPence, at(cashReleasing.years, i).benefitPence, at(avoided.years, i).benefitPence]);
  return tableOf('money-by-year', 'The money by financial year', [...textColumns('Year'), { title: 'Months', format: 'count' }, ...poundColumns('Cost', 'Cash-releasing', 'Avoided cost')],
    [...rows, ['All years', sum(comparison.money.years.map(({ months }) => months)), cashReleasing.costPence, cashReleasing.benefitPence, avoided.benefitPence]],
    { lastRowIsTotal: true, note: 'Benefits without a price stand in Appendix A. The columns are different things and are never added up.' });
}

/** Each column of benefits by itself against the whole cost, as stated and with every allowance. */
export function accounts(input: OutlineInput): TableBlock {
  const rows = ([['as stated', AS_STATED], ['tested', tested(input)]] as const).flatMap(([taken, choices]) => {
    const { cashReleasing, avoided } = ledgersOf(input.plan, choices);
    return ([['Cash-releasing', cashReleasing], ['Avoided cost', avoided]] as const).map(([name, ledger]): Row => [`${name}, ${taken}`, ledger.costPence, ledger.benefitPence, ledger.netPence, paidBackBy(ledger), perPound(ledger.returnPerPound), perPound(ledger.lastYearReturnPerPound)]);
  });
  return tableOf('accounts', 'Each column of benefits alone against the whole cost', [...textColumns('Taken'), ...poundColumns('Cost', 'Benefit', 'Net'), ...textColumns('Paid back by', 'Return on £1', 'Last year’s return on £1')], rows,
    { note: 'Tested: with optimism, fading and discounting. Net is the benefit of that line alone less the whole cost. A plan may be worth its money in avoided cost and still give no budget back.' });
}

function allowances({ plan, tests }: OutlineInput): readonly Block[] {
  const { costsUp, benefitsDown, basis } = tests.optimism ?? plan.optimismBias;
  const rates = ratesOf(must(plan.years[0], 'a year'));
  return [
    paragraph(costsUp === 0 && benefitsDown === 0 ? `Optimism: ${basis}.` : `Optimism: costs are taken ${formatPercent(costsUp)} higher and benefits ${formatPercent(benefitsDown)} lower than stated. Basis: ${basis.replace(/\.$/, '')}.`),
    paragraph(`Discounting: £1 of the last year is worth ${formatPounds(100 * discountFactor(rates, plan.years.length - 1))} of the first (${rates.source}). Fading: ${formatPercent(tests.fadePerYear)} of a benefit is taken to be lost each year after it first comes.`),
  ];
}

const total = ({ byYearPence }: Flow<'cost' | MoneyColumn>): number => sum(byYearPence);

function spentBy({ plan }: OutlineInput, kind: 'strand' | 'nature'): TableBlock {
  const names = [...new Set(plan.investments.map(one => one[kind]))];
  const flowOf = (name: string | null): Flow<'cost'> => sumOf('cost', plan.investments.filter(one => name === null || one[kind] === name).map(one => one.cost), plan.years.length);
  const row = (title: string, flow: Flow<'cost'>): Row => [title, ...flow.byYearPence, total(flow)];
  return tableOf(`spent-by-${kind}`, `Investment by ${kind} and year`, [...textColumns(capitalised(kind)), ...poundColumns(...plan.years.map(financialYearName), 'All years')],
    [...names.map(name => row(capitalised(name), flowOf(name))), row('All', flowOf(null))], { lastRowIsTotal: true });
}

function whoBenefits({ plan }: OutlineInput): TableBlock {
  const of = <C extends MoneyColumn>(benefits: readonly MoneyBenefit<C>[], to: string): number => sum(benefits.flatMap(one => (one.to === to ? [total(one.benefit)] : [])));
  return tableOf('who-benefits', 'Who gets the benefit, all years', [...textColumns('To whom'), ...poundColumns('Cash-releasing', 'Avoided cost'), { title: 'Without a price', format: 'count' }],
    BENEFICIARIES.map((to): Row => [capitalised(to), of(plan.cashReleasing, to), of(plan.avoided, to), plan.nonFinancial.filter(one => one.to === to).length]), { note: 'What no plan shares out is taken to be the council’s.' });
}

function afterwards({ plan, tests }: OutlineInput): readonly Block[] {
  const yearly = yearlyCostAfter(plan);
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  const lines = ([['cash-releasing benefit', cashReleasing], ['avoided cost', avoided]] as const).filter(([, ledger]) => ledger.benefitPence !== 0).map(([name, ledger]) => {
    const { netPence, firstYearAtALoss } = sustainedAfter<MoneyColumn>(ledger, yearly, tests.yearsAfter, tests.fadePerYear);
    return `The ${name} alone comes to ${formatPoundsShort(netPence)} in the ${tests.yearsAfter} years after, less that cost${firstYearAtALoss === null ? '' : `; from ${financialYearName(firstYearAtALoss)} it costs more than it brings`}.`;
  });
  return [
    subheading('After the last pound', 'after-the-last-pound'),
    paragraph(`If the services go on after ${financialYearName(must(plan.years.at(-1), 'a year'))}, they cost ${formatPounds(yearly, true)} a year: the staff and recurring cost of the last year. The benefit of the last year is taken to go on, fading by ${formatPercent(tests.fadePerYear)} a year. ${lines.join(' ')} Appendix A has the years.`),
  ];
}

/** All of a price or a share of it: the choice is shown with what it moves. */
function unitCosts({ plan }: OutlineInput): readonly Block[] {
  const title = subheading('What one place less saves', 'unit-costs');
  if (plan.unitCosts === null) {
    return [title, paragraph('Each day of placement that is not needed is taken to save all of its price (average cost). The plan names no smaller share: where a home or a team is paid for whether a place is used or not, less is saved than is shown here.')];
  }
  const { used, marginal, average } = plan.unitCosts;
  const { marginalPence, averagePence, otherWouldAddPence } = unitCostChoice(plan.unitCosts);
  const row = (name: string, amount: number, source: string): Row => [`${capitalised(name)} cost`, amount, name === used ? 'yes' : 'no', source];
  return [title, tableOf('unit-costs', 'What the plan saves on placements, all years, by either cost', [...textColumns('By'), ...poundColumns('Saved on placements'), ...textColumns('Used here', 'A day that is not needed saves')],
    [row('marginal', marginalPence, marginal.source), row('average', averagePence, average.source)], { note: `The other choice would change what is saved by ${formatPounds(otherWouldAddPence, true)}.` })];
}

/** Spending beside doing nothing, with its range: what the three columns come to in the books of the authority as a whole. */
function chances({ comparison: { money } }: OutlineInput): readonly Block[] {
  return [
    subheading('How sure it is', 'how-sure'),
    paragraph('Spending below doing nothing is what placements and the levers cost together, against the same children with nothing done. It holds cash and avoided cost alike, so it is no sum that a budget gives back.'),
    tableOf('chances', 'Spending below doing nothing', [{ title: 'Year', format: 'financial-year' }, { title: 'In the year (80% range)', format: 'pounds-short', holds: 'estimate' }, { title: 'All years so far (80% range)', format: 'pounds-short', holds: 'estimate' }, { title: 'Chance of spending less', format: 'chance' }],
      money.years.map(({ yearEnding }, i): Row => [yearEnding, ...[at(money.net, i), at(money.cumulative, i)].map(({ mean, quantiles }) => ({ value: mean, low: quantiles['0.1'], high: quantiles['0.9'] })), at(money.chanceOfNetSaving, i)]),
      { note: 'Below 0: more is spent than if nothing is done. The chance is of all years so far together.' }),
  ];
}

function moneyWaterfall({ comparison: { waterfall, total: whole } }: OutlineInput): readonly ChartBlock[] {
  if (waterfall === null) return [];
  const steps = [...waterfall.levers.map(({ title, netPence }) => ({ label: title, value: netPence })), ...(waterfall.levers.length > 1 ? [{ label: 'What they do to each other', value: waterfall.interaction.netPence }] : [])];
  return [{
    kind: 'chart', id: 'money-by-lever', showTable: true, title: 'Spending below doing nothing, all years, by lever', longDescription: `${steps.map(({ label, value }) => `${label}: ${formatPoundsShort(value)}`).join('; ')}. Together: ${formatPoundsShort(whole.netPence)}.`,
    valueAxis: { title: 'Spending below doing nothing', format: 'pounds-short' }, data: { kind: 'waterfall', start: null, steps, end: { label: 'Together', value: whole.netPence } },
    table: tableOf('money-by-lever', 'Spending below doing nothing, by lever', [...textColumns('Lever'), ...poundColumns('All years')], [...steps.map(({ label, value }): Row => [label, value]), ['Together', whole.netPence]], { lastRowIsTotal: true, note: 'Each lever alone, after its own cost; then what they do to each other, so that the lines add up exactly.' }),
  }];
}

/** Why there is no cash, where there is none: it is the first thing that a finance director asks. */
const cashInWords = ({ benefitPence }: Ledger<'cash-releasing'>): string => (benefitPence > 0 ? `It is expected to release ${formatPoundsShort(benefitPence)} of cash: spending below what today’s children cost at the year’s prices.`
  : benefitPence < 0 ? `It takes ${formatPoundsShort(-benefitPence)} of cash more for placements than doing nothing does.`
  : 'It is expected to release no cash: with the plan, placements still cost more than today’s children do at the year’s prices, so that what is saved is of the rise and no budget can give it back.');

export function financeBlocks(input: OutlineInput): readonly Block[] {
  const { plan } = input;
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  return [
    heading('Financial implications', 'finance'),
    paragraph(`The plan costs ${formatPoundsShort(cashReleasing.costPence)} over ${plan.years.length} financial years. ${cashInWords(cashReleasing)} Apart from that it is expected to avoid ${formatPoundsShort(avoided.benefitPence)} of cost that would otherwise come.`),
    moneyByYear(input),
    subheading('What is spent', 'what-is-spent'), spentBy(input, 'strand'), spentBy(input, 'nature'),
    subheading('Whether it pays', 'whether-it-pays'), accounts(input), ...allowances(input), ...afterwards(input),
    subheading('Who benefits', 'who-benefits'), whoBenefits(input),
    ...unitCosts(input),
    ...chances(input), ...moneyWaterfall(input), ...drawdownBlocks(input),
  ];
}
