import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';
import { yearLabel, yearLabelOfPath } from '#returns/ssda903/year-label.ts';
import type { YearLabel } from '#returns/ssda903/year-label.ts';

/** The rows of one table in one file that belong to one authority and one labelled year. */
export interface Part {
  readonly source: SourceTable;
  /** From the LA column, else from a folder, else ''. */
  readonly authority: string;
  readonly label: YearLabel | null;
  /** Path of the folder the file lies in. */
  readonly folder: string;
  /** Positions of its rows in the table. */
  readonly rows: readonly number[];
}

/** Parts the tables by their LA and YEAR columns; a table without them is one part, labelled by its path. */
export function partsOf(sources: readonly SourceTable[]): readonly Part[] {
  const parts = sources.flatMap(partsOfTable);
  const spelling = new Map<string, string>();
  for (const { authority } of parts) if (!spelling.has(authority.toUpperCase())) spelling.set(authority.toUpperCase(), authority);
  const named = [...spelling.values()].filter(authority => authority !== '');
  const [only] = named;
  // Where one authority is named anywhere, files that name none are its too.
  if (only !== undefined && named.length === 1) return parts.map(part => ({ ...part, authority: only }));
  return parts.map(part => ({ ...part, authority: spelling.get(part.authority.toUpperCase())! }));
}

function partsOfTable(source: SourceTable): readonly Part[] {
  const authorityOf = cellReader(source, 'LA');
  const yearOf = cellReader(source, 'YEAR');
  const hasGroups = source.columns.has('LA') || source.columns.has('YEAR');
  const groups = new Map<string, number[]>();
  source.rowNumbers.forEach((_, position) => {
    const key = hasGroups ? `${authorityOf(position).toUpperCase()}\n${yearOf(position)}` : '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  });
  const folder = source.file.slice(0, Math.max(0, source.file.lastIndexOf('/')));
  return [...groups.values()].map(rows => {
    const first = rows[0]!;
    return { source, rows, folder, authority: authorityOf(first), label: yearLabel(yearOf(first)) ?? yearLabelOfPath(source.file) };
  });
}
