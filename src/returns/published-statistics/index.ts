import type { Checked, Issue } from '#kernel/issue.ts';
import { describeArea } from '#returns/published-statistics/area-of-row.ts';
import type { Gathered } from '#returns/published-statistics/gather.ts';
import { nothingGathered } from '#returns/published-statistics/gather.ts';
import { LAYOUTS } from '#returns/published-statistics/layouts/index.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import { stackEditions } from '#returns/published-statistics/stack-editions.ts';
import type { AgeCount, Area, AreaId, NeighbourList, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { openTable } from '#returns/published-statistics/table.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { openFiles } from '#returns/source-file.ts';
import { REORGANISATIONS } from '#reference/reorganisations.ts';
import { REGIONS } from '#reference/regions.ts';

const layoutOf = (table: Table): Layout | null => LAYOUTS.find(layout => layout.recognises(table)) ?? null;

/** Whether a file is one of published statistics, told from its columns and never from its name. */
export const isPublishedStatistics = (file: SourceFile): boolean => layoutOf(openTable({ ...file, bytes: firstLines(file.bytes) })) !== null;

/** Enough of a file to know it by. */
const firstLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 8192);

/**
 * Reads published statistics: files as downloaded from Explore Education Statistics, estimates and projections of the
 * Office for National Statistics, statistical neighbours, the finance file of the interactive tool, and tables of our own
 * layout. Several editions may be given at once, in any order: the newest wins, and an issue says where they differ.
 */
export function readPublishedStatistics(files: readonly SourceFile[]): Checked<PublishedStatistics> {
  const opened = openFiles(files);
  const issues: Issue[] = [...opened.issues];
  const gathered = nothingGathered();
  const inOrder = [...opened.value].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of inOrder) {
    const table = openTable(file);
    const layout = layoutOf(table);
    if (!layout) { issues.push(publishedIssue('published-file-unknown', `Its first columns are ${table.header.slice(0, 4).join(', ') || 'empty'}.`, { file: file.name })); continue; }
    gathered.files.push({ name: file.name, holds: layout.title });
    issues.push(...layout.read(table, gathered));
  }
  const { value: stacked, issues: differences } = stackEditions(gathered);
  const statistics: PublishedStatistics = {
    ...stacked, areas: areasIn(gathered), ages: newestAges(gathered), projections: gathered.projections,
    neighbours: new Map([...gathered.neighbours].map(([authority, lists]) => [authority, inModelOrder(lists)])),
    breakdowns: gathered.breakdowns, files: gathered.files,
  };
  if (statistics.areas.length === 0) issues.push(publishedIssue('published-nothing-read', files.length === 0 ? 'No files were given.' : 'None of the files holds published statistics that we know.'));
  return { value: statistics, issues: [...issues, ...differences] };
}

/** Every area of which there is a figure: England, regions, authorities, and the stable units that their authorities make up. */
function areasIn({ figures, populations, breakdowns }: Gathered): readonly Area[] {
  const ids = new Set<AreaId>(populations.keys());
  for (const byArea of figures.values()) for (const id of byArea.keys()) ids.add(id);
  for (const { figures: byArea } of breakdowns) for (const id of byArea.keys()) ids.add(id);
  for (const { id, before, after } of REORGANISATIONS) if ([...before, ...after].some(member => ids.has(member))) ids.add(id);
  const order = ['country', 'region', 'authority', 'stable-unit', 'joint'];
  const regions = REGIONS.map(({ id }) => id);
  return [...ids].map(describeArea).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)
    || regions.indexOf(a.id) - regions.indexOf(b.id) || (a.id < b.id ? -1 : 1));
}

/** Of several estimates of an age in a mid-year, that of the newest edition. */
function newestAges({ ages }: Gathered): ReadonlyMap<AreaId, readonly AgeCount[]> {
  const newest = new Map<string, (typeof ages)[number]>();
  for (const one of ages) {
    const key = `${one.area}/${one.count.midYear}/${one.count.ageFrom}`;
    if (one.edition >= (newest.get(key)?.edition ?? 0)) newest.set(key, one);
  }
  const byArea = new Map<AreaId, AgeCount[]>();
  for (const { area, count } of newest.values()) {
    const list = byArea.get(area) ?? [];
    byArea.set(area, list);
    list.push(count);
  }
  return byArea;
}

/** The newest model first, and one whose year nobody knows last, unless it is only another copy. */
const inModelOrder = (lists: readonly NeighbourList[]): readonly NeighbourList[] => lists
  .filter(list => list.model !== null || !lists.some(other => other.model !== null && other.neighbours.join() === list.neighbours.join()))
  .sort((a, b) => (b.model ?? 0) - (a.model ?? 0));
