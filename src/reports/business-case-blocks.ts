import { formatPounds } from '#kernel/money.ts';
import type { Pence } from '#kernel/money.ts';
import { roundTo, sum } from '#kernel/mathematics.ts';
import { financialYearName, monthName } from '#kernel/calendar-date.ts';
import type { BusinessCase, MoneyBenefit, OptimismBias } from '#business-case/case.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { Outcome } from '#business-case/drawdown.ts';
import { drawn } from '#business-case/drawdown.ts';
import { recheck } from '#business-case/findings.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import { sumOf } from '#business-case/flow.ts';
import { discountFactor, ratesOf } from '#business-case/green-book.ts';
import type { Choices, Ledger } from '#business-case/ledger.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { staffCostPence } from '#business-case/staff.ts';
import { sustainedAfter, yearlyCostAfter } from '#business-case/sustained.ts';
import { unitCostChoice } from '#business-case/unit-costs.ts';
import type { Block, Cell, Row } from '#reports/block.ts';
import { bullets, lead, paragraph, poundColumns, subheading, tableOf, textColumns } from '#reports/block.ts';
import { figureOrNone, formatPercent } from '#reports/format.ts';

/** What the reader of a case chooses to hold it against. */
export interface CaseTests {
  /** Null: the case's own allowance. */
  readonly optimism: OptimismBias | null;
  /** Share of its effect that a benefit loses each year. */
  readonly fadePerYear: number;
  readonly yearsAfter: number;
}


const total = (amounts: readonly Pence[]): number => sum(amounts);
const yearNames = ({ years }: BusinessCase): readonly string[] => years.map(financialYearName);
const withTotal = ({ byYearPence }: Flow<'cost' | MoneyColumn>): readonly number[] => [...byYearPence, total(byYearPence)];
const perPound = (ratio: number | null): Cell => (ratio === null ? { symbol: 'x' } : formatPounds(ratio * 100));
const COLUMN_NAMES = { 'cash-releasing': 'Cash-releasing benefits', avoided: 'Avoided cost' } as const;

export function investmentBlocks(plan: BusinessCase): readonly Block[] {
  const lines = plan.investments.map((one): Row => [one.title, one.strand, one.nature, ...withTotal(one.cost)]);
  const { cashReleasing } = ledgersOf(plan, AS_STATED);
  const last: Row = ['All', '', '', ...cashReleasing.years.map(({ costPence }) => costPence), cashReleasing.costPence];
  const byKind = (['strand', 'nature'] as const).map(kind => tableOf(`case-by-${kind}`, `Investment by ${kind}`, [...textColumns(kind === 'strand' ? 'Strand' : 'Nature'), ...poundColumns(...yearNames(plan), 'All years')],
    [...new Set(plan.investments.map(one => one[kind]))].map((name): Row => [name, ...withTotal(sumOf('cost', plan.investments.flatMap(one => (one[kind] === name ? [one.cost] : [])), plan.years.length))])));
  const posts = plan.investments.flatMap(({ title, cost, posts: paid, fullYear }) => paid.map((one): Row => {
    const stated = cost.byYearPence[one.yearIndex] ?? 0;
    const byPosts = fullYear === null ? null : staffCostPence(one, fullYear);
    return [title, yearNames(plan)[one.yearIndex] ?? '', one.grade ?? 'not stated', String(one.fullTimeEquivalents), one.quarters === null ? 'not stated' : String(roundTo(one.quarters, 2)),
      figureOrNone(fullYear && fullYear.costPence / fullYear.fullTimeEquivalents), figureOrNone(byPosts), stated, figureOrNone(byPosts === null ? null : stated - byPosts)];
  }));
  return [
    subheading('What is spent', 'case-investment'),
    tableOf('case-investment', 'Investment by line and year', [...textColumns('Line', 'Strand', 'Nature'), ...poundColumns(...yearNames(plan), 'All years')], [...lines, last], { lastRowIsTotal: true }),
    ...byKind,
    ...(posts.length === 0 ? [] : [tableOf('case-posts', 'Posts and what part of a year they are paid for', [...textColumns('Line', 'Year', 'Grade', 'Full-time equivalents', 'Quarters paid'), ...poundColumns('A post in a full year', 'By posts and quarters', 'As stated', 'Stated less that')], posts)]),
  ];
}

const benefitRows = <C extends MoneyColumn>(benefits: readonly MoneyBenefit<C>[]): readonly Row[] => benefits.map(({ title, to, benefit }): Row => [title, to, ...withTotal(benefit)]);

