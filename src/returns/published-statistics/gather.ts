import type { Issue } from '#kernel/issue.ts';
import { stoodIn } from '#reference/reorganisations.ts';
import type { PublishedRule } from '#returns/published-statistics/rules.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { AgeCount, AreaId, Breakdown, FigureValue, NeighbourList } from '#returns/published-statistics/statistics.ts';

/** A figure as one file gives it. */
export interface Observation {
  readonly value: FigureValue;
  readonly edition: number;
  /** The file, and where it tells, the release that the file was put together from. */
  readonly file: string;
  readonly source: string;
}

type ByYear = Map<number, Observation[]>;
type ByArea = Map<AreaId, ByYear>;

/** What the files have said so far. It fills up while the files are read, and nothing is chosen until all are. */
export interface Gathered {
  readonly figures: Map<string, ByArea>;
  /** By area and mid-year. */
  readonly populations: ByArea;
  readonly ages: { readonly area: AreaId; readonly edition: number; readonly count: AgeCount }[];
  readonly projections: Map<AreaId, AgeCount[]>;
  readonly neighbours: Map<string, NeighbourList[]>;
  readonly breakdowns: Breakdown[];
  readonly files: { readonly name: string; readonly holds: string }[];
}

export const nothingGathered = (): Gathered => ({
  figures: new Map(), populations: new Map(), ages: [], projections: new Map(), neighbours: new Map(), breakdowns: [], files: [],
});

/** Notes an observation; false when the same file has given another value for the area and year already. */
export function observe(byArea: ByArea, area: AreaId, year: number, observation: Observation): boolean {
  let byYear = byArea.get(area);
  if (!byYear) byArea.set(area, byYear = new Map());
  const there = byYear.get(year);
  if (!there) {
    byYear.set(year, [observation]);
    return true;
  }
  const own = there.find(({ file, edition }) => file === observation.file && edition === observation.edition);
  if (own === undefined) there.push(observation);
  return own === undefined || own.value === observation.value;
}

/**
 * A cell without a figure is no finding where the authority had ended or not begun: some editions print such rows, with
 * one symbol or another, and others leave them out.
 */
export const isOfNoAuthority = (value: FigureValue, area: AreaId, yearEnding: number): boolean =>
  (value === 'z' || value === 'x' || value === '-') && !stoodIn(area, yearEnding);

export function figuresOf({ figures }: Gathered, measure: string): ByArea {
  let byArea = figures.get(measure);
  if (!byArea) figures.set(measure, byArea = new Map());
  return byArea;
}

/** Counts what is wrong in one file, so that a thousand rows with the same fault are one issue, with the first of them. */
export interface Tally {
  readonly say: (rule: PublishedRule, rowNumber: number, value: string, column?: string) => void;
  readonly issues: () => readonly Issue[];
}

const MOST_EXAMPLES = 5;

export function tallyOf(file: string): Tally {
  const counted = new Map<string, { readonly rule: PublishedRule; readonly row: number; readonly column: string | undefined; readonly values: Set<string>; count: number }>();
  return {
    say: (rule, row, value, column) => {
      const key = `${rule}/${column ?? ''}`;
      const there = counted.get(key);
      if (!there) counted.set(key, { rule, row, column, values: new Set([value]), count: 1 });
      else {
        there.count += 1;
        there.values.add(value);
      }
    },
    issues: () => [...counted.values()].map(({ rule, row, column, values, count }) => {
      const examples = [...values].slice(0, MOST_EXAMPLES).map(value => `"${value}"`).join(', ');
      const more = values.size > MOST_EXAMPLES ? ` and ${values.size - MOST_EXAMPLES} more` : '';
      return publishedIssue(rule, `${count === 1 ? 'One row' : `${count} rows`}: ${examples}${more}.`, { file, row, ...(column === undefined ? {} : { column }) });
    }),
  };
}
