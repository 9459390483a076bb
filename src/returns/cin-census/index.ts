import type { FileAccount, ReturnFormat, ReturnReading } from '#returns/return-format.ts';
import { ROW_KINDS } from '#returns/cin-census/accounting.ts';
import type { CensusFileSummary, CinCensusReading } from '#returns/cin-census/reading.ts';
import { readCinCensus } from '#returns/cin-census/read.ts';
import { isCinCensus } from '#returns/cin-census/recognise.ts';

export const cinCensus: ReturnFormat<CinCensusReading & ReturnReading> = {
  id: 'cin-census',
  title: 'Children in need census',
  recognises: isCinCensus,
  read: files => {
    const { value, issues } = readCinCensus(files);
    return { value: { ...value, accounts: value.files.flatMap(accountsOf) }, issues };
  },
};

/** A row that a later census stands for counts as used, as in the SSDA903. */
const accountsOf = ({ name, yearEnding, rows }: CensusFileSummary): readonly FileAccount[] => ROW_KINDS.filter(kind => rows[kind].read > 0).map(kind => ({
  file: name, table: kind, returnYears: yearEnding === null ? [] : [yearEnding],
  rowsRead: rows[kind].read, rowsUsed: rows[kind].used + rows[kind].merged, rowsRepaired: 0, rowsSetAside: rows[kind].setAside,
}));
