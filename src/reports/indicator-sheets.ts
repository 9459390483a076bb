import { longDate, monthName } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { OfficialSymbol } from '#reference/official-symbols.ts';
import { OFFICIAL_SYMBOLS } from '#reference/official-symbols.ts';
import type { Division } from '#indicators/divisions.ts';
import type { Figure } from '#indicators/figure.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { DividedFigure } from '#indicators/publish.ts';
import type { Suspicion } from '#indicators/relabelling.ts';
import type { Review } from '#indicators/review.ts';
import type { AimShown } from '#reports/indicator-blocks.ts';
import { targetInWords } from '#reports/indicator-blocks.ts';
import { SIGNAL_WORDS } from '#reports/indicator-figures.ts';
import type { CellFormat, SheetCell, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn as column } from '#reports/sheet.ts';

/** Indicators measured and judged together, as they are to be read: with `publish`, small numbers are hidden in them already. */
export interface MeasuredIndicators {
  readonly asked: { readonly division: Division | null; readonly publish: boolean };
  readonly indicators: readonly { readonly review: Review; readonly figures: readonly DividedFigure[] }[];
  readonly suspicions: readonly Suspicion[];
  readonly aims: readonly AimShown[];
}

/** How the values of an indicator are shown, as on the screen; pounds are held in pounds here. */
function formatOf({ unit }: Indicator): CellFormat {
  if (unit === '%') return 'percent-one-decimal';
  if (unit.startsWith('£')) return 'pounds';
  return unit.startsWith('per ') || unit === 'score' || unit === 'ratio' || unit.startsWith('cases') ? 'one-decimal' : 'whole';
}

const numberOrBlank = (value: number | null, format: CellFormat): SheetCell => (value === null ? null : { number: value, format });

/** What stands above and below the line. */
const parts = ({ unit }: Indicator, { numerator, denominator }: Figure): readonly [SheetCell, SheetCell] =>
  [numberOrBlank(numerator, unit.startsWith('£') ? 'pounds' : 'whole'), numberOrBlank(denominator, 'whole')];

/** A value as what stands above the line over what stands below it, where it is that; hidden and missing ones are symbols. */
function valueCell(indicator: Indicator, { value, numerator, denominator, symbol }: Figure, above: string, below: string): SheetCell {
  const format = formatOf(indicator);
  if (value === null) return { symbol: symbol ?? 'x' };
  const per = indicator.measure.kind === 'rate' ? indicator.measure.per : 1;
  const isQuotient = numerator !== null && denominator !== null && numerator / denominator * per === value;
  return isQuotient ? { formula: per === 1 ? `${above}/${below}` : `${above}/${below}*${per}`, value, format } : { number: value, format };
}

const periodOf = ({ isReadOnADay }: Review, { period }: Figure): string => (isReadOnADay ? `On ${longDate(period.until)}` : period.label);

/** Against the year before: points for a percentage, else a percentage. */
function changeCell({ indicator, figure, yearBefore }: Review, now: string, before: string): SheetCell {
  if (figure.value === null || yearBefore.value === null) return null;
  if (indicator.unit === '%') return { formula: `(${now}-${before})*100`, value: (figure.value - yearBefore.value) * 100, format: 'points-signed' };
  return yearBefore.value === 0 ? null : { formula: `${now}/${before}-1`, value: figure.value / yearBefore.value - 1, format: 'percent-signed' };
}

/** As on the screen: the 22 of the dashboard in its order, the others, and those without a figure. */
const inOrder = (reviews: readonly Review[]): readonly Review[] => {
  const rank = ({ indicator, figure }: Review): number => (figure.value === null ? 2000 : indicator.dashboardNumber ?? 1000);
  return reviews.toSorted((a, b) => rank(a) - rank(b));
};

function dashboard(reviews: readonly Review[]): SheetContent {
  const heading = { title: 'Indicators: the dashboard', notes: ['The signal says what the control chart of the single months says: "No real change" is noise, however large it looks.'] };
  return {
    name: 'Dashboard', ...heading,
    columns: [
      column('Indicator', 48, 'long-text'), column('Number on the dashboard', 12, 'whole'), column('Unit', 24), column('Above the line', 12, 'whole'), column('Below the line', 12, 'whole'),
      column('Figure', 12), column('Period', 30), column('Year before', 12), column('Change', 14), column('Target', 24), column('Status', 40, 'long-text'), column('Signal', 18), column('Why there is no figure', 60, 'long-text'),
    ],
    rows: inOrder(reviews).map((review, row): readonly SheetCell[] => {
      const { indicator, figure, yearBefore, status, pairsThatAreWorse } = review;
      const at = (place: number): string => addressIn(heading, row, place);
      const pairs = pairsThatAreWorse.map(id => indicatorOf(id).title).join('; ');
      const before: SheetCell = yearBefore.value === null ? { symbol: yearBefore.symbol ?? 'x' } : { number: yearBefore.value, format: formatOf(indicator) };
      return [
        indicator.title, indicator.dashboardNumber, indicator.unit, ...parts(indicator, figure), valueCell(indicator, figure, at(3), at(4)), periodOf(review, figure),
        before, changeCell(review, at(5), at(7)), targetInWords(review),
        status.id === 'no-target' ? null : `${status.title}${status.id === 'met-with-warning' ? `: ${pairs}` : ''}`, figure.value === null ? null : SIGNAL_WORDS[review.signal], figure.why,
      ];
    }),
  };
}

