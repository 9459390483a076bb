import type { IRunOptions, ParagraphChild } from 'docx';
import { Paragraph, SimpleField, TextRun } from 'docx';
import type { Table } from 'docx';

/** One part of the body: whether its page is turned, and whether it may end a page that the next part does not begin on. */
export interface Part { readonly child: Paragraph | Table; readonly landscape: boolean; readonly keepsWithNext: boolean }

/** Characters that no XML can hold, and halves of pairs that stand alone. */
// oxlint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** A text that Word can open, whatever a file held. */
export const cleaned = (text: string): string => text.replaceAll(NO_CHARACTER, '\uFFFD');

export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun => new TextRun({ ...options, text: cleaned(text) });

export const part = (child: Paragraph | Table, more: Partial<Omit<Part, 'child'>> = {}): Part => ({ child, landscape: false, keepsWithNext: false, ...more });

export const styled = (style: string, children: readonly ParagraphChild[]): Part => part(new Paragraph({ style, children }));

export const keptWithNext = (style: string, children: readonly ParagraphChild[]): Part => part(new Paragraph({ style, keepNext: true, children }), { keepsWithNext: true });

/** `Table 1: words`, with a number that Word keeps up to date; stays with what it names. */
export const caption = (label: 'Table' | 'Figure', number: number, text: string, landscape: boolean): Part =>
  part(new Paragraph({ style: 'Caption', children: [run(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)), run(`: ${text}`)] }), { landscape, keepsWithNext: true });
