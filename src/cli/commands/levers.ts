import { VERSION } from '#kernel/version.ts';
import type { Block, Row } from '#reports/block.ts';
import { bullets, paragraph, subheading } from '#reports/block.ts';
import { listed } from '#reports/format.ts';
import type { Lever } from '#scenarios/lever.ts';
import { gradeTitle, groupsOfLever, LEVER_STAGES } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { flag } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';

const stageTitle = ({ stage }: Lever): string => LEVER_STAGES.find(({ id }) => id === stage)!.title;
const gradesOf = ({ evidence }: Lever): string => [...new Set(evidence.map(({ grade }) => gradeTitle(grade)))].join('; ');

const table = (): Block => ({
  kind: 'table', id: 'levers', caption: 'What could be done, in the order of the pathway', columns: ['Name', 'Lever', 'Stage', 'Evidence'].map(title => ({ title, format: 'text' })),
  rows: LEVERS.map((lever): Row => [lever.id, lever.title, stageTitle(lever), gradesOf(lever)]),
});

/** What a lever says of itself, without what it does. */
function asRecord(lever: Lever): object {
  const { action: _, ...said } = lever;
  return { ...said, placementGroups: groupsOfLever(lever) };
}

const inFull = (lever: Lever): readonly Block[] => [
  subheading(`${lever.title} (${lever.id})`, lever.id),
  paragraph(lever.summary),
  bullets([`Acts on: ${lever.actsOn}.`, `Eligible: ${lever.eligible}.`, `Its effect: ${lever.effectMeans}.`, `Watch beside it: ${listed(lever.counterweights)}.`,
    ...(lever.overlapsWith.length > 0 ? [`May reach the same children as: ${listed(lever.overlapsWith)}.`] : []),
    ...(groupsOfLever(lever).length > 0 ? [`Placement groups that it needs, where a plan has its own: ${listed(groupsOfLever(lever))}.`] : []),
    ...lever.fields.map(({ id, title, help, fallback, fromReturns }) => `${id}: ${title}${fromReturns ? ' (has to be given where the returns do not tell of it)' : fallback === null ? ' (has to be given)' : ''}. ${help}`)]),
  ...lever.evidence.map(({ grade, says, source }) => paragraph(`${gradeTitle(grade)}. ${says} Source: ${source}.`)),
];

export const levers = command({
  id: 'levers',
  summary: 'List what could be done to change demand or cost, and what is known about each.',
  explains: [
    'A lever is something that could be done: a service, a way of working, a price. Each says what it acts on, for whom, what is known of its effect and from what kind of study, and which indicators to watch so that it stays safe.',
    'Where no study carries a figure there is no default: a plan gives its own range. Levers that were tried and did nothing are in the list too.',
  ],
  examples: [
    { command: 'headwater levers', says: 'the list' },
    { command: 'headwater levers --evidence', says: 'each in full, with its evidence, its fields in a plan file and its counterweights' },
  ],
  takesPaths: false,
  options: { evidence: flag('each lever in full'), ...outputOptions(FORMATS, OUT) },
  run: async values => ({
    exitCode: EXIT.done, out: values.out, inputs: [],
    output: {
      text: width => blocksAsText(values.evidence ? LEVERS.flatMap(inFull) : [table(), paragraph('headwater levers --evidence says more about each.')], width),
      json: () => ({ headwater: VERSION, levers: LEVERS.map(asRecord) }),
      csv: () => recordsToCsv('levers', ['lever', 'title', 'stage', 'grade', 'says', 'source'].map(title => ({ title, format: 'text' })),
        LEVERS.flatMap(lever => lever.evidence.map(({ grade, says, source }): Row => [lever.id, lever.title, lever.stage, grade, says, source]))),
    },
  }),
});
