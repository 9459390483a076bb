import { breakdownByCharacteristic } from '#returns/published-statistics/layouts/breakdown-by-characteristic.ts';
import { exploreEducationStatistics } from '#returns/published-statistics/layouts/explore-education-statistics.ts';
import { KNOWN_BUT_NOT_USED } from '#returns/published-statistics/layouts/known-but-not-used.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { interactiveTool } from '#returns/published-statistics/layouts/local-authority-interactive-tool.ts';
import { populationProjections, singleAges } from '#returns/published-statistics/layouts/office-for-national-statistics.ts';
import { ownLayout } from '#returns/published-statistics/layouts/own-layout.ts';
import { neighboursByColumn, neighboursByRow } from '#returns/published-statistics/layouts/statistical-neighbours.ts';

/** The forms in which statistics are published. The first that knows a file reads it; our own, which asks least, comes last. */
export const LAYOUTS: readonly Layout[] = [
  exploreEducationStatistics, breakdownByCharacteristic, neighboursByRow, neighboursByColumn, interactiveTool,
  populationProjections, singleAges, ...KNOWN_BUT_NOT_USED, ownLayout,
];