export function benefitBlocks(plan: BusinessCase): readonly Block[] {
  const columns = [...textColumns('Benefit', 'To whom'), ...poundColumns(...yearNames(plan), 'All years')];
  const moneyTable = (id: string, title: string, rows: readonly Row[]): Block =>
    (rows.length === 0 ? paragraph(`${title}: the case states none.`) : tableOf(id, title, columns, rows));
  return [
    subheading('What it brings', 'case-benefits'),
    paragraph('Three columns that are never added up: money that a budget gives back, cost that would otherwise have come, and what has no price.'),
    moneyTable('case-cash', COLUMN_NAMES['cash-releasing'], benefitRows(plan.cashReleasing)),
    moneyTable('case-avoided', COLUMN_NAMES.avoided, benefitRows(plan.avoided)),
    tableOf('case-non-financial', 'Benefits without a price', textColumns('Benefit', 'To whom', 'Change'), plan.nonFinancial.map(({ title, to, change }): Row => [title, to, change])),
    tableOf('case-beneficiaries', 'Who gets the benefit', [...textColumns('To whom'), ...poundColumns('Cash-releasing', 'Avoided'), { title: 'Without a price', format: 'count' }], BENEFICIARIES.map((to): Row => {
      const of = <C extends MoneyColumn>(benefits: readonly MoneyBenefit<C>[]): number => sum(benefits.flatMap(one => (one.to === to ? [total(one.benefit.byYearPence)] : [])));
      return [to, of(plan.cashReleasing), of(plan.avoided), plan.nonFinancial.filter(one => one.to === to).length];
    })),
  ];
}

/** The ways in which the stated figures are taken, each with its name. */
function viewsOf(plan: BusinessCase, { optimism, fadePerYear }: CaseTests): readonly (readonly [string, Choices])[] {
  const { costsUp, benefitsDown } = optimism ?? plan.optimismBias;
  const allowance = { costsUp, benefitsDown };
  const { rate } = ratesOf(plan.years[0] ?? 0).bands[0]!;
  return [
    ['As stated', AS_STATED],
    [`Allowing for optimism: costs ${formatPercent(costsUp)} higher, benefits ${formatPercent(benefitsDown)} lower`, { ...AS_STATED, ...allowance }],
    [`Discounted at ${formatPercent(rate, 1)} a year`, { ...AS_STATED, discounted: true }],
    [`Effect fading by ${formatPercent(fadePerYear)} a year`, { ...AS_STATED, fadePerYear }],
    ['All of these', { ...allowance, fadePerYear, discounted: true }],
  ];
}

const paybackInWords = ({ paybackYear, costPence }: Ledger<MoneyColumn>): string => (paybackYear !== null ? financialYearName(paybackYear) : costPence === 0 ? 'nothing to pay back' : 'not within the case');

const ledgerRow = (ledger: Ledger<MoneyColumn>): Row => [ledger.costPence, ledger.benefitPence, ledger.netPence, paybackInWords(ledger), perPound(ledger.returnPerPound), perPound(ledger.lastYearReturnPerPound)];

export function ledgerBlocks(plan: BusinessCase, tests: CaseTests): readonly Block[] {
  const stated = ledgersOf(plan, AS_STATED);
  const rates = ratesOf(plan.years[0] ?? 0);
  const { basis } = tests.optimism ?? plan.optimismBias;
  return ([['cashReleasing', plan.cashReleasing.length], ['avoided', plan.avoided.length]] as const).flatMap(([of, benefits]): readonly Block[] => {
    if (benefits === 0) return [];
    const { column, years } = stated[of];
    return [
      subheading(`The account: ${COLUMN_NAMES[column].toLowerCase()} alone against the whole cost`, `case-ledger-${column}`),
      tableOf(`case-ledger-${column}`, `${COLUMN_NAMES[column]} by year`, [{ title: 'Year', format: 'financial-year' }, ...poundColumns('Cost', 'Gross benefit', 'Net', 'Cumulative')],
        years.map(({ year, costPence, benefitPence, netPence, cumulativePence }): Row => [year, costPence, benefitPence, netPence, cumulativePence])),
      tableOf(`case-views-${column}`, 'The same, tested', [...textColumns('Taken as'), ...poundColumns('Cost', 'Gross benefit', 'Net'), ...textColumns('Paid back by', 'Return on £1', 'Last year’s return on £1')],
        viewsOf(plan, tests).map(([title, choices]): Row => [title, ...ledgerRow(ledgersOf(plan, choices)[of])]),
        { note: `Optimism: ${basis.replace(/\.$/, '')}. Discounting: ${rates.source}. The first year is year 0; £1 of the last is worth ${formatPounds(100 * discountFactor(rates, plan.years.length - 1))}. Fading: from the year after the column first brings anything.` }),
    ];
  });
}

