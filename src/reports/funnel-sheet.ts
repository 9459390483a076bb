import { longDate } from '#kernel/calendar-date.ts';
import type { StageFigures } from '#indicators/funnel.ts';
import type { Period } from '#indicators/period.ts';
import type { SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

/** The funnel of a period as a sheet: what followed over what there was is a formula, where both are shown. */
export function funnelSheet(parts: readonly { readonly title: string; readonly stages: readonly StageFigures[] }[], { label, from, until }: Period): SheetContent {
  const heading = { title: `From contact to care: ${label}`, notes: [`${longDate(from)} to ${longDate(until)}. What followed is looked for within the days that the row gives.`] };
  return {
    name: 'Funnel', ...heading,
    columns: [
      column('Part', 28), column('Step', 40), column('Number', 12, 'whole'), column('Followed by the next', 12, 'whole'), column('Share', 12, 'percent-one-decimal'),
      column('Median days', 12, 'one-decimal'), column('Looked for within days', 12, 'whole'), column('Why not', 60, 'long-text'),
    ],
    rows: parts.flatMap(({ title, stages }) => stages.map(one => ({ title, ...one }))).map(({ title, stage, count, followed, symbol, why }, row): readonly SheetCell[] => {
      const none = { symbol: symbol ?? 'x' } as const;
      return [
        title, stage.title, count ?? none, followed?.count ?? none, followed === null ? none : { formula: `${addressIn(heading, row, 3)}/${addressIn(heading, row, 2)}`, value: followed.share },
        followed?.medianDays ?? none, stage.followedWithinDays, why,
      ];
    }),
  };
}
