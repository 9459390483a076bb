import { financialYearName } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { ratesOf } from '#business-case/green-book.ts';
import { yearlyCostAfter } from '#business-case/sustained.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { cellOn, poundsCell, poundsInput } from '#reports/case-sheets/cells.ts';
import { costThatGoesOn } from '#reports/case-sheets/investment.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { sheetColumn } from '#reports/sheet.ts';

const INPUTS: Place = {
  name: 'Inputs', title: 'What the case is tested with',
  notes: ['Cells in a box on a pale ground are yours to change, here and on the other sheets: everything else is worked out from them.', 'To see one test alone, set the others to 0.'],
};

const ROWS = ['costs-up', 'benefits-down', 'fade', 'years-after', 'yearly-cost-after', 'unit-cost'] as const;
const VALUE = 1;

/** The cell of an input, for formulas of other sheets. */
export const inputOf = (id: (typeof ROWS)[number]): string => cellOn(INPUTS, ROWS.indexOf(id), VALUE);

/** The rate from one year of the case to the next; the first year is year 0 and has none. */
export const discountRateInto = (yearIndex: number): string => cellOn(INPUTS, ROWS.length + yearIndex - 1, VALUE);

function yearlyCostCell(plan: BusinessCase): SheetCell {
  const amount = yearlyCostAfter(plan);
  return plan.yearlyCostAfterPence === null && plan.investments.length > 0 ? poundsCell(costThatGoesOn(plan), amount) : poundsInput(amount);
}

/** Years after the last that are worked out, of which an input says how many count. */
export const MOST_YEARS_AFTER = 30;

export function inputsSheet(plan: BusinessCase, { optimism, fadePerYear, yearsAfter }: CaseTests): SheetContent {
  const { costsUp, benefitsDown, basis } = optimism ?? plan.optimismBias;
  const { bands, source } = ratesOf(plan.years[0] ?? 0);
  const share = (input: number): SheetCell => ({ input, format: 'percent-one-decimal' });
  const rows: Readonly<Record<(typeof ROWS)[number], readonly SheetCell[]>> = {
    'costs-up': ['Costs are taken higher by', share(costsUp), 'Every cost of every year, on the sheets Tested', `Optimism: ${basis}`],
    'benefits-down': ['Benefits are taken lower by', share(benefitsDown), 'Every benefit of every year, on the sheets Tested', `Optimism: ${basis}`],
    fade: ['Effect lost with each year', share(fadePerYear), 'From the year after a column first brings anything, on the sheets Tested and After', 'Assumption: no published rate says how fast such effects fade'],
    'years-after': ['Years to look at after the last', { input: yearsAfter, format: 'whole' }, `How many years of the sheet After count, ${MOST_YEARS_AFTER} at most`, 'Assumption'],
    'yearly-cost-after': ['Cost that goes on each year after the last', yearlyCostCell(plan), 'On the sheet After', plan.yearlyCostAfterPence === null ? 'Staff and recurring cost of the last year; write over it to change it' : 'As the case says'],
    'unit-cost': ['Unit cost that is used', plan.unitCosts === null ? { symbol: 'z' } : { input: plan.unitCosts.used, oneOf: ['marginal', 'average'] }, 'marginal or average, on the sheet Unit costs', plan.unitCosts === null ? 'The case gives no cost for each child' : 'As the case says'],
  };
  return {
    ...INPUTS, keepsOrder: true,
    columns: [sheetColumn('Input', 46), sheetColumn('Value', 18, 'general'), sheetColumn('What it moves', 60, 'long-text'), sheetColumn('Where it comes from', 60, 'long-text')],
    rows: [...ROWS.map(id => rows[id]), ...plan.years.slice(1).map((year, i): readonly SheetCell[] => {
      const { rate } = must(bands.find(({ firstYear, lastYear }) => firstYear <= i + 1 && i + 1 <= lastYear), `a discount rate of year ${i + 1}`);
      return [`Discount rate from ${financialYearName(year - 1)} to ${financialYearName(year)}`, share(rate), 'Values of this year and all later ones, on the sheets Tested', source];
    })],
  };
}