export function afterBlocks(plan: BusinessCase, { fadePerYear, yearsAfter }: CaseTests): readonly Block[] {
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  const yearly = yearlyCostAfter(plan);
  const rows = ([...(plan.cashReleasing.length > 0 ? [cashReleasing] : []), ...(plan.avoided.length > 0 ? [avoided] : [])] as readonly Ledger<MoneyColumn>[]).map(ledger => sustainedAfter(ledger, yearly, yearsAfter, fadePerYear));
  return [
    subheading('After the last pound', 'case-after'),
    paragraph(`${formatPounds(yearly, true)} a year goes on to be spent (${plan.yearlyCostAfterPence === null ? 'the staff and recurring cost of the last year' : 'as the case says'}). The benefit of the last year goes on, fading by ${formatPercent(fadePerYear)} a year.`),
    ...rows.map(({ column, years, netPence, firstYearAtALoss }) => tableOf(`case-after-${column}`, `${COLUMN_NAMES[column]} in the ${yearsAfter} years after`, [{ title: 'Year', format: 'financial-year' }, ...poundColumns('Benefit that is left', 'Cost that goes on', 'Net')],
      years.map((one): Row => [one.year, one.benefitPence, one.costPence, one.netPence]), { note: `Net of these years: ${formatPounds(netPence, true)}. ${firstYearAtALoss === null ? 'No year of them costs more than it brings.' : `From ${financialYearName(firstYearAtALoss)} it costs more than it brings.`}` })),
  ];
}

function unitCostBlocks({ unitCosts }: BusinessCase): readonly Block[] {
  const heading = subheading('What one more costs, or what one costs on average', 'case-unit-costs');
  if (unitCosts === null) return [heading, paragraph('The case gives no cost for each child, so the choice cannot be shown.')];
  const { used, marginalPence, averagePence, marginalEachPence, averageEachPence, otherWouldAddPence } = unitCostChoice(unitCosts);
  return [heading, tableOf('case-unit-costs', `Cost of ${unitCosts.units} ${unitCosts.of}`, [...textColumns('By'), ...poundColumns('Each', 'All'), ...textColumns('From', 'Used')], [
    ['marginal cost', marginalEachPence, marginalPence, unitCosts.marginal.source, used === 'marginal' ? 'yes' : 'no'],
    ['average cost', averageEachPence, averagePence, unitCosts.average.source, used === 'average' ? 'yes' : 'no'],
  ], { note: `The other choice would change the figure by ${formatPounds(otherWouldAddPence, true)}.` })];
}

const STATES = { released: 'released', held: 'held', waiting: 'waiting for a figure', 'no-gateway': 'stays in the pot' } as const;

function drawdownBlocks({ drawdown, outcomes }: BusinessCase): readonly Block[] {
  if (drawdown === null) return [];
  const courseBlock = (outcome: Outcome, index: number): Block => {
    const { tranches, releasedPence, leftInPotPence } = drawn(drawdown, outcome);
    return tableOf(`case-drawdown-${index + 1}`, `Drawn down: ${outcome.title.toLowerCase()}`, [...textColumns('Tranche', 'Milestone'), ...poundColumns('Amount'), ...textColumns('State', 'Why')],
      tranches.map(({ title, milestone, amountPence, state, why }): Row => [title, milestone, amountPence, STATES[state], why]), { note: `Released ${formatPounds(releasedPence, true)}, in the pot ${formatPounds(leftInPotPence, true)}.` });
  };
  return [
    subheading('Drawn down from a central pot', 'case-drawdown'),
    tableOf('case-gateways', 'Gateways', textColumns('Gateway', 'On', 'Tests'), drawdown.gateways.map(({ title, on, tests }): Row => [title, monthName(on), tests.map(({ indicator, test, value }) => `${indicator} ${test} ${value}`).join('; ')])),
    ...outcomes.map(courseBlock),
  ];
}

const VERDICTS = { reconciles: 'adds up', 'does-not-reconcile': 'does not add up', 'cannot-be-tested': 'cannot be tested' } as const;

function arithmeticBlocks({ claims }: BusinessCase): readonly Block[] {
  const checked = claims.map(recheck);
  const findings = checked.flatMap(({ section, finding }) => (finding === null ? [] : [`${section}: ${finding}`]));
  return [
    subheading('The paper’s own arithmetic, done again', 'case-arithmetic'),
    tableOf('case-arithmetic', 'Printed and computed', textColumns('Section', 'What is claimed', 'Printed', 'Computed', 'Verdict'),
      checked.map((one): Row => [one.section, one.words, one.printed, one.computed ?? { symbol: 'x' }, VERDICTS[one.verdict]])),
    ...(findings.length === 0 ? [] : [bullets(findings)]),
  ];
}

/** A case for somebody who means to take it apart: every figure, every choice, what does not add up and what is not said. */
export function caseBlocks(plan: BusinessCase, tests: CaseTests): readonly Block[] {
  return [
    lead(plan.title), paragraph(`Source: ${plan.source}.`),
    ...investmentBlocks(plan), ...benefitBlocks(plan), ...ledgerBlocks(plan, tests), ...afterBlocks(plan, tests),
    ...unitCostBlocks(plan), ...drawdownBlocks(plan), ...arithmeticBlocks(plan),
    subheading('What was supposed, and what the paper does not say', 'case-assumptions'), bullets(plan.assumptions),
  ];
}
