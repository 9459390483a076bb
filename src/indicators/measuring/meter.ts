import { addDays, addMonths, financialYearEnding, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Division } from '#indicators/divisions.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { AdopterMeasure, EventMeasure, Indicator, SpansOf, StateMeasure } from '#indicators/indicator.ts';
import type { Count, EventLog } from '#indicators/measuring/event-log.ts';
import { countEvents, eventLog, eventsOf } from '#indicators/measuring/event-log.ts';
import { lastDayKnown, whyNotKnown } from '#indicators/measuring/known.ts';
import { ownFigure, ownFiguresOf } from '#indicators/measuring/own-figures.ts';
import type { SpanTable, StateOnDay } from '#indicators/measuring/state-log.ts';
import { countState, spanTable, stateOn } from '#indicators/measuring/state-log.ts';
import type { Period } from '#indicators/period.ts';

/** Children under 18 of the authority at a mid-year, and the words for whose estimate or projection it is; null where not known. */
export type PopulationAt = (midYear: number) => { readonly people: number; readonly vintage: string } | null;

export interface Slice { readonly division: Division; readonly value: string }

/** Measures indicators on one pathway. What an indicator needs of it is worked out once, whatever is then asked. */
export interface Meter {
  readonly figure: (indicator: Indicator, period: Period, slice?: Slice) => Figure;
  /** The values of a division that the events or children of a period fall into, most first. */
  readonly valuesOf: (indicator: Indicator, period: Period, division: Division) => readonly string[];
  /** Positions, in the pathway's people, of the children above the line: for those allowed to see them. */
  readonly peopleBehind: (indicator: Indicator, period: Period) => readonly number[];
}

