import { must } from '#kernel/assert.ts';
import { parseIsoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { wordDocument, workbookOf } from '#documents/index.ts';
import type { Block, Row } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';
import { caseSheets } from '#reports/case-sheets/case-sheets.ts';
import { command, EXIT, OUT } from '#cli/command.ts';
import { choiceIfGiven, path, text, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { caseCsv, caseRecord } from '#cli/output/case-records.ts';
import { refuseFileOnTerminal } from '#cli/output/deliver.ts';
import type { Output } from '#cli/output/output.ts';
import { formatNamed } from '#cli/output/output.ts';
import { pageOf, styleFor } from '#cli/output/page.ts';
import type { PageStyle } from '#cli/output/page.ts';
import { caseOutput, workCase } from '#cli/plan-case.ts';
import { PLAN_OPTIONS } from '#cli/plan-options.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Assumptions: no published rate says how fast such effects fade or how long after the money one should look. */
const FADE = 0.1;
const YEARS_AFTER = 5;

const listBlocks = (plans: readonly BusinessCase[]): readonly Block[] => [
  { kind: 'table', id: 'cases', caption: 'Cases that councils printed, taken apart', columns: ['Name', 'Case', 'Source'].map(title => ({ title, format: 'text' })), rows: plans.map(({ id, title, source }): Row => [id, title, source]) },
  paragraph('headwater case --example NAME shows one. headwater case PLAN.yaml --returns PATH writes the case of a plan of your own.'),
];

const listOutput: Output = {
  text: width => blocksAsText(listBlocks(EXAMPLES), width),
  json: () => ({ headwater: VERSION, cases: EXAMPLES.map(({ id, title, source }) => ({ id, title, source })) }),
  csv: () => caseCsv(EXAMPLES),
};

function exampleOutput(id: string, tests: CaseTests, today: string, style: PageStyle): Output {
  const plan = EXAMPLES.find(one => one.id === id);
  if (!plan) throw wrongUse('--example', `"${id}" is not an example. One of: ${EXAMPLES.map(one => one.id).join(', ')}.`);
  return {
    html: () => pageOf(style, caseBlocks(plan, tests), plan.title, [plan.source], 'a paper that a council printed'),
    text: width => blocksAsText(caseBlocks(plan, tests), width),
    json: () => ({ headwater: VERSION, cases: [caseRecord(plan, tests)] }),
    csv: () => caseCsv([plan]),
    xlsx: () => workbookOf(caseSheets(plan, tests), plan.title),
    docx: () => wordDocument(caseBlocks(plan, tests), { title: plan.title, facts: [plan.source], madeOn: must(parseIsoDate(today), 'today') }),
  };
}

export const businessCase = command({
  id: 'case',
  summary: 'Write the outline business case of a plan, or take one apart that a council printed: what is spent, what it brings, what is left when it is tested.',
  explains: [
    'For a plan of your own it writes the committee paper (Word or a page), the workbook with live formulas, or every figure (JSON): purpose, recommendations, what happens if nothing is done, options, the levers with their evidence, '
    + 'what changes, the money, gateways, risks, legal, equality and human rights, and appendices. Words come from the case of the plan file; what it does not say stands as a prompt in square brackets, and is never invented.',
    'With several plans the first is the one that is proposed; the others stand beside it as options. All are lived by the same children as doing nothing. The form follows from the name of the file: case.docx, case.xlsx, case.html or case.json, which docs/schema/case.schema.json describes.',
    'With --example it shows one of the cases that councils printed, reproduced from their own figures, and which of the paper’s sums do not add up. Without a plan and without --example it lists them.',
    'Benefits stand in three columns: cash that a budget gives back, cost that was avoided, and what has no price. They are never added up.',
  ],
  examples: [
    { command: 'headwater case demo-authority/plan.yaml --returns demo-authority --out case.docx', says: 'the committee paper of the plan that headwater demo writes' },
    { command: 'headwater case plan.yaml small.yaml --returns returns/ --prices prices.csv --out case.xlsx', says: 'the workbook of a plan, with another plan among its options' },
    { command: 'headwater case', says: 'the examples there are' },
    { command: 'headwater case --example west-sussex-plan-2009', says: 'three years of costs and benefits, and the slips in them' },
    { command: 'headwater case --example norfolk-plan-2017 --optimism 20 --fade 15', says: 'costs a fifth higher, benefits a fifth lower, effects fading' },
  ],
  takesPaths: true,
  runsWithoutPaths: () => true,
  options: {
    ...PLAN_OPTIONS,
    example: text('NAME', 'a case that a council printed, instead of a plan'),
    optimism: wholeNumberIfGiven('PERCENT', 0, 100, 'take costs higher and benefits lower by this; the case’s own allowance when left out'),
    fade: wholeNumberIfGiven('PERCENT', 0, 100, 'how much of its effect a benefit loses each year; as the plan says, or 10, when left out'),
    'years-after': wholeNumberIfGiven('N', 1, 30, 'years to look at after the last pound; as the plan says, or 5, when left out'),
    format: choiceIfGiven(['text', 'json', 'csv', 'html', 'xlsx', 'docx'], 'how the answer is written; by the name of the file when left out'),
    out: path('FILE', OUT),
  },
  run: async (values, paths, io) => {
    const format = values.format ?? formatNamed(values.out);
    refuseFileOnTerminal(format, values.out);
    const share = values.optimism === null ? null : values.optimism / 100;
    const asked = { optimism: share === null ? null : { costsUp: share, benefitsDown: share, basis: 'as asked' }, fadePerYear: values.fade === null ? null : values.fade / 100, yearsAfter: values['years-after'] };
    const style = await styleFor(format);
    const result = { exitCode: EXIT.done, out: values.out, format } as const;
    if (paths.length > 0 || values.returns.length > 0) {
      if (values.example !== null) throw wrongUse('--example', 'an example needs no plan and no returns. Give one or the other.');
      const worked = await workCase(paths, values, asked, values.threads, io);
      return { ...result, inputs: worked.places, output: caseOutput(worked, style) };
    }
    if (values.example === null) return { ...result, inputs: [], output: listOutput };
    const tests: CaseTests = { optimism: asked.optimism, fadePerYear: asked.fadePerYear ?? FADE, yearsAfter: asked.yearsAfter ?? YEARS_AFTER };
    return { ...result, inputs: [], output: exampleOutput(values.example, tests, io.today(), style) };
  },
});
