import { longDate, monthName } from '#kernel/calendar-date.ts';
import type { Figure } from '#indicators/figure.ts';
import { PROCESS_RULES } from '#indicators/judging/process-chart.ts';
import type { Target } from '#indicators/judging/target.ts';
import type { StageFigures } from '#indicators/funnel.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { Suspicion } from '#indicators/relabelling.ts';
import type { Review } from '#indicators/review.ts';
import type { Block, Column, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, subheading } from '#reports/block.ts';
import { formatCount, formatPercent } from '#reports/format.ts';
import { shownChange, shownFigure, shownParts, shownValue, SIGNAL_WORDS } from '#reports/indicator-figures.ts';

const text = (title: string): Column => ({ title, format: 'text' });

/** `fewer than 587`, `100 to 160` */
export function targetInWords(review: Pick<Review, 'indicator' | 'target' | 'asked'>): string {
  const { indicator, target, asked } = review;
  if (target === null || asked === null) return '';
  const words: Readonly<Record<Target['test'], string>> = { '<': 'fewer than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ', '=': '', between: '' };
  const upper = target.test === 'between' && target.upper !== null ? ` to ${shownValue(indicator, target.upper)}` : '';
  return `${words[target.test]}${shownValue(indicator, asked)}${upper}`;
}

/** All indicators at a glance. Those without a figure stand in a list of their own, with what would give one. */
export function dashboardBlocks(reviews: readonly Review[], suspicions: readonly Suspicion[]): readonly Block[] {
  const shown = reviews.filter(({ figure }) => figure.value !== null);
  const missing = reviews.filter(({ figure }) => figure.value === null);
  return [
    dashboardTable(shown),
    ...(suspicions.length === 0 ? [] : [subheading('What the numbers may hide', 'what-the-numbers-may-hide'), bullets(suspicions.map(({ says }) => says))]),
    ...(missing.length === 0 ? [] : [subheading('Not shown', 'not-shown'), missingTable(missing)]),
  ];
}

function dashboardTable(reviews: readonly Review[]): TableBlock {
  const hasTargets = reviews.some(({ target }) => target !== null);
  return {
    kind: 'table', id: 'indicators', caption: captionOf(reviews),
    columns: [text('Indicator'), text('Figure'), text('Of'), text('Period'), text('Year before'), text('Change'), ...(hasTargets ? [text('Target'), text('Status')] : []), text('Signal')],
    rows: reviews.map((review): Row => {
      const { indicator, figure, yearBefore, status, signal, pairsThatAreWorse } = review;
      const pairs = pairsThatAreWorse.map(id => indicatorOf(id).title).join('; ');
      return [
        `${indicator.dashboardNumber === null ? '' : `${indicator.dashboardNumber}. `}${indicator.title}`, shownFigure(indicator, figure), shownParts(indicator, figure), figure.period.label,
        shownFigure(indicator, yearBefore), shownChange(indicator, figure, yearBefore),
        ...(hasTargets ? [targetInWords(review), status.id === 'met-with-warning' ? `${status.title}: ${pairs}` : status.title] : []), SIGNAL_WORDS[signal],
      ];
    }),
    note: 'Signal: what the control chart of the single months says (Making Data Count). "No real change" is noise, however large it looks.',
  };
}

const captionOf = (reviews: readonly Review[]): string => {
  const ends = new Set(reviews.map(({ monthEnd }) => monthEnd));
  return ends.size === 1 ? `Indicators to ${longDate([...ends][0]!)}` : 'Indicators, each at its latest month';
};

const missingTable = (reviews: readonly Review[]): TableBlock => ({
  kind: 'table', id: 'indicators-without-a-figure', caption: 'Indicators without a figure, and what would give one',
  columns: [text('Indicator'), text('Why')], rows: reviews.map(({ indicator, figure }) => [indicator.title, figure.why ?? '']),
});

