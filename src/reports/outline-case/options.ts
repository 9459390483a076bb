import { at } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import type { Block, Column, Row } from '#reports/block.ts';
import { bullets, paragraph, poundColumns, subheading, tableOf, textColumns } from '#reports/block.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { inCareAt, withoutPlanAt } from '#reports/outline-case/outline-input.ts';
import { heading, prompt } from '#reports/outline-case/tables.ts';
import { allYears } from '#reports/comparison-figures.ts';
import { pairSentence, pairsTable } from '#reports/option-against-option.ts';

function comparedTable(input: OutlineInput): Block {
  const { compared, compared: { months, scenarios } } = input;
  const last = months.length - 1;
  const columns: readonly Column[] = [
    ...textColumns('Option'), { title: 'Looked after (80% range)', format: 'children', holds: 'estimate' }, ...poundColumns('Cost, all years', 'Cash-releasing', 'Avoided cost'), { title: 'Chance of spending less', format: 'chance' },
  ];
  const none: Row = ['Do nothing', withoutPlanAt(input, last), 0, 0, 0, { symbol: 'z' }];
  return tableOf('options', `Options, looked after on ${longDate(at(months, last))}`, columns, [none, ...scenarios.map(({ name, money }, s): Row =>
    [name, inCareAt(compared, s, last), allYears(money.costs), allYears(money.cashReleasing), allYears(money.avoided), money.chanceOfNetSaving.at(-1) ?? 0])],
  { note: 'Cash-releasing and avoided cost are different things and are not added up. Spending less: cost, cash-releasing and avoided cost taken together against doing nothing.' });
}

/** The plan against each of the others: what is between the two, which their differences from doing nothing do not say. */
function againstOthers({ comparison: { name, againstOthers: others }, compared: { months } }: OutlineInput): readonly Block[] {
  const pairs = others.map(against => ({ name, against }));
  return pairs.length === 0 ? [] : [subheading('The plan against the others', 'against-others'), bullets(pairs.map(pair => pairSentence(pair, at(months, months.length - 1)))), pairsTable(pairs, months, 'against-others-table')];
}

/** Doing nothing, the plan, the others it was compared with, and those that were ruled out. */
export function optionBlocks(input: OutlineInput): readonly Block[] {
  const { words, compared: { scenarios }, scenario } = input;
  const others = scenarios.slice(1).map(({ name }) => name);
  const ruledOut = words.optionsRuledOut.map(({ title, why }): Row => [title, why ?? '[To be written: why it was ruled out]']);
  return [
    heading('Options', 'options'),
    paragraph(`The plan proposed here is “${scenario.name}”. ${others.length === 0 ? 'No other plan was compared with it.' : `It was compared with ${others.map(name => `“${name}”`).join(', ')}.`} All are lived by the very same children as doing nothing.`),
    comparedTable(input), ...againstOthers(input),
    subheading('Options that were ruled out', 'options-ruled-out'),
    ruledOut.length === 0 ? prompt('which other options were looked at, and why each was ruled out') : tableOf('options-ruled-out', 'Options that were ruled out', textColumns('Option', 'Why'), ruledOut),
  ];
}
