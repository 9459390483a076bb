import { assert, at } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { MoneyColumn } from '#business-case/flow.ts';
import type { Sustained } from '#business-case/sustained.ts';
import { sustainedAfter, yearlyCostAfter } from '#business-case/sustained.ts';
import { AS_STATED, leftAfter, ledgersOf } from '#business-case/ledger.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import type { MoneySide } from '#reports/case-sheets/benefits.ts';
import { sidesOf } from '#reports/case-sheets/benefits.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { cellOn, poundsCell, rangeIn, rangeOn } from '#reports/case-sheets/cells.ts';
import { inputOf, MOST_YEARS_AFTER } from '#reports/case-sheets/inputs.ts';
import { accountCell } from '#reports/case-sheets/ledgers.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

const AFTER: Place = {
  name: 'After', title: 'After the last pound',
  notes: ['The benefit of the last year goes on, less a share of itself with each year; the yearly cost goes on whole. Prices are as stated, without discounting.', 'The last row adds up the years that count: as many as the sheet Inputs says.'],
};
const [NUMBER, COUNTED, LEFT, COST, FIRST_OF_SIDES] = [1, 2, 3, 4, 5];
const COLUMNS_OF_SIDE = 3;
const [BENEFIT, NET, AT_A_LOSS] = [0, 1, 2];
export type AfterFigure = 'benefit' | 'cost' | 'net';

const placeOf = (plan: BusinessCase, side: MoneySide, figure: number): number => FIRST_OF_SIDES + COLUMNS_OF_SIDE * sidesOf(plan).indexOf(side) + figure;

/** The sum of the years that count. */
export const afterTotal = (plan: BusinessCase, side: MoneySide, figure: AfterFigure): string =>
  cellOn(AFTER, MOST_YEARS_AFTER, figure === 'cost' ? COST : placeOf(plan, side, figure === 'net' ? NET : BENEFIT));

/** The first year that counts and costs more than it brings. */
export function firstYearAtALoss(plan: BusinessCase, side: MoneySide): string {
  const losses = placeOf(plan, side, AT_A_LOSS);
  const down = (place: number): string => rangeOn(AFTER, [0, place], [MOST_YEARS_AFTER - 1, place]);
  return `IFERROR(INDEX(${down(0)},MATCH("yes",${down(losses)},0)),"none")`;
}

/** A column of benefits as it goes on for some years after the last. */
export const sustainedIn = (plan: BusinessCase, { of }: MoneySide, yearsAfter: number, fadePerYear: number): Sustained<MoneyColumn> =>
  sustainedAfter<MoneyColumn>(ledgersOf(plan, AS_STATED)[of], yearlyCostAfter(plan), yearsAfter, fadePerYear);

function yearRow(plan: BusinessCase, { fadePerYear, yearsAfter }: CaseTests, sides: readonly { readonly side: MoneySide; readonly whole: Sustained<MoneyColumn> }[], row: number): readonly SheetCell[] {
  const here = (place: number, ofRow = row): string => addressIn(AFTER, ofRow, place);
  const kept = `(1-${inputOf('fade')})`;
  return [
    financialYearName(at(plan.years, plan.years.length - 1) + row + 1), row + 1,
    { formula: `IF(${here(NUMBER)}<=${inputOf('years-after')},"yes","no")`, value: row < yearsAfter ? 'yes' : 'no' },
    { formula: row === 0 ? `1-${inputOf('fade')}` : `${here(LEFT, row - 1)}*${kept}`, value: leftAfter(row + 1, fadePerYear) },
    poundsCell(inputOf('yearly-cost-after'), yearlyCostAfter(plan)),
    ...sides.flatMap(({ side, whole }): readonly SheetCell[] => {
      const { benefitPence, netPence } = at(whole.years, row);
      const [benefit, net] = [BENEFIT, NET].map(figure => here(placeOf(plan, side, figure)));
      return [
        poundsCell(`ROUND(${accountCell(side, 'stated', 'benefit', plan.years.length - 1)}*${here(LEFT)},2)`, benefitPence), poundsCell(`${benefit}-${here(COST)}`, netPence),
        { formula: `IF(AND(${here(COUNTED)}="yes",${net}<0),"yes","no")`, value: row < yearsAfter && netPence < 0 ? 'yes' : 'no' },
      ];
    }),
  ];
}

export function afterSheet(plan: BusinessCase, tests: CaseTests): SheetContent {
  assert(tests.yearsAfter <= MOST_YEARS_AFTER, `${tests.yearsAfter} years after the last, where ${MOST_YEARS_AFTER} are worked out`);
  const sides = sidesOf(plan).map(side => ({ side, whole: sustainedIn(plan, side, MOST_YEARS_AFTER, tests.fadePerYear) }));
  const last = MOST_YEARS_AFTER - 1;
  const counted = (place: number, amounts: readonly number[]): SheetCell =>
    poundsCell(`SUMIF(${rangeIn(AFTER, [0, COUNTED], [last, COUNTED])},"yes",${rangeIn(AFTER, [0, place], [last, place])})`, sum(amounts.slice(0, tests.yearsAfter)));
  return {
    ...AFTER, keepsOrder: true, lastRowIsTotal: true,
    columns: [
      column('Year', 22), column('Years after the last', 12, 'whole'), column('Counts', 12), column('Share of the effect that is left', 14, 'four-decimals'), column('Cost that goes on', 18, 'pounds'),
      ...sides.flatMap(({ side: { title } }) => [column(`${title}: benefit that is left`, 20, 'pounds'), column(`${title}: net`, 20, 'pounds'), column(`${title}: at a loss`, 16)]),
    ],
    rows: [
      ...Array.from({ length: MOST_YEARS_AFTER }, (_, row) => yearRow(plan, tests, sides, row)),
      ['All years that count', null, null, null, counted(COST, Array.from({ length: MOST_YEARS_AFTER }, () => yearlyCostAfter(plan))), ...sides.flatMap(({ side, whole: { years } }): readonly SheetCell[] => [
        counted(placeOf(plan, side, BENEFIT), years.map(({ benefitPence }) => benefitPence)), counted(placeOf(plan, side, NET), years.map(({ netPence }) => netPence)), null,
      ])],
    ],
  };
}
