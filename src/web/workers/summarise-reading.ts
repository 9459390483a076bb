import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import { authorityOf, RULE_NAMES, summaryOf } from '#jobs/reading-summary.ts';
import { isInvented } from '#returns/price-list/write-price-list.ts';
import type { IndicatorsSummary } from '#web/indicators/messages.ts';
import type { PublishedSummary, Reading, Source } from '#web/workers/protocol.ts';
import type { Everything } from '#web/workers/read-source.ts';

/** What the page shows of what was read; the histories themselves stay in the worker. */
export function summarise(
  { journeys, returns, priceList, issues }: Everything, source: Source['kind'], name: string | null, published: PublishedSummary | null, indicators: IndicatorsSummary | null, frontDoorParts: Reading['frontDoorParts'],
): Reading {
  return {
    source,
    authority: name ?? authorityOf(journeys),
    summary: summaryOf(returns),
    canProject: journeys !== null,
    issues,
    rules: RULE_NAMES,
    history: journeys === null ? [] : monthEndHistory(journeys),
    prices: priceList === null ? null : { source: priceList.name, invented: isInvented(priceList) },
    published,
    indicators,
    frontDoorParts,
  };
}
