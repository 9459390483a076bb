import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode, PeriodOfCare } from '#journeys/child.ts';
import type { AdoptionSteps, ChildProtectionPlan, PersonPart, ProspectiveAdopter } from '#journeys/pathway.ts';

/** A day that has come; null for one that has not. */
const known = (day: CalendarDate | null, on: CalendarDate): CalendarDate | null => (day !== null && day <= on ? day : null);

/** What an authority knew of a child at the end of a day: nothing that came later, and no end of what went on. */
export function asKnownOn(person: PersonPart, on: CalendarDate): PersonPart {
  const begun = <T extends { readonly startedOn: CalendarDate }>(list: readonly T[] | undefined): readonly T[] => list?.filter(({ startedOn }) => startedOn <= on) ?? [];
  const lasting = <T extends { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }>(list: readonly T[] | undefined): readonly T[] =>
    begun(list).map(one => ({ ...one, endedOn: known(one.endedOn, on) }));
  const isBorn = person.bornOn != null && person.bornOn <= on;
  return {
    ...person,
    bornOn: isBorn ? person.bornOn : null, expectedOn: isBorn ? null : person.expectedOn ?? person.bornOn ?? null, sex: isBorn ? person.sex ?? 'unknown' : 'unknown',
    contacts: person.contacts?.filter(contact => contact.on <= on) ?? [],
    earlyHelp: lasting(person.earlyHelp),
    referrals: (person.referrals ?? []).filter(referral => referral.on <= on)
      .map(referral => (referral.closedOn !== null && referral.closedOn <= on ? referral : { ...referral, closedOn: null, reasonForClosure: null })),
    assessments: begun(person.assessments).map(one => (known(one.authorisedOn, on) === null ? { ...one, authorisedOn: null, factors: [], supportRequired: null } : one)),
    section47Enquiries: begun(person.section47Enquiries).map(one => ({ ...one, conferenceOn: known(one.conferenceOn, on) })),
    initialConferences: person.initialConferences?.filter(conference => conference.on <= on) ?? [],
    childInNeedPlans: lasting(person.childInNeedPlans),
    childProtectionPlans: lasting<ChildProtectionPlan>(person.childProtectionPlans).map(plan => ({ ...plan, reviews: plan.reviews.filter(review => review <= on) })),
    care: person.care == null ? null : careAsKnownOn(person.care, on),
    careReviews: person.careReviews?.filter(review => review.on <= on) ?? [],
    missingIncidents: lasting(person.missingIncidents),
    socialWorkers: lasting(person.socialWorkers),
    careLeaverContacts: person.careLeaverContacts?.filter(({ asAt }) => asAt <= on) ?? [],
    adoption: person.adoption == null ? null : adoptionAsKnownOn(person.adoption, on),
  };
}

/** Null for a child who had not come into care. */
function careAsKnownOn(care: Child, on: CalendarDate): Child | null {
  const periodsOfCare = care.periodsOfCare.filter(({ commencedOn }) => commencedOn <= on).map(period => periodAsKnownOn(period, on));
  const shortBreaks = care.shortBreaks.filter(({ commencedOn }) => commencedOn <= on).map(episode => episodeAsKnownOn(episode, on));
  return periodsOfCare.length + shortBreaks.length === 0 ? null : { ...care, periodsOfCare, shortBreaks };
}

const episodeAsKnownOn = (episode: Episode, on: CalendarDate): Episode =>
  (episode.ceasedOn !== null && episode.ceasedOn <= on ? episode : { ...episode, ceasedOn: null, reasonEpisodeCeased: null, reasonPlaceChange: null });

function periodAsKnownOn(period: PeriodOfCare, on: CalendarDate): PeriodOfCare {
  const episodes = period.episodes.filter(({ commencedOn }) => commencedOn <= on).map(episode => episodeAsKnownOn(episode, on));
  const ceasedOn = known(period.ceasedOn, on);
  return {
    ...period, ceasedOn, reasonCeased: ceasedOn === null ? null : period.reasonCeased, episodes,
    placements: period.placements.filter(({ commencedOn }) => commencedOn <= on)
      .map(placement => ({ ...placement, ceasedOn: known(placement.ceasedOn, on), lastEpisode: Math.min(placement.lastEpisode, episodes.length - 1) })),
  };
}

function adoptionAsKnownOn(steps: AdoptionSteps, on: CalendarDate): AdoptionSteps | null {
  const decided = known(steps.decidedOn, on);
  if (decided === null) return null;
  const reversed = known(steps.decisionReversedOn, on);
  return {
    ...steps, placementOrderOn: known(steps.placementOrderOn, on), matchedOn: known(steps.matchedOn, on), placedOn: known(steps.placedOn, on), adoptedOn: known(steps.adoptedOn, on),
    decisionReversedOn: reversed, reasonReversed: reversed === null ? null : steps.reasonReversed, fosteredByAdopterOn: known(steps.fosteredByAdopterOn, on),
  };
}

/** The same of a prospective adopter; null for one who had not enquired. */
export function adopterAsKnownOn(adopter: ProspectiveAdopter, on: CalendarDate): ProspectiveAdopter | null {
  if (known(adopter.enquiredOn, on) === null) return null;
  const placedOn = known(adopter.placedOn, on);
  const leftOn = known(adopter.leftOn, on);
  return {
    ...adopter, stage1StartedOn: known(adopter.stage1StartedOn, on), stage1EndedOn: known(adopter.stage1EndedOn, on), stage2StartedOn: known(adopter.stage2StartedOn, on),
    stage2EndedOn: known(adopter.stage2EndedOn, on), appliedOn: known(adopter.appliedOn, on), approvedOn: known(adopter.approvedOn, on), matchedOn: known(adopter.matchedOn, on), placedOn,
    childrenPlaced: placedOn === null ? null : adopter.childrenPlaced, adoptedOn: known(adopter.adoptedOn, on), leftOn, reasonLeft: leftOn === null ? null : adopter.reasonLeft,
  };
}
