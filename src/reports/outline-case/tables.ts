import { must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding, monthEnd } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import type { MoneyLine } from '#scenarios/comparison/comparison.ts';
import type { Column, HeadingBlock, ParagraphBlock, Row, TableBlock } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';

export const wordColumns = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'text' }));
export const moneyColumns = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'pounds' }));
export const table = (id: string, caption: string, columns: readonly Column[], rows: readonly Row[], more: Partial<TableBlock> = {}): TableBlock => ({ kind: 'table', id, caption, columns, rows, ...more });
export const heading = (text: string, id: string): HeadingBlock => ({ kind: 'heading', level: 2, text, id });

/** A gap that a person fills: what nobody has said is never invented. */
export const prompt = (asks: string): ParagraphBlock => paragraph(`[To be written: ${asks}]`);

/** What a plan says in a part of the paper, or what has to be written there. */
export const said = (paragraphs: readonly string[], asks: string): readonly ParagraphBlock[] => (paragraphs.length === 0 ? [prompt(asks)] : paragraphs.map(paragraph));

export const allYears = (lines: readonly MoneyLine[]): number => sum(lines.map(line => sum(line.byYearPence)));
export const groupTitle = (id: string): string => PLACEMENT_GROUPS.find(group => group.id === id)?.title ?? id;
export const indicatorTitle = (id: string): string => indicatorIfKnown(id)?.title ?? id;

/** The ends of financial years among the months, and the last month: a reader needs no more of them. */
export const yearEnds = (months: readonly CalendarDate[]): readonly { readonly month: number; readonly on: CalendarDate }[] => months.flatMap((on, month) => {
  const isLast = month === months.length - 1;
  return isLast || financialYearEnding(on) !== financialYearEnding(must(months[month + 1], 'a month')) ? [{ month, on: monthEnd(on) }] : [];
});
