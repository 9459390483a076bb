import type { CalendarDate } from '#kernel/calendar-date.ts';
import { longDate, monthName } from '#kernel/calendar-date.ts';
import { capitalised, uncapitalised } from '#kernel/words.ts';
import type { Indicator } from '#indicators/indicator.ts';
import type { Figure } from '#indicators/figure.ts';
import { PROCESS_RULES } from '#indicators/judging/process-chart.ts';
import { trajectoryAt } from '#indicators/judging/target.ts';
import type { Target } from '#indicators/judging/target.ts';
import type { StageFigures } from '#indicators/funnel.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { PeriodKind } from '#indicators/period.ts';
import type { Suspicion } from '#indicators/relabelling.ts';
import type { AimOutcome, Review } from '#indicators/review.ts';
import type { Block, Cell, ChartBlock, Column, Line, Row, TableBlock, TagColour } from '#reports/block.ts';
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
export function dashboardBlocks(reviews: readonly Review[], suspicions: readonly Suspicion[], aims: readonly AimShown[] = []): readonly Block[] {
  const shown = reviews.filter(({ figure }) => figure.value !== null);
  const missing = reviews.filter(({ figure }) => figure.value === null);
  return [
    ...(shown.length === 0 ? [paragraph('No indicator has a figure for this time. The list below says what each would need.')] : tablesOf(shown)),
    ...(aims.length === 0 ? [] : [aimsTable(aims)]),
    ...(suspicions.length === 0 ? [] : [subheading('What the numbers may hide', 'what-the-numbers-may-hide'), bullets(suspicions.map(({ says }) => says))]),
    ...(missing.length === 0 ? [] : [subheading('Not shown', 'not-shown'), missingTable(missing)]),
  ];
}

/** An aim of a programme with how it came out. */
export interface AimShown extends AimOutcome { readonly indicator: Indicator; readonly from: CalendarDate; readonly until: CalendarDate }

/** The table at the end of a programme: aim, start, end, change, and whether it went the way that was meant. */
const aimsTable = (aims: readonly AimShown[]): TableBlock => ({
  kind: 'table', id: 'aims', caption: 'Aims of the programme, from start to end',
  columns: [text('Aim'), text('From'), text('To'), text('Start'), text('End'), text('Change'), text('Met')],
  rows: aims.map(({ indicator, from, until, start, end, change, met }): Row => [
    `${indicator.direction === 'higher' ? 'More' : 'Less'}: ${uncapitalised(indicator.title)}`, longDate(from), longDate(until), shownFigure(indicator, start), shownFigure(indicator, end),
    change === null ? '' : `${change > 0 ? '+' : ''}${formatPercent(change, 1)}`, met === null ? '' : { tag: met ? 'Met' : 'Not met', colour: met ? 'green' : 'red' },
  ]),
  note: 'Counts of events are those of the twelve months to each date; everything else is read on it. Met: the change has the sign that was meant, however small.',
});

/** The 22 of the dashboard in its own order, then the others. */
function tablesOf(shown: readonly Review[]): readonly TableBlock[] {
  const numbered = shown.filter(({ indicator }) => indicator.dashboardNumber !== null).toSorted((a, b) => a.indicator.dashboardNumber! - b.indicator.dashboardNumber!);
  const others = shown.filter(({ indicator }) => indicator.dashboardNumber === null);
  return [
    ...(numbered.length === 0 ? [] : [dashboardTable('indicators', 'The dashboard', numbered)]),
    ...(others.length === 0 ? [] : [dashboardTable('other-indicators', numbered.length === 0 ? 'Indicators' : 'Other indicators', others)]),
  ];
}

/** Months in the small line of the dashboard. */
const SPARK_MONTHS = 36;

const SIGNAL_COLOURS: Readonly<Record<Review['signal'], TagColour>> = { improvement: 'blue', concern: 'amber', changed: 'grey', common: 'grey', 'too-few': 'grey' };

