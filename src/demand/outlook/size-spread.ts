/** Half of a normal law lies within the first many standard deviations of its middle, 80% within the second. */
export const [NORMAL_50, NORMAL_80] = [0.6745, 1.2816] as const;

/**
 * The part of a change that does not shrink with size, against the part that does (1 for each child): an area of 400 swings
 * sqrt(2) times as much as chance alone would make it. Only where a search starts; what holds is learnt from past misses.
 */
export const USUAL_FLOOR = 0.0025;

/** How widely an area of a size spreads, up to a factor that is learnt. */
export const sizeSpread = (count: number, floor = USUAL_FLOOR): number => Math.sqrt(floor + 1 / count);
