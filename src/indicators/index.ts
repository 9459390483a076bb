import { initialContacts } from '#indicators/catalogue/initial-contacts.ts';
import { initialContactsRate } from '#indicators/catalogue/initial-contacts-rate.ts';
import { lookedAfterChildren } from '#indicators/catalogue/looked-after-children.ts';
import { reReferrals } from '#indicators/catalogue/re-referrals.ts';
import { referrals } from '#indicators/catalogue/referrals.ts';
import { referralsRate } from '#indicators/catalogue/referrals-rate.ts';
import { CARE_AND_PERMANENCE } from '#indicators/care-and-permanence.ts';
import { FRONT_DOOR_AND_PLANS } from '#indicators/front-door-and-plans.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Every indicator, in the order of the dashboard and then of the catalogue. */
export const INDICATORS: readonly Indicator[] = [
  initialContacts,
  initialContactsRate,
  referrals,
  referralsRate,
  reReferrals,
  ...FRONT_DOOR_AND_PLANS,
  lookedAfterChildren,
  ...CARE_AND_PERMANENCE,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map(one => [one.id, one]));

export const indicatorIfKnown = (id: string): Indicator | null => BY_ID.get(id) ?? null;

/** The indicator of an id that is written in the code; a wrong one is a wrong program. */
export function indicatorOf(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new Error(`There is no indicator ${id}`);
  return indicator;
}
