/**
 * A figure as a report prints it: id, what it is (and when), value, unit, and the printed text that holds it. A value is null
 * where the report leaves the place blank; dates, periods and lists are text. Counts and money are whole; a `ratio` is 0 to 1.
 */
export type PrintedFigure = readonly [id: string, quantity: string, value: number | string | null, unit: string, printed: string | null];

/** One of the five council reports, by its own sections. The ids are those of the catalogue of printed figures. */
export interface PrintedReport {
  readonly title: string;
  readonly sections: Readonly<Record<string, readonly PrintedFigure[]>>;
}
