/**
 * Statistical process control by XmR charts: which months of a series are signal and which are its usual noise. Source:
 * NHS England, Making Data Count (2019-2024): limits at the mean ± 2.66 mean moving ranges; special cause where one point
 * is beyond a limit, seven in a row are on one side of the mean, six in a row rise or fall, or two of three are in the
 * outer third on one side. Months only: a rolling year shares eleven months with its neighbour and would signal by itself.
 */
export interface ProcessChart {
  readonly points: readonly ProcessPoint[];
  /** What the last point says. Common: nothing beyond the usual noise. Too few: fewer than `FEWEST_POINTS`. */
  readonly latest: 'too-few' | 'common' | 'higher' | 'lower';
  /** Why, of the last point; empty unless it signals. */
  readonly rules: readonly ProcessRule['id'][];
}

export interface ProcessPoint {
  /** Null where the series has no figure: the point is skipped, and breaks no run. */
  readonly value: number | null;
  /** Null where there are too few points to draw limits. */
  readonly mean: number | null;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly signal: 'higher' | 'lower' | null;
  readonly rules: readonly ProcessRule['id'][];
}

export interface ProcessRule { readonly id: 'outside-limits' | 'shift' | 'trend' | 'two-of-three'; readonly title: string; readonly says: string }

export const PROCESS_RULES: readonly ProcessRule[] = [
  { id: 'outside-limits', title: 'Outside the limits', says: 'One point is beyond a control limit.' },
  { id: 'shift', title: 'Shift', says: 'Seven points in a row are on one side of the mean.' },
  { id: 'trend', title: 'Trend', says: 'Six points in a row rise, or fall.' },
  { id: 'two-of-three', title: 'Two of three', says: 'Two of three points in a row are in the outer third between the mean and a limit, or beyond it.' },
];

/** Making Data Count asks for at least 12 points before limits are drawn. */
export const FEWEST_POINTS = 12;
/** 3 / 1.128: from the mean moving range to three standard deviations of single values. */
const LIMITS = 2.66;
const SHIFT = 7;
/** Six points make five rises. */
const TREND = 6;

/**
 * Limits and signals of a monthly series, oldest first. `restarts` are positions at which limits are worked out anew,
 * because the process was changed on purpose or a definition did; a stretch of fewer than 12 points has none.
 */
export function processChart(values: readonly (number | null)[], restarts: readonly number[] = []): ProcessChart {
  const starts = [...new Set([0, ...restarts.filter(at => at > 0 && at < values.length)])].toSorted((a, b) => a - b);
  const points = starts.flatMap((start, i) => stretch(values.slice(start, starts[i + 1] ?? values.length)));
  const last = points.findLast(({ value }) => value !== null);
  const latest = !last || last.mean === null ? 'too-few' : last.signal ?? 'common';
  return { points, latest, rules: last?.rules ?? [] };
}

function stretch(values: readonly (number | null)[]): readonly ProcessPoint[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  if (known.length < FEWEST_POINTS) return values.map(value => ({ value, mean: null, lowerLimit: null, upperLimit: null, signal: null, rules: [] }));
  const numbers = known.map(({ value }) => value);
  const mean = meanOf(numbers);
  const spread = LIMITS * meanOf(numbers.slice(1).map((value, i) => Math.abs(value - numbers[i]!)));
  const found = signalsOf(numbers, mean, spread);
  // What is never below 0 has no limit below it.
  const lowest = numbers.some(value => value < 0) ? mean - spread : Math.max(0, mean - spread);
  const at = new Map(known.map((one, i) => [one.at, found[i]!]));
  return values.map((value, i) => ({
    value, mean, lowerLimit: lowest, upperLimit: mean + spread, signal: at.get(i)?.signal ?? null, rules: at.get(i)?.rules ?? [],
  }));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Signal { readonly signal: 'higher' | 'lower' | null; readonly rules: readonly ProcessRule['id'][] }

/** A point signals when it is part of the run that signals, as on the published charts. A move up and a move down at once is read as the side of the mean. */
function signalsOf(values: readonly number[], mean: number, spread: number): readonly Signal[] {
  const rules = values.map(() => new Map<ProcessRule['id'], 'higher' | 'lower'>());
  const mark = (from: number, to: number, id: ProcessRule['id'], way: 'higher' | 'lower'): void => { for (let i = from; i <= to; i += 1) rules[i]!.set(id, way); };
  for (const way of ['higher', 'lower'] as const) {
    const above = values.map(value => (way === 'higher' ? value - mean : mean - value));
    above.forEach((distance, i) => {
      if (distance > spread) mark(i, i, 'outside-limits', way);
      if (runTo(i, j => above[j]! > 0) >= SHIFT) mark(i - SHIFT + 1, i, 'shift', way);
      if (runTo(i, j => j > 0 && above[j]! > above[j - 1]!) >= TREND - 1) mark(i - TREND + 1, i, 'trend', way);
      const outer = [i - 2, i - 1, i].filter(j => j >= 0 && above[j]! > spread * 2 / 3);
      if (i >= 2 && outer.length >= 2) for (const j of outer) mark(j, j, 'two-of-three', way);
    });
  }
  return rules.map((found, i): Signal => {
    const ways = new Set(found.values());
    const signal = ways.size === 0 ? null : ways.size === 1 ? [...ways][0]! : values[i]! >= mean ? 'higher' : 'lower';
    return { signal, rules: [...found.keys()] };
  });
}

/** How many points up to and with this one pass in a row. */
function runTo(end: number, passes: (position: number) => boolean): number {
  let length = 0;
  while (end - length >= 0 && passes(end - length)) length += 1;
  return length;
}
