import type { FileAccount } from '#returns/return-format.ts';
import type { FileSummary, Ssda903Reading } from '#returns/ssda903/reading.ts';

/** The rows of each file by what became of them: a row that was repaired and then left the history counts as left. */
export const accountsOf = (reading: Ssda903Reading): readonly FileAccount[] => reading.files.map(file => accountOf(file, reading));

function accountOf(file: FileSummary, { accounting }: Ssda903Reading): FileAccount {
  const rowsOf = (...outcomes: readonly string[]): ReadonlySet<number> =>
    new Set(accounting.fates.filter(fate => fate.file === file.name && outcomes.includes(fate.outcome)).flatMap(({ rows }) => rows));
  const gone = rowsOf('merged', 'set-aside');
  const rowsRepaired = file.table === 'episodes' ? [...rowsOf('repaired')].filter(row => !gone.has(row)).length : 0;
  return {
    file: file.name, table: file.table, returnYears: file.returnYearsEnding,
    rowsRead: file.rows, rowsUsed: file.rowsUsed - rowsRepaired, rowsRepaired, rowsSetAside: file.rowsSetAside,
  };
}