function aimsOfProgramme(aims: readonly AimShown[]): SheetContent {
  const heading = { title: 'Aims of the programme, from start to end', notes: ['Counts of events are those of the twelve months to each date; everything else is read on it. Met: the change has the sign that was meant, however small.'] };
  return {
    name: 'Aims', ...heading,
    columns: [column('Indicator', 48, 'long-text'), column('Aim', 12), column('From', 14, 'date'), column('To', 14, 'date'), column('Start', 12), column('End', 12), column('Change', 12), column('Met', 12)],
    rows: aims.map(({ indicator, from, until, start, end, change, met }, row): readonly SheetCell[] => [
      indicator.title, indicator.direction === 'higher' ? 'More' : 'Less', from, until,
      ...[start, end].map(({ value, symbol }): SheetCell => (value === null ? { symbol: symbol ?? 'x' } : { number: value, format: formatOf(indicator) })),
      change === null ? null : { formula: `${addressIn(heading, row, 5)}/${addressIn(heading, row, 4)}-1`, value: change, format: 'percent-signed' },
      met === null ? null : met ? 'Met' : 'Not met',
    ]),
  };
}

function everyFigure({ asked, indicators }: MeasuredIndicators): SheetContent {
  const heading = { title: 'Every figure, with what it is made of' };
  const all = indicators.flatMap(({ review, figures }) => figures.map(one => ({ review, ...one })));
  return {
    name: 'Figures', ...heading,
    columns: [
      column('Indicator', 48, 'long-text'), column('Code', 8), column('Unit', 24), column('Period', 26), column('From', 14, 'date'), column('Until', 14, 'date'),
      column(asked.division?.title ?? 'Division', 18), column('Above the line', 12, 'whole'), column('Below the line', 12, 'whole'), column('Value', 12),
      column('Why there is no value', 60, 'long-text'), column('Where it comes from, if not from a return', 60, 'long-text'),
    ],
    rows: all.map(({ review, value, figure }, row): readonly SheetCell[] => {
      const { indicator } = review;
      return [
        indicator.title, indicator.code, indicator.unit, periodOf(review, figure), figure.period.from, figure.period.until, value ?? 'All', ...parts(indicator, figure),
        valueCell(indicator, figure, addressIn(heading, row, 7), addressIn(heading, row, 8)), figure.why, figure.basis,
      ];
    }),
  };
}

/**
 * A longer period as the sum of its months, where it is that: of events, all months shown. What is read on a day does not
 * add up, nor a share; where a month is hidden no sum is written, because it would bring the month back.
 */
function sumCell({ indicator, months, isReadOnADay }: Review, whole: Figure, addressOf: (monthEnd: CalendarDate) => string): SheetCell {
  const format = formatOf(indicator);
  if (whole.value === null) return { symbol: whole.symbol ?? 'x' };
  const number = { number: whole.value, format };
  const within = months.filter(({ period }) => period.from >= whole.period.from && period.until <= whole.period.until);
  const [first, last] = [within[0]?.period, within.at(-1)?.period];
  if (isReadOnADay || whole.denominator !== null || first?.from !== whole.period.from || last?.until !== whole.period.until) return number;
  let sum = 0;
  for (const { value } of within) { if (value === null) return number; sum += value; }
  return Math.abs(sum - whole.value) <= 1e-9 * Math.max(1, Math.abs(whole.value)) ? { formula: `SUM(${addressOf(first.until)}:${addressOf(last.until)})`, value: whole.value, format } : number;
}

