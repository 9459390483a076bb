import { addDays, addMonths, ageInYears, birthday, calendarDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawIndex } from '#kernel/distributions.ts';
import { stream, type Random } from '#kernel/random.ts';
import { agencyShareOn, residentialWeight } from './calendar-effects.ts';
import { drawLogNormal, drawOne, drawWeibull, drawWhole, drawYes } from './draws.ts';
import type { AuthorityShape } from './shape.ts';
import type { Plan, Stay } from './ways-out.ts';

/** Where a child lives from one day to another. */
export interface Home {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly placementType: string;
  readonly provider: string | null;
  /** Names the carer or the house; unchanged when only the status of the placement changes. */
  readonly carer: number;
  /** Why it ended (code of the return); empty for the last. */
  readonly reasonEnded: string;
}

/** Sorts of placement a choice is made among; codes and providers follow. */
type Sort = 'kinship' | 'foster' | 'residential' | 'supported' | 'parents' | 'secure' | 'custody' | 'school' | 'family-centre' | 'health' | 'crisis';
const SORTS: readonly Sort[] = ['kinship', 'foster', 'residential', 'supported', 'parents', 'secure', 'custody', 'school', 'family-centre', 'health', 'crisis'];

/**
 * Weights of the first placement by age (under 1, 1-4, 5-9, 10-15, 16-17), in the order of SORTS. Assumption, set so
 * that placements on 31 March come near DfE looked after children statistics 2021-25, rounded.
 */
const FIRST: readonly (readonly number[])[] = [
  [22, 54, 0, 0, 15, 0, 0, 0, 8, 1, 0],
  [25, 54, 0, 0, 17, 0, 0, 0, 2, 0.5, 1],
  [20, 58, 6, 0, 14, 0, 0, 0.2, 0, 0.3, 2],
  [13, 52, 20, 0, 7, 0.5, 0.2, 0.3, 0, 0.7, 7],
  [8, 28, 18, 36, 3, 0.5, 0.5, 0.2, 0, 0.5, 6],
];

