/** A figure that an authority keeps itself, month by month, because no statutory return holds it, or because it has only totals. */
export interface MonthlyMeasure {
  /** As it stands in the column `measure`. */
  readonly id: string;
  readonly title: string;
  /** What counts, in words for the person who fills it in. */
  readonly explanation: string;
  /** Money is in pounds; FTE is full-time equivalents; a percentage is written 72 for 72%. */
  readonly unit: 'count' | 'hours' | 'GBP' | 'FTE' | 'percent';
  /** What happened in the month, or what was so at its end. */
  readonly kind: 'flow' | 'stock';
  /** Ids of the indicators that it feeds. */
  readonly feeds: readonly string[];
}