function dashboardTable(id: string, title: string, reviews: readonly Review[]): TableBlock {
  const hasTargets = reviews.some(({ target }) => target !== null);
  const hasSparks = reviews.some(({ months }) => months.length > 1);
  return {
    kind: 'table', id, caption: captionOf(title, reviews),
    columns: [text('Indicator'), ...(hasSparks ? [text('Last months')] : []), text('Figure'), text('When'), text('Change in a year'), ...(hasTargets ? [text('Target'), text('Status')] : []), text('Signal')],
    rows: reviews.map((review): Row => {
      const { indicator, figure, yearBefore, status, signal, pairsThatAreWorse, months } = review;
      const pairs = pairsThatAreWorse.map(pair => indicatorOf(pair).title).join('; ');
      return [
        { link: `${indicator.dashboardNumber === null ? '' : `${indicator.dashboardNumber}. `}${indicator.title}`, to: indicator.id },
        ...(hasSparks ? [months.length < 2 ? '' : { spark: months.slice(-SPARK_MONTHS).map(({ value }) => value), says: sparkInWords(review) }] : []),
        shownFigure(indicator, figure), when(review), shownChange(indicator, figure, yearBefore),
        ...(hasTargets ? [targetInWords(review), status.id === 'no-target' ? '' : { tag: status.id === 'met-with-warning' ? `${status.title}: ${pairs}` : status.title, colour: status.colour }] : []),
        { tag: SIGNAL_WORDS[signal], colour: SIGNAL_COLOURS[signal] },
      ];
    }),
    note: 'Signal: what the control chart of the single months says (Making Data Count). "No real change" is noise, however large it looks.',
  };
}

/** `Months: from 1,402 in April 2011 to 1,574 in September 2012` */
function sparkInWords({ indicator, months }: Review): string {
  const known = months.slice(-SPARK_MONTHS).filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? `${shownFigure(indicator, first)} in ${monthName(first.period.until)}, ${shownFigure(indicator, last)} in ${monthName(last.period.until)}` : '';
}

/** `30 Sep 2012`, `Year to Sep 2012`, `Q2 2012-13`: short, because every row says it. */
function when({ isReadOnADay, figure: { period } }: Review): string {
  const [day, month, year] = longDate(period.until).split(' ') as [string, string, string];
  const short = `${month.slice(0, 3)} ${year}`;
  if (isReadOnADay) return `${day} ${short}`;
  const words: Readonly<Record<PeriodKind, string>> = { month: short, quarter: period.label, year: period.label, 'year-to-date': `Apr to ${short}`, 'rolling-year': `Year to ${short}` };
  return words[period.kind];
}

const captionOf = (title: string, reviews: readonly Review[]): string => {
  const ends = new Set(reviews.map(({ monthEnd }) => monthEnd));
  return ends.size === 1 ? `${title} to ${longDate([...ends][0]!)}` : `${title}, each at its latest month`;
};

const missingTable = (reviews: readonly Review[]): TableBlock => ({
  kind: 'table', id: 'indicators-without-a-figure', caption: 'Indicators without a figure, and what would give one',
  columns: [text('Indicator'), text('Why')], rows: reviews.map(({ indicator, figure }) => [indicator.title, figure.why ?? '']),
});

/** One indicator with everything that is known of it. `beside`: lines of others to read its chart beside. */
export function indicatorBlocks(review: Review, beside: readonly Line[] = []): readonly Block[] {
  const { indicator, figure, chart, fullYear, remarks, keyDates, pairsThatAreWorse, signal, status } = review;
  const rules = PROCESS_RULES.filter(({ id }) => chart.rules.includes(id)).map(({ says }) => says);
  return [
    paragraph(indicator.explanation),
    ...monthsChart(review, beside),
    figuresTable(review),
    paragraph(`Signal: ${SIGNAL_WORDS[signal]}. ${rules.join(' ')}`.trim()),
    ...(review.target === null ? [] : [paragraph(`Target: ${targetInWords(review)}. ${status.title}. ${status.when}`)]),
    ...(fullYear === null ? [] : [paragraph(`Full year: ${shownValue(indicator, fullYear.middle)}${fullYear.pastForecasts === 0 && fullYear.range !== null ? '' : fullYear.range === null ? ', with too little past to say how sure that is'
      : `, 8 times of 10 between ${shownValue(indicator, fullYear.range[0])} and ${shownValue(indicator, fullYear.range[1])} (by ${fullYear.pastForecasts} past forecasts)`}. ${fullYear.method}`)]),
    ...(indicator.counterweights.length === 0 ? [] : [paragraph(`Read it beside: ${indicator.counterweights.map(id => indicatorOf(id).title).join('; ')}.${
      pairsThatAreWorse.length === 0 ? '' : ` Got worse: ${pairsThatAreWorse.map(id => indicatorOf(id).title).join('; ')}.`}`)]),
    ...(remarks.length === 0 ? [] : [subheading('Comments', `${indicator.id}-comments`), bullets(remarks.map(({ kind, text: words, by, updatedOn }) =>
      `${kind === 'data-quality' ? 'Data quality: ' : ''}${words}${by === '' && updatedOn === null ? '' : ` (${[by, updatedOn === null ? '' : longDate(updatedOn)].filter(part => part !== '').join(', ')})`}`))]),
    ...(keyDates.length === 0 ? [] : [subheading('Key dates', `${indicator.id}-key-dates`), bullets(keyDates.map(({ on, text: words }) => `${longDate(on)}: ${words}`))]),
    subheading('Definition', `${indicator.id}-definition`),
    bullets(indicator.definitions.map(({ from, text: words, source }) => `${from === null ? '' : `From ${longDate(from)}: `}${words} (${source})`)),
    ...(indicator.caveats ? [bullets(indicator.caveats)] : []),
    ...(figure.basis === null ? [] : [paragraph(`${figure.basis}.`)]),
  ];
}

