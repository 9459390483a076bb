import { financialYearEnding } from '#kernel/calendar-date.ts';
import { listOf } from '#returns/annex-a/lists.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import { isAnnexA } from '#returns/annex-a/read-sheets.ts';
import type { AnnexAReading, ListAccounting } from '#returns/annex-a/reading.ts';
import type { FileAccount, ReturnFormat, ReturnReading } from '#returns/return-format.ts';

export const annexA: ReturnFormat<AnnexAReading & ReturnReading> = {
  id: 'annex-a',
  title: 'Ofsted lists (Annex A)',
  recognises: isAnnexA,
  read: files => {
    const { value, issues } = readAnnexA(files);
    return { value: { ...value, accounts: value.files.map(accountOf) }, issues };
  },
};

/** A row that later lists stand for counts as used, as in the SSDA903. The year is that of the day on which the lists were made. */
const accountOf = ({ name, list, madeOn, rowsRead, rowsUsed, rowsMerged, rowsSetAside }: ListAccounting): FileAccount => ({
  file: name, table: `List ${list}: ${listOf(list).title}`, returnYears: madeOn === null ? [] : [financialYearEnding(madeOn)],
  rowsRead, rowsUsed: rowsUsed + rowsMerged, rowsRepaired: 0, rowsSetAside,
});
