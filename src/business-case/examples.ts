import type { BusinessCase } from '#business-case/case.ts';
import { eastSussexOutcome2015 } from '#business-case/examples/east-sussex-outcome-2015.ts';
import { eastSussexPlan2012 } from '#business-case/examples/east-sussex-plan-2012.ts';
import { norfolkPlan2017 } from '#business-case/examples/norfolk-plan-2017.ts';
import { westSussexPlan2009 } from '#business-case/examples/west-sussex-plan-2009.ts';

/** Cases that councils printed, taken apart; by the date of the paper. */
export const EXAMPLES: readonly BusinessCase[] = [westSussexPlan2009, eastSussexPlan2012, eastSussexOutcome2015, norfolkPlan2017];
