import { financialYearName } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { drawn } from '#business-case/drawdown.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { recheck } from '#business-case/findings.ts';
import type { Choices } from '#business-case/ledger.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import type { Block, Row } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { text, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Assumptions: no published rate says how fast such effects fade or how long after the money one should look. */
const FADE_PERCENT = 10;
const YEARS_AFTER = 5;

function examplesAsked(id: string | null): readonly BusinessCase[] {
  if (id === null) return EXAMPLES;
  const found = EXAMPLES.find(one => one.id === id);
  if (!found) throw wrongUse('--example', `"${id}" is not an example. One of: ${EXAMPLES.map(one => one.id).join(', ')}.`);
  return [found];
}

const listBlocks = (plans: readonly BusinessCase[]): readonly Block[] => [
  { kind: 'table', id: 'cases', caption: 'Cases that councils printed, taken apart', columns: ['Name', 'Case', 'Source'].map(title => ({ title, format: 'text' })), rows: plans.map(({ id, title, source }): Row => [id, title, source]) },
  paragraph('headwater case --example NAME shows one.'),
];

/** A line for each amount that a case states: in three columns that a spreadsheet must not add up either. */
function lineRows({ id, years, investments, cashReleasing, avoided, nonFinancial }: BusinessCase): readonly Row[] {
  const byYear = (column: string, title: string, detail: string, amounts: readonly number[]): readonly Row[] => amounts.map((amount, i): Row => [id, column, title, detail, financialYearName(years[i]!), amount]);
  return [
    ...investments.flatMap(({ title, nature, cost }) => byYear(cost.column, title, nature, cost.byYearPence)),
    ...[...cashReleasing, ...avoided].flatMap(({ title, to, benefit }) => byYear(benefit.column, title, to, benefit.byYearPence)),
    ...nonFinancial.map(({ title, to, change }): Row => [id, 'non-financial', `${title}: ${change}`, to, '', '']),
  ];
}

function asRecord(plan: BusinessCase, tests: CaseTests) {
  const { costsUp, benefitsDown } = tests.optimism ?? plan.optimismBias;
  const tested: Choices = { costsUp, benefitsDown, fadePerYear: tests.fadePerYear, discounted: true };
  return {
    ...plan, claims: plan.claims.map(recheck), asStated: ledgersOf(plan, AS_STATED), tested: { choices: tested, ...ledgersOf(plan, tested) },
    drawnDown: plan.drawdown === null ? [] : plan.outcomes.map(outcome => ({ title: outcome.title, ...drawn(plan.drawdown!, outcome) })),
  };
}

export const businessCase = command({
  id: 'case',
  summary: 'Take an invest-to-save case apart: what is spent, what it brings, what is left when it is tested.',
  explains: [
    'Shows one of the cases that councils printed, reproduced from their own figures: investment and benefits by year, net and cumulative, payback, return on £1, who gets the benefit, '
    + 'discounting at the Green Book rate, the drawdown from a central pot, and which of the paper’s sums do not add up. Cases of your own come later.',
    'Benefits stand in three columns: cash that a budget gives back, cost that was avoided, and what has no price. They are never added up.',
  ],
  examples: [
    { command: 'headwater case', says: 'the examples there are' },
    { command: 'headwater case --example west-sussex-plan-2009', says: 'three years of costs and benefits, and the slips in them' },
    { command: 'headwater case --example norfolk-plan-2017 --optimism 20 --fade 15', says: 'costs a fifth higher, benefits a fifth lower, effects fading' },
  ],
  takesPaths: false,
  options: {
    example: text('NAME', 'the example to show; without it they are listed'),
    optimism: wholeNumberIfGiven('PERCENT', 0, 100, 'take costs higher and benefits lower by this; the case’s own allowance when left out'),
    fade: wholeNumber('PERCENT', FADE_PERCENT, 0, 100, 'how much of its effect a benefit loses each year'),
    'years-after': wholeNumber('N', YEARS_AFTER, 1, 30, 'years to look at after the last pound'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async values => {
    const plans = examplesAsked(values.example);
    const share = values.optimism === null ? null : values.optimism / 100;
    const tests: CaseTests = {
      optimism: share === null ? null : { costsUp: share, benefitsDown: share, basis: 'as asked' },
      fadePerYear: values.fade / 100, yearsAfter: values['years-after'],
    };
    return {
      exitCode: EXIT.done, out: values.out, inputs: [],
      output: {
        text: width => blocksAsText(values.example === null ? listBlocks(plans) : plans.flatMap(plan => caseBlocks(plan, tests)), width),
        json: () => ({ headwater: VERSION, cases: plans.map(plan => (values.example === null ? { id: plan.id, title: plan.title, source: plan.source } : asRecord(plan, tests))) }),
        csv: () => recordsToCsv('case', [...['case', 'column', 'line', 'detail', 'year'].map(title => ({ title, format: 'text' as const })), { title: 'amount', format: 'pounds' }], plans.flatMap(lineRows)),
      },
    };
  },
});
