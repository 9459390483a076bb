import { quantileOfSorted } from '#kernel/quantiles.ts';

/** What a financial year will come to, from the months of it that are over and the history before. */
export interface FullYear {
  readonly middle: number;
  /** The range that holds 8 years of 10, by how far the same method missed on this series before; null with too little past to say. */
  readonly range: readonly [number, number] | null;
  /** Past forecasts that the range is made of. */
  readonly pastForecasts: number;
  readonly method: string;
}

/** A month of a series: what stands above and below the line; `below` is null for plain numbers. Null: no figure. */
export type Month = { readonly above: number; readonly below: number | null } | null;

/** Fewest past forecasts of which a range is made. Assumption: fewer cannot place the outer tenths. */
const FEWEST_PAST = 12;
const YEAR = 12;

type Figure = 'number' | 'share' | 'mean';

/**
 * The full year of something that adds up over months. The months to come are taken to be like the last twelve, which hold
 * every season once; the range comes from all earlier months at which the same could have been said and was followed by as
 * many months. `months` is oldest first and ends with the latest whole month; `done` is how many of them belong to the year.
 */
export function fullYearOfFlow(months: readonly Month[], done: number, figure: Figure): FullYear | null {
  const left = YEAR - done;
  const now = months.length;
  const soFar = totalOf(months, now - done, now);
  if (soFar === null) return null;
  if (left === 0) return { middle: valueOf(soFar, figure), range: [valueOf(soFar, figure), valueOf(soFar, figure)], pastForecasts: 0, method: 'All twelve months are known.' };
  const expected = (at: number): Total | null => {
    const year = totalOf(months, at - YEAR, at);
    return year && { above: year.above * left / YEAR, below: year.below * left / YEAR };
  };
  const toCome = expected(now);
  if (toCome === null) return null;
  const wholeYear = (rest: Total): number => valueOf({ above: soFar.above + rest.above, below: soFar.below + rest.below }, figure);
  const middle = wholeYear(toCome);
  const missedBy: number[] = [];
  for (let at = YEAR; at + left <= now; at += 1) {
    const said = expected(at);
    const came = totalOf(months, at, at + left);
    // The miss as a ratio of what stands above the line: a year of twice the size misses by twice as much.
    if (said && came && said.above > 0) missedBy.push(figure === 'number' ? came.above / said.above : valueOf(came, figure) - valueOf(said, figure));
  }
  const at = (miss: number): number => (figure === 'number' ? soFar.above + toCome.above * miss : middle + miss * toCome.below / (soFar.below + toCome.below));
  return {
    middle, range: rangeOf(missedBy, at), pastForecasts: missedBy.length,
    method: `${done} months known; the ${left} to come are taken to be like the last twelve.`,
  };
}

/** Where something that is read on a day will stand at the end of the year: where it stands, with the moves it made before over as many months. */
export function fullYearOfState(values: readonly (number | null)[], done: number): FullYear | null {
  const left = YEAR - done;
  const last = values.at(-1) ?? null;
  if (last === null) return null;
  if (left === 0) return { middle: last, range: [last, last], pastForecasts: 0, method: 'The year is over.' };
  const moves: number[] = [];
  for (let at = 0; at + left < values.length; at += 1) {
    const [from, to] = [values[at] ?? null, values[at + left] ?? null];
    if (from !== null && to !== null && from > 0) moves.push(to / from);
  }
  return { middle: last, range: rangeOf(moves, move => last * move), pastForecasts: moves.length, method: `No change from the latest month end over the ${left} months to come.` };
}

interface Total { readonly above: number; readonly below: number }

function totalOf(months: readonly Month[], from: number, to: number): Total | null {
  if (from < 0) return null;
  let above = 0;
  let below = 0;
  for (let i = from; i < to; i += 1) {
    const month = months[i] ?? null;
    if (month === null) return null;
    above += month.above;
    below += month.below ?? 0;
  }
  return { above, below };
}

const valueOf = ({ above, below }: Total, figure: Figure): number => (figure === 'number' ? above : below === 0 ? 0 : above / below);

function rangeOf(misses: readonly number[], valueAt: (miss: number) => number): readonly [number, number] | null {
  if (misses.length < FEWEST_PAST) return null;
  const sorted = Float64Array.from(misses).sort();
  return [valueAt(quantileOfSorted(sorted, 0.1)), valueAt(quantileOfSorted(sorted, 0.9))];
}
