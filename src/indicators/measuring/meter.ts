import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding, longDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Division } from '#indicators/divisions.ts';
import { PLACEMENT_GROUP } from '#indicators/divisions.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { EventMeasure, Indicator, PricesMeasure } from '#indicators/indicator.ts';
import type { Count } from '#indicators/measuring/event-log.ts';
import { costFigure, costGroupsOf } from '#indicators/measuring/cost-figure.ts';
import { ownFigure, ownFiguresOf } from '#indicators/measuring/own-figures.ts';
import { publishedFigure } from '#indicators/measuring/published-figure.ts';
import type { Slice } from '#indicators/measuring/records.ts';
import { countByValue, countOf, peopleAbove, recordsOf, wayTo } from '#indicators/measuring/records.ts';
import type { OtherFiles } from '#indicators/other-files.ts';
import { NO_OTHER_FILES } from '#indicators/other-files.ts';
import type { Period } from '#indicators/period.ts';

/** Children under 18 of the authority at a mid-year, and the words for whose estimate or projection it is; null where not known. */
export type PopulationAt = (midYear: number) => { readonly people: number; readonly vintage: string } | null;

/** Measures indicators on one pathway. What an indicator needs of it is worked out once, whatever is then asked. */
export interface Meter {
  readonly figure: (indicator: Indicator, period: Period, slice?: Slice) => Figure;
  /** Each 31 March that published statistics give an indicator for, in order; null for one that is not read from them. */
  readonly publishedDays: (indicator: Indicator) => readonly CalendarDate[] | null;
  /** The values of a division that the events or children of a period fall into, most first. */
  readonly valuesOf: (indicator: Indicator, period: Period, division: Division) => readonly string[];
  /** Positions, in the pathway's people, of the children above the line: for those allowed to see them. */
  readonly peopleBehind: (indicator: Indicator, period: Period) => readonly number[];
}

export function meterOf(pathway: Pathway, populationAt: PopulationAt, indicatorOf: (id: string) => Indicator, others: OtherFiles = NO_OTHER_FILES): Meter {
  const records = recordsOf(pathway);
  const own = ownFiguresOf(pathway.monthlyFigures);
  const measuresTold = new Set(pathway.monthlyFigures.map(({ measure }) => measure));

  /** The measure by which prices give an indicator: its own, or the one that stands in for a ledger of which nobody told. */
  function pricesOf({ measure, otherwise, standIn }: Indicator): PricesMeasure | null {
    if (measure.kind === 'prices') return measure;
    return otherwise?.kind === 'prices' && others.prices !== null && !standIn?.above.some(one => measuresTold.has(one)) ? otherwise : null;
  }

  function priced({ standIn }: Indicator, measure: PricesMeasure, period: Period, slice?: Slice): Figure {
    // Pounds alone do not tell of how few children they are, so that they could not be hidden.
    if (slice && (slice.division.id !== PLACEMENT_GROUP || measure.figure === 'cost')) return noFigure(period, 'The cost of a week alone is divided, and by placement group alone.', 'z');
    const cost = costFigure(others.prices, measure, period, slice?.value ?? null);
    if (cost.value === null || standIn?.below === undefined) return cost;
    const below = ownFigure(own, { kind: 'flow', above: standIn.below }, period, '');
    if (below.value === null) return below;
    if (below.value === 0) return noFigure(period, 'Nothing stands below the line in this period.', 'z');
    return { ...cost, value: cost.value / below.value, denominator: below.value, basis: `${cost.basis}. ${below.basis}` };
  }

  function figure(indicator: Indicator, period: Period, slice?: Slice): Figure {
    const { measure, standIn } = indicator;
    if (measure.kind === 'not-measured') return noFigure(period, measure.needs, 'z');
    if (measure.kind === 'published') return slice ? noFigure(period, 'Published statistics are not divided here.', 'z') : publishedFigure(others.published, measure, period);
    const prices = pricesOf(indicator);
    if (prices !== null) return priced(indicator, prices, period, slice);
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
    const prices = pricesOf(indicator);
    if (prices !== null) return division.id === PLACEMENT_GROUP && prices.figure === 'cost-per-week' ? costGroupsOf(others.prices, prices, period) : [];
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

  const publishedDays = ({ measure }: Indicator): readonly CalendarDate[] | null => (measure.kind === 'published' ? others.published?.daysOf(measure.measure) ?? [] : null);

  return { figure, publishedDays, valuesOf, peopleBehind };
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
