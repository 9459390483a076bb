import { identifierOf, LISTS } from '#returns/annex-a/lists.ts';
import type { Column, List } from '#returns/annex-a/lists.ts';
import type { Sheet, SheetRow } from '#returns/workbook/sheet.ts';

/** The list that a sheet holds and where its columns stand. */
export interface Layout {
  readonly list: List;
  /** Position of the header among the sheet's rows. */
  readonly headerAt: number;
  /** The column of the list at each column of the sheet that is known. */
  readonly columns: ReadonlyMap<number, Column>;
}

/** Rows in which a header is looked for: titles, dates and notes stand above it, seldom more than a few. Assumption. */
export const ROWS_TO_HEADER = 30;
/** Of the columns that tell a list from the others, this share must be there, or less where the sheet's name says which list it is. Assumption. */
const TELLING_SHARE = 0.5;

/** Headers are compared by letters and digits alone: capitals, spaces, curly quotes and doubled brackets differ between systems. */
export const headerKey = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Columns that several lists have tell none of them. */
const timesUsed = new Map<string, number>();
for (const list of LISTS) for (const { name } of list.columns) timesUsed.set(name, (timesUsed.get(name) ?? 0) + 1);

interface Candidate { readonly list: List; readonly byKey: ReadonlyMap<string, Column>; readonly identifierKey: string; readonly tellingKeys: readonly string[] }

const CANDIDATES: readonly Candidate[] = (LISTS as readonly List[]).map(list => ({
  list,
  byKey: new Map(list.columns.flatMap(column => [column.name, ...(column.alsoNamed ?? [])].map(name => [headerKey(name), column] as const))),
  identifierKey: headerKey(identifierOf(list)),
  tellingKeys: list.columns.filter(({ name }) => timesUsed.get(name) === 1).map(({ name }) => headerKey(name)),
}));

/**
 * The list that a sheet's columns tell, or null when it is none. The fullest match of any of its first rows wins; a name
 * such as "List 7" or "Child protection" helps a sheet that lacks columns, and decides nothing against the columns.
 */
export function layoutOf(sheet: Sheet): Layout | null {
  const number = Number(/list\s*(\d+)/i.exec(sheet.name)?.[1] ?? Number.NaN);
  const named = LISTS.find(list => list.number === number || headerKey(list.title) === headerKey(sheet.name)) ?? null;
  let best: { readonly share: number; readonly headerAt: number; readonly candidate: Candidate } | null = null;
  sheet.rows.slice(0, ROWS_TO_HEADER).forEach((row, headerAt) => {
    const keys = new Set(row.cells.map(cell => headerKey(cell.text)));
    for (const candidate of CANDIDATES) {
      if (!keys.has(candidate.identifierKey)) continue;
      const share = candidate.tellingKeys.filter(key => keys.has(key)).length / candidate.tellingKeys.length;
      const enough = share >= TELLING_SHARE || (share > 0 && candidate.list === named);
      if (enough && (best === null || share > best.share)) best = { share, headerAt, candidate };
    }
  });
  return best === null ? null : layoutFrom(best, sheet.rows);
}

function layoutFrom({ headerAt, candidate }: { readonly headerAt: number; readonly candidate: Candidate }, rows: readonly SheetRow[]): Layout {
  const columns = new Map<number, Column>();
  const taken = new Set<Column>();
  for (const cell of rows[headerAt]!.cells) {
    const column = candidate.byKey.get(headerKey(cell.text));
    // A header that stands twice counts once: the second is a column that is not known.
    if (column !== undefined && !taken.has(column)) { columns.set(cell.column, column); taken.add(column); }
  }
  return { list: candidate.list, headerAt, columns };
}