/** Months with a figure that a chart needs at least. */
const FEWEST_TO_DRAW = 3;

/** Single months with their control limits, target and key dates; nothing where there are too few to draw. */
function monthsChart(review: Review, comparisons: readonly Line[]): readonly ChartBlock[] {
  const { indicator, months, chart, target, keyDates } = review;
  if (months.filter(({ value }) => value !== null).length < FEWEST_TO_DRAW) return [];
  const ends = months.map(({ period }) => period.until);
  // A target of a count is for twelve months; a month's share of it is drawn.
  const aMonth = review.addsUp ? 12 : 1;
  const covered = target === null ? [] : ends.filter(end => end >= target.from && end <= target.until);
  const isShare = indicator.unit === '%';
  const of = (pick: (point: Review['chart']['points'][number]) => number | null): readonly (number | null)[] => ends.map((_, i) => { const point = chart.points[i]; return point ? pick(point) : null; });
  return [{
    kind: 'chart', id: `${indicator.id}-months`, title: `${indicator.title}: ${indicator.measure.kind === 'published' ? 'each 31 March' : 'single months'}`, valueAxis: { title: capitalised(indicator.unit), format: isShare ? 'percent' : 'count' },
    longDescription: `${sparkInWords(review)}. Signal: ${SIGNAL_WORDS[review.signal]}.`,
    data: {
      kind: 'process', title: isShare ? 'Share of the month' : 'Month', months: ends, values: months.map(({ value }) => value),
      mean: of(({ mean }) => mean), low: of(({ lowerLimit }) => lowerLimit), high: of(({ upperLimit }) => upperLimit),
      signals: of(() => null).map((_, i) => signalOfPoint(review, chart.points[i]?.signal ?? null)),
      target: target === null || covered.length === 0 ? null : { id: 'target', title: aMonth === 12 ? 'Target, a twelfth of the year' : 'Target', months: covered, values: covered.map(end => trajectoryAt(target, end) / aMonth) },
      keyDates: keyDates.map(({ on, text: words }) => ({ on, text: words })), comparisons,
    },
    table: {
      kind: 'table', id: `${indicator.id}-by-month`, caption: `${indicator.title} by month`, columns: [{ title: 'Month', format: 'month' }, text('Figure'), text('Of'), text('Mean'), text('Lower limit'), text('Upper limit'), text('Signal')],
      rows: months.map((month, i): Row => {
        const point = chart.points[i];
        const level = (value: number | null | undefined): string => (value == null ? '' : shownValue(indicator, value));
        return [month.period.until, shownFigure(indicator, month), shownParts(indicator, month), level(point?.mean), level(point?.lowerLimit), level(point?.upperLimit), point?.rules.map(id => PROCESS_RULES.find(rule => rule.id === id)!.title).join('; ') ?? ''];
      }),
    },
  }];
}


function signalOfPoint({ indicator }: Review, signal: 'higher' | 'lower' | null): 'better' | 'worse' | 'changed' | null {
  if (signal === null) return null;
  if (indicator.direction === 'context') return 'changed';
  return signal === indicator.direction ? 'better' : 'worse';
}

