/** What a figure is measured in. Shares are held as 0-1, money in pence. */
export type Unit = 'children' | 'referrals' | 'assessments' | 'enquiries' | 'conferences' | 'plans' | 'episodes' | 'social-workers' | 'cases' | 'days' | 'months' | 'share' | 'pence';

/** How a column writes its figures; years and months as `01:05`. */
export type Writes = 'number' | 'percent' | 'pounds' | 'years-and-months';

/**
 * A column that holds a measure, and how its table is known. A table is known by the columns it has, in whatever order
 * and letters; editions differ in the names of columns and of the categories in them, so each has its alternatives.
 */
export interface MeasureSource {
  /** The column of the figures, by the names it had in one edition or another. */
  readonly column: readonly string[];
  /** Columns that the table must have too, because others have a column of the same name. */
  readonly beside?: readonly string[];
  /** Only rows with one of these words in the first of these columns that the table has. */
  readonly where?: readonly { readonly columns: readonly string[]; readonly words: readonly string[] }[];
  /** `number` when left out. */
  readonly writes?: Writes;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly publication: Publication;
  readonly unit: Unit;
  /**
   * `stock`: on a day, 31 March unless `countedOn` says otherwise. `flow`: in the year to 31 March. `share`: one part of another
   * measure, as published. `level`: a cost or a length that is not added up over areas.
   */
  readonly kind: 'stock' | 'flow' | 'share' | 'level';
  readonly countedOn?: CountedOn;
  /** Whether lower or higher is better; `context` where neither is. */
  readonly direction: 'lower' | 'higher' | 'context';
  /**
   * What it is set against. `population-under-18`: children at the middle of the year before the year ends, so that
   * 31 March 2025 is set against mid-2024. Of the editions of that mid-year the newest is taken unless another is named.
   */
  readonly denominator: 'population-under-18' | null;
  readonly sources: readonly MeasureSource[];
  /** Names of its column in a file of our own layout, besides its id and title. */
  readonly alsoCalled?: readonly string[];
}

/** Of how many children a measure's rate is: counts per 10,000, as they are published, and money per child. */
export const childrenPerRate = ({ unit }: Measure): number => (unit === 'pence' ? 1 : 10_000);

/** A day other than 31 March: the middle of the year before the year ends, or the 30 September after it. */
export type CountedOn = 'mid-year-before' | '30-september-after';

/** The release that a measure is published in. */
export type Publication =
  | 'Children looked after in England including adoptions' | 'Children in need' | 'Children\'s social work workforce'
  | 'Local authority interactive tool' | 'Mid-year population estimates';

export const POPULATION = 'population-under-18';
