import type { CalendarDate } from '#kernel/calendar-date.ts';
import { capitalised } from '#kernel/words.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { TableBlock } from '#reports/block.ts';

/** `childProtectionPlans` as `Child protection plans` */
const inWords = (kind: string): string => {
  const words = kind.replaceAll(/([A-Z]|\d+)/g, ' $1').toLowerCase().trim();
  return capitalised(words);
};

interface Told { readonly sources: readonly string[]; readonly from: CalendarDate; readonly until: CalendarDate }

/** Which returns tell of which records, from when until when: outside those days nothing is known, which is not zero. */
export function toldTable({ known, monthlyFigures }: Pathway): TableBlock {
  const records = new Map<string, Told>();
  const add = (kind: string, source: string, from: CalendarDate, until: CalendarDate): void => {
    const before = records.get(kind) ?? { sources: [], from, until };
    // A return says its year, day or list after its name; here the name is enough.
    const name = source.replace(/( list)?[\s,]+\d.*$/, '');
    records.set(kind, { sources: [...new Set([...before.sources, name])], from: before.from < from ? before.from : from, until: before.until > until ? before.until : until });
  };
  for (const { kind, source, from, until } of known) add(inWords(kind), source, from, until);
  for (const { monthEnd } of monthlyFigures) add('Monthly measures', 'The authority itself', monthEnd, monthEnd);
  return {
    kind: 'table', id: 'records-told', caption: 'What the returns tell of',
    columns: [{ title: 'Records', format: 'text' }, { title: 'Told by', format: 'text' }, { title: 'First day', format: 'date' }, { title: 'Last day', format: 'date' }],
    rows: [...records].map(([kind, { sources, from, until }]) => [kind, sources.join('; '), from, until]),
    note: 'Between the first and the last day there may be gaps, where a return is missing.',
  };
}
