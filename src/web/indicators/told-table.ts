import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { TableBlock } from '#reports/block.ts';

/** `childProtectionPlans` as `Child protection plans` */
const inWords = (kind: string): string => {
  const words = kind.replaceAll(/([A-Z]|\d+)/g, ' $1').toLowerCase().trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** Which return tells of which records, from when until when: outside those days nothing is known, which is not zero. */
export function toldTable({ known, monthlyFigures }: Pathway): TableBlock {
  const spans = new Map<string, { readonly kind: string; readonly source: string; readonly from: CalendarDate; readonly until: CalendarDate }>();
  const add = (kind: string, source: string, from: CalendarDate, until: CalendarDate): void => {
    const before = spans.get(`${kind}|${source}`);
    spans.set(`${kind}|${source}`, { kind, source, from: before && before.from < from ? before.from : from, until: before && before.until > until ? before.until : until });
  };
  for (const { kind, source, from, until } of known) add(inWords(kind), source, from, until);
  for (const { source, monthEnd } of monthlyFigures) add('Monthly measures', source, monthEnd, monthEnd);
  return {
    kind: 'table', id: 'records-told', caption: 'What the returns tell of',
    columns: [{ title: 'Records', format: 'text' }, { title: 'Told by', format: 'text' }, { title: 'First day', format: 'date' }, { title: 'Last day', format: 'date' }],
    rows: [...spans.values()].map(({ kind, source, from, until }) => [kind, source, from, until]),
    note: 'Between the first and the last day there may be gaps, where a return is missing.',
  };
}