/** The next placement after one that was not residential, and after one that was. */
const NEXT: readonly (readonly number[])[] = [
  [16, 80, 0, 0, 2, 0, 0, 0, 0.5, 0.5, 0],
  [14, 80, 0.3, 0, 3, 0, 0, 0, 0.2, 0.3, 0.5],
  [11, 78, 6, 0, 2, 0, 0, 0.3, 0, 0.3, 2],
  [7, 58, 25, 0, 2, 0.6, 0.3, 0.4, 0, 0.7, 7],
  [4, 26, 17, 45, 1, 0.5, 0.8, 0.1, 0, 0.5, 6],
];
const NEXT_FROM_RESIDENTIAL: readonly (readonly number[])[] = [
  [10, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [8, 90, 2, 0, 0, 0, 0, 0, 0, 0, 0],
  [5, 50, 42, 0, 0, 0, 0, 2, 0, 0, 2],
  [3, 26, 60, 0, 0, 2, 0.5, 1, 0, 1, 9],
  [2, 10, 36, 42, 0, 1.5, 1.5, 0, 0, 0.5, 7],
];

const BY_KIND: Readonly<Partial<Record<Stay['family']['kind'], readonly number[]>>> = {
  disabled: [3, 40, 38, 0, 0, 0, 0, 9, 0, 6, 2],
  remand: [2, 16, 16, 6, 0, 8, 46, 0, 0, 0, 2],
  // Residential is for the youngest; supported accommodation drops out below 16 (see weightsOf).
  unaccompanied: [1, 36, 2.5, 59, 0, 0, 0, 0, 0, 0, 1.5],
};

const ageBand = (age: number): number => (age < 1 ? 0 : age < 5 ? 1 : age < 10 ? 2 : age < 16 ? 3 : 4);

interface Chooser { readonly random: Random; readonly shape: AuthorityShape; readonly stay: Stay; readonly plan: Plan }

function chooseSort({ random, shape, stay, plan }: Chooser, on: CalendarDate, last: Sort | null): Sort {
  const age = ageInYears(stay.bornOn, on);
  const special = last === null || stay.family.kind === 'unaccompanied' ? BY_KIND[stay.family.kind] : undefined;
  const table = last === null ? FIRST : last === 'residential' || last === 'secure' ? NEXT_FROM_RESIDENTIAL : NEXT;
  const weights = [...(special ?? table[ageBand(age)]!)];
  // Most guardians are relatives who cared for the child first.
  weights[0]! *= shape.kinshipWeight * (plan.way === 'guardianship' ? 2.5 : 0.85);
  weights[2]! *= residentialWeight(shape, on);
  if (age < 16) weights[3] = 0;
  // A child accommodated by agreement cannot be placed with its own parents.
  if (plan.voluntary) weights[4] = 0;
  return SORTS[drawIndex(random, weights)]!;
}

/** How long a placement lasts by itself, in days: medians and spreads are assumptions near DfE's published durations. */
function drawLength(random: Random, sort: Sort, settled: boolean, instability: number): number {
  switch (sort) {
    case 'kinship': return settled ? drawWeibull(random, 3000, 0.9) / instability : drawLogNormal(random, 420, 0.9) / instability;
    case 'foster': return settled ? drawWeibull(random, 2300, 0.85) / instability : drawLogNormal(random, 230, 1.3) / instability;
    case 'residential': return drawLogNormal(random, 330, 1.0) / instability;
    case 'supported': return drawLogNormal(random, 330, 0.9) / instability;
    case 'parents': return drawLogNormal(random, 250, 0.8);
    case 'secure': return drawLogNormal(random, 90, 0.5);
    case 'custody': return drawWeibull(random, 80, 1.1);
    case 'school': return drawLogNormal(random, 900, 0.7);
    case 'family-centre': return drawLogNormal(random, 95, 0.4);
    case 'health': return drawLogNormal(random, 30, 0.9);
    case 'crisis': return drawLogNormal(random, 38, 0.9);
  }
}

const SUPPORTED_REGISTERED_ON = calendarDate(2023, 10, 28);
const K3_FROM = calendarDate(2024, 4, 1);
const Z_SPLIT_ON = calendarDate(2025, 4, 1);

/** The return's code and provider for a sort of placement between two days. */
function codeOf({ random, shape }: Chooser, sort: Sort, settled: boolean, from: CalendarDate, until: CalendarDate): readonly [string, string | null] {
  switch (sort) {
    case 'kinship': return [settled ? 'U1' : 'U3', 'PR1'];
    case 'foster': {
      const agency = drawYes(random, agencyShareOn(shape, from));
      return [settled ? 'U4' : 'U6', agency ? drawOne(random, [['PR4', 0.8], ['PR5', 0.2]]) : drawOne(random, [['PR1', 0.98], ['PR2', 0.02]])];
    }
    case 'residential': return [drawOne(random, [['K2', 0.96], ['R1', 0.04]]), drawOne(random, [['PR4', 0.64], ['PR1', 0.29], ['PR5', 0.07]])];
    case 'supported': return [supportedCode(random, from, until), drawOne(random, [['PR4', 0.78], ['PR5', 0.14], ['PR1', 0.08]])];
    case 'parents': return ['P1', 'PR0'];
    case 'secure': return ['K1', drawOne(random, [['PR1', 0.5], ['PR2', 0.5]])];
    case 'custody': return ['R5', 'PR3'];
    case 'school': return ['S1', drawOne(random, [['PR4', 0.6], ['PR5', 0.4]])];
    case 'family-centre': return ['R3', drawOne(random, [['PR4', 0.7], ['PR1', 0.3]])];
    case 'health': return ['R2', 'PR3'];
    case 'crisis': return [from >= Z_SPLIT_ON ? 'Z12' : 'Z1', null];
  }
}

/** Supported accommodation was H5 or P2 until it had to be registered; from the 2024-25 return it is K3. */
function supportedCode(random: Random, from: CalendarDate, until: CalendarDate): string {
  if (until >= K3_FROM) return 'K3';
  return until <= SUPPORTED_REGISTERED_ON && from < SUPPORTED_REGISTERED_ON && drawYes(random, 0.12) ? 'P2' : 'H5';
}

/** What an episode that ended by a day was reported as, in a placement that goes on under a newer code. */
export const codeUntil = (placementType: string, until: CalendarDate): string => (placementType === 'K3' && until < K3_FROM ? 'H5' : placementType);

const REASONS: readonly (readonly [string, number])[] = [
  ['CARPL', 0.52], ['CREQB', 0.12], ['CREQO', 0.1], ['LAREQ', 0.08], ['CHILD', 0.06], ['CLOSE', 0.03], ['OTHER', 0.04], ['STAND', 0.03], ['ALLEG', 0.015], ['APPRR', 0.005],
];

/** Under half of those still in care at 16 move to supported accommodation on a day of their own. */
function supportedFrom(random: Random, stay: Stay, plan: Plan): CalendarDate | null {
  const on = addDays(birthday(stay.bornOn, 16), drawWhole(random, 60, 700));
  return drawYes(random, 0.45) && on < addDays(plan.ceasedOn, -14) && on > addDays(stay.enteredOn, 30) ? on : null;
}

/** A place to live of the sort given; a settled one is meant to last. */
interface Choice { readonly sort: Sort | 'adoption'; readonly settled: boolean; readonly carer: number }

interface Turn { readonly on: CalendarDate; readonly sort: Sort | 'adoption' }

/** Moves that the plan fixes beforehand, in order; none on or before the first day. */
function plannedTurns({ random, stay, plan }: Chooser): Turn[] {
  const turns: Turn[] = [];
  if (plan.placedForAdoptionOn !== null) turns.push({ on: plan.placedForAdoptionOn, sort: 'adoption' });
  if (plan.homeTrialOn !== null) turns.push({ on: plan.homeTrialOn, sort: 'parents' });
  const supported = stay.family.kind === 'remand' ? null : supportedFrom(random, stay, plan);
  if (supported !== null && (plan.homeTrialOn === null || supported < plan.homeTrialOn)) turns.push({ on: supported, sort: 'supported' });
  return turns.filter(turn => turn.on > addDays(stay.enteredOn, 1) && turn.on < plan.ceasedOn).sort((a, b) => a.on - b.on);
}

/** Where the child lives next, after a home that ended by plan (a turn) or by itself. */
function chooseNext(chooser: Chooser, on: CalendarDate, now: Choice, turn: Turn | undefined): Choice {
  const { random, stay, plan } = chooser;
  const foster = now.sort === 'kinship' || now.sort === 'foster';
  if (turn !== undefined) {
    // Some foster carers adopt: the child stays where it is.
    const stays = turn.sort === 'adoption' && now.sort === 'foster' && drawYes(random, 0.12);
    return { sort: turn.sort, settled: true, carer: now.carer + (stays ? 0 : 1) };
  }
  // A long stay that has gone well is made permanent where it is: the same carer, another code.
  if (foster && !now.settled && plan.way === 'long' && drawYes(random, 0.5)) return { ...now, settled: true };
  const settled = plan.way === 'long' && on > addMonths(stay.enteredOn, 9) && drawYes(random, 0.4);
  return { sort: chooseSort(chooser, on, now.sort === 'adoption' ? 'foster' : now.sort), settled, carer: now.carer + 1 };
}

/** Days a home lasts by itself; one that the plan set lasts until the plan ends it. */
function lengthOf({ random, stay }: Chooser, { sort, settled }: Choice): number {
  if (sort === 'adoption' || (sort === 'parents' && settled)) return Infinity;
  return Math.max(1, Math.round(drawLength(random, sort, settled, stay.nature.instability)));
}

function placeOf(chooser: Chooser, { sort, settled, carer }: Choice, from: CalendarDate, until: CalendarDate, last: Home | undefined): readonly [string, string | null] {
  const same = last !== undefined && last.carer === carer;
  if (sort === 'adoption') return [same ? 'A5' : 'A6', 'PR1'];
  return same ? [sort === 'kinship' ? 'U1' : 'U4', last.provider] : codeOf(chooser, sort, settled, from, until);
}

/** The places a child lives in from entry to exit: each lasts its own time, unless the plan moves the child first. */
export function planHomes(seed: number, shape: AuthorityShape, stay: Stay, plan: Plan): Home[] {
  const chooser: Chooser = { random: stream(seed, 'placements', stay.family.key, stay.sibling * 16 + stay.period), shape, stay, plan };
  const turns = plannedTurns(chooser);
  const homes: Home[] = [];
  let from = stay.enteredOn;
  let now: Choice = { sort: chooseSort(chooser, from, null), settled: false, carer: 1 };
  while (from < plan.ceasedOn) {
    const turn = turns[0];
    const limit = turn === undefined ? plan.ceasedOn : turn.on;
    const until = addDays(from, Math.min(lengthOf(chooser, now), limit - from));
    const [placementType, provider] = placeOf(chooser, now, from, until, homes[homes.length - 1]);
    const planned = until === turn?.on ? turns.shift() : undefined;
    const next = until < plan.ceasedOn ? chooseNext(chooser, until, now, planned) : null;
    const reasonEnded = next === null ? '' : next.carer === now.carer ? 'PLACE' : planned !== undefined ? 'CARPL' : drawOne(chooser.random, REASONS);
    homes.push({ from, until, placementType, provider, carer: now.carer, reasonEnded });
    if (next !== null) now = next;
    from = until;
  }
  return homes;
}
