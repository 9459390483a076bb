import { at } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import { formatPounds } from '#kernel/money.ts';
import { capitalised } from '#kernel/words.ts';
import { bestEvidence, leverFigures } from '#business-case/assumptions-log.ts';
import { gradeTitle } from '#scenarios/lever.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Block } from '#reports/block.ts';
import { paragraph, subheading } from '#reports/block.ts';
import { formatCount, listed } from '#reports/format.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { heading } from '#reports/outline-case/tables.ts';
import { allYears, indicatorTitle } from '#reports/comparison-figures.ts';

function when({ start, end, leadMonths, rampMonths }: LeverUse): string {
  const until = end === null ? 'no end is named' : `until ${longDate(end)}`;
  return `From ${longDate(start)}, ${until}. ${leadMonths === 0 ? 'It works from the start' : `The first effect comes after ${leadMonths} months`}${rampMonths === 0 ? '.' : `, the full reach ${rampMonths} months later.`}`;
}

/** One lever as a member needs it: what, for whom, what is known, from when, at what cost, and what would show that it is not safe. */
function leverBlocks(input: OutlineInput, use: LeverUse, position: number): readonly Block[] {
  const { lever } = leverCalled(use.lever);
  const { comparison: { money, waterfall } } = input;
  const best = bestEvidence(lever);
  const { effect, forWhom } = leverFigures(use);
  const costs = money.costs.filter(line => line.use === position);
  const effects = waterfall?.levers[position];
  const overlaps = input.scenario.levers.filter(other => lever.overlapsWith.includes(other.lever)).map(other => leverCalled(other.lever).lever.title);
  return [
    subheading(lever.title, `proposal-${position + 1}`),
    paragraph(lever.summary),
    {
      kind: 'facts', facts: [
        { name: 'For whom', value: forWhom },
        { name: 'Effect', value: `${effect}. ${lever.effectMeans}.` },
        { name: 'Evidence', value: best === null ? 'No study is known.' : `${gradeTitle(best.grade)}. ${best.says} Source: ${best.source}.` },
        { name: 'When', value: when(use) },
        { name: 'Cost, all years', value: costs.length === 0 ? 'None of its own.' : `${formatPounds(allYears(costs), true)}: ${listed(costs.map(line => line.title.toLowerCase()))}.` },
        ...(effects && effects.together.tookPart > 0 ? [{ name: 'Children', value: `About ${formatCount(effects.together.tookPart)} take part and it works for about ${formatCount(effects.together.succeeded)}, over all months.` }] : []),
        { name: 'Watch', value: `${capitalised(listed(lever.counterweights.map(indicatorTitle)))}. It is not safe while one of them gets worse.` },
        ...(overlaps.length > 0 ? [{ name: 'Same children', value: `May reach the same children as ${listed(overlaps)}: a child is counted once.` }] : []),
      ],
    },
  ];
}

export function proposalBlocks(input: OutlineInput): readonly Block[] {
  const { scenario: { levers, says } } = input;
  return [
    heading('The proposal', 'proposal'),
    paragraph(says === '' ? '[To be written: what the plan is, in a sentence or two]' : says),
    ...levers.flatMap((_, position) => leverBlocks(input, at(levers, position), position)),
  ];
}
