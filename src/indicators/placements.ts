import type { CalendarDate } from '#kernel/calendar-date.ts';
import { at } from '#kernel/assert.ts';
import { isOn } from '#journeys/child.ts';
import type { PeriodOfCare } from '#journeys/child.ts';
import type { Person } from '#journeys/pathway.ts';
import { placementGroupOf } from '#reference/placement-groups.ts';
import { firstDayOfMonthsTo, placementOn, touches } from '#indicators/care-on-day.ts';
import type { StateMeasure } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/** Judgements on where a looked after child lives. Groups are those of `reference/placement-groups.ts`. */

export const FOSTERING = ['kinship-fostering', 'agency-fostering', 'in-house-fostering'] as const;
/** Providers of PLACE_PROVIDER: the authority itself; a private company or a voluntary organisation. */
export const IN_HOUSE = ['PR1'] as const;
export const AGENCY = ['PR4', 'PR5'] as const;

/** The placement group of a child on a day; null out of care. */
export function placementGroupOn(person: Person, day: CalendarDate): string | null {
  const placement = placementOn(person, day);
  return placement === null ? null : placementGroupOf(placement.placementType, placement.placementProvider);
}

const isOneOf = (values: readonly string[], value: string | null): boolean => value !== null && values.includes(value);

/** Whether the foster carers of a child on a day are of a provider; null for a child who is not fostered. */
export const isFosteredBy = (providers: readonly string[], person: Person, day: CalendarDate): boolean | null =>
  (isOneOf(FOSTERING, placementGroupOn(person, day)) ? isOneOf(providers, placementOn(person, day)!.placementProvider) : null);

/** Of the children looked after on the day, the share who live in one of some placement groups. */
export const shareLivingIn = (...groups: readonly string[]): StateMeasure => ({
  kind: 'state', figure: 'share', needs: ['care'], during: whileLookedAfter, at: (person, day) => isOneOf(groups, placementGroupOn(person, day)), livingIn: groups,
});

/** How many placements a child had in the twelve months that end with a day, those of earlier periods of care among them. */
export function placementsInYearTo({ care }: Person, day: CalendarDate): number {
  const first = firstDayOfMonthsTo(day, 12);
  return (care?.periodsOfCare ?? []).flatMap(({ placements }) => placements)
    .filter(({ commencedOn, ceasedOn }) => touches({ from: commencedOn, until: ceasedOn }, first, day)).length;
}

/** Reasons for a new episode under which the carer stays: new legal status (L), same carer elsewhere (T), or both (U). Source: SSDA903 guide, RNE. */
const SAME_CARER: ReadonlySet<string> = new Set(['L', 'T', 'U']);

/** Since when a child, who is in the period of care on the day, has lived with the carer of that day. */
export function withCarerSince({ episodes, placements }: PeriodOfCare, day: CalendarDate): CalendarDate {
  let first = placements.findIndex(placement => isOn(placement, day));
  while (first > 0 && SAME_CARER.has(at(episodes, at(placements, first).firstEpisode).reasonForNewEpisode)) first -= 1;
  return at(placements, first).commencedOn;
}
