import { longDate } from '#kernel/calendar-date.ts';
import { formatPounds } from '#kernel/money.ts';
import { gradeTitle } from '#scenarios/lever.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Block, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, subheading, tableOf, textColumns } from '#reports/block.ts';
import { afterBlocks, benefitBlocks, investmentBlocks, ledgerBlocks } from '#reports/business-case-blocks.ts';
import { formatCount, formatPercent, listed } from '#reports/format.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { heading } from '#reports/outline-case/tables.ts';
import { groupTitle } from '#reports/comparison-figures.ts';

/** The totals that every form of this case must agree on. */
export function totalsToThePenny({ plan }: OutlineInput): TableBlock {
  const { cashReleasing, avoided } = ledgersOf(plan, AS_STATED);
  return tableOf('totals', 'Totals to the penny, as stated', textColumns('Account', 'Cost', 'Benefit', 'Net'), ([['Cash-releasing', cashReleasing], ['Avoided cost', avoided]] as const).map(([name, ledger]): Row =>
    [name, formatPounds(ledger.costPence), formatPounds(ledger.benefitPence), formatPounds(ledger.netPence)]), { note: 'The workbook, the Word document, the page and the JSON of this case hold these same pounds and pence.' });
}

/** Tables that stand in the paper itself already. */
const IN_THE_PAPER: ReadonlySet<string> = new Set(['case-by-strand', 'case-by-nature', 'case-beneficiaries']);

/** Headings of what is put under an appendix go one level down. */
const under = (blocks: readonly Block[]): readonly Block[] => blocks.map(block => (block.kind === 'heading' ? { ...block, level: 4 } : block));

/** Much hangs on it and little is known of it. */
const isToLookAtFirst = (quality: string | null, impact: string | null): boolean => quality !== 'high' && quality !== 'medium' && impact === 'high';

function assumptionsLog({ assumptions }: OutlineInput): readonly Block[] {
  const weight = (quality: string | null, impact: string | null): string => `${quality ?? 'not said'} x ${impact ?? 'not said'}${isToLookAtFirst(quality, impact) ? ': look here first' : ''}`;
  return [
    subheading('Appendix B: assumptions log', 'assumptions'),
    paragraph('Quality says how well something is known, impact how much hangs on it. Of a lever’s effect the quality is that of its study (a trial is high, a matched comparison medium, everything else low), and low where the plan gives a range of its own; its impact is its share of what all levers save alone (a third high, a tenth medium: assumptions).'),
    tableOf('assumptions', 'What is supposed, by whom and how well it is known', textColumns('Number', 'Assumption', 'Source', 'Owner', 'Quality x impact'),
      assumptions.map(({ says, source, owner, quality, impact }, i): Row => [`B${i + 1}`, says, source ?? 'not stated', owner ?? '[To be named]', weight(quality, impact)])),
  ];
}

function howItWasMade({ compared, scenario, facts, plan, words }: OutlineInput): readonly Block[] {
  const rises = Object.entries(scenario.inflation).filter(([, rise]) => rise !== 0).map(([group, rise]) => `${groupTitle(compared, group).toLowerCase()} ${formatPercent(rise, 1)}`);
  return [
    subheading('Appendix C: how the figures were made', 'how-it-was-made'),
    paragraph('The model is fitted to the histories of the authority’s own children and lives the coming months many times. In each life the same children live on with the plan: whatever no lever touches is the same in both, so that what is left between them is the plan. The effects are what the plan says, drawn anew in each life from its range.'),
    {
      kind: 'facts', facts: [
        { name: 'Authority', value: words.authority ?? facts.authority ?? 'neither plan nor returns name one' }, { name: 'Plan', value: scenario.name },
        { name: 'Last day known', value: longDate(compared.from) }, { name: 'Months projected', value: formatCount(compared.months.length) }, { name: 'Lives', value: formatCount(compared.replicates) }, { name: 'Seed', value: String(compared.seed) },
        { name: 'Prices', value: facts.priceSource ?? 'no price list: no cost of placements' }, { name: 'Yearly rises', value: rises.length === 0 ? 'none' : listed(rises) },
        { name: 'Without a price', value: compared.groupsWithoutPrice.length === 0 ? 'no placement with children in it' : listed(compared.groupsWithoutPrice.map(id => groupTitle(compared, id))) },
        { name: 'Unit cost', value: scenario.unitCosts.use }, { name: 'Files read', value: facts.files.length === 0 ? 'none' : listed(facts.files) },
        { name: 'Made on', value: longDate(facts.madeOn) }, { name: 'Made with', value: `Headwater ${facts.version}` },
      ],
    },
    paragraph('The same files, plan and seed give the same figures on any computer. What was supposed to put the plan into years and columns:'), bullets(plan.assumptions.filter(text => !text.includes('Owner:'))),
  ];
}

function evidence({ scenario }: OutlineInput): readonly Block[] {
  const levers = [...new Set(scenario.levers.map(({ lever }) => lever))].map(id => leverCalled(id).lever);
  return [
    subheading('Appendix D: evidence', 'evidence'),
    ...levers.flatMap((lever): readonly Block[] => [
      { kind: 'heading', level: 4, text: lever.title, id: `evidence-${lever.id}` },
      bullets(lever.evidence.length === 0 ? ['No study is known.'] : lever.evidence.map(({ grade, says, source }) => `${gradeTitle(grade)}. ${says} Source: ${source}.`)),
    ]),
  ];
}

export function appendixBlocks(input: OutlineInput): readonly Block[] {
  const { plan, tests } = input;
  return [
    heading('Appendices', 'appendices'),
    subheading('Appendix A: tables', 'tables'), totalsToThePenny(input),
    ...under([...investmentBlocks(plan), ...benefitBlocks(plan), ...ledgerBlocks(plan, tests), ...afterBlocks(plan, tests)].filter(block => !(block.kind === 'table' && IN_THE_PAPER.has(block.id)))),
    ...assumptionsLog(input), ...howItWasMade(input), ...evidence(input),
  ];
}
