import type { ClaimKind } from '#paper/claim-kind.ts';
import { change } from '#paper/kinds/change.ts';
import { compoundGrowth } from '#paper/kinds/compound-growth.ts';
import { compoundTrend } from '#paper/kinds/compound-trend.ts';
import { countAtRate } from '#paper/kinds/count-at-rate.ts';
import { countOver } from '#paper/kinds/count-over.ts';
import { difference } from '#paper/kinds/difference.ts';
import { excessOverOthers } from '#paper/kinds/excess-over-others.ts';
import { figure } from '#paper/kinds/figure.ts';
import { impliedPopulation } from '#paper/kinds/implied-population.ts';
import { linearTrend } from '#paper/kinds/linear-trend.ts';
import { meanOf } from '#paper/kinds/mean-of.ts';
import { numberAbove } from '#paper/kinds/number-above.ts';
import { partAtShare } from '#paper/kinds/part-at-share.ts';
import { partOfWhole } from '#paper/kinds/part-of-whole.ts';
import { partYear } from '#paper/kinds/part-year.ts';
import { perUnit } from '#paper/kinds/per-unit.ts';
import { product } from '#paper/kinds/product.ts';
import { ratePer10000 } from '#paper/kinds/rate-per-10000.ts';
import { totalOfParts } from '#paper/kinds/total-of-parts.ts';
import { yearlyGrowth } from '#paper/kinds/yearly-growth.ts';

/** Every arithmetic that a paper can be checked by. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  figure, totalOfParts, difference, product, meanOf, countOver,
  partOfWhole, partAtShare, change, compoundGrowth, yearlyGrowth, linearTrend, compoundTrend,
  ratePer10000, impliedPopulation, countAtRate, excessOverOthers, numberAbove,
  perUnit, partYear,
];
