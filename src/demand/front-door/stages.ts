import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway, Person } from '#journeys/pathway.ts';
import { RETURN_WITHIN_DAYS } from '#demand/returns-to-care.ts';

/** A step from the first message to care, as the flow model counts it. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly kind: Pathway['known'][number]['kind'];
  readonly events: (person: Person) => readonly CalendarDate[];
}

/**
 * In order. Care is what the care model takes in: neither unaccompanied children, nor those who come back within two
 * years of leaving, whom it follows itself (returns-to-care.ts).
 */
export const STAGES = [
  { id: 'contacts', title: 'Contacts', kind: 'contacts', events: ({ contacts }) => contacts.map(({ on }) => on) },
  { id: 'referrals', title: 'Referrals', kind: 'referrals', events: ({ referrals }) => referrals.map(({ on }) => on) },
  { id: 'assessments', title: 'Assessments started', kind: 'assessments', events: ({ assessments }) => assessments.map(({ startedOn }) => startedOn) },
  { id: 'protection-plans', title: 'Child protection plans started', kind: 'childProtectionPlans', events: ({ childProtectionPlans }) => childProtectionPlans.map(({ startedOn }) => startedOn) },
  { id: 'care', title: 'Children entering care', kind: 'care', events: entriesToCare },
] as const satisfies readonly Stage[];
export type StageId = (typeof STAGES)[number]['id'];

function entriesToCare({ care, unaccompanied }: Person): readonly CalendarDate[] {
  if (care === null) return [];
  const isAlone = (on: CalendarDate): boolean => (care.unaccompanied === null ? unaccompanied : care.unaccompanied.until === null || care.unaccompanied.until > on);
  return care.periodsOfCare.filter(({ commencedOn, startIsKnown }, position) => {
    const before = care.periodsOfCare[position - 1]?.ceasedOn ?? null;
    return startIsKnown && !isAlone(commencedOn) && (before === null || commencedOn - before >= RETURN_WITHIN_DAYS);
  }).map(({ commencedOn }) => commencedOn);
}

/** The one step may lead to the other within so many days, the first included. */
export interface Link { readonly from: StageId; readonly to: StageId; readonly withinDays: number }

/**
 * In the order in which events are matched. Days as in the funnel (src/indicators/funnel.ts): a decision on a contact is
 * due in one working day, ten days leave room for late recording (assumption); an assessment that starts 0 to 30 days
 * after a referral is its outcome, as in the regional quality assurance tools; between assessment and plan lie enquiry
 * and conference, 45 days each there; a year after a plan starts (assumption). Care straight from an assessment: as long
 * as a plan may take (assumption).
 */
export const LINKS: readonly Link[] = [
  { from: 'contacts', to: 'referrals', withinDays: 10 },
  { from: 'referrals', to: 'assessments', withinDays: 30 },
  { from: 'assessments', to: 'protection-plans', withinDays: 135 },
  { from: 'protection-plans', to: 'care', withinDays: 365 },
  { from: 'assessments', to: 'care', withinDays: 135 },
];
