import { must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding, monthEnd } from '#kernel/calendar-date.ts';
import type { HeadingBlock, ParagraphBlock } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';

export const heading = (text: string, id: string): HeadingBlock => ({ kind: 'heading', level: 2, text, id });

/** A gap that a person fills: what nobody has said is never invented. */
export const prompt = (asks: string): ParagraphBlock => paragraph(`[To be written: ${asks}]`);

/** What a plan says in a part of the paper, or what has to be written there. */
export const said = (paragraphs: readonly string[], asks: string): readonly ParagraphBlock[] => (paragraphs.length === 0 ? [prompt(asks)] : paragraphs.map(paragraph));

/** The ends of financial years among the months, and the last month: a reader needs no more of them. */
export const yearEnds = (months: readonly CalendarDate[]): readonly { readonly month: number; readonly on: CalendarDate }[] => months.flatMap((on, month) => {
  const isLast = month === months.length - 1;
  return isLast || financialYearEnding(on) !== financialYearEnding(must(months[month + 1], 'a month')) ? [{ month, on: monthEnd(on) }] : [];
});
