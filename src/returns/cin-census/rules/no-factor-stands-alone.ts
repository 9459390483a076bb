import { assessment, episode } from '#returns/cin-census/rules/example.ts';
import type { ChildRule } from '#returns/cin-census/rules/rule.ts';

const NO_FACTOR = '21';

export const noFactorStandsAlone: ChildRule = {
  id: 'no-factor-stands-alone',
  scope: 'child',
  title: 'No factor, beside a factor',
  why: 'Factor 21 says that the assessment found none.',
  source: 'Census rule 8869',
  severity: 'error',
  action: 'All the factors are kept as they stand.',
  check({ episodes }, _, report) {
    for (const one of episodes) {
      for (const row of one.assessments) {
        if (row.factors.length > 1 && row.factors.includes(NO_FACTOR)) report(row, 'AssessmentFactors', 'The assessment found no factor, and factors', row.factors.join(' '));
      }
    }
  },
  finds: { episodes: [episode({}, assessment('2023-05-03', '2023-06-01', ['21', '3B']))] },
  passes: { episodes: [episode({}, assessment('2023-05-03', '2023-06-01', ['21']))] },
};
