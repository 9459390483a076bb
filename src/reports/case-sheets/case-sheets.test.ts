import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { drawn } from '#business-case/drawdown.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { pounds } from '#business-case/flow.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { sustainedAfter, yearlyCostAfter } from '#business-case/sustained.ts';
import { unitCostChoice } from '#business-case/unit-costs.ts';
import { workbookOf } from '#documents/excel/workbook.ts';
import { writtenCells } from '#documents/excel/written-cells.test-support.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';
import { AWKWARD_CASES } from '#reports/case-sheets/awkward-cases.test-support.ts';
import { caseSheets } from '#reports/case-sheets/case-sheets.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn } from '#reports/sheet.ts';

const TESTS: CaseTests = { optimism: { costsUp: 0.2, benefitsDown: 0.15, basis: 'a test' }, fadePerYear: 0.1, yearsAfter: 5 };
const CASES = [...EXAMPLES, ...AWKWARD_CASES];

const sheetIn = (sheets: readonly SheetContent[], name: string): SheetContent => must(sheets.find(one => one.name === name), name);
const shown = (cell: SheetCell | undefined): unknown => (typeof cell !== 'object' || cell === null ? cell ?? null : 'formula' in cell ? cell.value : 'input' in cell ? cell.input : 'number' in cell ? cell.number : cell.symbol);

/** The cell of the row that holds these words, under a heading. */
function cellIn(sheets: readonly SheetContent[], name: string, words: readonly string[], heading: string): SheetCell {
  const { rows, columns } = sheetIn(sheets, name);
  const row = must(rows.find(cells => words.every(text => cells.includes(text))), `${words.join()} on ${name}`);
  return row[must(columns.findIndex(({ title }) => title === heading), heading)] ?? null;
}
const figureIn = (sheets: readonly SheetContent[], name: string, words: readonly string[], heading: string): unknown => shown(cellIn(sheets, name, words, heading));
const formulaIn = (sheets: readonly SheetContent[], name: string, words: readonly string[], heading: string): string | null => {
  const cell = cellIn(sheets, name, words, heading);
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : null;
};

const penceOf = (figure: unknown): number => Math.round(Number(figure) * 100);
const nameOf = (of: 'cashReleasing' | 'avoided'): string => (of === 'avoided' ? 'avoided' : 'cash');

