import { at, must } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import type { Block, Cell, ChartBlock, Column, Row } from '#reports/block.ts';
import { paragraph, tableOf, textColumns } from '#reports/block.ts';
import { children, formatCount } from '#reports/format.ts';
import { differenceInWords } from '#reports/outline-case/opening.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { inCareAt, withoutPlanAt } from '#reports/outline-case/outline-input.ts';
import { funnelComparedBlocks } from '#reports/funnel-compared-blocks.ts';
import { heading, yearEnds } from '#reports/outline-case/tables.ts';
import { usualChangeBlocks } from '#reports/usual-change-blocks.ts';
import { groupTitle, in80 } from '#reports/comparison-figures.ts';

const DIFFERENCE: Column = { title: 'Difference (80% range)', format: 'count', holds: 'estimate' };

/** From doing nothing to the plan, one lever a step. */
function waterfall(input: OutlineInput): readonly ChartBlock[] {
  const { comparison: { waterfall: parts }, compared } = input;
  if (parts === null) return [];
  const last = compared.months.length - 1;
  const [without, end] = [withoutPlanAt(input, last).value, inCareAt(compared, 0, last).value];
  const steps = [...parts.levers.map(({ title, inCareAtEnd }) => ({ label: title, value: inCareAtEnd })), ...(parts.levers.length > 1 ? [{ label: 'What they do to each other', value: parts.interaction.inCareAtEnd }] : [])];
  const none: Cell = { symbol: 'z' };
  return [{
    kind: 'chart', id: 'children-by-lever', showTable: true, title: `Looked after on ${longDate(at(compared.months, last))}, from doing nothing to the plan`,
    longDescription: `If nothing is done ${children(without)}. ${steps.map(({ label, value }) => `${label}: ${formatCount(value)}`).join('; ')}. With the plan ${children(end)}.`,
    valueAxis: { title: 'Children looked after', format: 'children' },
    data: { kind: 'waterfall', start: { label: 'If nothing is done', value: without }, steps, end: { label: 'With the plan', value: end } },
    table: tableOf('children-by-lever', 'The difference by lever', [...textColumns('Lever'), { title: 'Children', format: 'count' }, { title: 'Take part, alone', format: 'count' }, { title: 'Take part, together', format: 'count' }, { title: 'It works for, together', format: 'count' }], [
      ...parts.levers.map((one): Row => [one.title, one.inCareAtEnd, one.alone.tookPart, one.together.tookPart, one.together.succeeded]),
      ...(parts.levers.length > 1 ? [['What they do to each other', parts.interaction.inCareAtEnd, none, none, none] as const] : []),
      ['Together', end - without, none, none, none],
    ], { lastRowIsTotal: true, note: 'Below 0: fewer children. A lever that moves children to another placement changes cost and not the number looked after. Those who take part are counted over all months.' }),
  }];
}

/** What the plan does to children, with the range of the difference: the two worlds share their chance, so that it is narrower than either. */
export function changeBlocks(input: OutlineInput): readonly Block[] {
  const { compared, comparison } = input;
  const last = must(compared.months.at(-1), 'a month');
  const total = must(comparison.inCare[0], 'the total').months;
  return [
    heading('What it is expected to change', 'change'),
    paragraph(`On ${longDate(last)}: ${differenceInWords(input)}. The difference is surer than either number: the same children live both.`),
    tableOf('change-by-year', 'Looked after at each year end', [{ title: 'Date', format: 'date' }, { title: 'If nothing is done (80% range)', format: 'children', holds: 'estimate' }, { title: 'With the plan (80% range)', format: 'children', holds: 'estimate' }, DIFFERENCE],
      yearEnds(compared.months).map(({ on, month }): Row => [on, withoutPlanAt(input, month), inCareAt(compared, 0, month), in80(at(total, month))]), { note: 'Difference below 0: fewer children with the plan. It is worked out before anything is rounded.' }),
    ...usualChangeBlocks(compared.lookedAfterNow, [
      { title: 'If nothing is done', lookedAfter: input.baseline.mean },
      { title: 'With the plan', lookedAfter: input.baseline.mean.map((none, month) => none + at(total, month).mean) },
    ]),
    ...waterfall(input),
    tableOf('change-by-placement', `Where children live on ${longDate(last)}, beside doing nothing`, [...textColumns('Placement'), DIFFERENCE],
      comparison.inCare.slice(1).map(({ placementGroup, months }): Row => [groupTitle(compared, placementGroup), in80(must(months.at(-1), 'a month'))])),
    ...(comparison.funnel === undefined ? [] : funnelComparedBlocks(comparison.name, 'plan', comparison.funnel, compared.earlyHelp ?? null)),
  ];
}
