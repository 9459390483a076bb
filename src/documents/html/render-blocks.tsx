import type { VNode } from 'preact';
import type { Block } from '#reports/block.ts';
import { ChartFigure } from '#documents/html/chart-figure.tsx';
import { Findings } from '#documents/html/findings.tsx';
import type { RenderOptions } from '#documents/html/options.ts';
import { PLAIN } from '#documents/html/options.ts';
import { Table } from '#documents/html/table.tsx';
import { Facts, Heading, Inset, KeyFigures, List, Paragraph, Warning } from '#documents/html/text.tsx';

function renderBlock(block: Block, options: RenderOptions): VNode {
  switch (block.kind) {
    case 'heading': return <Heading block={block} options={options} />;
    case 'paragraph': return <Paragraph block={block} />;
    case 'inset': return <Inset text={block.text} />;
    case 'warning': return <Warning text={block.text} />;
    case 'list': return <List block={block} />;
    case 'key-figures': return <KeyFigures block={block} />;
    case 'facts': return <Facts block={block} />;
    case 'table': return <Table table={block} options={options} />;
    case 'chart': return <ChartFigure chart={block} options={options} />;
    case 'findings': return <Findings block={block} options={options} />;
  }
}

/** Blocks as they look on the page and in the report: the same components for both. */
export const renderBlocks = (blocks: readonly Block[], options: Partial<RenderOptions> = {}): readonly VNode[] =>
  blocks.map(block => renderBlock(block, { ...PLAIN, ...options }));
