import { at } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { MoneyColumn } from '#business-case/flow.ts';
import { discountFactor, ratesOf } from '#business-case/green-book.ts';
import type { Choices, Ledger } from '#business-case/ledger.ts';
import { AS_STATED, leftAfter, ledgersOf } from '#business-case/ledger.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import type { MoneySide } from '#reports/case-sheets/benefits.ts';
import { benefitTotal } from '#reports/case-sheets/benefits.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { cellOn, poundsCell, rangeIn, yearColumns } from '#reports/case-sheets/cells.ts';
import { discountRateInto, inputOf } from '#reports/case-sheets/inputs.ts';
import { investmentTotal } from '#reports/case-sheets/investment.ts';
import type { Formula, SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn } from '#reports/sheet.ts';

/** What stands under cost and benefit in every account. */
const BALANCE = ['net', 'cumulative', 'nothing-owed', 'paid-back', 'return', 'last-year-return'] as const;
const STATED_ROWS = ['cost', 'benefit', ...BALANCE] as const;
const TESTED_ROWS = ['stated-cost', 'likely-cost', 'worth', 'cost', 'stated-benefit', 'left', 'faded-benefit', 'likely-benefit', 'benefit', ...BALANCE] as const;

/** Figures that an account has of all years together. */
export type AccountFigure = 'cost' | 'benefit' | 'net' | 'paid-back' | 'return' | 'last-year-return';

export type Taken = 'stated' | 'tested';
const ROWS: Readonly<Record<Taken, readonly string[]>> = { stated: STATED_ROWS, tested: TESTED_ROWS };

const LEDGER_NOTES = ['The whole cost against this column of benefits alone.'];
const TESTED_NOTES = ['As on the sheet Ledger, with the allowance for optimism, the fading and the discounting of the sheet Inputs, each rounded to the penny.', 'Years are counted from the first, which is year 0.'];

const placeOf = ({ title, short }: MoneySide, taken: Taken): Place => (taken === 'stated'
  ? { name: `Ledger ${short}`, title: `${title}: the account as stated`, notes: LEDGER_NOTES } : { name: `Tested ${short}`, title: `${title}: the account, tested`, notes: TESTED_NOTES });

/** Where a figure of an account stands: the year after the last is all years. */
export const accountCell = (side: MoneySide, taken: Taken, figure: AccountFigure, yearIndex: number): string => cellOn(placeOf(side, taken), ROWS[taken].indexOf(figure), 1 + yearIndex);

export const choicesOf = (plan: BusinessCase, { optimism, fadePerYear }: CaseTests): Choices => {
  const { costsUp, benefitsDown } = optimism ?? plan.optimismBias;
  return { costsUp, benefitsDown, fadePerYear, discounted: true };
};

const NOTHING_SPENT = 'nothing is spent';

/** The figures of an account that say whether it pays, as they are worked out for all years together. */
export const valueOf = {
  'paid-back': ({ paybackYear, costPence }: Ledger<MoneyColumn>): string => (paybackYear !== null ? financialYearName(paybackYear) : costPence === 0 ? 'nothing to pay back' : 'not within the case'),
  return: ({ returnPerPound }: Ledger<MoneyColumn>): number | string => returnPerPound ?? NOTHING_SPENT,
  'last-year-return': ({ lastYearReturnPerPound }: Ledger<MoneyColumn>): number | string => lastYearReturnPerPound ?? NOTHING_SPENT,
};

type Row = readonly SheetCell[];
type CellOf = (figure: string, yearIndex: number) => string;

function balanceRows(place: Place, cell: CellOf, ledger: Ledger<MoneyColumn>): readonly Row[] {
  const { years } = ledger;
  const all = years.length;
  const blanks = years.map(() => null);
  const range = (figure: string, from = 0): string => `${cell(figure, from)}:${cell(figure, all - 1)}`;
  const perPound = (benefit: string, value: number | string): Formula => ({ formula: `IF(${cell('cost', all)}=0,"${NOTHING_SPENT}",${benefit}/${cell('cost', all)})`, value, format: 'pounds-and-pence' });
  return [
    ['Net', ...[...years, ledger].map(({ netPence }, i) => poundsCell(`${cell('benefit', i)}-${cell('cost', i)}`, netPence))],
    ['Cumulative', ...years.map(({ cumulativePence }, i) => poundsCell(i === 0 ? cell('net', 0) : `ROUND(${cell('cumulative', i - 1)}+${cell('net', i)},2)`, cumulativePence)), null],
    ['Nothing is owed from here on', ...years.map((_, i): Formula => ({ formula: `IF(MIN(${range('cumulative', i)})>=0,"yes","no")`, value: years.slice(i).every(({ cumulativePence }) => cumulativePence >= 0) ? 'yes' : 'no' })), null],
    ['Paid back by', ...blanks, {
      formula: `IF(${cell('cost', all)}=0,"nothing to pay back",IFERROR(INDEX(${rangeIn(place, [-1, 1], [-1, all])},MATCH("yes",${range('nothing-owed')},0)),"not within the case"))`, value: valueOf['paid-back'](ledger),
    }],
    ['Return on £1', ...blanks, perPound(cell('benefit', all), valueOf.return(ledger))],
    ['Return of the last year on £1', ...blanks, perPound(cell('benefit', all - 1), valueOf['last-year-return'](ledger))],
  ];
}

