import { addDays, addMonths, dateParts, monthEnd, type CalendarDate } from '#kernel/calendar-date.ts';
import { clamp } from '#kernel/mathematics.ts';
import { mix32, type Random } from '#kernel/random.ts';
import { drawYes } from '#synthetic-authority/draws.ts';
import type { ChildDraft, Household, OpenEpisode } from './drafts.ts';
import { byMonth } from './levels.ts';
import type { PathwayShape } from './shape.ts';

/** Kinds of event whose numbers a shape gives month by month. */
export const FLOWS = ['contacts', 'referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'protectionPlanStarts'] as const;
export type Flow = (typeof FLOWS)[number];

/** A chance that keeps to its mean: what came too often comes a little less often until that is made good. */
export type SteadyChance = (random: Random, probability: number, size: number) => boolean;

/** Everything that changes while an authority is invented month by month. */
export interface World {
  readonly seed: number;
  readonly shape: PathwayShape;
  /** The last day that is invented. */
  readonly until: CalendarDate;
  readonly months: number;
  readonly firstDays: readonly CalendarDate[];
  /** What the shape asks for in each month. */
  readonly wanted: Readonly<Record<Flow, Float64Array>>;
  /** How much of it the children in care bring, whose pathway is written before all others. */
  readonly written: Readonly<Record<Flow, Float64Array>>;
  readonly children: ChildDraft[];
  readonly households: Household[];
  /** Households with a referral, in the order of their months: those of the last twelve months stand from `recentFrom` on. */
  readonly referred: { readonly household: Household; readonly on: CalendarDate }[];
  recentFrom: number;
  openEpisodes: OpenEpisode[];
  /** Changes in the numbers of children by month: with an open episode of need, on a protection plan. */
  readonly inNeed: Int32Array;
  readonly onPlan: Int32Array;
  readonly steady: Readonly<Record<'assessed' | 'enquired' | 'conferred' | 'planned', SteadyChance>>;
}

/** Children who are ahead or behind are made good over some forty decisions. */
const PATIENCE = 40;

function makeSteady(): SteadyChance {
  let ahead = 0;
  return (random, probability, size) => {
    const yes = drawYes(random, clamp(probability - ahead / PATIENCE, 0, 1));
    ahead = clamp(ahead + (yes ? size : 0) - probability * size, -2 * PATIENCE, 2 * PATIENCE);
    return yes;
  };
}

const flows = (make: (flow: Flow) => Float64Array): Readonly<Record<Flow, Float64Array>> => ({
  contacts: make('contacts'), referrals: make('referrals'), assessments: make('assessments'), section47Enquiries: make('section47Enquiries'),
  initialConferences: make('initialConferences'), protectionPlanStarts: make('protectionPlanStarts'),
});

export function makeWorld(seed: number, shape: PathwayShape, until: CalendarDate): World {
  const months = monthsBetween(shape.from, until) + 1;
  return {
    seed, shape, until, months, firstDays: Array.from({ length: months }, (_, month) => addMonths(shape.from, month)),
    wanted: flows(flow => byMonth(shape[flow], shape.from, months)), written: flows(() => new Float64Array(months)),
    children: [], households: [], referred: [], recentFrom: 0, openEpisodes: [], inNeed: new Int32Array(months), onPlan: new Int32Array(months),
    steady: { assessed: makeSteady(), enquired: makeSteady(), conferred: makeSteady(), planned: makeSteady() },
  };
}

function monthsBetween(from: CalendarDate, on: CalendarDate): number {
  const a = dateParts(from);
  const b = dateParts(on);
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** The month of a day; 0 for all before the first, null after the last. */
export function monthOf(world: World, on: CalendarDate): number | null {
  return on > world.until ? null : Math.max(0, monthsBetween(world.shape.from, on));
}

/** Notes that children came (1) or went (-1), so that the number on the last day of each month is the sum so far. */
export function noteChange(world: World, changes: Int32Array, on: CalendarDate, by: 1 | -1): void {
  const month = monthOf(world, on);
  if (month !== null) changes[month]! += by;
}

export function noteWritten(world: World, flow: Flow, on: CalendarDate): void {
  if (on < world.shape.from) return;
  const month = monthOf(world, on);
  if (month !== null) world.written[flow][month]! += 1;
}

/** What is still asked for in a month beside what children in care bring. */
export const stillWanted = (world: World, flow: Flow, month: number): number => {
  const at = Math.min(month, world.months - 1);
  return Math.max(0, world.wanted[flow][at]! - world.written[flow][at]!);
};

export function numberAtEnd(changes: Int32Array, month: number): number {
  let number = 0;
  for (let i = 0; i <= month; i += 1) number += changes[i]!;
  return number;
}

/** Chance that belongs to one household and one month, the same for all its children, from 0 to 1. */
export const householdChance = (world: World, household: Household, month: number, salt: number): number =>
  (mix32(mix32(household.number * 512 + month) ^ mix32(world.seed + salt)) + 0.5) / 4_294_967_296;

export const lastDayOf = (world: World, month: number): CalendarDate => monthEnd(world.firstDays[month]!);

/** A day from one to another, both included, by a chance from 0 to 1. */
export const dayBetween = (from: CalendarDate, until: CalendarDate, chance: number): CalendarDate => addDays(from, Math.floor(chance * (Math.max(until - from, 0) + 1)));
