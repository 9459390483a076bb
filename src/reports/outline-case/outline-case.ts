import { longDate } from '#kernel/calendar-date.ts';
import type { Block } from '#reports/block.ts';
import { bullets, lead, paragraph, warning } from '#reports/block.ts';
import { listed } from '#reports/format.ts';
import { appendixBlocks } from '#reports/outline-case/appendices.ts';
import { backgroundBlocks } from '#reports/outline-case/background.ts';
import { changeBlocks } from '#reports/outline-case/change.ts';
import { accounts, financeBlocks, moneyByYear } from '#reports/outline-case/finance.ts';
import { governanceBlocks } from '#reports/outline-case/governance.ts';
import { keyFigures, openingBlocks } from '#reports/outline-case/opening.ts';
import { optionBlocks } from '#reports/outline-case/options.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { proposalBlocks } from '#reports/outline-case/proposal.ts';
import { groupTitle } from '#reports/comparison-figures.ts';

/** What stands above the paper. What nobody has said is a gap to be filled, as in the paper. */
export function outlineTitle({ plan, words, facts }: OutlineInput): { readonly title: string; readonly subtitle: string; readonly facts: readonly string[] } {
  const line = (name: string, text: string | null): string => `${name}: ${text ?? '[to be written]'}`;
  return {
    title: plan.title, subtitle: 'Outline business case',
    facts: [line('Authority', words.authority ?? facts.authority), line('Committee', words.committee), line('Date of meeting', words.meetingOn === null ? null : longDate(words.meetingOn)), line('Report by', words.author), `Figures made on ${longDate(facts.madeOn)}`],
  };
}

function warnings({ compared }: OutlineInput): readonly Block[] {
  const { groupsWithoutPrice, isPriced } = compared;
  if (!isPriced) return [warning('No price list was given: placements have no pound in this paper, only the levers and the activities do.')];
  return groupsWithoutPrice.length === 0 ? [] : [warning(`No price for ${listed(groupsWithoutPrice.map(id => groupTitle(compared, id)))}: what changes there is in no pound of this paper.`)];
}

/** The outline business case of a plan as a committee reads it: the plan's words, the projection's figures, and gaps where nobody has said anything. */
export const outlineCase = (input: OutlineInput): readonly Block[] => [
  ...warnings(input), ...openingBlocks(input), ...backgroundBlocks(input), ...optionBlocks(input), ...proposalBlocks(input), ...changeBlocks(input),
  ...financeBlocks(input), ...governanceBlocks(input), ...appendixBlocks(input),
];

/** The parts of the paper that are still gaps, by their headings. */
function gapsOf(blocks: readonly Block[]): readonly string[] {
  let part = '';
  const gaps = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < 4) part = block.text;
    else if (JSON.stringify(block).includes('[To be ')) gaps.add(part);
  }
  return [...gaps];
}

/** The same in short, for somebody at a terminal. */
export function outlineInShort(input: OutlineInput): readonly Block[] {
  const { title, facts } = outlineTitle(input);
  const gaps = gapsOf(outlineCase(input));
  return [
    lead(title), bullets(facts), ...warnings(input), { kind: 'key-figures', figures: keyFigures(input) }, moneyByYear(input), accounts(input),
    ...(gaps.length === 0 ? [] : [paragraph('Still to be written, in the case of the plan file:'), bullets(gaps)]),
  ];
}
