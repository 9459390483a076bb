import { addDays, ageInYears, birthday, type CalendarDate } from '#kernel/calendar-date.ts';
import { exp } from '#kernel/mathematics.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawLogNormal, drawOne, drawWeibull, drawYes } from './draws.ts';
import type { ExitClock } from './exit-clock.ts';
import type { Family } from './families.ts';
import type { Nature } from './nature.ts';
import type { AuthorityShape } from './shape.ts';

/**
 * How a stay in care will end. It is settled when the child comes in, as a whole life and not as a chance every month:
 * the ways differ in when they happen, which is what makes exits come in two waves (days, and a year or more).
 */
export type WayOut = 'home-soon' | 'home-later' | 'relatives' | 'child-arrangements' | 'guardianship' | 'adoption' | 'elsewhere' | 'long' | 'remand';

export interface Plan {
  readonly way: WayOut;
  readonly ceasedOn: CalendarDate;
  /** Accommodated by agreement throughout: no court, no placement with parents, no adoption. */
  readonly voluntary: boolean;
  /** When the court decides (care, placement or special guardianship order); null where it is not asked. */
  readonly hearingOn: CalendarDate | null;
  readonly placedForAdoptionOn: CalendarDate | null;
  /** Start of a trial at home under the order. */
  readonly homeTrialOn: CalendarDate | null;
}

/** What every plan of an authority hangs on. */
export interface World { readonly seed: number; readonly shape: AuthorityShape; readonly clock: ExitClock }

export interface Stay { readonly family: Family; readonly sibling: number; readonly bornOn: CalendarDate; readonly period: number; readonly enteredOn: CalendarDate; readonly nature: Nature }

const ORDER: readonly WayOut[] = ['home-soon', 'home-later', 'relatives', 'child-arrangements', 'guardianship', 'adoption', 'elsewhere', 'long'];

/**
 * Shares of the ways out by age at entry (under 1, 1-4, 5-9, 10-15, 16-17). Assumption, set so that reasons and ages on
 * leaving come near DfE looked after children statistics 2021-25, rounded.
 */
const SHARES: readonly (readonly number[])[] = [
  [0.1, 0.13, 0.05, 0.03, 0.24, 0.34, 0.01, 0.1],
  [0.15, 0.13, 0.06, 0.05, 0.21, 0.18, 0.02, 0.2],
  [0.15, 0.12, 0.05, 0.06, 0.14, 0.03, 0.03, 0.42],
  [0.17, 0.1, 0.05, 0.03, 0.04, 0, 0.06, 0.55],
  [0.15, 0.04, 0.04, 0.01, 0.01, 0, 0.15, 0.6],
];

const ageBand = (age: number): number => (age < 1 ? 0 : age < 5 ? 1 : age < 10 ? 2 : age < 16 ? 3 : 4);

/** The draws that brothers and sisters have in common. */
interface Lot { readonly way: number; readonly duration: Random; readonly pace: number }

function drawLot(seed: number, stay: Stay): Lot {
  const own = stream(seed, 'way-out', stay.family.key, stay.sibling * 16 + stay.period);
  // Two families in three decide for all their children (assumption).
  const together = drawYes(own, 0.65);
  if (!together) return { way: own.uniform(), duration: own, pace: stay.nature.pace };
  const shared = stream(seed, 'family-way-out', stay.family.key, stay.period);
  return { way: shared.uniform(), duration: shared, pace: stay.nature.familyPace };
}

/** Slow leavers are pushed towards the later ways in the list, quick ones towards home. */
function tilt(uniform: number, score: number, spread: number): number {
  const kept = uniform * exp(-0.8 * spread * score);
  return kept / (kept + 1 - uniform);
}

function wayOf(stay: Stay, lot: Lot, spread: number): WayOut {
  const { kind } = stay.family;
  const uniform = tilt(lot.way, stay.nature.paceScore, spread);
  if (kind === 'remand') return 'remand';
  if (kind === 'unaccompanied') return uniform < 0.17 ? 'elsewhere' : 'long';
  if (kind === 'disabled') return uniform < 0.08 ? 'home-soon' : uniform < 0.22 ? 'home-later' : 'long';
  const shares = SHARES[ageBand(ageInYears(stay.bornOn, stay.enteredOn))]!;
  let left = uniform;
  for (let i = 0; i < shares.length; i += 1) {
    left -= shares[i]!;
    if (left < 0) return ORDER[i]!;
  }
  return 'long';
}

