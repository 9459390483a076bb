import { dateParts, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawNormal } from '#kernel/distributions.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import { stream } from '#kernel/random.ts';
import { lastDayOfData, type AuthorityShape, type Shock } from './shape.ts';

const DAYS_PER_YEAR = 365.25;

/** Children entering, January to December, around an even year: fewer in August and December (assumption). */
const SEASON = [0.05, 0.02, 0.08, -0.03, 0.04, 0.06, 0.05, -0.15, 0.06, 0.03, 0.02, -0.23];
/** Unaccompanied children arrive in summer and autumn (assumption after published small-boat arrivals). */
const UNACCOMPANIED_SEASON = [-0.3, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.3, 0.2, 0, -0.2];

/** Variance over mean that sibling groups alone give yearly counts: E[n^2] / E[n] of the family sizes, tested. */
export const FAMILY_VARIANCE_TO_MEAN = 1.51;

/** Years of drift that lie behind a day: 0 before it begins, no more than it lasts. */
export function driftYears(shape: AuthorityShape, on: CalendarDate): number {
  const years = (on - lastDayOfData(shape)) / DAYS_PER_YEAR + shape.driftBeganYearsBeforeEnd;
  return Math.min(Math.max(years, 0), shape.driftLastsYears);
}

const holds = (shock: Shock, on: CalendarDate): boolean => on >= shock.fromOn && (shock.untilOn === null || on < shock.untilOn);

function shockFactor(shape: AuthorityShape, kinds: readonly Shock['kind'][], on: CalendarDate): number {
  let factor = 1;
  for (const shock of shape.shocks) if (kinds.includes(shock.kind) && holds(shock, on)) factor *= shock.factor;
  return factor;
}

const compound = (ratePerYear: number, years: number): number => exp(ln(1 + ratePerYear) * years);

/** How many times its steady number of families enters in the month of a day, swing aside. */
export function startsFactor(shape: AuthorityShape, unaccompanied: boolean, on: CalendarDate): number {
  const season = 1 + shape.seasonality * (unaccompanied ? UNACCOMPANIED_SEASON : SEASON)[dateParts(on).month - 1]!;
  const shocks = shockFactor(shape, unaccompanied ? ['unaccompanied-wave'] : ['starts-step', 'starts-spike'], on);
  return season * shocks * compound(shape.startsDriftPerYear, driftYears(shape, on));
}

export const residentialWeight = (shape: AuthorityShape, on: CalendarDate): number =>
  compound(shape.residentialDriftPerYear, driftYears(shape, on)) * shockFactor(shape, ['residential-policy'], on);

export const agencyShareOn = (shape: AuthorityShape, on: CalendarDate): number =>
  Math.min(Math.max(shape.agencyShare + shape.agencyShareDriftPerYear * driftYears(shape, on), 0.02), 0.95);

/** What is left of the pace of exits on a day: a freeze that holds back 40% leaves 0.6. */
export function freezeFactor(shape: AuthorityShape, on: CalendarDate): number {
  let left = 1;
  for (const shock of shape.shocks) if (shock.kind === 'exit-freeze' && holds(shock, on)) left *= 1 - shock.factor;
  return left;
}

/**
 * A standard normal path, month by month, that wanders back to 0 over the memory given (Ornstein-Uhlenbeck), so that
 * good and bad years keep company.
 */
export function swingPath(seed: number, name: string, memoryYears: number, months: number): Float64Array {
  const keep = exp(-1 / (12 * memoryYears));
  const fresh = Math.sqrt(1 - keep * keep);
  const random = stream(seed, name);
  const path = new Float64Array(months);
  let level = drawNormal(random);
  for (let month = 0; month < months; month += 1) {
    path[month] = level;
    level = keep * level + fresh * drawNormal(random);
  }
  return path;
}

/**
 * Month by month multipliers of starts, around 1, such that yearly counts vary as the shape says: log-normal on a swing
 * path. The mean over one year of such a path has `within` times the variance of the path.
 */
export function startsSwing(seed: number, unaccompanied: boolean, shape: AuthorityShape, startsPerYear: number, months: number): Float64Array {
  const excess = Math.max(shape.startsVarianceToMean - (unaccompanied ? 1 : FAMILY_VARIANCE_TO_MEAN), 0);
  if (excess === 0 || startsPerYear <= 0) return new Float64Array(months).fill(1);
  const memory = shape.swingMemoryYears;
  const within = 2 * memory * memory * (1 / memory - 1 + exp(-1 / memory));
  // A log-normal's squared coefficient of variation is exp(variance) - 1.
  const variance = ln(1 + excess / startsPerYear / within);
  const spread = Math.sqrt(variance);
  return swingPath(seed, unaccompanied ? 'unaccompanied-swing' : 'swing', memory, months).map(level => exp(spread * level - variance / 2));
}