/** One indicator with everything that is known of it. */
export function indicatorBlocks(review: Review): readonly Block[] {
  const { indicator, figure, chart, fullYear, remarks, keyDates, pairsThatAreWorse, signal, status } = review;
  const rules = PROCESS_RULES.filter(({ id }) => chart.rules.includes(id)).map(({ says }) => says);
  return [
    paragraph(indicator.explanation),
    figuresTable(review),
    paragraph(`Signal: ${SIGNAL_WORDS[signal]}. ${rules.join(' ')}`.trim()),
    ...(review.target === null ? [] : [paragraph(`Target: ${targetInWords(review)}. ${status.title}. ${status.when}`)]),
    ...(fullYear === null ? [] : [paragraph(`Full year: ${shownValue(indicator, fullYear.middle)}${fullYear.range === null ? ', with too little past to say how sure that is'
      : `, 8 times of 10 between ${shownValue(indicator, fullYear.range[0])} and ${shownValue(indicator, fullYear.range[1])} (by ${fullYear.pastForecasts} past forecasts)`}. ${fullYear.method}`)]),
    ...(indicator.counterweights.length === 0 ? [] : [paragraph(`Read it beside: ${indicator.counterweights.map(id => indicatorOf(id).title).join('; ')}.${
      pairsThatAreWorse.length === 0 ? '' : ` Got worse: ${pairsThatAreWorse.map(id => indicatorOf(id).title).join('; ')}.`}`)]),
    ...(remarks.length === 0 ? [] : [subheading('Comments', 'comments'), bullets(remarks.map(({ kind, text: words, by, updatedOn }) =>
      `${kind === 'data-quality' ? 'Data quality: ' : ''}${words}${by === '' && updatedOn === null ? '' : ` (${[by, updatedOn === null ? '' : longDate(updatedOn)].filter(part => part !== '').join(', ')})`}`))]),
    ...(keyDates.length === 0 ? [] : [subheading('Key dates', 'key-dates'), bullets(keyDates.map(({ on, text: words }) => `${longDate(on)}: ${words}`))]),
    subheading('Definition', 'definition'),
    bullets(indicator.definitions.map(({ from, text: words, source }) => `${from === null ? '' : `From ${longDate(from)}: `}${words} (${source})`)),
    ...(indicator.caveats ? [bullets(indicator.caveats)] : []),
    ...(figure.basis === null ? [] : [paragraph(`${figure.basis}.`)]),
  ];
}

function figuresTable({ indicator, figure, yearBefore, yearToDate, rollingYear, months }: Review): TableBlock {
  const rows: readonly (readonly [string, Figure])[] = [
    [figure.period.label, figure], [`A year earlier: ${yearBefore.period.label}`, yearBefore], [yearToDate.period.label, yearToDate], [rollingYear.period.label, rollingYear],
    ...months.slice(-13).toReversed().map(month => [monthName(month.period.until), month] as const),
  ];
  const once = rows.filter(([label], i) => rows.findIndex(([other]) => other === label) === i);
  return {
    kind: 'table', id: indicator.id, caption: `${indicator.title} (${indicator.unit})`, columns: [text('Period'), text('Figure'), text('Of'), text('Why not')],
    rows: once.map(([label, one]) => [label, shownFigure(indicator, one), shownParts(indicator, one), one.why ?? '']),
  };
}

/** The funnel of a period: how many at each step, and what followed in time. */
export function funnelBlocks(parts: readonly { readonly title: string; readonly stages: readonly StageFigures[] }[], period: string): readonly Block[] {
  return [
    ...parts.map(({ title, stages }, i): Block => ({
      kind: 'table', id: i === 0 ? 'funnel' : `funnel-${i}`, caption: `${title}: ${period}`,
      columns: [text('Step'), text('Number'), text('Followed by the next'), text('Share'), text('Median days'), text('Looked for within')],
      rows: stages.map(({ stage, count, followed }): Row => [
        stage.title, count === null ? 'x' : formatCount(count), followed === null ? 'x' : formatCount(followed.count), followed === null ? 'x' : formatPercent(followed.share, 1),
        followed?.medianDays == null ? 'x' : String(followed.medianDays), stage.followedWithinDays === 0 ? '' : `${stage.followedWithinDays} days`,
      ]),
    })),
    ...(parts[0] ? [bullets([...new Set(parts[0].stages.flatMap(({ why }) => (why === null ? [] : [why])))])] : []),
  ];
}
