import type { UnitCosts } from '#business-case/unit-costs.ts';
import { unitCostChoice } from '#business-case/unit-costs.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { poundsCell, poundsInput } from '#reports/case-sheets/cells.ts';
import { inputOf } from '#reports/case-sheets/inputs.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

const UNIT_COSTS: Place = {
  name: 'Unit costs', title: 'What one more costs, or what one costs on average',
  notes: ['They differ because a building or a team is not saved with one child. The choice is made on the sheet Inputs; the amounts of the sheets of benefits are as the case states them and do not follow it.'],
};
const [AMOUNT, MANY, UNITS, ALL] = [1, 2, 3, 5];

export function unitCostSheet(unitCosts: UnitCosts): SheetContent {
  const { of, units, used } = unitCosts;
  const choice = unitCostChoice(unitCosts);
  const here = (row: number, place: number): string => addressIn(UNIT_COSTS, row, place);
  const rowOf = (by: 'marginal' | 'average', row: number, eachPence: number, allPence: number): readonly SheetCell[] => {
    const { amountPence, units: many, source } = unitCosts[by];
    return [
      by, poundsInput(amountPence), { input: many }, row === 0 ? { input: units } : { formula: here(0, UNITS), value: units },
      poundsCell(`ROUND(${here(row, AMOUNT)}/${here(row, MANY)},2)`, eachPence), poundsCell(`ROUND(${here(row, AMOUNT)}*${here(row, UNITS)}/${here(row, MANY)},2)`, allPence),
      { formula: `IF(${inputOf('unit-cost')}="${by}","yes","no")`, value: used === by ? 'yes' : 'no' }, source,
    ];
  };
  const [marginal, average] = [here(0, ALL), here(1, ALL)];
  const chosen = (ifMarginal: string, ifAverage: string): string => `IF(${inputOf('unit-cost')}="marginal",${ifMarginal},IF(${inputOf('unit-cost')}="average",${ifAverage},"choose marginal or average"))`;
  const blanks = [null, null, null, null];
  return {
    ...UNIT_COSTS, keepsOrder: true,
    columns: [
      column('By', 30), column('Amount', 18, 'pounds'), column('Of so many', 14, 'general'), column(`Number of ${of} in the case`, 18, 'general'), column('Each', 16, 'pounds'), column('All of the case', 18, 'pounds'),
      column('Used', 10), column('From', 60, 'long-text'),
    ],
    rows: [
      rowOf('marginal', 0, choice.marginalEachPence, choice.marginalPence), rowOf('average', 1, choice.averageEachPence, choice.averagePence),
      ['as chosen', ...blanks, poundsCell(chosen(marginal, average), used === 'marginal' ? choice.marginalPence : choice.averagePence), null, null],
      ['the other choice would add', ...blanks, poundsCell(chosen(`${average}-${marginal}`, `${marginal}-${average}`), choice.otherWouldAddPence), null, null],
    ],
  };
}
