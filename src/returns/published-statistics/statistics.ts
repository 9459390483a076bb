import type { OfficialSymbol } from '#reference/official-symbols.ts';
import { membersIn, REORGANISATIONS, reorganisationOf } from '#reference/reorganisations.ts';
import { MEASURES, measureOf } from '#returns/published-statistics/measures/index.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';

/** A DfE number, the id of a stable unit, a region's or England's ONS code, or two numbers of a joint row (`314+318`). */
export type AreaId = string;
export type AreaKind = 'authority' | 'stable-unit' | 'joint' | 'region' | 'country';

export interface Area {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly name: string;
  readonly region: AreaId | null;
  /** DfE numbers; of a stable unit, those before and after. */
  readonly members: readonly string[];
}

/** A number or an official symbol, never NaN. */
export type FigureValue = number | OfficialSymbol;
export const isNumber = (value: FigureValue | null | undefined): value is number => typeof value === 'number';

export interface YearValue { readonly yearEnding: number; readonly value: FigureValue }

/** A published figure and where it stood. An edition is named by the last year that it holds. */
export interface Figure { readonly value: FigureValue; readonly edition: number; readonly file: string }

export interface PopulationEstimate { readonly midYear: number; readonly people: FigureValue; readonly edition: number; readonly source: string }
export interface AgeCount { readonly midYear: number; readonly ageFrom: number; readonly ageTo: number; readonly people: number }
/** `model`: the year of the model of statistical neighbours; null where the file does not say. */
export interface NeighbourList { readonly model: number | null; readonly neighbours: readonly string[] }

/** Figures of one row divided by a dimension: ages, sources of referral, months. */
export interface Breakdown {
  readonly measure: string;
  readonly edition: number;
  readonly parts: readonly { readonly dimension: string; readonly category: string }[];
  /** Values in the order of the parts. */
  readonly figures: ReadonlyMap<AreaId, ReadonlyMap<number, readonly FigureValue[]>>;
}

/** Everything the files held that the catalogue knows: plain data that survives structuredClone. */
export interface PublishedStatistics {
  readonly areas: readonly Area[];
  /** By measure, area and the year in which the year ends; the newest edition of each. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<AreaId, ReadonlyMap<number, Figure>>>;
  /** Under 18, estimates: every edition of every mid-year, the newest first. */
  readonly populations: ReadonlyMap<AreaId, ReadonlyMap<number, readonly PopulationEstimate[]>>;
  readonly ages: ReadonlyMap<AreaId, readonly AgeCount[]>;
  readonly projections: ReadonlyMap<AreaId, readonly AgeCount[]>;
  readonly neighbours: ReadonlyMap<string, readonly NeighbourList[]>;
  readonly breakdowns: readonly Breakdown[];
  readonly files: readonly { readonly name: string; readonly holds: string }[];
}

export const areasOf = (statistics: PublishedStatistics, kind?: AreaKind): readonly Area[] =>
  statistics.areas.filter(area => kind === undefined || area.kind === kind);

export const areaOf = (statistics: PublishedStatistics, id: AreaId): Area | null => statistics.areas.find(area => area.id === id) ?? null;

/** The measures of which the files hold a figure, in the order of the catalogue. */
export const measuresOf = (statistics: PublishedStatistics): readonly Measure[] => MEASURES.filter(({ id }) =>
  (id === POPULATION ? statistics.populations : statistics.figures.get(id) ?? new Map()).size > 0);

/** The first and the last year of which the files hold a number of any area; null where they hold none. */
export function yearSpanOf(statistics: PublishedStatistics, measureId: string): { readonly first: number; readonly last: number } | null {
  const years = statistics.areas.flatMap(({ id }) => seriesOf(statistics, measureId, id)).filter(({ value }) => isNumber(value)).map(({ yearEnding }) => yearEnding);
  return years.length === 0 ? null : { first: years.reduce((a, b) => Math.min(a, b)), last: years.reduce((a, b) => Math.max(a, b)) };
}

/** Areas that tile England and can be compared over the years: stable units, and the authorities that are their own. */
export function stableUnitsOf(statistics: PublishedStatistics): readonly Area[] {
  const inUnits = new Set(REORGANISATIONS.flatMap(({ before, after }) => [...before, ...after]));
  return statistics.areas.filter(({ id, kind }) => kind === 'stable-unit' || (kind === 'authority' && !inUnits.has(id)));
}

/** The mid-year whose population a year is set against: 31 March 2025, and the year to it, against mid-2024. */
export const midYearFor = (yearEnding: number): number => yearEnding - 1;

/** Which authorities stood on the day a measure is counted, told by the year that ends on a 31 March. */
const yearOfStanding = (measureId: string, yearEnding: number): number =>
  (measureOf(measureId)?.countedOn === '30-september-after' ? yearEnding + 1 : yearEnding);

/** The sum of the parts, or the first symbol among them; null where one of them has no figure at all. */
function sumOf(parts: readonly (FigureValue | null)[]): FigureValue | null {
  if (parts.includes(null)) return null;
  const symbol = parts.find(part => typeof part === 'string');
  return symbol ?? parts.filter(isNumber).reduce((total, part) => total + part, 0);
}

