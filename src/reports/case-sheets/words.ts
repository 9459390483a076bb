import { VERSION } from '#kernel/version.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { recheck } from '#business-case/findings.ts';
import type { SheetContent } from '#reports/sheet.ts';
import { sheetColumn as column } from '#reports/sheet.ts';

const VERDICTS = { reconciles: 'adds up', 'does-not-reconcile': 'does not add up', 'cannot-be-tested': 'cannot be tested' } as const;

export const findingsSheet = ({ claims }: BusinessCase): SheetContent => ({
  name: 'Findings', title: 'The paper’s own arithmetic, done again', notes: ['Claims are reckoned from the figures that the paper prints; they do not follow the other sheets.'],
  columns: [column('Section', 18), column('What is claimed', 60, 'long-text'), column('Printed', 20), column('Computed', 20), column('Verdict', 18), column('What does not add up, or is missing', 60, 'long-text')],
  rows: claims.map(recheck).map(({ section, words, printed, computed, verdict, finding }) => [section, words, printed, computed ?? { symbol: 'x' }, VERDICTS[verdict], finding]),
});

export const assumptionsSheet = ({ assumptions }: BusinessCase): SheetContent => ({
  name: 'Assumptions', title: 'What was supposed, and what the paper does not say',
  columns: [column('Number', 12, 'whole'), column('Assumption', 120, 'long-text')], rows: assumptions.map((text, i) => [i + 1, text]),
});

/** What the workbook is, how it is used, and what stands on each of its other sheets. */
export const aboutSheet = ({ title, source }: BusinessCase, others: readonly SheetContent[]): SheetContent => ({
  name: 'About', title,
  columns: [column('About', 24), column('Text', 120, 'long-text')],
  rows: [
    ['Source', source],
    ['How to use it', 'Cells in a box on a pale ground are figures of the case and choices of its tests: change one, and every total that rests on it follows. The sheet Results shows what the case comes to.'],
    ['Three columns', 'Cash-releasing benefits, avoided cost and benefits without a price stand on sheets of their own. No cell adds one to another.'],
    ['Money', 'Pounds, worked out to the penny and shown in whole pounds. Each step is rounded to the penny, so that columns add up.'],
    ['Symbols', 'x: not available. z: not applicable.'],
    ['Made by', `Headwater ${VERSION}`],
    ...others.map(other => [`Sheet ${other.name}`, other.title ?? '']),
  ],
});
