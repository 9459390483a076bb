import type { BusinessCase } from '#business-case/case.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { afterSheet } from '#reports/case-sheets/after.ts';
import { beneficiariesSheet, benefitSheet, nonFinancialSheet, sidesOf } from '#reports/case-sheets/benefits.ts';
import { drawdownSheet, gatewaysSheet } from '#reports/case-sheets/drawdown.ts';
import { inputsSheet } from '#reports/case-sheets/inputs.ts';
import { investmentBy, investmentCell, investmentSheet } from '#reports/case-sheets/investment.ts';
import { ledgerSheet, testedSheet } from '#reports/case-sheets/ledgers.ts';
import { postsSheet } from '#reports/case-sheets/posts.ts';
import { resultsSheet } from '#reports/case-sheets/results.ts';
import { unitCostSheet } from '#reports/case-sheets/unit-costs.ts';
import { aboutSheet, assumptionsSheet, findingsSheet } from '#reports/case-sheets/words.ts';
import type { SheetContent } from '#reports/sheet.ts';

/**
 * A case as a workbook that a finance officer can change and see the totals move. Every figure that follows from others is a
 * formula, and carries what the ledger comes to. Sheets of what the case does not have are left out.
 */
export function caseSheets(plan: BusinessCase, tests: CaseTests): readonly SheetContent[] {
  const sides = sidesOf(plan);
  const { drawdown, outcomes, unitCosts } = plan;
  const sheets: readonly SheetContent[] = [
    inputsSheet(plan, tests), resultsSheet(plan, tests),
    ...(plan.investments.some(({ posts }) => posts.length > 0) ? [postsSheet(plan, investmentCell)] : []),
    investmentSheet(plan), investmentBy(plan, 'strand'), investmentBy(plan, 'nature'),
    ...sides.map(side => benefitSheet(plan, side)), nonFinancialSheet(plan), beneficiariesSheet(plan),
    ...sides.map(side => ledgerSheet(plan, side)), ...sides.map(side => testedSheet(plan, side, tests)),
    ...(sides.length > 0 ? [afterSheet(plan, tests)] : []),
    ...(unitCosts === null ? [] : [unitCostSheet(unitCosts)]),
    ...(drawdown === null ? [] : [gatewaysSheet(drawdown, outcomes), drawdownSheet(drawdown, outcomes)]),
    ...(plan.claims.length > 0 ? [findingsSheet(plan)] : []), assumptionsSheet(plan),
  ];
  return [aboutSheet(plan, sheets), ...sheets];
}
