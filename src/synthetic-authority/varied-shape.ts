import { addDays, addMonths, type CalendarDate } from '#kernel/calendar-date.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawWhole, drawYes } from './draws.ts';
import { lastDayOfData, type AuthorityShape, type Shock } from './shape.ts';
import { shapeOfSize } from './size.ts';

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform();

/** Kinds of shock with the range of their factor and of their months (0: it lasts). All assumptions. */
const SHOCKS: readonly { readonly kind: Shock['kind']; readonly factor: readonly [number, number]; readonly months: readonly [number, number] }[] = [
  { kind: 'starts-step', factor: [0.84, 1.18], months: [0, 0] },
  { kind: 'starts-spike', factor: [1.15, 1.45], months: [6, 12] },
  { kind: 'unaccompanied-wave', factor: [1.5, 2.5], months: [6, 15] },
  { kind: 'exit-freeze', factor: [0.3, 0.7], months: [3, 8] },
  { kind: 'residential-policy', factor: [0.65, 1.6], months: [0, 0] },
];

function drawShock(random: Random, from: CalendarDate, until: CalendarDate): Shock {
  const { kind, factor, months } = SHOCKS[drawWhole(random, 0, SHOCKS.length - 1)]!;
  const fromOn = addDays(from, drawWhole(random, 0, until - from));
  const length = drawWhole(random, months[0], months[1]);
  return { kind, fromOn, untilOn: length === 0 ? null : addMonths(fromOn, length), factor: between(random, factor[0], factor[1]) };
}

/** Shocks before the end of the data, and now and then one after it, which nobody can foresee. */
function drawShocks(random: Random, hostile: boolean, lastDay: CalendarDate, returnYears: number): Shock[] {
  const first = addMonths(lastDay, -12 * (returnYears + 2));
  const shocks: Shock[] = [];
  for (let i = 0; i < 2; i += 1) if (drawYes(random, hostile ? 0.45 : 0.12)) shocks.push(drawShock(random, first, lastDay));
  if (drawYes(random, hostile ? 0.12 : 0.03)) shocks.push(drawShock(random, lastDay, addMonths(lastDay, 36)));
  return shocks;
}

/**
 * An authority unlike the others: half of them mild and half hostile to a forecaster (strong frailty, large swings,
 * drifts and shocks). 150 to 1,500 looked after, 3 to 8 return years. The ranges are assumptions, and are held to the
 * published spread of yearly changes by a test (docs/decisions/0003-a-generator-that-is-not-the-model.md).
 */
export function variedShape(seed: number): AuthorityShape {
  const random = stream(seed, 'varied-shape');
  const hostile = drawYes(random, 0.5);
  const lookedAfter = exp(between(random, ln(150), ln(1500)));
  const returnYears = drawWhole(random, 3, 8);
  const lastYearEnding = 2025;
  const shape: AuthorityShape = {
    name: `Imaginary authority ${seed}`,
    lastYearEnding,
    returnYears,
    futureMonths: 60,
    startsPerYear: 200,
    unaccompaniedShareOfStarts: drawYes(random, 0.2) ? 0 : between(random, 0.02, 0.33),
    startsDriftPerYear: hostile ? between(random, -0.04, 0.06) : between(random, -0.02, 0.035),
    driftBeganYearsBeforeEnd: between(random, 1, 8),
    driftLastsYears: between(random, 3, 12),
    startsVarianceToMean: hostile ? between(random, 3, 8) : between(random, 1, 7),
    swingMemoryYears: between(random, 0.4, 2.5),
    seasonality: drawYes(random, 0.5) ? 1 : 0,
    exitSwing: between(random, 0.1, hostile ? 0.3 : 0.26),
    exitPaceDriftPerYear: hostile ? between(random, -0.03, 0.02) : between(random, -0.01, 0.01),
    paceSpread: hostile ? between(random, 0.4, 0.9) : between(random, 0, 0.5),
    instabilitySpread: hostile ? between(random, 0.4, 0.9) : between(random, 0, 0.5),
    paceInstabilityCorrelation: between(random, -0.7, 0.3),
    familyShareOfPace: between(random, 0, 0.8),
    agencyShare: between(random, 0.2, 0.6),
    agencyShareDriftPerYear: hostile ? between(random, -0.02, 0.035) : between(random, -0.005, 0.01),
    residentialDriftPerYear: hostile ? between(random, -0.03, 0.07) : between(random, -0.01, 0.03),
    kinshipWeight: between(random, 0.5, 1.6),
    shocks: [],
    mistakeShareOfRows: 0.01,
  };
  const shocks = drawShocks(random, hostile, lastDayOfData(shape), returnYears);
  return shapeOfSize({ ...shape, shocks }, lookedAfter);
}
