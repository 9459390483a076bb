import type { ISectionOptions } from 'docx';
import { AlignmentType, Document, Footer, Header, HeadingLevel, LeaderType, Packer, PageNumber, PageOrientation, Paragraph, TableOfContents, TextRun } from 'docx';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Block } from '#reports/block.ts';
import type { Heading } from '#documents/word/body.ts';
import { bodyOf } from '#documents/word/body.ts';
import { cleaned } from '#documents/word/cleaned.ts';
import type { Making } from '#documents/word/making.ts';
import { corePropertiesPart } from '#documents/word/package.ts';
import type { Part } from '#documents/word/runs.ts';
import { part, run, styled } from '#documents/word/runs.ts';
import { numberingOf, STYLE, stylesOf, TWIPS_PER_CENTIMETRE } from '#documents/word/styles.ts';

/** What a document says of itself. */
export interface WordFacts {
  readonly title: string;
  readonly subtitle?: string;
  /** Lines under the title: whose report, data to when. */
  readonly facts: readonly string[];
  readonly madeOn: CalendarDate;
  /** The layout of a committee paper: headings 1, 2, 3 and paragraphs 1.1, 1.2, which Word counts anew when one is put in. */
  readonly numbered?: boolean;
}

/** Contents of more entries than this would not be read: then the first level alone stands in them. */
const MOST_ENTRIES = 30;

/** A4 in twips. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 2 * TWIPS_PER_CENTIMETRE;

/**
 * The contents as a field with its entries already in it, each a link. They have no page numbers until Word is asked to
 * update them: a field that asked by itself would meet every reader with a question.
 */
function contentsParts(headings: readonly Heading[], numbered: boolean): readonly (Part['child'] | TableOfContents)[] {
  const two = headings.filter(heading => heading.level <= 2);
  const deepest = two.length > MOST_ENTRIES ? 1 : 2;
  let number = 0;
  const entries = two.filter(heading => heading.level <= deepest).map(({ level, text, anchor }) => {
    if (level === 1) number += 1;
    return { title: cleaned(numbered && level === 1 ? `${number}. ${text}` : text), level, ...(anchor === null ? {} : { href: anchor }) };
  });
  if (entries.length < 2) return [];
  const field = new TableOfContents('Contents', { hyperlink: true, headingStyleRange: `1-${deepest}`, cachedEntries: entries, beginDirty: false, tabLeader: LeaderType.NONE });
  return [new Paragraph({ style: STYLE.contents, children: [run('Contents')] }), field];
}

const titleParts = ({ title, subtitle, facts }: WordFacts): readonly Part[] => [
  part(new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] })),
  ...(subtitle === undefined ? [] : [styled('Subtitle', [run(subtitle)])]),
  ...facts.map(fact => styled(STYLE.titleFact, [run(fact)])),
];

/** A heading or a caption goes with what it stands above, also onto a turned page. */
function turnedTogether(parts: readonly Part[]): readonly Part[] {
  const turned = [...parts];
  for (let i = turned.length - 2; i >= 0; i -= 1) {
    const one = turned[i]!;
    if (one.keepsWithNext && turned[i + 1]!.landscape) turned[i] = { ...one, landscape: true };
  }
  return turned;
}

type Child = ISectionOptions['children'][number];

/** Runs of parts whose pages stand the same way. */
function sectionsOf(front: readonly Child[], parts: readonly Part[]): readonly { readonly landscape: boolean; readonly children: readonly Child[] }[] {
  const sections: { landscape: boolean; children: Child[] }[] = [{ landscape: false, children: [...front] }];
  for (const { child, landscape } of turnedTogether(parts)) {
    const last = sections.at(-1)!;
    if (last.landscape === landscape) last.children.push(child);
    else sections.push({ landscape, children: [child] });
  }
  return sections;
}

function sectionOptions(title: string, section: { readonly landscape: boolean; readonly children: readonly Child[] }, first: boolean): ISectionOptions {
  const footer = (): Footer => new Footer({ children: [new Paragraph({ style: STYLE.page, alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] });
  const header = (text: string): Header => new Header({ children: [new Paragraph({ style: STYLE.page, children: [run(text)] })] });
  return {
    properties: {
      titlePage: first,
      page: { size: { ...PAGE, orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 600, footer: 600 } },
    },
    // Sections after the first go on with its header and footer.
    ...(first ? { headers: { default: header(title), first: header('') }, footers: { default: footer(), first: footer() } } : {}),
    children: section.children,
  };
}

/** Blocks as the library writes them: with its own numbers and the hour of its making still in them. */
export async function packedDocument(blocks: readonly Block[], facts: WordFacts, making: Making): Promise<Uint8Array> {
  const { parts, headings } = bodyOf(blocks, making);
  const front = [...titleParts(facts).map(one => one.child), ...contentsParts(headings, making.numbered)];
  const sections = sectionsOf(front, parts).map((section, index) => sectionOptions(facts.title, section, index === 0));
  const file = new Document({ styles: stylesOf(making.numbered), numbering: numberingOf(making.numbered), sections, compatibility: { version: 15 } });
  const overrides = [{ path: 'docProps/core.xml', data: corePropertiesPart(facts.title, facts.madeOn) }];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}
