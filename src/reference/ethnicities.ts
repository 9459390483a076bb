import type { CodeSet } from '#reference/code-set.ts';

export const ETHNICITIES: CodeSet = {
  id: 'ethnicities',
  title: 'Ethnicity',
  source: 'SSDA903 guide, column ETHNIC; validator rule 103',
  codes: [
    { code: 'WBRI', label: 'White British' },
    { code: 'WIRI', label: 'White Irish' },
    { code: 'WIRT', label: 'Traveller of Irish heritage' },
    { code: 'WOTH', label: 'Another White background' },
    { code: 'WROM', label: 'Gypsy or Roma' },
    { code: 'MWBC', label: 'White and Black Caribbean' },
    { code: 'MWBA', label: 'White and Black African' },
    { code: 'MWAS', label: 'White and Asian' },
    { code: 'MOTH', label: 'Another mixed background' },
    { code: 'AIND', label: 'Indian' },
    { code: 'APKN', label: 'Pakistani' },
    { code: 'ABAN', label: 'Bangladeshi' },
    { code: 'AOTH', label: 'Another Asian background' },
    { code: 'BCRB', label: 'Black Caribbean' },
    { code: 'BAFR', label: 'Black African' },
    { code: 'BOTH', label: 'Another Black background' },
    { code: 'CHNE', label: 'Chinese' },
    { code: 'OOTH', label: 'Another ethnic group' },
    { code: 'REFU', label: 'Declined to say' },
    { code: 'NOBT', label: 'Not obtained yet' },
  ],
};
