import type { CalendarDate } from '#kernel/calendar-date.ts';

/**
 * What a report says, as plain data: a section writes blocks, a document or the page shows them. Every block survives
 * structuredClone, so that a worker can write a report and the page can show it. Numbers stay numbers until they are
 * shown, so that a download keeps their full precision.
 */

/** What official statistics print where a number cannot stand. */
export type OfficialSymbol = 'c' | 'x' | 'z' | 'low';

export const SYMBOL_MEANINGS: Readonly<Record<OfficialSymbol, string>> = {
  c: 'hidden because it is between 1 and 5',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to 0 but is not 0',
};

/** A number that could lie anywhere between two others. */
export interface Range { readonly low: number; readonly high: number }

/** A number with the range it comes with. */
export interface Estimate extends Range { readonly value: number }

/** A short word that stands out by its colour, which never says more than the word does. */
export interface Tag { readonly tag: string; readonly colour: TagColour }
export type TagColour = 'green' | 'amber' | 'red' | 'blue' | 'grey';

/** A small line of a series, without axes; what is to be seen in it stands in words beside it. */
export interface Spark { readonly spark: readonly (number | null)[]; readonly says: string }

/** Words that lead to a part of the same document or page. */
export interface Link { readonly link: string; readonly to: string }

/** A symbol is held in an object, so that the letter c in a text cell is never mistaken for one. */
export type Cell = string | number | { readonly symbol: OfficialSymbol } | Range | Estimate | Tag | Spark | Link;

/**
 * How a figure is shown. `children` is a count of children, which small-number rules apply to; `count` is any other
 * count. Dates are days since 1970 (CalendarDate); `financial-year` is the year in which the year ends; a percentage
 * is held as 0-1; money is held in pence. A `chance` is a share of simulated lives, which is never shown as sure.
 */
export type Format =
  | 'text' | 'children' | 'count' | 'percent' | 'percent-one-decimal' | 'percent-signed' | 'chance'
  | 'pounds' | 'pounds-short' | 'date' | 'month' | 'financial-year';

export interface Column {
  readonly title: string;
  readonly format: Format;
  /** `range` and `estimate` cells become two and three columns in a download. */
  readonly holds?: 'range' | 'estimate';
}

export type Row = readonly Cell[];

export interface TableBlock {
  readonly kind: 'table';
  /** Also the name of the download. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly Row[];
  readonly lastRowIsTotal?: boolean;
  readonly note?: string;
}

export interface HeadingBlock { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly id: string }
export interface ParagraphBlock { readonly kind: 'paragraph'; readonly text: string; readonly lead?: boolean }
export interface InsetBlock { readonly kind: 'inset'; readonly text: string }
export interface WarningBlock { readonly kind: 'warning'; readonly text: string }
export interface ListBlock { readonly kind: 'list'; readonly style: 'bullet' | 'number'; readonly items: readonly string[] }

export interface KeyFigure { readonly label: string; readonly value: Cell; readonly format: Format; readonly detail: string }
export interface KeyFiguresBlock { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] }

/** Short facts with their names: what was asked for, when, with which seed. */
export interface FactsBlock { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }

/** One rule that the data broke, how often, what was done, and where to look first. */
export interface FindingsGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  /** `blocks`, `error` and `repair` are shown more strongly than the rest. */
  readonly strength: 'strong' | 'medium' | 'light';
  readonly count: number;
  readonly whatIsWrong: string;
  readonly whatWasDone: string;
  readonly examples: TableBlock;
}
export interface FindingsBlock { readonly kind: 'findings'; readonly groups: readonly FindingsGroup[] }

export interface ValueAxis { readonly title: string; readonly format: Format }

export interface Line {
  readonly id: string;
  readonly title: string;
  readonly months: readonly CalendarDate[];
  readonly values: readonly number[];
}

export interface Band { readonly title: string; readonly low: readonly number[]; readonly high: readonly number[] }

