import { isoDate } from '#kernel/calendar-date.ts';
import type { IndicatorsResult } from '#jobs/indicators.ts';
import type { Row, TableBlock } from '#reports/block.ts';

/** A line for each figure in full precision: the file that `headwater indicators --format csv` writes. */
export function indicatorRecords({ asked, indicators }: IndicatorsResult): TableBlock {
  const titles = ['indicator', 'code', 'title', 'unit', 'period', 'from', 'until', asked.division?.id ?? 'division', 'value', 'numerator', 'denominator', 'symbol', 'why', 'basis'];
  return {
    kind: 'table', id: 'indicators', caption: 'indicators', columns: titles.map(title => ({ title, format: 'text' })),
    rows: indicators.flatMap(({ review: { indicator }, figures }) => figures.map(({ value, figure }): Row => [
      indicator.id, indicator.code, indicator.title, indicator.unit, figure.period.label, isoDate(figure.period.from), isoDate(figure.period.until), value ?? '',
      ...[figure.value, figure.numerator, figure.denominator].map(number => (number === null ? '' : String(number))), figure.symbol ?? '', figure.why ?? '', figure.basis ?? '',
    ])),
  };
}
