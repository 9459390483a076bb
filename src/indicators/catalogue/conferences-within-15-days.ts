import type { Indicator } from '#indicators/indicator.ts';
import { isWithinWorkingDays } from '#indicators/timeliness.ts';

/** Working days from the strategy discussion to the conference. Source: Working Together to Safeguard Children, since 1999 and in every edition after. */
const CONFERENCE_LIMIT = 15;

export const conferencesWithin15Days: Indicator = {
  id: 'conferences-within-15-days', code: 'L05', dashboardNumber: null,
  title: 'Initial conferences within 15 working days',
  explanation: 'Of the initial child protection conferences, the share held within 15 working days of the strategy discussion. Until then a child thought to be in danger has no agreed plan.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Conferences held in the period 15 working days or fewer after the strategy discussion that began the enquiry, its day being day 0 / conferences that followed such a discussion', source: 'DfE, Children in need, table C4; Working Together to Safeguard Children; Annex A list 5' }],
  counterweights: ['conferences-leading-to-plan', 'protection-plans-second-or-later'],
  caveats: ['Conferences on children who moved in while on a plan elsewhere are not in it: no enquiry of the authority came before.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['initialConferences'],
    events: (person, note) => {
      for (const one of person.initialConferences) if (one.strategyDiscussionOn !== null) note(one.on, one, isWithinWorkingDays(one.strategyDiscussionOn, one.on, CONFERENCE_LIMIT));
    },
  },
};