export function meterOf(pathway: Pathway, populationAt: PopulationAt, indicatorOf: (id: string) => Indicator): Meter {
  const logs = new Map<string, EventLog>();
  const tables = new Map<SpansOf, SpanTable>();
  const states = new Map<string, StateOnDay>();
  const own = ownFiguresOf(pathway.monthlyFigures);

  const logOf = (indicator: Indicator, measure: EventMeasure | AdopterMeasure): EventLog => remembered(logs, indicator.id, () => eventLog(measure, pathway));
  const stateOf = (indicator: Indicator, measure: StateMeasure, day: CalendarDate): StateOnDay => remembered(states, `${indicator.id}|${day}`, () =>
    stateOn(measure, remembered(tables, measure.during, () => spanTable(measure.during, pathway)), pathway, day));
  const personAt = (position: number) => (position < 0 ? null : pathway.people[position]!);

  const divisionAt = (measure: StateMeasure, { division }: Pick<Slice, 'division'>, person: number, day: CalendarDate): string =>
    division.valueOf(personAt(person), measure.about?.(pathway.people[person]!, day) ?? null, day);
  const divisionOfEvent = (log: EventLog, { division }: Pick<Slice, 'division'>, i: number): string => division.valueOf(personAt(log.people[i]!), log.abouts[i]!, log.on[i]!);

  function countOf(indicator: Indicator, measure: EventMeasure | AdopterMeasure | StateMeasure, period: Period, slice?: Slice): Count {
    if (measure.kind === 'state') {
      return countState(stateOf(indicator, measure, period.until), slice ? person => divisionAt(measure, slice, person, period.until) === slice.value : null);
    }
    const log = logOf(indicator, measure);
    return countEvents(log, windowOf(measure, period), slice ? i => divisionOfEvent(log, slice, i) === slice.value : null);
  }

  function figure(indicator: Indicator, period: Period, slice?: Slice): Figure {
    const { measure, standIn } = indicator;
    if (measure.kind === 'not-measured') return noFigure(period, measure.needs, 'z');
    if (measure.kind === 'rate') return slice ? noFigure(period, 'The population is not divided.', 'z') : rateOf(figure(indicatorOf(measure.of), period), measure.per, populationAt);
    const fromOwn = (): Figure | null => (standIn && (!slice || slice.division.id === 'area') ? ownFigure(own, standIn, period, slice?.value ?? '') : null);
    if (measure.kind === 'own-figures') return fromOwn() ?? noFigure(period, 'Only the authority\'s own monthly measures hold this.', 'z');
    const counted = fromRecords(indicator, measure, period, slice);
    if (!counted.isNotKnown) return counted.figure;
    const otherwise = indicator.otherwise ? fromRecords({ ...indicator, id: `${indicator.id} otherwise` }, indicator.otherwise, period, slice) : null;
    if (otherwise !== null && !otherwise.isNotKnown) return otherwise.figure;
    const instead = fromOwn();
    return instead?.value != null ? instead : counted.figure;
  }

  /** The figure that the records of returns give, and whether they are known for the days it is about. */
  function fromRecords(indicator: Indicator, measure: EventMeasure | AdopterMeasure | StateMeasure, period: Period, slice?: Slice): { readonly figure: Figure; readonly isNotKnown: boolean } {
    const read = readOn(measure, period);
    const why = whyNotKnown(pathway.known, measure, { ...read, ...windowOf(measure, read) }, measure.kind === 'state');
    if (why !== null) return { figure: noFigure(period, why), isNotKnown: true };
    const figure = figureOf(period, measure.figure, countOf(indicator, measure, read, slice));
    return { figure: read.until === period.until ? figure : { ...figure, basis: `As it stood on ${longDate(read.until)}` }, isNotKnown: false };
  }

  /** The period, ending with the day on which a state of it is read. */
  function readOn(measure: EventMeasure | AdopterMeasure | StateMeasure, period: Period): Period {
    const day = measure.kind === 'state' && measure.onLastKnownDay ? lastDayKnown(pathway.known, measure.needs, period) : null;
    return day === null ? period : { ...period, until: day };
  }

  function valuesOf(indicator: Indicator, period: Period, division: Division): readonly string[] {
    const { measure } = indicator;
    if (measure.kind === 'not-measured' || measure.kind === 'rate') return [];
    const counts = new Map<string, number>();
    const count = (value: string): void => { counts.set(value, (counts.get(value) ?? 0) + 1); };
    if (measure.kind === 'state') {
      const day = readOn(measure, period).until;
      for (const person of stateOf(indicator, measure, day).people) count(divisionAt(measure, { division }, person, day));
    } else if (measure.kind !== 'own-figures') {
      const log = logOf(indicator, measure);
      const [from, to] = eventsOf(log, windowOf(measure, period));
      for (let i = from; i < to; i += 1) count(divisionOfEvent(log, { division }, i));
    }
    if (counts.size === 0 && division.id === 'area' && indicator.standIn) {
      for (const { measure: id, area } of pathway.monthlyFigures) if (area !== '' && indicator.standIn.above.includes(id)) count(area);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  }

  function peopleBehind(indicator: Indicator, period: Period): readonly number[] {
    const { measure } = indicator;
    if (measure.kind === 'rate') return peopleBehind(indicatorOf(measure.of), period);
    if (measure.kind === 'state') {
      const { people, amounts } = stateOf(indicator, measure, readOn(measure, period).until);
      return people.filter((_, i) => measure.figure === 'mean' || amounts[i] !== 0);
    }
    if (measure.kind !== 'events') return [];
    const log = logOf(indicator, measure);
    const [from, to] = eventsOf(log, windowOf(measure, period));
    return [...new Set(log.people.slice(from, to).filter((_, i) => measure.figure === 'mean' || log.amounts[from + i] !== 0))];
  }

  return { figure, valuesOf, peopleBehind };
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** The days whose events a figure of a period is about: the period, or the longer window of an indicator that has one. */
const windowOf = (measure: EventMeasure | AdopterMeasure | StateMeasure, period: Period): Pick<Period, 'from' | 'until'> =>
  (measure.kind === 'events' && measure.windowMonths !== undefined
    ? { from: addMonths(addDays(period.until, 1), -measure.windowMonths), until: period.until } : { from: period.from, until: period.until });

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
