import type { FiguresByUnit, OutlookArea, OutlookData, YearFigure } from '#demand/outlook/outlook-data.ts';
import { OUTLOOK_MEASURES } from '#demand/outlook/measures.ts';
import type { Area, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber, seriesOf, stableUnitsOf } from '#returns/published-statistics/statistics.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';

/** The numbers of a series; a symbol is a gap in it. */
const numbersOf = (statistics: PublishedStatistics, measure: string, area: string): readonly YearFigure[] =>
  seriesOf(statistics, measure, area).flatMap(({ yearEnding, value }) => (isNumber(value) ? [{ yearEnding, value }] : []));

const figuresOf = (statistics: PublishedStatistics, measure: string, units: readonly Area[]): FiguresByUnit =>
  Object.fromEntries(units.map(({ id }) => [id, numbersOf(statistics, measure, id)]));

/** What an outlook is made from, out of published files: every stable unit with its region, measures and population. */
export function outlookDataFrom(statistics: PublishedStatistics): OutlookData {
  const units = stableUnitsOf(statistics);
  return {
    areas: units.map(({ id, name, region, members }): OutlookArea => ({ stableUnit: id, name, region: region ?? '', authorities: members })),
    measures: Object.fromEntries(OUTLOOK_MEASURES.map(({ id, publishedMeasure }) => [id, figuresOf(statistics, publishedMeasure, units)])),
    population: figuresOf(statistics, POPULATION, units),
  };
}