/** Every formula, with the cells that it names, as `sheet!address`. */
function formulasOf(sheets: readonly SheetContent[]): readonly { readonly at: string; readonly formula: string; readonly names: readonly string[] }[] {
  return sheets.flatMap(sheet => sheet.rows.flatMap((row, i) => row.flatMap((cell, j) => {
    if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return [];
    const withoutTexts = cell.formula.replaceAll(/(?<!')"[^"]*"/g, '');
    const names = [...withoutTexts.matchAll(/(?:'([^']+)'!)?\b([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/g)].flatMap(([, name, letters, first, until, last]) => {
      const columns = until === undefined ? [letters!] : lettersFrom(letters!, until);
      const [top, bottom] = [Number(first), Number(last ?? first)];
      return columns.flatMap(column => Array.from({ length: bottom - top + 1 }, (_, n) => `${name ?? sheet.name}!${column}${top + n}`));
    });
    return [{ at: `${sheet.name}!${addressIn(sheet, i, j)}`, formula: cell.formula, names }];
  })));
}

const numberOf = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
const lettersOf = (number: number): string => (number > 26 ? lettersOf(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + (number - 1) % 26);
const lettersFrom = (from: string, until: string): readonly string[] => Array.from({ length: numberOf(until) - numberOf(from) + 1 }, (_, i) => lettersOf(numberOf(from) + i));

describe.each(CASES)('the workbook of $id', plan => {
  const sheets = caseSheets(plan, TESTS);
  const sides = (['cashReleasing', 'avoided'] as const).filter(of => plan[of].length > 0);

  test('every figure of both accounts is that of the ledger, to the penny', () => {
    const taken = [['Ledger', 'Cost', 'Gross benefit', AS_STATED], ['Tested', 'Cost, tested', 'Gross benefit, tested', { costsUp: 0.2, benefitsDown: 0.15, fadePerYear: 0.1, discounted: true }]] as const;
    for (const of of sides) {
      for (const [account, cost, benefit, choices] of taken) {
        const ledger = ledgersOf(plan, choices)[of];
        const figure = (row: string, heading: string): unknown => figureIn(sheets, `${account} ${nameOf(of)}`, [row], heading);
        for (const year of ledger.years) {
          const inPence = [cost, benefit, 'Net', 'Cumulative'].map(row => penceOf(figure(row, financialYearName(year.year))));
          expect(inPence).toEqual([year.costPence, year.benefitPence, year.netPence, year.cumulativePence]);
        }
        expect([cost, benefit, 'Net'].map(row => penceOf(figure(row, 'All years')))).toEqual([ledger.costPence, ledger.benefitPence, ledger.netPence]);
        expect(figure('Paid back by', 'All years')).toBe(ledger.paybackYear === null ? (ledger.costPence === 0 ? 'nothing to pay back' : 'not within the case') : financialYearName(ledger.paybackYear));
        expect(figure('Return on £1', 'All years')).toBe(ledger.returnPerPound ?? 'nothing is spent');
        expect(figure('Return of the last year on £1', 'All years')).toBe(ledger.lastYearReturnPerPound ?? 'nothing is spent');
      }
    }
  });

  test('what goes on after the last pound, the choice of unit cost and what is drawn down are those of the case', () => {
    for (const of of sides) {
      const { netPence } = sustainedAfter<'avoided' | 'cash-releasing'>(ledgersOf(plan, AS_STATED)[of], yearlyCostAfter(plan), 5, 0.1);
      expect(penceOf(figureIn(sheets, 'After', ['All years that count'], `${of === 'avoided' ? 'Avoided cost' : 'Cash-releasing'}: net`))).toBe(netPence);
    }
    if (plan.unitCosts) expect(penceOf(figureIn(sheets, 'Unit costs', ['the other choice would add'], 'All of the case'))).toBe(unitCostChoice(plan.unitCosts).otherWouldAddPence);
    for (const outcome of plan.outcomes) {
      const { releasedPence, leftInPotPence } = drawn(must(plan.drawdown, 'a drawdown'), outcome);
      expect(['released', 'in the pot'].map(what => penceOf(figureIn(sheets, 'Drawdown', ['All'], `${outcome.title}: ${what}`)))).toEqual([releasedPence, leftInPotPence]);
    }
  });

  test('page, Word and workbook say the same to the penny', () => {
    const tables = new Map(caseBlocks(plan, TESTS).flatMap(block => (block.kind === 'table' ? [[block.id, block.rows] as const] : [])));
    const spent = must(tables.get('case-investment')?.at(-1), 'what is spent');
    expect(sheetIn(sheets, 'Investment').rows.at(-1)!.slice(3).map(cell => penceOf(shown(cell)))).toEqual(spent.slice(3));
    for (const of of sides) {
      const [column, title] = of === 'avoided' ? ['avoided', 'Avoided cost'] : ['cash-releasing', 'Cash-releasing'];
      const views = must(tables.get(`case-views-${column}`), 'the views');
      const inBlocks = [views[0], views.at(-1)].flatMap(row => must(row, 'a view').slice(1, 4));
      expect(['as stated', 'with optimism, fading and discounting'].flatMap(taken => ['Cost', 'Gross benefit', 'Net'].map(row => penceOf(figureIn(sheets, 'Results', [row, taken], title))))).toEqual(inBlocks);
      const years = must(tables.get(`case-ledger-${column}`), 'the ledger').map(row => row.slice(1));
      expect(plan.years.map(year => ['Cost', 'Gross benefit', 'Net', 'Cumulative'].map(row => penceOf(figureIn(sheets, `Ledger ${nameOf(of)}`, [row], financialYearName(year)))))).toEqual(years);
    }
  });

  test('rows are as wide as their headings, and every formula names cells that are there', () => {
    for (const { name, rows, columns } of sheets) for (const row of rows) expect(row.length, name).toBe(columns.length);
    const written = writtenCells(workbookOf(sheets, plan.title));
    expect(Object.keys(written)).toEqual(sheets.map(({ name }) => name));
    // A blank cell that waits for a figure is there, and holds nothing.
    const waiting = new Set(sheets.flatMap(sheet => sheet.rows.flatMap((row, i) => row.flatMap((cell, j) => (typeof cell === 'object' && cell !== null && 'input' in cell && cell.input === null ? [`${sheet.name}!${addressIn(sheet, i, j)}`] : [])))));
    for (const { at, formula, names } of formulasOf(sheets)) {
      expect(names.length, formula).toBeGreaterThan(0);
      for (const name of names) { const [sheet, address] = name.split('!'); expect(waiting.has(name) || written[sheet!]?.has(address!), `${at} =${formula} names ${name}`).toBe(true); }
    }
  });

  test('no figure rests on cash and on avoided cost, by whatever way', () => {
    const formulas = new Map(formulasOf(sheets).map(one => [one.at, one.names]));
    const known = new Map<string, string>();
    const restsOn = (cell: string): string => {
      const held = known.get(cell);
      if (held !== undefined) return held;
      const own = cell.startsWith('Cash-releasing!') && !cell.startsWith('Cash-releasing!B') ? 'c' : cell.startsWith('Avoided!') && !cell.startsWith('Avoided!B') ? 'a' : '';
      const all = [...new Set([own, ...(formulas.get(cell) ?? []).map(restsOn)].join(''))].toSorted().join('');
      known.set(cell, all);
      return all;
    };
    expect([...formulas.keys()].filter(cell => restsOn(cell) === 'ac')).toEqual([]);
    expect(sides.every(of => restsOn(`Ledger ${nameOf(of)}!B5`) === (of === 'avoided' ? 'a' : 'c'))).toBe(true);
  });

  test('every amount of the case is one that can be changed, or follows its posts', () => {
    for (const name of ['Investment', ...sides.map(of => (of === 'avoided' ? 'Avoided' : 'Cash-releasing'))]) {
      const { rows, columns } = sheetIn(sheets, name);
      const first = columns.length - 1 - plan.years.length;
      for (const cell of rows.slice(0, -1).flatMap(row => row.slice(first, -1))) {
        expect(typeof cell === 'object' && cell !== null && ('input' in cell || ('formula' in cell && cell.formula.startsWith("'Posts'!")))).toBe(true);
      }
    }
  });
});

describe('West Sussex', () => {
  const sheets = caseSheets(must(EXAMPLES[0], 'West Sussex'), TESTS);
  const TEAM = 'Family Resource Team';

  test('as printed and added up: £6,162,000 spent for £12,054,000, paid back in 2010-11, £1.96 for each £1', () => {
    const column = (row: string) => figureIn(sheets, 'Results', [row, 'as stated'], 'Cash-releasing');
    expect([column('Cost'), column('Gross benefit'), column('Net'), column('Paid back by')]).toEqual([6_162_000, 12_054_000, 5_892_000, '2010-11']);
    expect(Number(column('Return on £1')).toFixed(2)).toBe('1.96');
  });

  test('by strand and by nature the lines come to the same', () => {
    expect(['By strand', 'By nature'].map(name => figureIn(sheets, name, ['All'], 'All years'))).toEqual([6_162_000, 6_162_000]);
    // 798,000 + 324,000 + 135,000 + 1,174,000.
    expect(figureIn(sheets, 'By nature', ['staff'], '2010-11')).toBe(2_431_000);
  });

  test('the second year of the team follows its posts; the first, £85,250 above 15.8 posts for 2.5 quarters, does not', () => {
    expect([formulaIn(sheets, 'Investment', [TEAM], '2009-10'), formulaIn(sheets, 'Investment', [TEAM], '2010-11')]).toEqual([null, "'Posts'!I5"]);
    expect(['By posts and quarters', 'Stated for the line in the year', 'Stated less all its posts'].map(heading => figureIn(sheets, 'Posts', [TEAM, '2009-10'], heading))).toEqual([498_750, 584_000, 85_250]);
    expect(figureIn(sheets, 'Posts', ['Fostering service', '2009-10'], 'By posts and quarters')).toBe('not stated');
  });

  test('all tests at once, by hand for 2010-11: 2,431,000 a fifth higher at 1/1.035; 4,062,000 less a tenth, less 15%, at 1/1.035', () => {
    const figure = (row: string): unknown => figureIn(sheets, 'Tested cash', [row], '2010-11');
    // 2,917,200 / 1.035 = 2,818,550.72; 4,062,000 x 0.9 = 3,655,800; x 0.85 = 3,107,430; / 1.035 = 3,002,347.83.
    expect(['Cost with the allowance for optimism', 'Cost, tested', 'Benefit that is left', 'Benefit with the allowance for optimism', 'Gross benefit, tested'].map(figure)).toEqual([2_917_200, 2_818_550.72, 3_655_800, 3_107_430, 3_002_347.83]);
  });

  test('says what does not add up in the paper', () => {
    expect(figureIn(sheets, 'Findings', ['Costs of year 2'], 'What does not add up, or is missing')).toMatch(/£9,000 too low/);
  });
});

describe('what a reader can change', () => {
  const inputs = (plan: BusinessCase, tests: CaseTests, ...words: readonly string[]): readonly unknown[] => words.map(word => cellIn(caseSheets(plan, tests), 'Inputs', [word], 'Value'));
  const [westSussex, , , norfolk] = EXAMPLES as readonly [BusinessCase, BusinessCase, BusinessCase, BusinessCase];

  test('the tests of the case, and the rate of each year after the first, of which those after year 30 are lower', () => {
    const share = (input: number) => ({ input, format: 'percent-one-decimal' });
    expect(inputs(norfolk, TESTS, 'Costs are taken higher by', 'Benefits are taken lower by', 'Effect lost with each year', 'Discount rate from 2018-19 to 2019-20')).toEqual([share(0.2), share(0.15), share(0.1), share(0.035)]);
    expect(inputs(must(AWKWARD_CASES[0], 'awkward'), TESTS, 'Discount rate from 2055-56 to 2056-57', 'Discount rate from 2056-57 to 2057-58')).toEqual([share(0.035), share(0.03)]);
    expect(inputs(norfolk, TESTS, 'Years to look at after the last', 'Unit cost that is used')).toEqual([{ input: 5, format: 'whole' }, { input: 'marginal', oneOf: ['marginal', 'average'] }]);
  });

  test('without an allowance of the reader’s own, that of the case', () => {
    expect(inputs({ ...westSussex, optimismBias: { costsUp: 0.3, benefitsDown: 0.05, basis: 'the paper' } }, { ...TESTS, optimism: null }, 'Costs are taken higher by', 'Benefits are taken lower by')).toMatchObject([{ input: 0.3 }, { input: 0.05 }]);
  });

  test('what goes on to be spent is typed where the case says it, and worked out where it does not', () => {
    expect(inputs({ ...norfolk, yearlyCostAfterPence: pounds(12)[0]! }, TESTS, 'Cost that goes on each year after the last')).toEqual([{ input: 12, format: 'pounds' }]);
    expect(inputs(westSussex, TESTS, 'Cost that goes on each year after the last')).toMatchObject([{ formula: "SUMPRODUCT(('Investment'!C4:C8<>\"one-off\")*'Investment'!F4:F8)", value: 2_483_000 }]);
  });

  test('a figure at a gateway: it is held against the bound beside it, and what is missing waits', () => {
    const sheets = caseSheets(norfolk, TESTS);
    const LATER = 'Review of the first year, budget of the second';
    expect(cellIn(sheets, 'Gateways', [LATER], 'Growth as forecast from the second year on: figure')).toEqual({ input: 1138 });
    expect(cellIn(sheets, 'Gateways', [LATER], 'Growth as forecast from the second year on: result')).toEqual({ formula: 'IF(I5="","waiting",IF(I5<=E5,"passed","failed"))', value: 'failed' });
    expect(cellIn(sheets, 'Gateways', [LATER], 'The first gateway is still to come: figure')).toEqual({ input: null });
    expect(figureIn(sheets, 'Gateways', [LATER], 'The first gateway is still to come: tranches behind it')).toBe('waiting for a figure');
  });
});

test('a case leaves out the sheets of what it does not have, and says what stands on the others', () => {
  const [, free, dear] = AWKWARD_CASES.map(plan => caseSheets(plan, TESTS).map(({ name }) => name));
  expect(free).toEqual(['About', 'Inputs', 'Results', 'Investment', 'By strand', 'By nature', 'Avoided', 'Non-financial', 'Who benefits', 'Ledger avoided', 'Tested avoided', 'After', 'Assumptions']);
  expect(dear).toEqual(['About', 'Inputs', 'Results', 'Investment', 'By strand', 'By nature', 'Non-financial', 'Who benefits', 'Assumptions']);
  const [about, ...others] = caseSheets(must(EXAMPLES[3], 'Norfolk'), TESTS);
  expect(about!.rows.map(([first]) => first).filter(first => String(first).startsWith('Sheet '))).toEqual(others.map(({ name }) => `Sheet ${name}`));
});