function byMonth(reviews: readonly Review[]): SheetContent {
  const heading = { title: 'Month by month', notes: ['What is read on a day is that of the last day of the month. The longer periods end with the last month of the row.'] };
  const shown = reviews.filter(({ months }) => months.length > 0);
  const ends = [...new Set(shown.flatMap(({ months }) => months.map(({ period }) => period.until)))].toSorted((a, b) => a - b);
  /** Columns before the months. */
  const BEFORE = 5;
  return {
    name: 'Months', ...heading,
    columns: [
      column('Indicator', 48, 'long-text'), column('Unit', 24), column('Last month', 18, 'month'), column('Financial year to its last month', 16), column('12 months to its last month', 16),
      ...ends.map(end => column(monthName(end), 14)),
    ],
    rows: shown.map((review, row): readonly SheetCell[] => {
      const { indicator, monthEnd, yearToDate, rollingYear, months } = review;
      const addressOf = (end: CalendarDate): string => addressIn(heading, row, BEFORE + ends.indexOf(end));
      const ofMonth = new Map(months.map(month => [month.period.until, month]));
      return [
        indicator.title, indicator.unit, monthEnd, sumCell(review, yearToDate, addressOf), sumCell(review, rollingYear, addressOf),
        ...ends.map((end): SheetCell => {
          const month = ofMonth.get(end);
          return month === undefined ? null : month.value === null ? { symbol: month.symbol ?? 'x' } : { number: month.value, format: formatOf(indicator) };
        }),
      ];
    }),
  };
}

const GOOD: Readonly<Record<Indicator['direction'], string>> = { lower: 'Lower is better', higher: 'Higher is better', context: 'Neither way is better by itself' };

const definitions = (reviews: readonly Review[]): SheetContent => ({
  name: 'Definitions', title: 'What each indicator is',
  columns: [
    column('Indicator', 48, 'long-text'), column('Code', 8), column('Unit', 24), column('Direction', 20, 'long-text'), column('What it tells', 60, 'long-text'), column('From', 14, 'date'),
    column('Definition', 60, 'long-text'), column('Source', 40, 'long-text'), column('Read it beside', 40, 'long-text'), column('Before believing it', 60, 'long-text'),
  ],
  rows: reviews.flatMap(({ indicator }) => indicator.definitions.map(({ from, text, source }): readonly SheetCell[] => [
    indicator.title, [indicator.code, ...indicator.alsoCodes ?? []].join(', '), indicator.unit, GOOD[indicator.direction], indicator.explanation, from,
    text, source, indicator.counterweights.map(id => indicatorOf(id).title).join('; '), (indicator.caveats ?? []).join(' '),
  ])),
});

/** A fact about the workbook: who, when, from which files. */
export interface SheetFact { readonly name: string; readonly text: string }

const symbolsIn = (indicators: MeasuredIndicators['indicators']): readonly OfficialSymbol[] =>
  [...new Set(indicators.flatMap(({ review, figures }) => [review.figure, review.yearBefore, review.yearToDate, review.rollingYear, ...review.months, ...figures.map(({ figure }) => figure)])
    .flatMap(({ symbol }) => (symbol === null ? [] : [symbol])))].toSorted();

function notes({ asked, indicators, suspicions }: MeasuredIndicators, facts: readonly SheetFact[]): SheetContent {
  const comments = indicators.flatMap(({ review }) => review.remarks.map(({ kind, text, from, until }): SheetFact =>
    ({ name: kind === 'data-quality' ? 'Data quality' : 'Comment', text: `${review.indicator.title}, ${longDate(from)} to ${longDate(until)}: ${text}` })));
  const all: readonly SheetFact[] = [
    ...facts,
    { name: 'Small numbers', text: asked.publish ? 'Hidden: c stands for numbers from 1 to 5, and for what would give them away. No formula works a hidden number out.'
      : 'Not hidden: this workbook may not leave the team. --publish hides them.' },
    ...symbolsIn(indicators).map(symbol => ({ name: `Symbol ${symbol}`, text: OFFICIAL_SYMBOLS[symbol] })),
    { name: 'Formulas', text: 'A value is what stands above the line over what stands below it; a longer period of events is the sum of its months. Numbers are not rounded, only shown so.' },
    ...suspicions.map(({ says }) => ({ name: 'What the numbers may hide', text: says })), ...comments,
  ];
  return { name: 'Notes', title: 'Notes', columns: [column('Note', 30), column('Text', 100, 'long-text')], rows: all.map(({ name, text }) => [name, text]) };
}

/** The sheets of the indicators' workbook: numbers as numbers, and a formula wherever one gives our own number. */
export function indicatorSheets(result: MeasuredIndicators, facts: readonly SheetFact[]): readonly SheetContent[] {
  const reviews = result.indicators.map(({ review }) => review);
  return [dashboard(reviews), ...(result.aims.length === 0 ? [] : [aimsOfProgramme(result.aims)]), everyFigure(result), byMonth(reviews), definitions(reviews), notes(result, facts)];
}
