import { OFFICIAL_SYMBOLS } from '#reference/official-symbols.ts';
import { ENGLAND, regionOf } from '#reference/regions.ts';
import { stableUnitOf, stoodIn } from '#reference/reorganisations.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { childrenPerRate } from '#returns/published-statistics/measures/measure.ts';
import type { AreaId, FigureValue, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { areaOf, isNumber, midYearFor, populationOf, valueIn } from '#returns/published-statistics/statistics.ts';
import { authorityOf } from '#reference/local-authorities.ts';
import { rateOf } from '#benchmarks/rates.ts';

/** One area's figure of a measure in a year, made fit to stand beside others. */
export interface Compared {
  readonly area: AreaId;
  readonly name: string;
  readonly yearEnding: number;
  readonly value: FigureValue | null;
  /** Children under 18 at the middle of the year before; null for a measure that is not set against them, or where none is known. */
  readonly population: number | null;
  /** The edition of that estimate: the last year of the release it stood in; null for the sum over a stable unit. */
  readonly populationEdition: number | null;
  /** What is compared, unrounded: the rate per 10,000 children (money: per child) of a measure that is set against them, else the figure itself. */
  readonly comparable: number | null;
  /** Why there is nothing to compare; null when there is. */
  readonly missing: string | null;
}

export function comparedIn(statistics: PublishedStatistics, measure: Measure, area: AreaId, yearEnding: number): Compared {
  const name = areaOf(statistics, area)?.name ?? authorityOf(area)?.name ?? regionOf(area)?.name ?? (area === ENGLAND ? 'England' : area);
  const value = valueIn(statistics, measure.id, area, yearEnding);
  const midYear = midYearFor(yearEnding);
  const people = measure.denominator === null ? null : populationOf(statistics, area, midYear);
  const population = isNumber(people) && people > 0 ? people : null;
  const edition = population === null ? undefined : statistics.populations.get(area)?.get(midYear)?.[0]?.edition;
  const base = { area, name, yearEnding, value, population, populationEdition: edition ?? null };
  if (!isNumber(value)) return { ...base, comparable: null, missing: whyMissing(area, value, yearEnding, measure) };
  if (measure.denominator === null) return { ...base, comparable: value, missing: null };
  if (population === null) return { ...base, comparable: null, missing: `no population for mid-${midYear}` };
  return { ...base, comparable: rateOf(value, population, childrenPerRate(measure)), missing: null };
}

function whyMissing(area: AreaId, value: FigureValue | null, yearEnding: number, measure: Measure): string {
  if (typeof value === 'string') return `${value}: ${OFFICIAL_SYMBOLS[value]}`;
  const standing = measure.countedOn === '30-september-after' ? yearEnding + 1 : yearEnding;
  if (authorityOf(area) && !stoodIn(area, standing)) return `it was not an authority in that year (its whole area is ${stableUnitOf(area)})`;
  return 'not in the files';
}
