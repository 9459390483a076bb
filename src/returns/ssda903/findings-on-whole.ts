import type { Issue } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { RowAccounting } from '#returns/ssda903/accounting.ts';
import type { SerialsByChild } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

export interface WholeReading {
  readonly parts: readonly Part[];
  readonly byAuthority: SerialsByChild;
  readonly journeys: Journeys | null;
  readonly accounting: RowAccounting;
  /** Found so far. */
  readonly issues: readonly Issue[];
}

/** What only the whole reading shows: authorities, repeats, children of the header without episodes, and no history at all. */
export function findingsOnWhole(reading: WholeReading): readonly Issue[] {
  return [...nothingUsable(reading), ...authoritiesRead(reading), ...repeatsMerged(reading), ...headerWithoutEpisodes(reading)];
}

function nothingUsable({ parts, journeys, accounting, issues }: WholeReading): readonly Issue[] {
  if (journeys !== null) return [];
  const tables = new Set(parts.map(part => part.source.table.id));
  const blocks = (message: string, action: string): readonly Issue[] => [{ rule: 'no-usable-episodes', severity: 'blocks', message, action }];
  if (!tables.has('episodes')) return blocks('There is no episodes table with rows in it', 'Add the episodes file of each year, and the header files.');
  if (!tables.has('header')) return blocks('There are episodes but no header table, so no child has a date of birth', 'Add the header file of each year.');
  const reasons = new Map<string, number>();
  for (const issue of issues) if (issue.severity === 'error') reasons.set(issue.rule, (reasons.get(issue.rule) ?? 0) + 1);
  const commonest = [...reasons].toSorted((a, b) => b[1] - a[1]).slice(0, 3).map(([rule, count]) => `${rule} (${count})`).join(', ');
  return blocks(`None of the ${accounting.tables.find(table => table.table === 'episodes')?.read ?? 0} episode rows can be used`, `Look first at the commonest errors: ${commonest}.`);
}

function authoritiesRead({ journeys }: WholeReading): readonly Issue[] {
  const counts = new Map<string, number>();
  for (const child of journeys?.children ?? []) counts.set(child.authority, (counts.get(child.authority) ?? 0) + 1);
  if (counts.size < 2) return [];
  return [{
    rule: 'several-authorities', severity: 'note',
    message: `Children of ${counts.size} authorities: ${[...counts].map(([authority, count]) => `${authority || 'none named'} ${count}`).join(', ')}`,
    action: 'All are read. The same identifier in two authorities is two children.',
  }];
}

/** A row merged into its repeat in a later return is no finding, but it must be said where it went. */
function repeatsMerged({ accounting, issues }: WholeReading): readonly Issue[] {
  const told = new Map<string, number>();
  for (const { rule, file } of issues) if (rule === 'same-start') told.set(file ?? '', (told.get(file ?? '') ?? 0) + 1);
  return accounting.fates.filter(fate => fate.step === 'same-start').flatMap(fate => {
    const count = fate.rows.length - (told.get(fate.file) ?? 0);
    return count === 0 ? [] : [{
      rule: 'same-start', severity: 'note' as const, file: fate.file,
      message: `${count} episode rows come again in a later return, or twice in the same one`, action: 'Each is merged into the row that stands.',
    }];
  });
}

function headerWithoutEpisodes({ parts, byAuthority }: WholeReading): readonly Issue[] {
  const authorities = [...byAuthority.keys()];
  const headers = parts.filter(part => part.source.table.id === 'header');
  const files = new Map<string, number>();
  for (const part of headers) {
    const child = cellReader(part.source, 'CHILD');
    // A header that names no authority serves them all.
    const own = (part.authority === '' ? authorities : [part.authority]).map(authority => byAuthority.get(authority));
    const without = part.rows.filter(position => !own.some(children => children?.has(child(position)))).length;
    if (without > 0) files.set(part.source.file, (files.get(part.source.file) ?? 0) + without);
  }
  return [...files].map(([file, count]): Issue => ({
    rule: 'header-without-episodes', severity: 'note', file,
    message: `${count} header rows name a child who has no episode in any file`, action: 'The children are not in the history.',
  }));
}
