import type { Pathway } from '#journeys/pathway.ts';
import { answerFunnel, funnelRecords } from '#jobs/funnel.ts';
import type { Row } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import { funnelBlocks } from '#reports/indicator-blocks.ts';
import { divisionValueInWords } from '#web/indicators/divided-table.ts';
import type { FunnelAsked, IndicatorsAnswer } from '#web/indicators/messages.ts';

/** The steps of a period, as `headwater funnel` gives them. */
export function funnelAnswer(pathway: Pathway, asked: FunnelAsked): IndicatorsAnswer {
  const answer = answerFunnel(pathway, { ...asked, titleOf: (by, value) => `${by === 'source' ? 'Source' : 'Area'}: ${divisionValueInWords(by, value)}` });
  if (answer === null) {
    return { blocks: [paragraph('None of these returns tells of contacts or referrals. Add the children in need census or Annex A.')], states: [], records: null, workbook: null };
  }
  const records = funnelRecords(answer);
  return {
    blocks: funnelBlocks(answer.parts, answer.period.label),
    states: [], workbook: null,
    records: {
      kind: 'table', id: 'funnel', caption: 'funnel', columns: Object.keys(records[0] ?? {}).map(title => ({ title, format: 'text' })),
      rows: records.map(record => Object.values(record).map((cell): Row[number] => (cell === null ? '' : String(cell)))),
    },
  };
}
