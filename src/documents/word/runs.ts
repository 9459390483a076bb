import type { IRunOptions, ParagraphChild, Table } from 'docx';
import { Paragraph, SimpleField, TextRun } from 'docx';
import { cleaned } from '#documents/word/cleaned.ts';

/** One part of the body: whether its page is turned, and whether it goes with the part after it. */
export interface Part { readonly child: Paragraph | Table; readonly landscape: boolean; readonly keepsWithNext: boolean }

export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun => new TextRun({ ...options, text: cleaned(text) });

export const part = (child: Paragraph | Table, more: Partial<Omit<Part, 'child'>> = {}): Part => ({ child, landscape: false, keepsWithNext: false, ...more });

export const styled = (style: string, children: readonly ParagraphChild[]): Part => part(new Paragraph({ style, children }));

export const keptWithNext = (style: string, children: readonly ParagraphChild[]): Part => part(new Paragraph({ style, keepNext: true, children }), { keepsWithNext: true });

/** `Table 1: words`, with a number that Word keeps up to date; stays with what it names. */
export const caption = (label: 'Table' | 'Figure', number: number, text: string, landscape: boolean): Part =>
  part(new Paragraph({ style: 'Caption', children: [run(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)), run(`: ${text}`)] }), { landscape, keepsWithNext: true });
