import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays } from '#kernel/calendar-date.ts';
import type { Assessment, Person } from '#journeys/pathway.ts';

/** Which records of a child belong together: those of one episode of need, which a referral opens. */

interface OfEpisode { readonly referredOn: CalendarDate | null }

/** Days after its authorisation within which a plan counts as what an assessment came to. Source: catalogue T09 and T10, where it is a setting; liia's window from conference to plan. */
const PLAN_FOLLOWS_WITHIN_DAYS = 45;

/**
 * The day of the referral that opened the episode a record belongs to: as the return says, else the child's latest
 * referral by the record's own day (Annex A joins its lists by child and date alone); null where none is known.
 */
export const episodeOf = ({ referrals }: Person, { referredOn }: OfEpisode, on: CalendarDate): CalendarDate | null =>
  referredOn ?? referrals.findLast(referral => referral.on <= on)?.on ?? null;

/** Whether a plan of the same episode began on the day the assessment was authorised or within 45 days after it. */
export function leadsTo(person: Person, assessment: Assessment, authorisedOn: CalendarDate, plans: readonly (OfEpisode & { readonly startedOn: CalendarDate })[]): boolean {
  const episode = episodeOf(person, assessment, assessment.startedOn);
  const until = addDays(authorisedOn, PLAN_FOLLOWS_WITHIN_DAYS);
  return plans.some(plan => plan.startedOn >= authorisedOn && plan.startedOn <= until && episodeOf(person, plan, plan.startedOn) === episode);
}