/** Days until the end for a way out that does not hang on a court, and the days the court takes for one that does. */
function drawDays(random: Random, way: WayOut, hearingDays: number, pace: number): number {
  switch (way) {
    case 'home-soon': return drawWeibull(random, 26, 0.75) / pace;
    case 'home-later': return 60 + drawLogNormal(random, 300, 0.7) / pace;
    case 'relatives': return drawWeibull(random, 150, 0.7) / pace;
    case 'child-arrangements': return 90 + drawLogNormal(random, 240, 0.5) / pace;
    // Half at the final hearing itself, half once the placement has proved itself.
    case 'guardianship': return hearingDays + (drawYes(random, 0.5) ? 0 : drawLogNormal(random, 300, 0.8) / pace);
    case 'adoption': return hearingDays;
    case 'elsewhere': return drawWeibull(random, 150, 0.8) / pace;
    case 'remand': return drawWeibull(random, 75, 0.9);
    // Late ways out of long stays; most reach 18 first.
    case 'long': return 450 + drawWeibull(random, 4600, 1.3) / pace;
  }
}

/** Court cases take 26 weeks by law and about 40 in truth (Ministry of Justice family court statistics, rounded). */
const drawHearingDays = (seed: number, stay: Stay): number =>
  Math.max(120, drawLogNormal(stream(seed, 'court', stay.family.key, stay.period), 285, 0.3));

function isVoluntary(seed: number, stay: Stay, way: WayOut): boolean {
  if (stay.family.kind === 'unaccompanied' || stay.family.kind === 'remand') return true;
  if (way === 'adoption' || way === 'guardianship') return false;
  const share = stay.family.kind === 'disabled' ? 0.65 : stay.family.kind === 'adolescent' ? 0.22 : way === 'home-soon' ? 0.55 : 0.06;
  return drawYes(stream(seed, 'voluntary', stay.family.key, stay.period), share);
}

export function planStay(world: World, stay: Stay): Plan {
  const { seed, shape, clock } = world;
  const lot = drawLot(seed, stay);
  const way = wayOf(stay, lot, shape.paceSpread);
  const hearingDays = drawHearingDays(seed, stay);
  const adultOn = birthday(stay.bornOn, 18);
  let days = drawDays(lot.duration, way, hearingDays, lot.pace);
  let placedForAdoptionOn: CalendarDate | null = null;
  if (way === 'adoption') {
    // Published averages: nine months from decision to placement, eight from placement to adoption.
    const adoption = stream(seed, 'adoption', stay.family.key, stay.period);
    days += drawLogNormal(adoption, 230, 0.6) / lot.pace;
    placedForAdoptionOn = clock.after(stay.enteredOn, days);
    days += 80 + drawLogNormal(adoption, 160, 0.45);
  }
  const due = clock.after(stay.enteredOn, days);
  const ceasedOn = due < adultOn ? due : adultOn;
  const voluntary = isVoluntary(seed, stay, way);
  const hearingOn = clock.after(stay.enteredOn, hearingDays);
  return {
    way, ceasedOn, voluntary, placedForAdoptionOn,
    hearingOn: voluntary || hearingOn >= ceasedOn ? null : hearingOn,
    homeTrialOn: voluntary ? null : homeTrial(seed, stay, way, ceasedOn),
  };
}

/** Under an order many go home before it is discharged (7% of looked-after children live with parents, DfE 2021-25). */
function homeTrial(seed: number, stay: Stay, way: WayOut, ceasedOn: CalendarDate): CalendarDate | null {
  const random = stream(seed, 'home-trial', stay.family.key, stay.period);
  if (!drawYes(random, way === 'home-later' ? 0.8 : way === 'long' ? 0.13 : 0)) return null;
  const days = drawLogNormal(random, 260, 0.6);
  const length = ceasedOn - stay.enteredOn;
  return addDays(ceasedOn, -Math.ceil(Math.min(days, length * (way === 'long' ? 0.5 : 0.7))));
}

