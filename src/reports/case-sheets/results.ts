import { financialYearName } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { MoneyColumn } from '#business-case/flow.ts';
import type { Ledger } from '#business-case/ledger.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import type { AfterFigure } from '#reports/case-sheets/after.ts';
import { afterTotal, firstYearAtALoss, sustainedIn } from '#reports/case-sheets/after.ts';
import type { MoneySide } from '#reports/case-sheets/benefits.ts';
import { sidesOf } from '#reports/case-sheets/benefits.ts';
import { poundsCell } from '#reports/case-sheets/cells.ts';
import type { AccountFigure, Taken } from '#reports/case-sheets/ledgers.ts';
import { accountCell, choicesOf, valueOf } from '#reports/case-sheets/ledgers.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { sheetColumn as column } from '#reports/sheet.ts';

/** The figures that a reader of a case looks for first, in words. */
const FIGURES: readonly (readonly [AccountFigure, string])[] = [
  ['cost', 'Cost'], ['benefit', 'Gross benefit'], ['net', 'Net'], ['paid-back', 'Paid back by'], ['return', 'Return on £1'], ['last-year-return', 'Return of the last year on £1'],
];
const AFTER_FIGURES: readonly (readonly [AfterFigure, string])[] = [['benefit', 'Benefit that is left'], ['cost', 'Cost that goes on'], ['net', 'Net']];
const TAKEN: Readonly<Record<Taken, string>> = { stated: 'as stated', tested: 'with optimism, fading and discounting' };

function accountFigure(plan: BusinessCase, side: MoneySide, taken: Taken, figure: AccountFigure, ledger: Ledger<MoneyColumn>): SheetCell {
  const formula = accountCell(side, taken, figure, plan.years.length);
  switch (figure) {
    case 'cost': return poundsCell(formula, ledger.costPence);
    case 'benefit': return poundsCell(formula, ledger.benefitPence);
    case 'net': return poundsCell(formula, ledger.netPence);
    case 'paid-back': return { formula, value: valueOf['paid-back'](ledger) };
    case 'return': case 'last-year-return': return { formula, value: valueOf[figure](ledger), format: 'pounds-and-pence' };
  }
}

/** What the whole workbook comes to: each column of benefits in a column of its own. */
export function resultsSheet(plan: BusinessCase, tests: CaseTests): SheetContent {
  const sides = sidesOf(plan);
  const ledgers = { stated: ledgersOf(plan, AS_STATED), tested: ledgersOf(plan, choicesOf(plan, tests)) };
  const after = sides.map(side => sustainedIn(plan, side, tests.yearsAfter, tests.fadePerYear));
  const accounts = (['stated', 'tested'] as const).flatMap(taken => FIGURES.map(([figure, title]): readonly SheetCell[] =>
    [title, TAKEN[taken], ...sides.map(side => accountFigure(plan, side, taken, figure, ledgers[taken][side.of]))]));
  const afterwards = AFTER_FIGURES.map(([figure, title]): readonly SheetCell[] =>
    [title, 'after the last pound', ...sides.map((side, i) => poundsCell(afterTotal(plan, side, figure), sum((after[i]?.years ?? []).map(year => year[`${figure}Pence`]))))]);
  const losses: readonly SheetCell[] = ['First year at a loss', 'after the last pound', ...sides.map((side, i): SheetCell => {
    const year = after[i]?.firstYearAtALoss ?? null;
    return { formula: firstYearAtALoss(plan, side), value: year === null ? 'none' : financialYearName(year) };
  })];
  return {
    name: 'Results', title: 'What the case comes to', notes: ['Each column of benefits alone against the whole cost. The columns are never added up.', 'Everything here follows the other sheets.'], keepsOrder: true,
    columns: [column('Figure', 32), column('Taken', 40), ...sides.map(({ title }) => column(title, 24, 'pounds'))],
    rows: sides.length === 0 ? [['The case states no benefit in money', null]] : [...accounts, ...afterwards, losses],
  };
}