/** A sheet of the account, of which `rowsAbove` come before the balance. */
function accountSheet(plan: BusinessCase, side: MoneySide, taken: Taken, ledger: Ledger<MoneyColumn>, rowsAbove: (cell: CellOf) => readonly Row[]): SheetContent {
  const place = placeOf(side, taken);
  const cell: CellOf = (figure, yearIndex) => addressIn(place, ROWS[taken].indexOf(figure), 1 + yearIndex);
  return { ...place, keepsOrder: true, columns: [sheetColumn('Figure', 44), ...yearColumns(plan.years)], rows: [...rowsAbove(cell), ...balanceRows(place, cell, ledger)] };
}

export function ledgerSheet(plan: BusinessCase, side: MoneySide): SheetContent {
  const ledger = ledgersOf(plan, AS_STATED)[side.of];
  const lines = [...ledger.years, ledger];
  return accountSheet(plan, side, 'stated', ledger, () => [
    ['Cost', ...lines.map(({ costPence }, i) => poundsCell(investmentTotal(plan, i), costPence))],
    ['Gross benefit', ...lines.map(({ benefitPence }, i) => poundsCell(benefitTotal(plan, side, i), benefitPence))],
  ]);
}

/** How a column of benefits is worked out anew: each step is the ledger of the choices up to it. */
export function testedSheet(plan: BusinessCase, side: MoneySide, tests: CaseTests): SheetContent {
  const choices = choicesOf(plan, tests);
  const taken = (some: Partial<Choices>): Ledger<MoneyColumn> => ledgersOf(plan, { ...AS_STATED, ...some })[side.of];
  const [stated, tested] = [taken({}), taken(choices)];
  const rates = ratesOf(at(plan.years, 0));
  const firstBenefit = stated.years.findIndex(({ benefitPence }) => benefitPence !== 0);
  const left = (i: number): number => leftAfter(Math.max(0, firstBenefit === -1 ? 0 : i - firstBenefit), choices.fadePerYear);
  return accountSheet(plan, side, 'tested', tested, cell => {
    const amounts = (figure: string, title: string, ledger: Ledger<MoneyColumn>, of: 'costPence' | 'benefitPence', formula: (i: number) => string): Row =>
      [title, ...ledger.years.map((year, i) => poundsCell(formula(i), year[of])), poundsCell(`SUM(${cell(figure, 0)}:${cell(figure, plan.years.length - 1)})`, ledger[of])];
    const ratios = (title: string, formula: (i: number) => string, value: (i: number) => number): Row => [title, ...plan.years.map((_, i): SheetCell => (i === 0 ? { number: 1, format: 'four-decimals' } : { formula: formula(i), value: value(i), format: 'four-decimals' })), null];
    const optimistic = { fadePerYear: choices.fadePerYear, benefitsDown: choices.benefitsDown };
    return [
      amounts('stated-cost', 'Cost as stated', stated, 'costPence', i => accountCell(side, 'stated', 'cost', i)),
      amounts('likely-cost', 'Cost with the allowance for optimism', taken({ costsUp: choices.costsUp }), 'costPence', i => `ROUND(${cell('stated-cost', i)}*(1+${inputOf('costs-up')}),2)`),
      ratios('What £1 is worth in the first year', i => `${cell('worth', i - 1)}/(1+${discountRateInto(i)})`, i => discountFactor(rates, i)),
      amounts('cost', 'Cost, tested', tested, 'costPence', i => `ROUND(${cell('likely-cost', i)}*${cell('worth', i)},2)`),
      amounts('stated-benefit', 'Gross benefit as stated', stated, 'benefitPence', i => accountCell(side, 'stated', 'benefit', i)),
      ratios('Share of the effect that is left', i => `IF(COUNTIF(${cell('stated-benefit', 0)}:${cell('stated-benefit', i - 1)},"<>0")=0,1,${cell('left', i - 1)}*(1-${inputOf('fade')}))`, left),
      amounts('faded-benefit', 'Benefit that is left', taken({ fadePerYear: choices.fadePerYear }), 'benefitPence', i => `ROUND(${cell('stated-benefit', i)}*${cell('left', i)},2)`),
      amounts('likely-benefit', 'Benefit with the allowance for optimism', taken(optimistic), 'benefitPence', i => `ROUND(${cell('faded-benefit', i)}*(1-${inputOf('benefits-down')}),2)`),
      amounts('benefit', 'Gross benefit, tested', tested, 'benefitPence', i => `ROUND(${cell('likely-benefit', i)}*${cell('worth', i)},2)`),
    ];
  });
}
