import { at } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Beneficiary, BusinessCase } from '#business-case/case.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { MoneyLine, Place } from '#reports/case-sheets/cells.ts';
import { cellOn, moneySheet, poundsCell, poundsInput, rangeOn } from '#reports/case-sheets/cells.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

/** A column of benefits in money, with sheets of its own: nothing in the workbook adds one to the other. */
export interface MoneySide { readonly of: 'cashReleasing' | 'avoided'; readonly title: string; readonly short: string; readonly benefits: Place }

const SIDES: readonly MoneySide[] = [
  { of: 'cashReleasing', title: 'Cash-releasing', short: 'cash', benefits: { name: 'Cash-releasing', title: 'Cash-releasing benefits by line and year', notes: ['Money that a budget gives back. It is never added to avoided cost.'] } },
  { of: 'avoided', title: 'Avoided cost', short: 'avoided', benefits: { name: 'Avoided', title: 'Avoided cost by line and year', notes: ['Cost that would otherwise have come. It is never added to cash.'] } },
];

/** Those in which the case states something. */
export const sidesOf = (plan: BusinessCase): readonly MoneySide[] => SIDES.filter(({ of }) => plan[of].length > 0);

const WORDS = [column('Benefit', 56, 'long-text'), column('To whom', 14)];

/** Where the benefit of a column stands in a year; all years the year after the last. */
export const benefitTotal = (plan: BusinessCase, { of, benefits }: MoneySide, yearIndex: number): string => cellOn(benefits, plan[of].length, WORDS.length + yearIndex);

export const benefitSheet = (plan: BusinessCase, { of, benefits }: MoneySide): SheetContent => moneySheet(benefits, WORDS, plan.years, plan[of].map(({ title, to, benefit }): MoneyLine =>
  ({ words: [title, to], amounts: benefit.byYearPence, cellOf: i => poundsInput(at(benefit.byYearPence, i)) })));

const NON_FINANCIAL: Place = { name: 'Non-financial', title: 'Benefits without a price', notes: ['What changes, in words. No amount stands for it anywhere in this workbook.'] };

export const nonFinancialSheet = ({ nonFinancial }: BusinessCase): SheetContent => ({
  ...NON_FINANCIAL, keepsOrder: true, columns: [column('Benefit', 56, 'long-text'), column('To whom', 14), column('Change', 60, 'long-text')],
  rows: nonFinancial.length === 0 ? [['The case states none', null, null]] : nonFinancial.map(({ title, to, change }) => [title, to, change]),
});

const BENEFICIARIES_SHEET: Place = { name: 'Who benefits', title: 'Who gets the benefit, all years', notes: ['Three columns beside each other: they are never added up.'] };

/** Who gets what of a column. */
function sharesOf(plan: BusinessCase, { of, benefits }: MoneySide, to: Beneficiary, row: number): SheetCell {
  const last = plan[of].length - 1;
  const all = WORDS.length + plan.years.length;
  const amounts = plan[of].flatMap(one => (one.to === to ? [sum(one.benefit.byYearPence)] : []));
  return poundsCell(`SUMPRODUCT(EXACT(${rangeOn(benefits, [0, 1], [last, 1])},${addressIn(BENEFICIARIES_SHEET, row, 0)})*${rangeOn(benefits, [0, all], [last, all])})`, sum(amounts));
}

export const beneficiariesSheet = (plan: BusinessCase): SheetContent => ({
  ...BENEFICIARIES_SHEET, keepsOrder: true,
  columns: [column('To whom', 20), ...sidesOf(plan).map(({ title }) => column(title, 20, 'pounds')), column('Number without a price', 20, 'whole')],
  rows: BENEFICIARIES.map((to, row): readonly SheetCell[] => [to, ...sidesOf(plan).map(side => sharesOf(plan, side, to, row)), plan.nonFinancial.length === 0 ? 0 : {
    formula: `COUNTIF(${rangeOn(NON_FINANCIAL, [0, 1], [plan.nonFinancial.length - 1, 1])},${addressIn(BENEFICIARIES_SHEET, row, 0)})`, value: plan.nonFinancial.filter(one => one.to === to).length,
  }]),
});
