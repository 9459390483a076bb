import type { LevelPrior } from '#demand/level.ts';

/**
 * How much yearly levels move, before this authority's own data speak. From "Children looked after in England", starts
 * and ceases by local authority 2006-2025 (77 authorities, 1,385 pairs of years): the variance of log differences over
 * 1 to 5 years, less the Poisson part, is 0.028, 0.048, 0.058, 0.068, 0.076 for starts (a drift of 0.08 a year beside a
 * fading swing of 0.15) and 0.014, 0.023, 0.028, 0.036, 0.042 for ceases per child in care (0.07 and 0.09). Past growth
 * of starts does not go on (correlation of two years with the next two: -0.34), so no trend is carried forward.
 * scripts/priors-from-published.py recomputes the figures. Decision 0007.
 */
export const STARTS_PRIOR: LevelPrior = { driftPerYear: 0.08, swing: 0.15, start: 0.7 };
export const EXITS_PRIOR: LevelPrior = { driftPerYear: 0.07, swing: 0.09, start: 0.5 };

/**
 * How much the flow into one placement group moves beside the total. Year-on-year log changes of the stock by authority
 * 2021-25 (DfE, placement and provider): private provision 0.016, secure and children's homes 0.025, own provision
 * 0.007, fostering 0.005 (robust variances); less the chance in stocks of that size (0.005, 0.018, 0.004, 0.003) and
 * the change of the total (0.004), 0 to 0.006 is left. With about half of a group renewed in a year that is a standard
 * deviation of 0 to 0.17 of the flow in; the middle is taken. Decision 0007.
 */
export const GROUP_INFLOW_PRIOR: LevelPrior = { driftPerYear: 0.05, swing: 0.07, start: 0.4 };
/** A group's own exits and moves out beside the total's. Assumption: about half of the above. */
export const GROUP_OUTFLOW_PRIOR: LevelPrior = { driftPerYear: 0.03, swing: 0.04, start: 0.25 };
