import type { ReturnFormat } from '#returns/return-format.ts';
import { isSsda903 } from '#returns/ssda903/read-table.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';

export const ssda903: ReturnFormat<Ssda903Reading> = {
  id: 'ssda903',
  title: 'Children looked after (SSDA903)',
  recognises: isSsda903,
  read: readSsda903,
};
