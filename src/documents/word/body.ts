import { Bookmark, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { Block, ChartBlock, FindingsGroup, ListBlock } from '#reports/block.ts';
import { formatCount } from '#reports/format.ts';
import { cleaned } from '#documents/word/cleaned.ts';
import type { Making } from '#documents/word/making.ts';
import { chartPicture } from '#documents/word/picture.tsx';
import type { Part } from '#documents/word/runs.ts';
import { caption, keptWithNext, part, run, styled } from '#documents/word/runs.ts';
import { NUMBERS, STYLE } from '#documents/word/styles.ts';
import { keyFiguresPart, tableParts } from '#documents/word/table.ts';

/** The title is no heading in Word, so the headings of the second level are its first. */
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
export type Level = 1 | 2 | 3 | 4;

export interface Heading { readonly level: Level; readonly text: string; readonly anchor: string | null }

/** Longest table of a chart that is printed: paper cannot unfold one. */
const MOST_ROWS_OF_A_CHART = 24;

const headingPart = ({ level, text, anchor }: Heading): Part =>
  part(new Paragraph({ heading: LEVELS[level - 1]!, keepNext: true, children: [anchor === null ? run(text) : new Bookmark({ id: anchor, children: [run(text)] })] }), { keepsWithNext: true });

/** More above the first of a list or of facts, which may stand right under a table. */
const airAbove = (index: number): { readonly spacing?: { readonly before: number } } => (index === 0 ? { spacing: { before: 160 } } : {});

function listParts({ style, items }: ListBlock, making: Making): readonly Part[] {
  const numbering = style === 'number' ? { numbering: { reference: NUMBERS, level: 0, instance: making.next('list') } } : {};
  return items.map((item, index) => part(new Paragraph({ style: style === 'number' ? STYLE.number : STYLE.bullet, ...numbering, ...airAbove(index), children: [run(item)] })));
}

/** The chart, then its table; or, where that is long, what the chart says in words. */
function chartParts(chart: ChartBlock, making: Making): readonly Part[] {
  const figure = making.next('figure');
  const rows = chart.table.rows.length;
  const beneath = chart.showTable === true || rows <= MOST_ROWS_OF_A_CHART
    ? tableParts(chart.table, making)
    : [styled(STYLE.note, [run(`${chart.longDescription} The ${formatCount(rows)} rows of figures behind this chart are not printed here.`.trim())])];
  return [caption('Figure', figure, chart.title, false), styled(STYLE.picture, [chartPicture(chart, figure, making)]), ...beneath];
}

const findingParts = (group: FindingsGroup, level: Level, making: Making): readonly Part[] => [
  headingPart({ level, text: `${group.severity}: ${group.title} (${formatCount(group.count)})`, anchor: null }),
  keptWithNext(STYLE.body, [run(group.whatIsWrong)]),
  keptWithNext(STYLE.body, [run('What was done: ', { bold: true }), run(group.whatWasDone)]),
  ...tableParts(group.examples, making),
];

/** Text under no heading yet has no number to stand under. */
const paragraphStyle = (lead: boolean, under: Level | 0, making: Making): string => (making.numbered && under > 0 ? STYLE.numbered : lead ? STYLE.lead : STYLE.body);

function blockParts(block: Exclude<Block, { readonly kind: 'heading' }>, under: Level | 0, making: Making): readonly Part[] {
  switch (block.kind) {
    case 'paragraph': return [(block.text.endsWith(':') ? keptWithNext : styled)(paragraphStyle(block.lead === true, under, making), [run(block.text)])];
    case 'inset': return [styled(STYLE.inset, [run(block.text)])];
    case 'warning': return [styled(STYLE.warning, [run(`Warning: ${block.text}`)])];
    case 'list': return listParts(block, making);
    case 'key-figures': return [keyFiguresPart(block, making)];
    case 'facts': return block.facts.map((fact, index) => part(new Paragraph({ style: STYLE.fact, ...airAbove(index), children: [run(fact.name, { bold: true }), new TextRun({ children: [new Tab(), cleaned(fact.value)] })] })));
    case 'table': return tableParts(block, making);
    case 'chart': return chartParts(block, making);
    case 'findings': return block.groups.flatMap(group => findingParts(group, Math.min(2, under + 1) as Level, making));
  }
}

/** Every block as what stands on the page, and the headings that the contents list. A heading never goes down more than one level at a time. */
export function bodyOf(blocks: readonly Block[], making: Making): { readonly parts: readonly Part[]; readonly headings: readonly Heading[] } {
  const parts: Part[] = [];
  const headings: Heading[] = [];
  let under: Level | 0 = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      under = Math.min(block.level - 1, under + 1) as Level;
      const heading: Heading = { level: under, text: block.text, anchor: making.anchorOf(block.id) };
      headings.push(heading);
      parts.push(headingPart(heading));
    } else parts.push(...blockParts(block, under, making));
  }
  return { parts, headings };
}
