import type { ComponentChildren, VNode } from 'preact';
import type { FactsBlock, HeadingBlock, KeyFiguresBlock, ListBlock, ParagraphBlock } from '#reports/block.ts';
import { formatCell } from '#reports/format.ts';
import type { RenderOptions } from '#documents/html/options.ts';

const HEADING_SIZE = { 2: 'l', 3: 'm', 4: 's' } as const;
const HEADING_TAGS = ['h1', 'h2', 'h3', 'h4'] as const;

/** The element of a heading at a level, as far down the page as it stands. */
export const headingTag = (level: HeadingBlock['level'], options: RenderOptions): (typeof HEADING_TAGS)[number] => HEADING_TAGS[level - 1 + options.headingShift] ?? 'h4';

/** Looks as its level says, whatever the page makes of it. */
export function Heading({ block, options }: { readonly block: HeadingBlock; readonly options: RenderOptions }): VNode {
  const Tag = headingTag(block.level, options);
  return <Tag class={`govuk-heading-${HEADING_SIZE[block.level]}`} id={`${options.idPrefix}${block.id}`}>{block.text}</Tag>;
}

export const Paragraph = ({ block }: { readonly block: ParagraphBlock }): VNode => <p class={block.lead ? 'govuk-body-l' : 'govuk-body'}>{block.text}</p>;

export const Inset = ({ text }: { readonly text: string }): VNode => <div class="govuk-inset-text">{text}</div>;

export function Warning({ text }: { readonly text: string }): VNode {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning </span>{text}</strong>
    </div>
  );
}

export function List({ block }: { readonly block: ListBlock }): VNode {
  const items = block.items.map(item => <li key={item}>{item}</li>);
  return block.style === 'number' ? <ol class="govuk-list govuk-list--number">{items}</ol> : <ul class="govuk-list govuk-list--bullet">{items}</ul>;
}

/** The few numbers that a reader with one minute takes away. */
export function KeyFigures({ block }: { readonly block: KeyFiguresBlock }): VNode {
  return (
    <dl class="headwater-key-figures">
      {block.figures.map(figure => (
        <div key={figure.label} class="headwater-key-figures__figure">
          <dt class="headwater-key-figures__label">{figure.label}</dt>
          <dd class="headwater-key-figures__value">{formatCell(figure.value, figure.format)} <span class="headwater-key-figures__detail">{figure.detail}</span></dd>
        </div>
      ))}
    </dl>
  );
}

export function Facts({ block }: { readonly block: FactsBlock }): VNode {
  return (
    <dl class="govuk-summary-list">
      {block.facts.map(fact => (
        <div key={fact.name} class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{fact.name}</dt>
          <dd class="govuk-summary-list__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Folded until asked for; works without script. `hidden` is heard, not seen: it tells one from another. */
export function Details({ summary, hidden = '', open = false, children }: { readonly summary: string; readonly hidden?: string; readonly open?: boolean; readonly children: ComponentChildren }): VNode {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}{hidden === '' ? null : <span class="govuk-visually-hidden">{hidden}</span>}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
