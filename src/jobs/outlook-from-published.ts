import { must } from '#kernel/assert.ts';
import { QUANTILES } from '#kernel/quantiles.ts';
import { doNothingPanel } from '#demand/outlook/do-nothing.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import { OUTLOOK_MEASURES } from '#demand/outlook/measures.ts';
import type { FiguresByUnit, OutlookArea, OutlookData, YearFigure } from '#demand/outlook/outlook-data.ts';
import { figuresOf, knownUntil } from '#demand/outlook/outlook-data.ts';
import type { AreaOutlook } from '#demand/outlook/project-areas.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { recordingSteps } from '#demand/outlook/recording-steps.ts';
import { movesOver, referenceClass } from '#demand/outlook/reference-class.ts';
import type { AuthorityOutlook } from '#reports/outlook-blocks.ts';
import type { Area, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber, seriesOf, stableUnitsOf } from '#returns/published-statistics/statistics.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';

/** The numbers of a series; a symbol is a gap in it. */
const numbersOf = (statistics: PublishedStatistics, measure: string, area: string): readonly YearFigure[] =>
  seriesOf(statistics, measure, area).flatMap(({ yearEnding, value }) => (isNumber(value) ? [{ yearEnding, value }] : []));

const figuresByUnit = (statistics: PublishedStatistics, measure: string, units: readonly Area[]): FiguresByUnit =>
  Object.fromEntries(units.map(({ id }) => [id, numbersOf(statistics, measure, id)]));

/** What an outlook is made from, out of published files: every stable unit with its region, measures and population. */
export function outlookDataFrom(statistics: PublishedStatistics): OutlookData {
  const units = stableUnitsOf(statistics);
  return {
    areas: units.map(({ id, name, region, members }): OutlookArea => ({ stableUnit: id, name, region: region ?? '', authorities: members })),
    measures: Object.fromEntries(OUTLOOK_MEASURES.map(({ id, publishedMeasure }) => [id, figuresByUnit(statistics, publishedMeasure, units)])),
    population: figuresByUnit(statistics, POPULATION, units),
  };
}

/** Years up to the one forecast from that the reference class looks at: as many as boards remember. Assumption. */
const REFERENCE_YEARS = 10;

export interface OutlookAsked {
  readonly measure: OutlookMeasure;
  readonly fromYear: number;
  readonly years: number;
  /** A change over the years, as a share, to find the place of among what has happened; without one, the outlook's own middle. */
  readonly target: number | null;
}

/** Of one area alone nothing is learnt, and no number comes out. */
const isLearnt = ({ years }: AreaOutlook): boolean => years.every(({ quantiles }) => quantiles.every(Number.isFinite));

/** The outlook of one area with all that a reader needs to judge it; null where the area has no figure for the year, or nobody else has. */
export function authorityOutlook(data: OutlookData, area: OutlookArea, { measure, fromYear, years, target }: OutlookAsked): AuthorityOutlook | null {
  const outlook = projectAreas(data, measure, fromYear, years).find(({ stableUnit }) => stableUnit === area.stableUnit);
  if (!outlook || !isLearnt(outlook)) return null;
  const periods = { years, firstYear: fromYear - REFERENCE_YEARS, lastYear: fromYear };
  const middle = must(outlook.years[years - 1]?.quantiles[QUANTILES.indexOf(0.5)], 'the last year of the outlook');
  const place = referenceClass(movesOver(data, measure.id, periods), target ?? middle / outlook.lastValue - 1);
  return {
    area, measure, outlook, panel: doNothingPanel(data, measure, area.stableUnit, fromYear, years),
    history: figuresOf(knownUntil(data, fromYear), measure.id, area.stableUnit),
    steps: recordingSteps(data, measure.id, area.stableUnit, fromYear),
    reference: place && { ...place, ...periods, isTarget: target !== null },
  };
}
