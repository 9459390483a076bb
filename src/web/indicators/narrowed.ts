import type { Block, Cell } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import type { IndicatorsAnswer } from '#web/indicators/messages.ts';

/** The dashboard with the rows of one status, one signal or both; null for any. Nothing else of it changes. */
export function narrowed({ blocks, states }: IndicatorsAnswer, status: string | null, signal: string | null): readonly Block[] {
  if (status === null && signal === null) return blocks;
  const kept = new Set(states.filter(one => (status === null || one.status === status) && (signal === null || one.signal === signal)).map(({ id }) => id));
  if (kept.size === 0) return [paragraph('No indicator has both this status and this signal.')];
  const leadsTo = (cell: Cell | undefined): string | null => (typeof cell === 'object' && 'link' in cell ? cell.to : null);
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table' || !block.rows.some(([first]) => leadsTo(first) !== null)) return [block];
    const rows = block.rows.filter(([first]) => kept.has(leadsTo(first) ?? ''));
    return rows.length === 0 ? [] : [{ ...block, rows }];
  });
}
