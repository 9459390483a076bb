import { authorityOfPath } from '#returns/ssda903/authorities.ts';
import type { FolderAuthorities } from '#returns/ssda903/authorities.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';
import { yearLabel, yearLabelOfPath } from '#returns/ssda903/year-label.ts';
import type { YearLabel } from '#returns/ssda903/year-label.ts';

/** The rows of one table in one file that belong to one authority and one labelled year. */
export interface Part {
  readonly source: SourceTable;
  readonly authority: string;
  readonly label: YearLabel | null;
  /** Path of the folder the file lies in. */
  readonly folder: string;
  /** Positions in `source.rows`. */
  readonly rows: readonly number[];
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Parts a table by its LA and YEAR columns; a table without them is one part, labelled by its path. */
export function partsOf(source: SourceTable, folders: FolderAuthorities): readonly Part[] {
  const authorityCell = cellReader(source, 'LA');
  const yearCell = cellReader(source, 'YEAR');
  const groups = new Map<string, number[]>();
  source.rows.forEach((row, position) => {
    const key = `${authorityCell(row).toUpperCase()}\n${yearCell(row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  });
  return [...groups.values()].map(rows => {
    const first = source.rows[rows[0]!]!;
    return {
      source, rows, folder: folderOf(source.file),
      authority: authorityCell(first) || authorityOfPath(source.file, folders),
      label: yearLabel(yearCell(first)) ?? yearLabelOfPath(source.file),
    };
  });
}
