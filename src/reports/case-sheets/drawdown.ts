import { at } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import type { DrawnTranche, Drawdown, Gateway, GatewayTest, Outcome, Tranche } from '#business-case/drawdown.ts';
import { drawn } from '#business-case/drawdown.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import { passes } from '#indicators/judging/target.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { cellOn, poundsCell, poundsInput, rangeIn } from '#reports/case-sheets/cells.ts';
import type { Formula, SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

const GATEWAYS: Place = {
  name: 'Gateways', title: 'Gateways: what is asked, and what each course comes to',
  notes: ['A gateway opens when all its tests pass and the one before it is open. A figure that is missing opens nothing: type one, or another bound, and the tranches follow.'],
};
const ASKED = 4;
const FIRST_OF_COURSES = 5;
const COLUMNS_OF_COURSE = 3;
const [FIGURE, RESULT, STATE] = [0, 1, 2];
const placeOf = (course: number, what: number): number => FIRST_OF_COURSES + COLUMNS_OF_COURSE * course + what;

const STATE_WORDS: Readonly<Record<DrawnTranche['state'], string>> = { released: 'released', held: 'held', waiting: 'waiting for a figure', 'no-gateway': 'stays in the pot' };

/** A gateway with its rows on the sheet: one for each test, and one where it has none. */
interface GatewayRows { readonly gateway: Gateway; readonly first: number; readonly count: number }

function rowsOf({ gateways }: Drawdown): readonly GatewayRows[] {
  let first = 0;
  return gateways.map(gateway => {
    const rows = { gateway, first, count: Math.max(1, gateway.tests.length) };
    first += rows.count;
    return rows;
  });
}

/** What becomes of tranches behind each gateway in an outcome: as if each opened one of its own. */
const statesOf = (drawdown: Drawdown, outcome: Outcome): readonly string[] =>
  drawn({ ...drawdown, tranches: drawdown.gateways.map(({ id }): Tranche => ({ title: id, amountPence: pence(0), milestone: '', gateway: id })) }, outcome).tranches.map(({ state }) => STATE_WORDS[state]);

function resultCell(test: GatewayTest | undefined, figure: number | null, asked: string, figureCell: string): SheetCell {
  if (test === undefined) return 'passed';
  const value = figure === null ? 'waiting' : passes({ test: test.test, upper: null }, figure, test.value) ? 'passed' : 'failed';
  return { formula: `IF(${figureCell}="","waiting",IF(${figureCell}${test.test}${asked},"passed","failed"))`, value };
}

/** Of a gateway, in its first row; the rows of its other tests repeat it. */
function stateCell({ first, count }: GatewayRows, row: number, before: GatewayRows | undefined, course: number, value: string): Formula {
  const [result, place] = [placeOf(course, RESULT), placeOf(course, STATE)];
  if (row > first) return { formula: addressIn(GATEWAYS, first, place), value };
  const results = rangeIn(GATEWAYS, [first, result], [first + count - 1, result]);
  const own = `IF(COUNTIF(${results},"failed")>0,"${STATE_WORDS.held}",IF(COUNTIF(${results},"waiting")>0,"${STATE_WORDS.waiting}","${STATE_WORDS.released}"))`;
  const earlier = before === undefined ? null : addressIn(GATEWAYS, before.first, place);
  return { formula: earlier === null ? own : `IF(${earlier}<>"${STATE_WORDS.released}",${earlier},${own})`, value };
}

export function gatewaysSheet(drawdown: Drawdown, outcomes: readonly Outcome[]): SheetContent {
  const all = rowsOf(drawdown);
  const states = outcomes.map(outcome => statesOf(drawdown, outcome));
  const testRow = (rows: GatewayRows, index: number, i: number): readonly SheetCell[] => {
    const { gateway, first } = rows;
    const row = first + i;
    const test = gateway.tests[i];
    return [
      gateway.title, gateway.on, test === undefined ? 'none' : indicatorIfKnown(test.indicator)?.title ?? test.indicator, test?.test ?? null, test === undefined ? null : { input: test.value },
      ...outcomes.flatMap(({ figures }, course): readonly SheetCell[] => {
        const figure = test === undefined ? null : figures[gateway.id]?.[test.indicator] ?? null;
        return [
          test === undefined ? null : { input: figure }, resultCell(test, figure, addressIn(GATEWAYS, row, ASKED), addressIn(GATEWAYS, row, placeOf(course, FIGURE))),
          stateCell(rows, row, all[index - 1], course, at(at(states, course), index)),
        ];
      }),
    ];
  };
  return {
    ...GATEWAYS, keepsOrder: true,
    columns: [
      column('Gateway', 48, 'long-text'), column('On', 14, 'date'), column('Indicator', 40, 'long-text'), column('Test', 8), column('Asked', 12, 'general'),
      ...outcomes.flatMap(({ title }) => [column(`${title}: figure`, 18, 'general'), column(`${title}: result`, 18), column(`${title}: tranches behind it`, 24)]),
    ],
    rows: all.flatMap((rows, index) => Array.from({ length: rows.count }, (_, i) => testRow(rows, index, i))),
  };
}

const DRAWDOWN: Place = { name: 'Drawdown', title: 'Drawn down from a central pot', notes: ['What each course at the gateways would release. A tranche behind no gateway stays in the pot.'] };
const AMOUNT = 3;
const FIRST_OF_RELEASES = 4;

export function drawdownSheet(drawdown: Drawdown, outcomes: readonly Outcome[]): SheetContent {
  const { tranches, gateways } = drawdown;
  const gatewayRows = rowsOf(drawdown);
  const courses = outcomes.map(outcome => drawn(drawdown, outcome));
  const here = (row: number, place: number): string => addressIn(DRAWDOWN, row, place);
  const releasedIn = (course: number): number => FIRST_OF_RELEASES + COLUMNS_OF_COURSE * course + 1;
  const total = (place: number, amountPence: number): SheetCell => (tranches.length === 0 ? 0 : poundsCell(`SUM(${rangeIn(DRAWDOWN, [0, place], [tranches.length - 1, place])})`, amountPence));
  const trancheCells = ({ gateway, amountPence }: Tranche, row: number): readonly SheetCell[] => courses.flatMap(({ tranches: drawnOnes }, course): readonly SheetCell[] => {
    const { state } = at(drawnOnes, row);
    const behind = gatewayRows.find(one => one.gateway.id === gateway);
    const [amount, released] = [here(row, AMOUNT), releasedIn(course)];
    const releasedPence = state === 'released' ? amountPence : 0;
    return [
      behind === undefined ? STATE_WORDS['no-gateway'] : { formula: cellOn(GATEWAYS, behind.first, placeOf(course, STATE)), value: STATE_WORDS[state] },
      poundsCell(`IF(${here(row, released - 1)}="${STATE_WORDS.released}",${amount},0)`, releasedPence), poundsCell(`${amount}-${here(row, released)}`, amountPence - releasedPence),
    ];
  });
  return {
    ...DRAWDOWN, keepsOrder: true, lastRowIsTotal: true,
    columns: [
      column('Tranche', 24), column('Milestone', 36, 'long-text'), column('Gateway', 48, 'long-text'), column('Amount', 18, 'pounds'),
      ...outcomes.flatMap(({ title }) => [column(`${title}: state`, 22), column(`${title}: released`, 20, 'pounds'), column(`${title}: in the pot`, 20, 'pounds')]),
    ],
    rows: [
      ...tranches.map((tranche, row): readonly SheetCell[] => [tranche.title, tranche.milestone, gateways.find(({ id }) => id === tranche.gateway)?.title ?? 'none is named', poundsInput(tranche.amountPence), ...trancheCells(tranche, row)]),
      ['All', null, null, total(AMOUNT, sum(tranches.map(({ amountPence }) => amountPence))), ...courses.flatMap(({ releasedPence, leftInPotPence }, course): readonly SheetCell[] => [null, total(releasedIn(course), releasedPence), total(releasedIn(course) + 1, leftInPotPence)])],
    ],
  };
}
