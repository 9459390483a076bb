import type { ReturnFormat, ReturnReading } from '#returns/return-format.ts';
import { accountsOf } from '#returns/ssda903/accounts.ts';
import { isSsda903 } from '#returns/ssda903/read-table.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';

export const ssda903: ReturnFormat<Ssda903Reading & ReturnReading> = {
  id: 'ssda903',
  title: 'Children looked after (SSDA903)',
  recognises: isSsda903,
  read: files => {
    const { value, issues } = readSsda903(files);
    return { value: { ...value, accounts: accountsOf(value) }, issues };
  },
};
