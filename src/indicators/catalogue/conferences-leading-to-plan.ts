import { addDays } from '#kernel/calendar-date.ts';
import type { InitialConference, Person } from '#journeys/pathway.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Days after the conference by which its plan has begun. Source: liia reckons a plan within 45 days as the conference's; most begin on its day. */
const PLAN_FOLLOWS_WITHIN_DAYS = 45;

const ledToPlan = ({ childProtectionPlans }: Person, { ledToPlan: said, on }: InitialConference): boolean =>
  said ?? childProtectionPlans.some(({ startedOn }) => startedOn >= on && startedOn <= addDays(on, PLAN_FOLLOWS_WITHIN_DAYS));

export const conferencesLeadingToPlan: Indicator = {
  id: 'conferences-leading-to-plan', code: 'L06', dashboardNumber: null,
  title: 'Initial conferences leading to a plan',
  explanation: 'Of the initial child protection conferences, the share that decided on a child protection plan. Few plans say that families are put through conferences needlessly; nearly all, that conferences are called only when it is clear.',
  unit: '%', direction: 'context',
  definitions: [{ from: null, text: 'Conferences in the period that led to a plan / conferences. Annex A says so itself; otherwise a plan of the child that began 0 to 45 days after the conference tells.', source: 'Annex A list 5; CIN census, DateOfInitialCPC and CPPstartDate' }],
  counterweights: ['section-47-enquiries-rate', 'protection-plans-second-or-later'],
  caveats: ['Shown 45 days after the period.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['initialConferences', 'childProtectionPlans'], settlesAfterDays: PLAN_FOLLOWS_WITHIN_DAYS,
    events: (person, note) => { for (const one of person.initialConferences) note(one.on, one, ledToPlan(person, one)); },
  },
};
