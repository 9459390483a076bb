/**
 * What an outlook is made from: yearly figures of every area, as plain data. Whoever reads the published files makes it;
 * this room never sees a file. Areas are stable units, so that a reorganisation is no step in a series.
 */
export interface OutlookArea {
  /** DfE number, or the id of the unit that reorganised authorities share. */
  readonly stableUnit: string;
  readonly name: string;
  /** Any word that areas of one region share; empty where it is not known. */
  readonly region: string;
  /** DfE numbers of the authorities in it, those before and after a reorganisation. */
  readonly authorities: readonly string[];
}

/** A figure of one area in one year. A figure that is suppressed or missing is simply not there. */
export interface YearFigure { readonly yearEnding: number; readonly value: number }

export type FiguresByUnit = Readonly<Record<string, readonly YearFigure[]>>;

export interface OutlookData {
  readonly areas: readonly OutlookArea[];
  /** By id of the measure (measures.ts), then by stable unit; rising years. */
  readonly measures: Readonly<Record<string, FiguresByUnit>>;
  /** Children under 18, by stable unit, under the year whose rate is made with it (mid-2019 stands under 2020). */
  readonly population: FiguresByUnit;
}

function figuresUntil(figures: FiguresByUnit, year: number): FiguresByUnit {
  return Object.fromEntries(Object.entries(figures).map(([unit, series]) => [unit, series.filter(({ yearEnding }) => yearEnding <= year)]));
}

/** The data as they stood in a year. Every forecast begins here, so that nothing later can reach it. */
export function knownUntil(data: OutlookData, year: number): OutlookData {
  return {
    areas: data.areas,
    measures: Object.fromEntries(Object.entries(data.measures).map(([id, figures]) => [id, figuresUntil(figures, year)])),
    population: figuresUntil(data.population, year),
  };
}

export const figuresOf = (data: OutlookData, measure: string, stableUnit: string): readonly YearFigure[] => data.measures[measure]?.[stableUnit] ?? [];

/** First and last year in which any area has a figure; null where none has. */
export function yearsHeld(data: OutlookData, measure: string): { readonly first: number; readonly last: number } | null {
  const years = Object.values(data.measures[measure] ?? {}).flat().map(({ yearEnding }) => yearEnding);
  return years.length === 0 ? null : { first: years.reduce((a, b) => Math.min(a, b)), last: years.reduce((a, b) => Math.max(a, b)) };
}
