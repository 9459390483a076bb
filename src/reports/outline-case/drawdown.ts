import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import { formatPounds, formatPoundsShort } from '#kernel/money.ts';
import type { GatewayTest } from '#business-case/drawdown.ts';
import type { SimulatedDrawdown, SimulatedGateway } from '#business-case/simulated-drawdown.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import type { Block, Cell, Row } from '#reports/block.ts';
import { paragraph, poundColumns, subheading, tableOf, textColumns } from '#reports/block.ts';
import { formatCount, formatPercent, listed } from '#reports/format.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { prompt } from '#reports/outline-case/tables.ts';
import { indicatorTitle } from '#reports/comparison-figures.ts';

const TESTS: Readonly<Record<GatewayTest['test'], string>> = { '<=': 'at most', '>=': 'at least', '<': 'fewer than', '>': 'more than', '=': 'exactly' };

const testInWords = ({ indicator, test, value }: GatewayTest): string =>
  `${indicatorTitle(indicator)} ${TESTS[test]} ${indicatorIfKnown(indicator)?.unit === '%' ? formatPercent(value, 1).replace('.0%', '%') : formatCount(value)}`;

const REACH: Readonly<Record<SimulatedGateway['reach'], string | null>> = { simulated: null, before: 'before the projection begins: taken as passed', beyond: 'past the end of the projection: taken as not opened' };

function gatewayRow({ gateway, lookedAfter, others, reach, shareOpen }: SimulatedGateway): Row {
  const then: Cell = lookedAfter === null ? REACH[reach] ?? '' : [
    `${formatCount(lookedAfter.middle)} (${formatCount(lookedAfter.low)} to ${formatCount(lookedAfter.high)})`,
    ...others.map(({ indicator, low, middle, high }) => `${indicatorTitle(indicator)}: ${formatPercent(middle, 1)} (${formatPercent(low, 1)} to ${formatPercent(high, 1)})`),
  ].join('; ');
  return [gateway.title, longDate(gateway.on), gateway.tests.length === 0 ? 'none' : gateway.tests.map(testInWords).join('; '), then, shareOpen];
}

/** What no life can decide is said, so that nobody takes the shares for more than they are. */
function toBeSeen({ gateways }: SimulatedDrawdown): readonly Block[] {
  const open = gateways.flatMap(({ gateway, toBeSeen: tests }) => (tests.length === 0 ? [] : [`${gateway.title}: ${listed(tests.map(testInWords))}`]));
  return open.length === 0 ? [] : [paragraph(`To be seen: ${open.join('. ')}. The projection says nothing of these, and takes them as passed: a share below is the most that can be expected.`)];
}

export function drawdownBlocks({ drawdown }: OutlineInput): readonly Block[] {
  const title = subheading('Money in tranches, and the gateways that release them', 'drawdown');
  if (drawdown === null) return [title, prompt('whether the money is held centrally and released in tranches, at which gateways, by which tests')];
  const { released, potPence, tranches, byYear } = drawdown;
  const gatewayTitle = (id: string | null): string => drawdown.gateways.find(({ gateway }) => gateway.id === id)?.gateway.title ?? 'none: stays in the pot';
  return [
    title,
    paragraph(`${formatPoundsShort(potPence)} is held centrally. In each simulated life of the plan the number looked after, and where the children live, at the month end on or before a gateway’s day decide its tests. `
      + `${formatPoundsShort(released.expectedPence)} is expected to be released; in 8 lives of 10 between ${formatPoundsShort(released.lowPence)} and ${formatPoundsShort(released.highPence)}. The children’s figures of this paper are of the whole plan: they do not stop where a tranche is held.`),
    ...toBeSeen(drawdown),
    tableOf('gateways', 'Gateways over the simulated lives', [...textColumns('Gateway', 'On', 'Tests', 'Looked after then (80% range)'), { title: 'Open in', format: 'percent' }], drawdown.gateways.map(gatewayRow), { note: 'A gateway opens when its tests pass and all gateways before it are open.' }),
    tableOf('tranches', 'Tranches', [...textColumns('Tranche', 'Milestone', 'Gateway'), ...poundColumns('Amount'), { title: 'Released in', format: 'percent' }, ...poundColumns('Expected')],
      [...tranches.map(({ tranche, shareReleased, expectedPence }): Row => [tranche.title, tranche.milestone, gatewayTitle(tranche.gateway), tranche.amountPence, shareReleased, expectedPence]), ['All', '', '', potPence, { symbol: 'z' }, released.expectedPence]],
      { lastRowIsTotal: true, note: 'Expected: the amount times the share of lives in which it is released. No tranche is ever released in part.' }),
    ...(byYear.length === 0 ? [] : [paragraph(`By the year of the gateway: ${byYear.map(({ yearEnding, expectedPence }) => `${financialYearName(yearEnding)} ${formatPounds(expectedPence, true)}`).join('; ')}.`)]),
  ];
}
