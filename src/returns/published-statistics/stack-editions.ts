import type { Issue } from '#kernel/issue.ts';
import type { Gathered, Observation } from '#returns/published-statistics/gather.ts';
import { measureOf } from '#returns/published-statistics/measures/index.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { AreaId, Figure, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber } from '#returns/published-statistics/statistics.ts';
import { lastPart } from '#returns/published-statistics/table.ts';
import { describeArea } from '#returns/published-statistics/area-of-row.ts';

/** Symbols that say nothing about the figure: an edition that has none takes nothing back that an earlier one gave. */
const isSilent = ({ value }: Observation): boolean => value === 'x' || value === '..' || value === '-';

/**
 * What says something before what is silent, then the newest edition; of one edition a number before a symbol, and then by
 * name, so that the order of the files changes nothing.
 */
function newestFirst(a: Observation, b: Observation): number {
  if (isSilent(a) !== isSilent(b)) return isSilent(a) ? 1 : -1;
  if (a.edition !== b.edition) return b.edition - a.edition;
  if (isNumber(a.value) !== isNumber(b.value)) return isNumber(a.value) ? -1 : 1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

interface Difference { readonly area: AreaId; readonly year: number; readonly newer: Observation; readonly older: Observation }
/** Two files that both give a measure. */
interface Compared { readonly measure: string; readonly newer: string; readonly older: string; both: number; readonly differences: Difference[] }

function compare(found: Map<string, Compared>, measure: string, area: AreaId, year: number, sorted: readonly Observation[]): void {
  const [newer, ...others] = sorted;
  for (const older of others) {
    if (older.file === newer!.file) continue;
    const key = `${measure}|${newer!.file}|${older.file}`;
    let pair = found.get(key);
    if (!pair) found.set(key, pair = { measure, newer: newer!.file, older: older.file, both: 0, differences: [] });
    pair.both += 1;
    if (older.value !== newer!.value) pair.differences.push({ area, year, newer: newer!, older });
  }
}

const gap = ({ newer, older }: Difference): number => (isNumber(newer.value) && isNumber(older.value) ? Math.abs(newer.value - older.value) : -1);

/** One issue for each pair of files that differ: how many figures, and the largest difference. */
function issueOf({ measure, newer, older, both, differences }: Compared): Issue {
  const numbers = differences.filter(one => gap(one) >= 0);
  const symbols = differences.length - numbers.length;
  const most = differences.reduce((a, b) => (gap(b) > gap(a) ? b : a));
  const title = measureOf(measure)?.title ?? measure;
  return publishedIssue('published-editions-differ',
    `${title}: ${differences.length} of ${both} figures differ from those in ${lastPart(older)}`
    + (symbols > 0 ? ` (${symbols} where one has a symbol)` : '')
    + `; the most for ${describeArea(most.area).name} in ${most.year}, ${most.older.value} there and ${most.newer.value} as used.`, { file: newer });
}

type Stacked = Pick<PublishedStatistics, 'figures' | 'populations'>;

/** Chooses the newest edition of every figure and says where editions differ. Of populations every edition is kept. */
export function stackEditions(gathered: Gathered): { readonly value: Stacked; readonly issues: readonly Issue[] } {
  const found = new Map<string, Compared>();
  const figures = new Map<string, Map<AreaId, Map<number, Figure>>>();
  for (const [measure, byArea] of gathered.figures) {
    const chosen = new Map<AreaId, Map<number, Figure>>();
    for (const [area, byYear] of byArea) {
      chosen.set(area, new Map([...byYear].map(([year, observations]) => {
        const sorted = observations.length === 1 ? observations : observations.sort(newestFirst);
        if (sorted.length > 1) compare(found, measure, area, year, sorted);
        const { value, edition, file } = sorted[0]!;
        return [year, { value, edition, file }];
      })));
    }
    figures.set(measure, chosen);
  }
  const populations: Stacked['populations'] = new Map([...gathered.populations].map(([area, byYear]) => [area, new Map([...byYear].map(([midYear, observations]) => {
    const sorted = observations.sort(newestFirst);
    compare(found, POPULATION, area, midYear, sorted);
    return [midYear, sorted.map(({ value, edition, source }) => ({ midYear, people: value, edition, source }))];
  }))]));
  const issues = [...found.values()].filter(({ differences }) => differences.length > 0).map(issueOf);
  return { value: { figures, populations }, issues };
}