function figuresTable({ indicator, isReadOnADay, figure, yearBefore, yearToDate, rollingYear, months }: Review): TableBlock {
  const day = ({ period }: Figure): string => `On ${longDate(period.until)}`;
  const rows: readonly (readonly [string, Figure])[] = isReadOnADay ? [[day(figure), figure], [`A year earlier: ${day(yearBefore)}`, yearBefore], ...months.slice(-13).toReversed().map(month => [day(month), month] as const)] : [
    [figure.period.label, figure], [`A year earlier: ${yearBefore.period.label}`, yearBefore], [yearToDate.period.label, yearToDate], [rollingYear.period.label, rollingYear],
    ...months.slice(-13).toReversed().map(month => [monthName(month.period.until), month] as const),
  ];
  const once = rows.filter(([label], i) => rows.findIndex(([other]) => other === label) === i);
  const hasParts = once.some(([, { denominator }]) => denominator !== null);
  const hasGaps = once.some(([, { why }]) => why !== null);
  return {
    kind: 'table', id: indicator.id, caption: `${indicator.title} (${indicator.unit})`,
    columns: [text('Period'), text('Figure'), ...(hasParts ? [text('Of')] : []), ...(hasGaps ? [text('Why not')] : [])],
    rows: once.map(([label, one]) => [label, shownFigure(indicator, one), ...(hasParts ? [shownParts(indicator, one)] : []), ...(hasGaps ? [one.why ?? ''] : [])]),
  };
}

/** A target's change, and how often authorities have moved as far. */
export interface TargetsPlace { readonly years: number; readonly place: { readonly target: number; readonly periods: number; readonly areas: number; readonly matched: number; readonly matchedWithoutNational: number } }

/** How often such changes have happened elsewhere: a target that nobody has met needs more than a date. */
export function targetsPlaceBlocks(places: readonly { readonly review: Review; readonly found: TargetsPlace }[]): readonly Block[] {
  if (places.length === 0) return [];
  return [{
    kind: 'table', id: 'targets-elsewhere', caption: 'How often other authorities have moved as far as a target asks',
    columns: [text('Target'), text('Asks for'), text('In'), { title: 'Periods looked at', format: 'count' }, { title: 'Areas', format: 'count' }, { title: 'Moved as far', format: 'percent-one-decimal' }, { title: 'Without the movement of all', format: 'percent-one-decimal' }],
    rows: places.map(({ review, found: { years, place } }) => [
      review.indicator.title, `${place.target > 0 ? '+' : ''}${formatPercent(place.target, 1)}`, years === 1 ? '1 year' : `${years} years`, place.periods, place.areas, place.matched, place.matchedWithoutNational,
    ]),
    note: 'From published statistics: all periods of that length of all areas in the files. Without the movement of all: after dividing by how all areas together moved over the same years.',
  }];
}

/** The dashboard and then each indicator that has a figure, under its own heading: a report that stands alone. */
export const indicatorsPack = (reviews: readonly Review[], suspicions: readonly Suspicion[], aims: readonly AimShown[] = [], besideOf: (review: Review) => readonly Line[] = () => []): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'All indicators', id: 'all-indicators' }, ...dashboardBlocks(reviews, suspicions, aims),
  ...reviews.filter(({ figure }) => figure.value !== null).flatMap((review): readonly Block[] => [
    { kind: 'heading', level: 2, text: review.indicator.title, id: review.indicator.id }, ...indicatorBlocks(review, besideOf(review)),
  ]),
];

/** The funnel of a period: how many at each step, and what followed in time. */
export function funnelBlocks(parts: readonly { readonly title: string; readonly stages: readonly StageFigures[] }[], period: string): readonly Block[] {
  return [
    ...parts.map(({ title, stages }, i): Block => ({
      kind: 'table', id: i === 0 ? 'funnel' : `funnel-${i}`, caption: `${title}: ${period}`,
      columns: [text('Step'), text('Number'), text('Followed by the next'), text('Share'), text('Median days'), text('Looked for within')],
      rows: stages.map(({ stage, count, followed, symbol }): Row => {
        const shown = (value: string | null | undefined): Cell => value ?? { symbol: symbol ?? 'x' };
        return [
          stage.title, shown(count === null ? null : formatCount(count)), shown(followed && formatCount(followed.count)), shown(followed && formatPercent(followed.share, 1)),
          shown(followed?.medianDays?.toString()), stage.followedWithinDays === 0 ? '' : `${stage.followedWithinDays} days`,
        ];
      }),
    })),
    ...(parts[0] ? [bullets([...new Set(parts[0].stages.flatMap(({ why }) => (why === null ? [] : [why])))])] : []),
  ];
}
