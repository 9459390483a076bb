import { financialYearName } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { FullYear, Posts } from '#business-case/staff.ts';
import { staffCostPence } from '#business-case/staff.ts';
import type { Place } from '#reports/case-sheets/cells.ts';
import { cellOn, poundsCell, poundsInput, poundsOf } from '#reports/case-sheets/cells.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

const POSTS: Place = {
  name: 'Posts', title: 'Posts and what part of a year they are paid for',
  notes: ['Full-time equivalents x quarters paid / 4, at what a post costs in a full year. Where that is what the case states, the line on the sheet Investment follows it.'],
};
const [FULL_TIME_EQUIVALENTS, QUARTERS, POSTS_OF_FULL_YEAR, FULL_YEAR, BY_POSTS, STATED] = [3, 4, 5, 6, 8, 9];

interface PostLine { readonly line: number; readonly title: string; readonly isFirstOfLine: boolean; readonly posts: Posts; readonly fullYear: FullYear | null; readonly byPostsPence: Pence | null }

const linesOf = ({ investments }: BusinessCase): readonly PostLine[] => investments.flatMap(({ title, posts, fullYear }, line) => posts.map((one, i): PostLine => (
  { line, title, isFirstOfLine: i === 0, posts: one, fullYear, byPostsPence: fullYear === null ? null : staffCostPence(one, fullYear) })));

/** Rows of a line's posts in a year, and what they come to; null where something about them is not stated. */
function yearOfLine(plan: BusinessCase, line: number, yearIndex: number): { readonly rows: readonly number[]; readonly amountPence: number | null } {
  const these = linesOf(plan).flatMap((one, row) => (one.line === line && one.posts.yearIndex === yearIndex ? [{ ...one, row }] : []));
  const known = these.flatMap(({ byPostsPence }) => (byPostsPence === null ? [] : [byPostsPence]));
  return { rows: these.map(({ row }) => row), amountPence: known.length < these.length ? null : sum(known) };
}

/** What a line's posts come to in a year, as the sheet Investment adds them up; null where there are none, or something about them is not stated. */
export function byPosts(plan: BusinessCase, line: number, yearIndex: number): { readonly formula: string; readonly amountPence: number } | null {
  const { rows, amountPence } = yearOfLine(plan, line, yearIndex);
  return rows.length === 0 || amountPence === null ? null : { formula: rows.map(row => cellOn(POSTS, row, BY_POSTS)).join('+'), amountPence };
}

const NOT_STATED = 'not stated';

function rowOf(plan: BusinessCase, { line, title, isFirstOfLine, posts, fullYear, byPostsPence }: PostLine, row: number, investmentCell: string): readonly SheetCell[] {
  const here = (place: number, ofRow = row): string => addressIn(POSTS, ofRow, place);
  // What a post costs is typed once for each line.
  const ofFirst = (place: number, value: number, cell: SheetCell): SheetCell => (isFirstOfLine ? cell : { formula: here(place, row - 1), value });
  const { rows, amountPence } = yearOfLine(plan, line, posts.yearIndex);
  const statedPence = plan.investments[line]?.cost.byYearPence[posts.yearIndex] ?? 0;
  const allPosts = rows.map(each => here(BY_POSTS, each)).join(',');
  const wanted = [FULL_TIME_EQUIVALENTS, QUARTERS, POSTS_OF_FULL_YEAR, FULL_YEAR].map(place => here(place));
  return [
    title, financialYearName(plan.years[posts.yearIndex] ?? 0), posts.grade ?? NOT_STATED, { input: posts.fullTimeEquivalents }, { input: posts.quarters },
    ...(fullYear === null ? [{ input: null }, { input: null, format: 'pounds' } as const] : [
      ofFirst(POSTS_OF_FULL_YEAR, fullYear.fullTimeEquivalents, { input: fullYear.fullTimeEquivalents }), ofFirst(FULL_YEAR, poundsOf(fullYear.costPence), poundsInput(fullYear.costPence)),
    ]),
    { formula: `IF(${here(FULL_YEAR)}="","${NOT_STATED}",${here(FULL_YEAR)}/${here(POSTS_OF_FULL_YEAR)})`, value: fullYear === null ? NOT_STATED : poundsOf(fullYear.costPence) / fullYear.fullTimeEquivalents },
    {
      formula: `IF(COUNT(${wanted.join(',')})<4,"${NOT_STATED}",ROUND(${wanted[3]}*(${wanted[0]}*${wanted[1]})/(${wanted[2]}*4),2))`,
      value: byPostsPence === null ? NOT_STATED : poundsOf(byPostsPence),
    },
    poundsCell(investmentCell, statedPence),
    { formula: `IF(COUNT(${allPosts})<${rows.length},"${NOT_STATED}",${here(STATED)}-SUM(${allPosts}))`, value: amountPence === null ? NOT_STATED : poundsOf(statedPence - amountPence) },
  ];
}

/** `investmentCell` says where the amount of a line and a year stands. */
export const postsSheet = (plan: BusinessCase, investmentCell: (line: number, yearIndex: number) => string): SheetContent => ({
  ...POSTS, keepsOrder: true,
  columns: [
    column('Line', 48, 'long-text'), column('Year', 12), column('Grade', 30, 'long-text'), column('Full-time equivalents', 14, 'general'), column('Quarters paid', 12, 'general'),
    column('Posts that the cost of a full year is of', 18, 'general'), column('Cost of these posts in a full year', 18, 'pounds'), column('A post in a full year', 16, 'pounds'), column('By posts and quarters', 18, 'pounds'),
    column('Stated for the line in the year', 18, 'pounds'), column('Stated less all its posts', 18, 'pounds'),
  ],
  rows: linesOf(plan).map((one, row) => rowOf(plan, one, row, investmentCell(one.line, one.posts.yearIndex))),
});
