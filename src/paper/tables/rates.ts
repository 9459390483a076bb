import { at } from '#kernel/assert.ts';
import { judge } from '#paper/tables/judge.ts';
import type { Judged } from '#paper/tables/judge.ts';
import type { TableFigure } from '#paper/tables/figure.ts';
import type { Grid } from '#paper/tables/grid.ts';
import { yearIn } from '#paper/tables/grid.ts';
import { saysChange, saysPercent, saysRate } from '#paper/tables/labels.ts';
import type { Recognised } from '#paper/tables/recognised.ts';

/**
 * How far the population of an area may lie from the middle of its years. Source: counts and rates of 19 areas over four
 * years (East Sussex, March 2012, Appendix 1) lie within 4% of it; a little more is left for longer tables (assumption).
 */
const DRIFT = 0.05;

/** Fewest counts with a rate that show a population, and the share of them that must agree. Assumption. */
const [FEWEST, LEAST_SHARE] = [3, 0.6] as const;

interface Pair { readonly count: TableFigure; readonly rate: TableFigure }

/** Rates per 10,000 beside counts: one steady population stands behind those of one area, or a rate is wrong. */
export function rates(grid: Grid): Recognised {
  const says = `${grid.title} ${grid.headings.join(' ')} ${grid.labels.join(' ')}`;
  if (!/\b10[, ]?000\b/.test(says)) return { judged: [], untested: [] };
  const rateColumns = grid.headings.flatMap((heading, column) => (saysRate(heading) ? [column] : []));
  const countColumns = grid.headings.flatMap((heading, column) => (saysRate(heading) || saysPercent(heading) || saysChange(heading) || grid.figures.some(line => line[column]?.form !== 'number' && line[column]) ? [] : [column]));
  return { judged: [...alongLines(grid, rateColumns, countColumns), ...downColumns(grid, rateColumns, countColumns)], untested: [] };
}

/** A line holds an area's counts of several years and its rates of the same years. */
function alongLines({ headings, figures }: Grid, rateColumns: readonly number[], countColumns: readonly number[]): readonly Judged[] {
  const yearOf = (column: number): number | null => yearIn(at(headings, column));
  const columns = rateColumns.flatMap(rate => {
    const counts = countColumns.filter(count => yearOf(count) !== null && yearOf(count) === yearOf(rate));
    return counts.length === 1 ? [[at(counts, 0), rate] as const] : [];
  });
  return figures.flatMap(line => outliers(columns.flatMap(([count, rate]) => pairOf(line[count], line[rate]))));
}

/** Lines are the years of one area, with a count and a rate on each. */
function downColumns({ labels, figures }: Grid, rateColumns: readonly number[], countColumns: readonly number[]): readonly Judged[] {
  if (labels.filter(label => yearIn(label) !== null).length < FEWEST) return [];
  return rateColumns.flatMap(rate => {
    const tried = countColumns.map(count => figures.flatMap((line, i) => (yearIn(at(labels, i)) === null ? [] : pairOf(line[count], line[rate]))));
    return outliers(tried.toSorted((a, b) => steadyAmong(b) - steadyAmong(a))[0] ?? []);
  });
}

const pairOf = (count: TableFigure | null | undefined, rate: TableFigure | null | undefined): readonly Pair[] => (count && rate && count.value > 0 && rate.value > 0 ? [{ count, rate }] : []);

const impliedBy = ({ count, rate }: Pair): number => (count.value / rate.value) * 10_000;

const middleOf = (pairs: readonly Pair[]): number => {
  const sorted = pairs.map(impliedBy).toSorted((a, b) => a - b);
  return (at(sorted, Math.floor((sorted.length - 1) / 2)) + at(sorted, Math.floor(sorted.length / 2))) / 2;
};

/** The populations that a count and a rate allow reach the middle one, give or take the drift. */
function isSteady({ count, rate }: Pair, middle: number): boolean {
  const reach = rate.step / 2;
  const least = ((count.value - count.slack) / (rate.value + reach)) * 10_000;
  const most = rate.value > reach ? ((count.value + count.slack) / (rate.value - reach)) * 10_000 : Infinity;
  return most >= middle * (1 - DRIFT) && least <= middle * (1 + DRIFT);
}

const steadyAmong = (pairs: readonly Pair[]): number => { const middle = pairs.length > 0 ? middleOf(pairs) : 0; return pairs.filter(pair => isSteady(pair, middle)).length; };

/** The pairs, judged by the population that most of them share; none where most do not. */
function outliers(pairs: readonly Pair[]): readonly Judged[] {
  if (pairs.length < FEWEST || steadyAmong(pairs) < LEAST_SHARE * pairs.length) return [];
  const middle = middleOf(pairs);
  return pairs.flatMap(pair => {
    const one = judge({ printed: pair.rate, kind: 'rate-per-10000', inputs: [pair.count, Math.round(middle)], unsigned: false });
    return one ? [isSteady(pair, middle) ? { ...one, finding: null, roundingExplains: false } : one] : [];
  });
}
