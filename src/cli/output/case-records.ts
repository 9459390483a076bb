import { at } from '#kernel/assert.ts';
import { financialYearName, isoDate } from '#kernel/calendar-date.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { drawn } from '#business-case/drawdown.ts';
import { recheck } from '#business-case/findings.ts';
import type { Choices } from '#business-case/ledger.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import type { Row } from '#reports/block.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { recordsToCsv } from '#cli/output/output.ts';

/** A line for each amount that a case states: in three columns that a spreadsheet must not add up either. */
function lineRows({ id, years, investments, cashReleasing, avoided, nonFinancial }: BusinessCase): readonly Row[] {
  const byYear = (column: string, title: string, detail: string, amounts: readonly number[]): readonly Row[] => amounts.map((amount, i): Row => [id, column, title, detail, financialYearName(at(years, i)), amount]);
  return [
    ...investments.flatMap(({ title, nature, cost }) => byYear(cost.column, title, nature, cost.byYearPence)),
    ...[...cashReleasing, ...avoided].flatMap(({ title, to, benefit }) => byYear(benefit.column, title, to, benefit.byYearPence)),
    ...nonFinancial.map(({ title, to, change }): Row => [id, 'non-financial', `${title}: ${change}`, to, '', '']),
  ];
}

export const caseCsv = (plans: readonly BusinessCase[]): string =>
  recordsToCsv('case', [...['case', 'column', 'line', 'detail', 'year'].map(title => ({ title, format: 'text' as const })), { title: 'amount', format: 'pounds' }], plans.flatMap(lineRows));

/** A case with both of its ledgers, as stated and tested, for another program. Days are written as dates. */
export function caseRecord(plan: BusinessCase, tests: CaseTests): object {
  const { costsUp, benefitsDown } = tests.optimism ?? plan.optimismBias;
  const tested: Choices = { costsUp, benefitsDown, fadePerYear: tests.fadePerYear, discounted: true };
  const { drawdown } = plan;
  return {
    ...plan, claims: plan.claims.map(recheck), asStated: ledgersOf(plan, AS_STATED), tested: { choices: tested, ...ledgersOf(plan, tested) },
    drawdown: drawdown && { ...drawdown, gateways: drawdown.gateways.map(gateway => ({ ...gateway, on: isoDate(gateway.on) })) },
    drawnDown: drawdown === null ? [] : plan.outcomes.map(outcome => ({ title: outcome.title, ...drawn(drawdown, outcome) })),
  };
}
