import { at } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode, PeriodOfCare } from '#journeys/child.ts';
import type { AdoptionSteps } from '#journeys/pathway.ts';
import type { Adoption } from '#returns/ssda903/pathway/tables/ad1.ts';
import type { AdoptionDecision } from '#returns/ssda903/pathway/tables/placed-for-adoption.ts';

/** Codes of the return. Source: SSDA903 guide; REFERENCE section b. */
const PLACEMENT_ORDER = 'E1';
const ADOPTED: ReadonlySet<string | null> = new Set(['E11', 'E12']);
const PLACED_FOR_ADOPTION: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6']);
const PLACED_WITH_OWN_FOSTER_CARER: ReadonlySet<string> = new Set(['A3', 'A5']);
const FOSTERED: ReadonlySet<string> = new Set(['U1', 'U2', 'U3', 'U4', 'U5', 'U6']);
const FOSTERED_BY_APPROVED_ADOPTER: ReadonlySet<string> = new Set(['U2', 'U5']);
/** Reasons for a new episode under which the carer stays the same. */
const SAME_CARER: ReadonlySet<string> = new Set(['L', 'T', 'U']);

/** The steps to adoption of a child, or null for one of whom no table and no episode tells any. */
export function adoptionSteps(child: Child | null, adoptions: readonly Adoption[], decisions: readonly AdoptionDecision[]): AdoptionSteps | null {
  const period = adoptionPeriod(child, adoptions.length + decisions.length > 0);
  const [adoption, decision] = [adoptions.at(-1), decisions.at(-1)];
  if (period === undefined && adoption === undefined && decision === undefined) return null;
  const episodes = period?.episodes ?? [];
  const placement = episodes.findIndex(({ placementType }) => PLACED_FOR_ADOPTION.has(placementType));
  return {
    enteredCareOn: period?.startIsKnown === true ? period.commencedOn : null,
    decidedOn: decision?.decidedOn ?? adoption?.decidedOn ?? null,
    placementOrderOn: episodes.find(({ legalStatus }) => legalStatus === PLACEMENT_ORDER)?.commencedOn ?? null,
    matchedOn: adoption?.matchedOn ?? null,
    placedOn: placement === -1 ? null : at(episodes, placement).commencedOn,
    adoptedOn: period !== undefined && endsInAdoption(period) ? period.ceasedOn : null,
    decisionReversedOn: decision?.reversedOn ?? null,
    reasonReversed: decision?.reasonReversed ?? null,
    fosteredByAdopterOn: period === undefined ? null : fosteredByAdopterOn(period, placement),
    adoptedByFosterCarer: adoption?.byFosterCarer ?? null,
  };
}

const endsInAdoption = ({ reasonCeased }: PeriodOfCare): boolean => ADOPTED.has(reasonCeased);

/** The last period of care that shows a step; where only a table shows one, the child's last period. */
function adoptionPeriod(child: Child | null, toldByTable: boolean): PeriodOfCare | undefined {
  const shows = (period: PeriodOfCare): boolean => endsInAdoption(period)
    || period.episodes.some(({ legalStatus, placementType }) => legalStatus === PLACEMENT_ORDER || PLACED_FOR_ADOPTION.has(placementType));
  return child?.periodsOfCare.findLast(shows) ?? (toldByTable ? child?.periodsOfCare.at(-1) : undefined);
}

/**
 * A child placed for adoption with the foster carer lived there from the start of that carer's fostering. One not placed
 * for adoption yet may live with carers who are approved adopters too; one placed with somebody else did not.
 */
function fosteredByAdopterOn({ episodes, placements }: PeriodOfCare, placement: number): CalendarDate | null {
  if (placement === -1) return episodes.find(({ placementType }) => FOSTERED_BY_APPROVED_ADOPTER.has(placementType))?.commencedOn ?? null;
  if (!PLACED_WITH_OWN_FOSTER_CARER.has(at(episodes, placement).placementType)) return null;
  let first: Episode | null = null;
  // Backwards over the placements with one carer, in which holidays and stays in hospital are folded in already.
  for (const { placementType, firstEpisode } of placements.filter(each => each.lastEpisode < placement).toReversed()) {
    if (!FOSTERED.has(placementType) || (first !== null && !SAME_CARER.has(first.reasonForNewEpisode))) break;
    first = at(episodes, firstEpisode);
  }
  return first?.commencedOn ?? null;
}
