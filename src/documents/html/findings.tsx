import type { VNode } from 'preact';
import type { FindingsBlock, FindingsGroup } from '#reports/block.ts';
import { formatCount } from '#reports/format.ts';
import type { RenderOptions } from '#documents/html/options.ts';
import { Table } from '#documents/html/table.tsx';
import { Details, headingTag } from '#documents/html/text.tsx';

const TAG_COLOUR: Readonly<Record<FindingsGroup['strength'], string>> = { strong: 'red', medium: 'yellow', light: 'grey' };

function Finding({ group, options }: { readonly group: FindingsGroup; readonly options: RenderOptions }): VNode {
  const Tag = headingTag(3, options);
  return (
    <li class="headwater-findings__group">
      <Tag class="govuk-heading-s headwater-findings__title">
        <strong class={`govuk-tag govuk-tag--${TAG_COLOUR[group.strength]}`}>{group.severity}</strong> {group.title} <span class="headwater-findings__count">({formatCount(group.count)})</span>
      </Tag>
      <p class="govuk-body-s">{group.whatIsWrong}<br />What was done: {group.whatWasDone}</p>
      <Details summary="Show where" hidden={`: ${group.title}`}><Table table={group.examples} options={{ ...options, downloads: 'none' }} /></Details>
    </li>
  );
}

/** What is wrong, how often, what was done about it, and where to look first. */
export const Findings = ({ block, options }: { readonly block: FindingsBlock; readonly options: RenderOptions }): VNode =>
  <ul class="govuk-list headwater-findings">{block.groups.map(group => <Finding key={`${group.rule} ${group.severity}`} group={group} options={options} />)}</ul>;
