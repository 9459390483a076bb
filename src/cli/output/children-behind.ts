import { isoDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { IndicatorsResult } from '#jobs/indicators.ts';
import type { Cell } from '#reports/block.ts';
import type { Output } from '#cli/output/output.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/**
 * The children above the line of one figure, by the authority's own identifiers and nothing else, for the people who may
 * look them up. Written to a file only: a terminal is seen by others and kept in logs.
 */
export function childrenBehind({ indicators, meter, asked }: IndicatorsResult, { people }: Pathway, out: string | null): Output {
  const [only, ...others] = indicators;
  if (!only || others.length > 0) throw wrongUse('--children', 'say whose: give --indicator with one name.');
  if (out === null || out === '-') throw wrongUse('--children', 'identifiers are not shown on a terminal. Give --out with a file, and keep it where you keep the returns.');
  if (asked.publish) throw wrongUse('--children', 'a list of children is never published. Leave --publish out.');
  const { review } = only;
  const ids = meter.peopleBehind(review.indicator, review.figure.period).map(position => people[position]!.localId).toSorted();
  const { from, until, label } = review.figure.period;
  const record = { indicator: review.indicator.id, period: label, from: isoDate(from), until: isoDate(until) };
  return {
    text: () => `${ids.join('\n')}\n`,
    json: () => ({ ...record, children: ids }),
    csv: () => recordsToCsv('children', [...Object.keys(record), 'child'].map(title => ({ title, format: 'text' })), ids.map((id): readonly Cell[] => [...Object.values(record), id])),
  };
}
