import type { CodeSet } from '#reference/code-set.ts';

export const REASONS_FOR_NEW_EPISODE: CodeSet = {
  id: 'reasons-for-new-episode',
  title: 'Why an episode began',
  source: 'SSDA903 guide, column RNE',
  codes: [
    { code: 'S', label: 'Came into care' },
    { code: 'L', label: 'New legal status only' },
    { code: 'P', label: 'New placement and carer' },
    { code: 'T', label: 'New placement with the same carer' },
    { code: 'B', label: 'New legal status, placement and carer on one day' },
    { code: 'U', label: 'New legal status and placement on one day, same carer' },
  ],
};
