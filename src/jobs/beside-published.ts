import { addDays, financialYearEnding, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { yearsHeld } from '#demand/outlook/outlook-data.ts';
import { movesOver, referenceClass } from '#demand/outlook/reference-class.ts';
import { outlookDataFrom } from '#jobs/outlook-from-published.ts';
import type { TargetsPlace } from '#reports/indicator-blocks.ts';
import type { GroupComparison } from '#benchmarks/benchmark.ts';
import { comparedIn } from '#benchmarks/compared.ts';
import { benchmark, compareWithGroup, statisticalNeighbours } from '#benchmarks/benchmark.ts';
import type { NeighbourRates, PublishedRate, PublishedRates } from '#indicators/other-files.ts';
import type { Review } from '#indicators/review.ts';
import { authorityOf } from '#reference/local-authorities.ts';
import { ENGLAND } from '#reference/regions.ts';
import type { Line } from '#reports/block.ts';
import { measureOf } from '#returns/published-statistics/measures/index.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber, seriesOf } from '#returns/published-statistics/statistics.ts';

/** What published statistics say beside indicators. */
export interface BesidePublished {
  /** The authority's rates beside those of others, of which indicators are made; null where nobody says or knows whose. */
  readonly rates: PublishedRates | null;
  /** England and the neighbours, to draw on an indicator's chart. */
  readonly linesOf: (review: Review) => readonly Line[];
  /** How often other authorities have moved as far as a target asks. */
  readonly placeOf: (review: Review) => TargetsPlace | null;
}

/** `authority`: DfE number; England alone is drawn where nobody says or knows it. Without statistics there is nothing beside anything. */
export function besidePublished(statistics: PublishedStatistics | null, authority: string | null): BesidePublished {
  if (statistics === null) return { rates: null, linesOf: () => [], placeOf: () => null };
  let data: OutlookData | null = null;
  return {
    rates: authority === null ? null : ratesOf(statistics, authority),
    linesOf: review => comparisonLines(statistics, authority, review),
    placeOf: review => (review.target === null ? null : targetsPlace(review, data ??= outlookDataFrom(statistics))),
  };
}

/** The rates of an authority and of those it is held against, each year worked out when it is first asked for. */
function ratesOf(statistics: PublishedStatistics, authority: string): PublishedRates {
  const known = new Map<string, PublishedRate | null>();
  const on: PublishedRates['on'] = (id, day) => {
    const key = `${id}|${day}`;
    if (!known.has(key)) known.set(key, rateOn(statistics, authority, id, financialYearEnding(day)));
    return known.get(key) ?? null;
  };
  return { on, daysOf: id => seriesOf(statistics, id, authority).map(({ yearEnding }) => lastDayOfFinancialYear(yearEnding)).filter(day => on(id, day) !== null) };
}

function rateOn(statistics: PublishedStatistics, authority: string, id: string, yearEnding: number): PublishedRate | null {
  const measure = measureOf(id);
  if (measure === null || authorityOf(authority) === null) return null;
  const { own, england, group, rank } = benchmark(statistics, { measure, authority, yearEnding, group: statisticalNeighbours(statistics, authority), changeFrom: null });
  const published = statistics.figures.get(id)?.get(authority)?.get(yearEnding);
  if (!isNumber(own.value) || own.population === null || own.comparable === null || rank === null || !published) return null;
  return {
    count: own.value, population: own.population, rate: own.comparable, england: england.comparable, neighbours: group && neighbourRates(group), rank,
    source: `${measure.publication}, ${published.edition} edition (${published.file}); children under 18 at mid-${yearEnding - 1}, ${own.populationEdition} edition`,
  };
}

const neighbourRates = ({ group, members, mean, median }: GroupComparison): NeighbourRates | null => (mean === null || median === null ? null
  : { title: group.title, members: members.length, withRate: members.filter(({ comparable }) => comparable !== null).length, mean, median });

/** Indicators of which a publication gives the same figure for every authority. `months`: a year's figure is for so many months. */
const PUBLISHED: Readonly<Record<string, { readonly measure: string; readonly months: 1 | 12 }>> = {
  'looked-after-rate': { measure: 'looked-after-children', months: 1 },
  'protection-plan-rate': { measure: 'child-protection-plans', months: 1 },
  'children-in-need-rate': { measure: 'children-in-need', months: 1 },
  'referrals-rate': { measure: 'referrals', months: 12 },
  'assessments-rate': { measure: 'assessments', months: 12 },
  'section-47-enquiries-rate': { measure: 'section-47-enquiries', months: 12 },
  'starts-to-be-looked-after-rate': { measure: 'started-to-be-looked-after', months: 12 },
  'ceasing-to-be-looked-after-rate': { measure: 'ceased-to-be-looked-after', months: 12 },
  're-referrals': { measure: 're-referral-share', months: 1 },
  'protection-plans-second-or-later': { measure: 'repeat-child-protection-plan-share', months: 1 },
  'three-or-more-placements': { measure: 'three-or-more-placements', months: 1 },
};

/**
 * England and the median of the statistical neighbours beside an indicator, at each 31 March of the months shown. Empty where
 * no publication of the measure is loaded. A year's flow stands as a twelfth of it, because the chart shows months.
 */
function comparisonLines(statistics: PublishedStatistics, authority: string | null, { indicator, months }: Review): readonly Line[] {
  const published = PUBLISHED[indicator.id];
  const measure = published && measureOf(published.measure);
  const [first, last] = [months[0]?.period.from, months.at(-1)?.period.until];
  if (!published || !measure || first === undefined || last === undefined) return [];
  const years = seriesOf(statistics, measure.id, ENGLAND).map(({ yearEnding }) => yearEnding).filter(year => lastDayOfFinancialYear(year) >= first && lastDayOfFinancialYear(year) <= last);
  const group = authority === null ? null : statisticalNeighbours(statistics, authority);
  const neighbours = (year: number): number | null => {
    if (group === null || authority === null) return null;
    const own = comparedIn(statistics, measure, authority, year);
    return compareWithGroup(measure, own, group.authorities.map(area => comparedIn(statistics, measure, area, year)), group).median;
  };
  return [
    lineOf('england', 'England', years, year => comparedIn(statistics, measure, ENGLAND, year).comparable, published.months),
    lineOf('neighbours', 'Median of the statistical neighbours', years, neighbours, published.months),
  ].filter(({ values }) => values.length > 0);
}

function lineOf(id: string, title: string, years: readonly number[], valueIn: (year: number) => number | null, months: number): Line {
  const known = years.flatMap(year => { const value = valueIn(year); return value === null ? [] : [{ year, value: value / months }]; });
  return { id, title: months === 12 ? `${title}, a twelfth of the year` : title, months: known.map(({ year }) => lastDayOfFinancialYear(year)), values: known.map(({ value }) => value) };
}

/** Indicators whose targets can be held against what other authorities have done, and the published measure of each. */
const OUTLOOK_MEASURE: Readonly<Record<string, string>> = {
  'looked-after-children': 'looked-after', 'looked-after-rate': 'looked-after', 'children-on-protection-plan': 'child-protection-plans', 'protection-plan-rate': 'child-protection-plans',
  referrals: 'referrals', 'referrals-rate': 'referrals', 'starts-to-be-looked-after': 'started', 'ceasing-to-be-looked-after': 'ceased',
};

/** How often a target's change has happened elsewhere: the reference class. Null where no published figures of the measure are loaded or nothing says where the target starts. */
function targetsPlace({ indicator, target, months }: Review, data: OutlookData): TargetsPlace | null {
  const measure = OUTLOOK_MEASURE[indicator.id];
  if (target === null || measure === undefined) return null;
  const start = target.start ?? months.find(({ period }) => period.until >= addDays(target.from, -1))?.value ?? null;
  if (start === null || start <= 0) return null;
  const years = Math.max(1, Math.round((target.until - target.from) / 365.25));
  const held = yearsHeld(data, measure);
  const place = held && referenceClass(movesOver(data, measure, { years, firstYear: held.first, lastYear: held.last }), target.value / start - 1);
  return place && { years, place };
}
