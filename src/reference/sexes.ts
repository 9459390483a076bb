import type { CodeSet } from '#reference/code-set.ts';

export const SEXES: CodeSet = {
  id: 'sexes',
  title: 'Sex',
  source: 'SSDA903 guide, column SEX; letters replaced numbers in 2024-25',
  codes: [
    { code: '1', label: 'Male (old code)', lastYear: 2024 },
    { code: '2', label: 'Female (old code)', lastYear: 2024 },
    { code: 'M', label: 'Male', firstYear: 2025 },
    { code: 'F', label: 'Female', firstYear: 2025 },
    { code: 'U', label: 'Not known', firstYear: 2025 },
  ],
};

const BY_CODE: Readonly<Record<string, 'female' | 'male'>> = { 1: 'male', 2: 'female', M: 'male', F: 'female' };

export const sexOf = (code: string): 'female' | 'male' | 'unknown' => BY_CODE[code] ?? 'unknown';
