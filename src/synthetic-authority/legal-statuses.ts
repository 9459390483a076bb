import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawLogNormal, drawOne, drawWhole, drawYes } from './draws.ts';
import type { Home } from './placements.ts';
import type { Plan, Stay } from './ways-out.ts';

export interface StatusFrom { readonly from: CalendarDate; readonly legalStatus: string }

/** Orders at the door of a child for whom the court is asked sooner or later (assumption). */
function firstStatuses(random: Random, enteredOn: CalendarDate): StatusFrom[] {
  const first = drawOne(random, [['L1', 0.1], ['L2', 0.04], ['C1', 0.46], ['V2', 0.4]]);
  // Police protection may last 72 hours and an emergency order 21 days.
  const days = first === 'L1' ? drawWhole(random, 1, 3) : first === 'L2' ? drawWhole(random, 8, 21) : Math.round(drawLogNormal(random, 70, 0.9)) + 4;
  const statuses: StatusFrom[] = [{ from: enteredOn, legalStatus: first }];
  if (first !== 'C1') statuses.push({ from: addDays(enteredOn, days), legalStatus: 'C1' });
  return statuses;
}

/**
 * Legal statuses in the order they came into force. The court's decision is one day for brothers and sisters; a plan
 * for adoption that fails goes back to the care order. A placement with parents needs an order, so one comes with it.
 */
export function planStatuses(seed: number, stay: Stay, plan: Plan, homes: readonly Home[]): StatusFrom[] {
  const { kind } = stay.family;
  if (kind === 'remand') return [{ from: stay.enteredOn, legalStatus: 'J1' }];
  const random = stream(seed, 'orders', stay.family.key, stay.sibling * 16 + stay.period);
  if (plan.voluntary) {
    const police = kind !== 'unaccompanied' && drawYes(random, 0.1) && plan.ceasedOn > addDays(stay.enteredOn, 4);
    const agreed = { from: police ? addDays(stay.enteredOn, drawWhole(random, 1, 3)) : stay.enteredOn, legalStatus: 'V2' };
    return police ? [{ from: stay.enteredOn, legalStatus: 'L1' }, agreed] : [agreed];
  }
  const withParentsOn = homes.find(home => home.placementType === 'P1')?.from;
  const statuses = withParentsOn === stay.enteredOn ? [{ from: stay.enteredOn, legalStatus: 'C1' }] : firstStatuses(random, stay.enteredOn);
  const interim = statuses[statuses.length - 1]!;
  const bound = [plan.hearingOn, withParentsOn, plan.ceasedOn].reduce<number>((least, day) => Math.min(least, day ?? Infinity), Infinity);
  // The interim order comes before the final one, and before a placement with parents.
  if (interim.from >= bound && statuses.length > 1) statuses[statuses.length - 1] = { ...interim, from: Math.max(bound, stay.enteredOn + 1) as CalendarDate };
  if (plan.hearingOn !== null) {
    const adoption = plan.placedForAdoptionOn !== null && plan.placedForAdoptionOn >= plan.hearingOn;
    statuses.push({ from: plan.hearingOn, legalStatus: adoption ? 'E1' : 'C2' });
    if (!adoption && stay.bornOn > addDays(plan.hearingOn, -1500) && plan.way === 'long' && drawYes(random, 0.15)) return withFailedAdoption(random, statuses, plan);
  }
  return inForce(statuses, plan);
}

/** Drops what came into force after the end, or on the same day as the next. */
const inForce = (statuses: readonly StatusFrom[], plan: Plan): StatusFrom[] =>
  statuses.filter((status, i) => status.from < plan.ceasedOn && (statuses[i + 1] === undefined || statuses[i + 1]!.from > status.from));

/** A placement order was made, no adopters were found, and the order was discharged after a year or so. */
function withFailedAdoption(random: Random, statuses: readonly StatusFrom[], plan: Plan): StatusFrom[] {
  const final = statuses[statuses.length - 1]!;
  const revokedOn = addDays(final.from, 200 + Math.round(drawLogNormal(random, 250, 0.4)));
  return inForce([...statuses.slice(0, -1), { from: final.from, legalStatus: 'E1' }, { from: revokedOn, legalStatus: 'C2' }], plan);
}
