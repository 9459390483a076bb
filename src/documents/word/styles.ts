import type { IPropertiesOptions } from 'docx';
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';

type Styles = NonNullable<IPropertiesOptions['styles']>;
type ParagraphStyle = NonNullable<Styles['paragraphStyles']>[number];
type Numbering = NonNullable<IPropertiesOptions['numbering']>;

/** Twentieths of a point, in which Word measures. */
export const TWIPS_PER_CENTIMETRE = 567;
export const FONT = 'Arial';
export const TEXT_COLOUR = '0B0C0C';
export const QUIET_COLOUR = '484949';
export const DEEP_COLOUR = '14405C';
export const SOFT_COLOUR = 'F3F6F9';
export const RULE_COLOUR = 'B1B4B6';
const STRONG_RULE = 40;

/** Names of the numbering definitions below. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
const OUTLINE = 'outline';

/** Paragraph styles of our own, by what a block is; the names are the ones a writer sees in Word. */
export const STYLE = {
  body: 'BodyText', lead: 'LeadParagraph', numbered: 'NumberedParagraph', inset: 'InsetText', warning: 'WarningText', bullet: 'ListBullet', number: 'ListNumber', fact: 'Fact', titleFact: 'TitleFact',
  picture: 'Picture', note: 'TableNote', contents: 'TOCHeading', cell: 'TableText', page: 'PageText',
} as const;

const lines = (multiple: number): { readonly line: number; readonly lineRule: typeof LineRuleType.AUTO } => ({ line: Math.round(multiple * 240), lineRule: LineRuleType.AUTO });
const edge = (color: string): { readonly left: { readonly style: typeof BorderStyle.SINGLE; readonly size: number; readonly space: number; readonly color: string } } =>
  ({ left: { style: BorderStyle.SINGLE, size: STRONG_RULE, space: 10, color } });

const own = (id: string, name: string, paragraph: ParagraphStyle['paragraph'], run: ParagraphStyle['run'] = {}, basedOn = 'Normal'): ParagraphStyle =>
  ({ id, name, basedOn, quickFormat: true, paragraph, run });

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  own(STYLE.body, 'Body Text', { spacing: { before: 120, after: 120, ...lines(1.15) } }),
  own(STYLE.lead, 'Lead Paragraph', { spacing: { before: 120, after: 160, ...lines(1.15) } }, { size: 26 }),
  own(STYLE.inset, 'Inset Text', { border: edge(RULE_COLOUR), indent: { left: 340 }, keepLines: true, spacing: { before: 200, after: 200, ...lines(1.15) } }),
  own(STYLE.warning, 'Warning Text', { border: edge('D4351C'), indent: { left: 340 }, keepLines: true, spacing: { before: 200, after: 200, ...lines(1.15) } }, { bold: true }),
  own(STYLE.bullet, 'List Bullet', { numbering: { reference: BULLETS, level: 0 }, spacing: { before: 60, after: 60, ...lines(1.1) } }),
  own(STYLE.number, 'List Number', { spacing: { before: 60, after: 60, ...lines(1.1) } }),
  own(STYLE.fact, 'Fact', { indent: { left: 3402, hanging: 3402 }, leftTabStop: 3402, border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: RULE_COLOUR }, between: { style: BorderStyle.SINGLE, size: 4, space: 3, color: RULE_COLOUR } }, spacing: { before: 60, after: 60 } }),
  own(STYLE.titleFact, 'Title Fact', { spacing: { before: 0, after: 40 } }, { color: QUIET_COLOUR }),
  own(STYLE.picture, 'Picture', { keepLines: true, spacing: { before: 60, after: 160 } }),
  own(STYLE.note, 'Table Note', { keepLines: true, spacing: { before: 80, after: 200 } }, { size: 18, color: QUIET_COLOUR }),
  own(STYLE.cell, 'Table Text', { spacing: { before: 0, after: 0 } }, { size: 20 }),
  own(STYLE.page, 'Page Text', { spacing: { before: 0, after: 0 } }, { size: 18, color: QUIET_COLOUR }),
  own(STYLE.contents, 'TOC Heading', { keepNext: true, spacing: { before: 320, after: 80 } }, { size: 26, bold: true, color: DEEP_COLOUR }),
  own('Subtitle', 'Subtitle', { keepNext: true, spacing: { before: 0, after: 160 } }, { size: 28, color: QUIET_COLOUR }),
  own('TOC1', 'toc 1', { spacing: { before: 60, after: 40 } }),
  own('TOC2', 'toc 2', { indent: { left: 340 }, spacing: { before: 0, after: 20 } }, { size: 20 }),
];

const NUMBERED_PARAGRAPH = own(STYLE.numbered, 'Numbered Paragraph', { numbering: { reference: OUTLINE, level: 1 }, spacing: { before: 120, after: 120, ...lines(1.15) } });

const heading = (size: number, before: number, numbered: boolean): NonNullable<Styles['default']>['heading1'] => ({
  next: STYLE.body, quickFormat: true,
  run: { size, bold: true, color: DEEP_COLOUR, font: FONT },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100 }, ...(numbered ? { numbering: { reference: OUTLINE, level: 0 } } : {}) },
});

/** Type of 11 points without serifs and headings that stay with what they head; British English throughout. */
export const stylesOf = (numbered: boolean): Styles => ({
  default: {
    document: { run: { font: FONT, size: 22, color: TEXT_COLOUR, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } }, paragraph: { spacing: { before: 0, after: 0 } } },
    title: { next: STYLE.body, quickFormat: true, run: { size: 48, bold: true, color: DEEP_COLOUR, font: FONT }, paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 160 } } },
    heading1: heading(34, 400, numbered), heading2: heading(27, 300, false), heading3: heading(23, 240, false), heading4: heading(22, 200, false),
    caption: { quickFormat: true, run: { size: 21, bold: true, italics: false, color: TEXT_COLOUR }, paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } } },
  },
  paragraphStyles: [...PARAGRAPH_STYLES, ...(numbered ? [NUMBERED_PARAGRAPH] : [])],
  characterStyles: [
    { id: 'IndexLink', name: 'Index Link', run: {} },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: '1A5A96', underline: {} } },
    { id: 'RowHeading', name: 'Row Heading', quickFormat: true, run: { bold: true } },
  ],
});

const OUTLINE_INDENT = 680;
const OUTLINE_LEVELS: Numbering['config'][number]['levels'] = [['%1.', 'Heading1'], ['%1.%2', STYLE.numbered]].map(([text, style], level) =>
  ({ level, format: LevelFormat.DECIMAL, text: text!, alignment: AlignmentType.LEFT, style: { style: style!, paragraph: { indent: { left: OUTLINE_INDENT, hanging: OUTLINE_INDENT } } } }));

/** Bullets, numbers that each list begins anew, and, where asked for, the paragraphs of a committee paper: 1.1, 1.2 under heading 1. */
export function numberingOf(numbered: boolean): Numbering {
  const indent = { left: (numbered ? OUTLINE_INDENT : 227) + 397, hanging: 397 };
  return {
    config: [
      { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { style: STYLE.bullet, paragraph: { indent }, run: { font: FONT } } }] },
      { reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }] },
      ...(numbered ? [{ reference: OUTLINE, levels: OUTLINE_LEVELS }] : []),
    ],
  };
}