/** Of a stable unit: as published for the whole, or the sum of the authorities that stood; levels and shares cannot be added. */
export function valueIn(statistics: PublishedStatistics, measureId: string, area: AreaId, yearEnding: number): FigureValue | null {
  if (measureId === POPULATION) return populationOf(statistics, area, midYearFor(yearEnding));
  const byArea = statistics.figures.get(measureId);
  const whole = byArea?.get(area)?.get(yearEnding)?.value ?? null;
  if (whole !== null || reorganisationOf(area) === null) return whole;
  const kind = measureOf(measureId)?.kind;
  if (kind === 'share' || kind === 'level') return null;
  return sumOf(membersIn(area, yearOfStanding(measureId, yearEnding)).map(member => byArea?.get(member)?.get(yearEnding)?.value ?? null));
}

function yearsOf(statistics: PublishedStatistics, measureId: string, area: AreaId): readonly number[] {
  const unit = reorganisationOf(area);
  const areas = [area, ...(unit ? [...unit.before, ...unit.after] : [])];
  const years = measureId === POPULATION
    ? areas.flatMap(one => [...(statistics.populations.get(one)?.keys() ?? [])].map(midYear => midYear + 1))
    : areas.flatMap(one => [...(statistics.figures.get(measureId)?.get(one)?.keys() ?? [])]);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The figures of a measure by year, each year once. England and the regions are as published, rounded, and never a sum. */
export function seriesOf(statistics: PublishedStatistics, measureId: string, area: AreaId): readonly YearValue[] {
  return yearsOf(statistics, measureId, area).flatMap(yearEnding => {
    const value = valueIn(statistics, measureId, area, yearEnding);
    return value === null ? [] : [{ yearEnding, value }];
  });
}

/** Every edition of every estimate of an area, by mid-year and then the newest first. */
export const populationsOf = (statistics: PublishedStatistics, area: AreaId): readonly PopulationEstimate[] =>
  [...(statistics.populations.get(area)?.entries() ?? [])].sort(([a], [b]) => a - b).flatMap(([, estimates]) => estimates);

/** Children under 18 at a mid-year: the newest estimate, or that of the edition named. */
export function populationOf(statistics: PublishedStatistics, area: AreaId, midYear: number, edition?: number): FigureValue | null {
  const estimates = statistics.populations.get(area)?.get(midYear) ?? [];
  const own = (edition === undefined ? estimates[0] : estimates.find(one => one.edition === edition))?.people ?? null;
  if (own !== null || reorganisationOf(area) === null) return own;
  return sumOf(membersIn(area, midYear + 1).map(member => populationOf(statistics, member, midYear, edition)));
}

/**
 * The projections of the Office for National Statistics by age. Of a stable unit, the sum of the authorities that the
 * projection knew: those before or those after.
 */
export function projectedAges(statistics: PublishedStatistics, area: AreaId): readonly AgeCount[] {
  const own = statistics.projections.get(area);
  const unit = reorganisationOf(area);
  if (own || !unit) return own ?? [];
  const known = [unit.after, unit.before].find(members => members.every(member => statistics.projections.has(member))) ?? [];
  const sums = new Map<string, AgeCount>();
  for (const count of known.flatMap(member => statistics.projections.get(member) ?? [])) {
    const key = `${count.midYear}/${count.ageFrom}/${count.ageTo}`;
    sums.set(key, { ...count, people: count.people + (sums.get(key)?.people ?? 0) });
  }
  return [...sums.values()];
}

/** The years of the models of statistical neighbours, the newest first. */
export const neighbourModelsOf = (statistics: PublishedStatistics): readonly number[] =>
  [...new Set([...statistics.neighbours.values()].flat().flatMap(({ model }) => (model === null ? [] : [model])))].sort((a, b) => b - a);

/** An authority's statistical neighbours, nearest first: by the newest model, or by the one named. */
export function neighboursOf(statistics: PublishedStatistics, authority: string, model?: number): NeighbourList | null {
  const lists = statistics.neighbours.get(authority) ?? [];
  return (model === undefined ? lists[0] : lists.find(list => list.model === model)) ?? null;
}

/** The part of the statistics that could be known on 31 March of a year: its figures and earlier ones, and mid-years before it. */
export function until(statistics: PublishedStatistics, yearEnding: number): PublishedStatistics {
  const upTo = <T>(byYear: ReadonlyMap<number, T>, last: number): ReadonlyMap<number, T> => new Map([...byYear].filter(([year]) => year <= last));
  const cut = <T>(byArea: ReadonlyMap<AreaId, ReadonlyMap<number, T>>, last: number): ReadonlyMap<AreaId, ReadonlyMap<number, T>> =>
    new Map([...byArea].map(([area, byYear]) => [area, upTo(byYear, last)]));
  const ages = (counts: PublishedStatistics['ages'], last: number): PublishedStatistics['ages'] =>
    new Map([...counts].map(([area, list]) => [area, list.filter(({ midYear }) => midYear <= last)]));
  return {
    ...statistics,
    figures: new Map([...statistics.figures].map(([measure, byArea]) => [measure, cut(byArea, yearEnding)])),
    populations: cut(statistics.populations, midYearFor(yearEnding)),
    ages: ages(statistics.ages, midYearFor(yearEnding)),
    breakdowns: statistics.breakdowns.map(one => ({ ...one, figures: cut(one.figures, yearEnding) })),
  };
}

/** The parts of a measure in one area and year, from whichever breakdowns hold them. */
export const partsOf = (statistics: PublishedStatistics, measure: string, area: AreaId, yearEnding: number):
readonly { readonly dimension: string; readonly category: string; readonly value: FigureValue }[] =>
  statistics.breakdowns.filter(one => one.measure === measure).flatMap(({ parts, figures }) => {
    const values = figures.get(area)?.get(yearEnding);
    return values ? parts.map((part, i) => ({ ...part, value: values[i] ?? '-' })) : [];
  });

