import { longDate, monthName } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';
import type { Review } from '#indicators/review.ts';
import type { Column, Row, TableBlock } from '#reports/block.ts';
import { shownFigure, SIGNAL_WORDS } from '#reports/indicator-figures.ts';

const text = (title: string): Column => ({ title, format: 'text' });

/** Months in a small line, as on the dashboard. */
const SPARK_MONTHS = 36;

/** What an indicator is never read without: its counterweights, each with its own line, figure and signal. */
export const besideTable = ({ id }: Indicator, pairs: readonly Review[]): TableBlock => ({
  kind: 'table', id: `${id}-beside`, caption: 'Read it beside', columns: [text('Indicator'), text('Last months'), text('Figure'), text('Period'), text('Signal')],
  rows: pairs.map((review): Row => {
    const { indicator, figure, months, signal, isReadOnADay } = review;
    const when = isReadOnADay ? `On ${longDate(figure.period.until)}` : figure.period.label;
    return [
      { link: indicator.title, to: indicator.id },
      months.length < 2 ? '' : { spark: months.slice(-SPARK_MONTHS).map(({ value }) => value), says: sparkInWords(review) },
      shownFigure(indicator, figure), figure.value === null ? figure.why ?? when : when,
      figure.value === null ? '' : { tag: SIGNAL_WORDS[signal], colour: signal === 'concern' ? 'amber' : signal === 'improvement' ? 'blue' : 'grey' },
    ];
  }),
  note: 'What may go wrong when the indicator above is chased. While one of these gets worse, its target cannot turn green.',
});

function sparkInWords({ indicator, months }: Review): string {
  const known = months.slice(-SPARK_MONTHS).filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? `${shownFigure(indicator, first)} in ${monthName(first.period.until)}, ${shownFigure(indicator, last)} in ${monthName(last.period.until)}` : 'No figure that may be shown';
}
