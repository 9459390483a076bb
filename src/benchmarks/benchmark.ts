import { must } from '#kernel/assert.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import { authorityOf } from '#reference/local-authorities.ts';
import { ENGLAND } from '#reference/regions.ts';
import { stoodIn } from '#reference/reorganisations.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { childrenPerRate } from '#returns/published-statistics/measures/measure.ts';
import type { AreaId, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { areasOf, neighboursOf } from '#returns/published-statistics/statistics.ts';
import type { Change } from '#benchmarks/change.ts';
import { changeBetween } from '#benchmarks/change.ts';
import type { Compared } from '#benchmarks/compared.ts';
import { comparedIn } from '#benchmarks/compared.ts';
import type { Rank } from '#benchmarks/rank.ts';
import { rankAmong } from '#benchmarks/rank.ts';
import { excessOver, meanOf } from '#benchmarks/rates.ts';

/** The authorities that one is held against: its statistical neighbours by a model, or any that somebody picked. */
export interface Group {
  /** `Statistical neighbours (2025 model)` or `Chosen authorities`. */
  readonly title: string;
  readonly authorities: readonly string[];
}

export interface GroupComparison {
  readonly group: Group;
  readonly members: readonly Compared[];
  /** Of the members that have a figure, each counted once and none weighted. Older reports use the mean, the department's own tables the median. */
  readonly mean: number | null;
  readonly median: number | null;
  /** So many (children, referrals, pence) more than at the group's mean and median; only for a measure that is set against children. */
  readonly excessOverMean: number | null;
  readonly excessOverMedian: number | null;
}

export interface Benchmark {
  readonly measure: string;
  readonly yearEnding: number;
  readonly own: Compared;
  readonly england: Compared;
  readonly region: Compared;
  readonly group: GroupComparison | null;
  /** Among all authorities that stood in the year; null when the authority itself has no figure. */
  readonly rank: Rank | null;
  /** Authorities that stood and could not be ranked, with the reason. */
  readonly notRanked: readonly Compared[];
  /** The year asked for; null when none was. */
  readonly changeFrom: number | null;
  /** Null too where one of the two years has no number. */
  readonly change: Change | null;
}

export interface BenchmarkRequest {
  readonly measure: Measure;
  /** DfE number. */
  readonly authority: string;
  readonly yearEnding: number;
  readonly group: Group | null;
  /** The year to reckon the change from; null for none. */
  readonly changeFrom: number | null;
}

/** The statistical neighbours of an authority by the newest model, or by the one of the year named; null when the files hold none. */
export function statisticalNeighbours(statistics: PublishedStatistics, authority: string, model?: number): Group | null {
  const list = neighboursOf(statistics, authority, model);
  return list && { title: `Statistical neighbours (${list.model === null ? 'model of an unknown year' : `${list.model} model`})`, authorities: list.neighbours };
}

/** Any authorities by their DfE numbers. */
export const chosenAuthorities = (authorities: readonly string[]): Group => ({ title: 'Chosen authorities', authorities });

const numbersOf = (compared: readonly Compared[]): readonly number[] => compared.flatMap(({ comparable }) => (comparable === null ? [] : [comparable]));

const medianOf = (values: readonly number[]): number | null => (values.length === 0 ? null : quantileOfSorted(values.toSorted((a, b) => a - b), 0.5));

/** A group's figures, and how many children the authority has above its rate. */
export function compareWithGroup(measure: Measure, own: Compared, members: readonly Compared[], group: Group): GroupComparison {
  const values = numbersOf(members);
  const [mean, median] = [meanOf(values), medianOf(values)];
  const excess = (other: number | null): number | null =>
    (own.comparable === null || own.population === null || other === null ? null : excessOver(own.comparable, other, own.population, childrenPerRate(measure)));
  return { group, members, mean, median, excessOverMean: excess(mean), excessOverMedian: excess(median) };
}

/** One authority in one year beside England, its region and a group, with its rank among all. */
export function benchmark(statistics: PublishedStatistics, { measure, authority, yearEnding, group, changeFrom }: BenchmarkRequest): Benchmark {
  const figure = (area: AreaId): Compared => comparedIn(statistics, measure, area, yearEnding);
  const own = figure(authority);
  const standing = measure.countedOn === '30-september-after' ? yearEnding + 1 : yearEnding;
  const others = areasOf(statistics, 'authority').filter(({ id }) => id !== authority && stoodIn(id, standing)).map(({ id }) => figure(id));
  return {
    measure: measure.id, yearEnding, own, england: figure(ENGLAND),
    region: figure(must(authorityOf(authority), `the authority ${authority}`).region),
    group: group && compareWithGroup(measure, own, group.authorities.map(figure), group),
    rank: own.comparable === null ? null : rankAmong(own.comparable, numbersOf(others)),
    notRanked: others.filter(({ comparable }) => comparable === null),
    changeFrom, change: changeFrom === null ? null : changeBetween(statistics, measure.id, authority, changeFrom, yearEnding),
  };
}