/** What has been, what is projected and how sure that is. */
export interface Fan {
  readonly history: Line;
  readonly projected: Line;
  /** Over the projected months; the widest first. */
  readonly bands: readonly Band[];
  /** Simple forecasts to hold the projection against. */
  readonly comparisons: readonly Line[];
  readonly lastDayOn: CalendarDate;
}

export interface FanChart { readonly kind: 'fan'; readonly fan: Fan }
export interface LinesChart { readonly kind: 'lines'; readonly lines: readonly Line[] }
/** The same picture for each of several groups; each has its own scale, from 0. */
export interface PanelsChart { readonly kind: 'panels'; readonly panels: readonly { readonly title: string; readonly fan: Fan }[] }

export interface Bar {
  readonly label: string;
  /** The part that is known; the bar begins with it. */
  readonly known: number;
  /** The whole, known and projected. */
  readonly value: number;
  readonly range80: Range | null;
  readonly range95: Range | null;
}
export interface BarsChart { readonly kind: 'bars'; readonly bars: readonly Bar[]; readonly knownTitle: string; readonly projectedTitle: string }

export interface DotRow { readonly label: string; readonly dots: readonly { readonly series: string; readonly value: number }[] }
/** Rows with one dot for each series; series differ in shape as well as colour. */
export interface DotsChart { readonly kind: 'dots'; readonly series: readonly { readonly id: string; readonly title: string }[]; readonly rows: readonly DotRow[] }

/** A monthly series with its control limits, so that signal is told from noise. Lists run over `months`; null where there is nothing. */
export interface ProcessChartData {
  readonly kind: 'process';
  readonly title: string;
  readonly months: readonly CalendarDate[];
  readonly values: readonly (number | null)[];
  readonly mean: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Months that signal, by whether that is good. */
  readonly signals: readonly ('better' | 'worse' | 'changed' | null)[];
  readonly target: Line | null;
  readonly keyDates: readonly { readonly on: CalendarDate; readonly text: string }[];
  /** Other lines to read it beside: neighbours, England. */
  readonly comparisons: readonly Line[];
}

/** What leads from one amount to another, one step a row. A step above 0 adds, one below takes away; the end is what they come to. */
export interface WaterfallChart {
  readonly kind: 'waterfall';
  /** Where it begins; null: from nothing. */
  readonly start: WaterfallAmount | null;
  readonly steps: readonly WaterfallAmount[];
  readonly end: WaterfallAmount;
}
export interface WaterfallAmount { readonly label: string; readonly value: number }

export type ChartData = FanChart | LinesChart | PanelsChart | BarsChart | DotsChart | ProcessChartData | WaterfallChart;

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  /** What the chart shows; stands above it. */
  readonly title: string;
  /** What a reader who cannot see the chart needs to know from it. */
  readonly longDescription: string;
  readonly valueAxis: ValueAxis;
  readonly data: ChartData;
  readonly table: TableBlock;
  /** True for a short table that a reader of the paper copy needs: shown unfolded. */
  readonly showTable?: boolean;
}

export type Block =
  | HeadingBlock | ParagraphBlock | InsetBlock | WarningBlock | ListBlock | KeyFiguresBlock | FactsBlock
  | TableBlock | ChartBlock | FindingsBlock;

export const paragraph = (text: string): ParagraphBlock => ({ kind: 'paragraph', text });
export const lead = (text: string): ParagraphBlock => ({ kind: 'paragraph', text, lead: true });
export const inset = (text: string): InsetBlock => ({ kind: 'inset', text });
export const warning = (text: string): WarningBlock => ({ kind: 'warning', text });
export const bullets = (items: readonly string[]): ListBlock => ({ kind: 'list', style: 'bullet', items });
export const subheading = (text: string, id: string): HeadingBlock => ({ kind: 'heading', level: 3, text, id });

/** Columns of words, of pounds, and a table of them. */
export const textColumns = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'text' }));
export const poundColumns = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'pounds' }));
export const tableOf = (id: string, caption: string, columns: readonly Column[], rows: readonly Row[], more: Partial<TableBlock> = {}): TableBlock => ({ kind: 'table', id, caption, columns, rows, ...more });
