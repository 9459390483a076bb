import { financialYearEnding, longDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Division } from '#indicators/divisions.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { EventMeasure, Indicator } from '#indicators/indicator.ts';
import type { Count } from '#indicators/measuring/event-log.ts';
import { ownFigure, ownFiguresOf } from '#indicators/measuring/own-figures.ts';
import type { Slice } from '#indicators/measuring/records.ts';
import { countByValue, countOf, peopleAbove, recordsOf, wayTo } from '#indicators/measuring/records.ts';
import type { Period } from '#indicators/period.ts';

/** Children under 18 of the authority at a mid-year, and the words for whose estimate or projection it is; null where not known. */
export type PopulationAt = (midYear: number) => { readonly people: number; readonly vintage: string } | null;

/** Measures indicators on one pathway. What an indicator needs of it is worked out once, whatever is then asked. */
export interface Meter {
  readonly figure: (indicator: Indicator, period: Period, slice?: Slice) => Figure;
  /** The values of a division that the events or children of a period fall into, most first. */
  readonly valuesOf: (indicator: Indicator, period: Period, division: Division) => readonly string[];
  /** Positions, in the pathway's people, of the children above the line: for those allowed to see them. */
  readonly peopleBehind: (indicator: Indicator, period: Period) => readonly number[];
}

export function meterOf(pathway: Pathway, populationAt: PopulationAt, indicatorOf: (id: string) => Indicator): Meter {
  const records = recordsOf(pathway);
  const own = ownFiguresOf(pathway.monthlyFigures);

  function figure(indicator: Indicator, period: Period, slice?: Slice): Figure {
    const { measure, standIn } = indicator;
    if (measure.kind === 'not-measured') return noFigure(period, measure.needs, 'z');
    if (measure.kind === 'rate') return slice ? noFigure(period, 'The population is not divided.', 'z') : rateOf(figure(indicatorOf(measure.of), period), measure.per, populationAt);
    const fromOwn = (): Figure | null => (standIn && (!slice || slice.division.id === 'area') ? ownFigure(own, standIn, period, slice?.value ?? '') : null);
    if (measure.kind === 'own-figures') return fromOwn() ?? noFigure(period, 'Only the authority\'s own monthly measures hold this.', 'z');
    const way = wayTo(records, indicator, period);
    if ('why' in way) {
      const instead = fromOwn();
      return instead?.value != null ? instead : noFigure(period, way.why);
    }
    const counted = figureOf(period, way.measure.figure, countOf(records, way, slice));
    return way.read.until === period.until ? counted : { ...counted, basis: `As it stood on ${longDate(way.read.until)}` };
  }

  function valuesOf(indicator: Indicator, period: Period, division: Division): readonly string[] {
    const way = wayTo(records, indicator, period);
    if ('measure' in way) {
      return [...countByValue(records, way, division)].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
    }
    if (division.id !== 'area' || !indicator.standIn) return [];
    const measures = indicator.standIn.above;
    return [...new Set(pathway.monthlyFigures.filter(({ measure, area }) => area !== '' && measures.includes(measure)).map(({ area }) => area))].toSorted();
  }

  function peopleBehind(indicator: Indicator, period: Period): readonly number[] {
    if (indicator.measure.kind === 'rate') return peopleBehind(indicatorOf(indicator.measure.of), period);
    const way = wayTo(records, indicator, period);
    return 'measure' in way ? peopleAbove(records, way) : [];
  }

  return { figure, valuesOf, peopleBehind };
}

function figureOf(period: Period, figure: EventMeasure['figure'], { sum, events }: Count): Figure {
  const whole = { period, symbol: null, why: null, basis: null };
  if (figure === 'number') return { ...whole, value: sum, numerator: sum, denominator: null };
  if (events === 0) return noFigure(period, 'Nothing to divide by: none in this period.', 'z');
  return { ...whole, value: sum / events, numerator: sum, denominator: events };
}

/** Per so many children at the mid-year before the financial year's end (REFERENCE e); where that is not out yet, the latest before it, and the basis says so. */
function rateOf(of: Figure, per: number, populationAt: PopulationAt): Figure {
  if (of.value === null) return of;
  const wanted = financialYearEnding(of.period.until) - 1;
  for (let midYear = wanted; midYear > wanted - 3; midYear -= 1) {
    const population = populationAt(midYear);
    if (population === null || population.people <= 0) continue;
    const late = midYear === wanted ? '' : `; that of mid-${wanted} is not in the file`;
    return {
      ...of, value: of.value / population.people * per, numerator: of.value, denominator: population.people,
      basis: [of.basis, `Children under 18 at mid-${midYear}: ${population.vintage}${late}`].filter(text => text !== null).join('. '),
    };
  }
  return noFigure(of.period, `No population of children under 18 at mid-${wanted}: give a file of it.`, '..');
}