/** Sooner the more often. */
export const drawDaysUntilReturn = (random: Random): number => Math.ceil(drawWeibull(random, 420, 0.8)) + 1;

/** Whether and after how many days a child who went home comes back. */
export function drawReturn(seed: number, stay: Stay, way: WayOut): number | null {
  const chance = way === 'home-soon' ? 0.28 : way === 'home-later' ? 0.22 : way === 'relatives' ? 0.15 : way === 'guardianship' || way === 'child-arrangements' ? 0.06 : 0;
  const random = stream(seed, 'return', stay.family.key, stay.period);
  return drawYes(random, chance) ? drawDaysUntilReturn(random) : null;
}

/** What the code for leaving depends on. */
export interface Leaving { readonly family: Family; readonly way: WayOut; readonly lastPlacement: string; readonly age: number; readonly after2018: boolean }

/** Code for leaving before 18. Guardianship codes changed for children leaving from April 2018. */
export function reasonBefore18(random: Random, leaving: Leaving): string {
  const { way, age } = leaving;
  const grown = age >= 16;
  switch (way) {
    case 'home-soon': return drawOne(random, [['E4A', 0.7], ['E4B', 0.27], ['E8', 0.03]]);
    case 'home-later': return drawOne(random, [['E4A', 0.88], ['E4B', 0.1], ['E8', 0.02]]);
    case 'relatives': return drawOne(random, [['E13', 0.85], ['E8', 0.15]]);
    case 'child-arrangements': return 'E41';
    case 'adoption': return drawOne(random, [['E12', 0.75], ['E11', 0.25]]);
    case 'guardianship': return guardianshipReason(random, leaving);
    case 'remand': return drawOne(random, [['E14', 0.5], ['E9', 0.25], ['E4A', 0.25]]);
    case 'elsewhere':
      if (leaving.family.kind === 'unaccompanied') return drawOne(random, [['E3', 0.55], ['E15', 0.25], ['E8', 0.18], ['E16', 0.02]]);
      return drawOne(random, [['E3', 0.25], ['E8', 0.45], ['E5', grown ? 0.3 : 0], ['E6', grown ? 0.12 : 0], ['E9', age >= 12 ? 0.06 : 0], ['E2', 0.02], ['E16', 0.01]]);
    case 'long':
      if (grown) return drawOne(random, [['E5', 0.35], ['E6', 0.12], ['E4A', 0.25], ['E8', 0.16], ['E13', 0.1], ['E9', 0.02]]);
      return drawYes(random, 0.4) ? guardianshipReason(random, leaving) : drawOne(random, [['E4A', 0.5], ['E41', 0.15], ['E13', 0.15], ['E8', 0.18], ['E2', 0.02]]);
  }
}

function guardianshipReason(random: Random, { lastPlacement, after2018 }: Leaving): string {
  const relative = /^U[123]$/.test(lastPlacement);
  const fostered = lastPlacement.startsWith('U');
  if (!after2018) return fostered ? 'E43' : 'E44';
  return relative ? 'E45' : fostered && drawYes(random, 0.35) ? 'E46' : 'E47';
}

/** Code for the 18th birthday, by where the young person lived (DfE looked after children statistics 2025, rounded). */
export function reasonAt18(random: Random, lastPlacement: string): string {
  if (/^(U.|P1)$/.test(lastPlacement)) return drawOne(random, [['E17', 0.72], ['E5', 0.14], ['E6', 0.05], ['E7', 0.01], ['E8', 0.08]]);
  if (/^(K3|H5|P2)$/.test(lastPlacement)) return drawOne(random, [['E5', 0.45], ['E17', 0.28], ['E6', 0.13], ['E8', 0.14]]);
  return drawOne(random, [['E5', 0.5], ['E17', 0.1], ['E7', 0.12], ['E6', 0.08], ['E8', 0.2]]);
}
