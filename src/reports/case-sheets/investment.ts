import { at } from '#kernel/assert.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { sumOf } from '#business-case/flow.ts';
import type { MoneyLine, Place } from '#reports/case-sheets/cells.ts';
import { cellOn, moneySheet, poundsCell, poundsInput, rangeOn } from '#reports/case-sheets/cells.ts';
import { byPosts } from '#reports/case-sheets/posts.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

const INVESTMENT: Place = { name: 'Investment', title: 'Investment by line and year', notes: ['A line of posts that comes to what the sheet Posts works out follows that sheet; every other amount is as the case states it.'] };
const WORDS = [column('Line', 48, 'long-text'), column('Strand', 28), column('Nature', 14)];
const WORD_OF = { strand: 1, nature: 2 } as const;

/** Where the amount of a line and a year stands; the total is the line after the last, all years the year after the last. */
export const investmentCell = (line: number, yearIndex: number): string => cellOn(INVESTMENT, line, WORDS.length + yearIndex);

export const investmentTotal = ({ investments }: BusinessCase, yearIndex: number): string => investmentCell(investments.length, yearIndex);

const linesIn = ({ investments }: BusinessCase, place: number): string => rangeOn(INVESTMENT, [0, place], [investments.length - 1, place]);

/** The last year's cost of everything that is not spent once. */
export const costThatGoesOn = (plan: BusinessCase): string =>
  `SUMPRODUCT((${linesIn(plan, WORD_OF.nature)}<>"one-off")*${linesIn(plan, WORDS.length + plan.years.length - 1)})`;

export const investmentSheet = (plan: BusinessCase): SheetContent => moneySheet(INVESTMENT, WORDS, plan.years, plan.investments.map(({ title, strand, nature, cost }, line): MoneyLine => ({
  words: [title, strand, nature], amounts: cost.byYearPence,
  cellOf: (i): SheetCell => {
    const amount = at(cost.byYearPence, i);
    const posts = byPosts(plan, line, i);
    return posts?.amountPence === amount ? poundsCell(posts.formula, amount) : poundsInput(amount);
  },
})));

/** The whole investment again by what its lines belong to. Names are compared letter by letter: SUMIFS would take a `*` or a `>` in one for more than it is. */
export function investmentBy(plan: BusinessCase, kind: keyof typeof WORD_OF): SheetContent {
  const place: Place = { name: `By ${kind}`, title: `Investment by ${kind}`, notes: ['The lines of the sheet Investment added up.'] };
  const names = [...new Set(plan.investments.map(one => one[kind]))];
  return moneySheet(place, [column(kind === 'strand' ? 'Strand' : 'Nature', 40)], plan.years, names.map((name): MoneyLine => {
    const amounts = sumOf('cost', plan.investments.flatMap(one => (one[kind] === name ? [one.cost] : [])), plan.years.length).byYearPence;
    return { words: [name], amounts, cellOf: (i, row) => poundsCell(`SUMPRODUCT(EXACT(${linesIn(plan, WORD_OF[kind])},${addressIn(place, row, 0)})*${linesIn(plan, WORDS.length + i)})`, at(amounts, i)) };
  }));
}
