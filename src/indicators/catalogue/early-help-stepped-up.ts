import { addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EarlyHelp, Person } from '#journeys/pathway.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Whether a referral came within twelve months after early help ended, or one made while it ran had opened an episode of need that was open when it ended. */
function isSteppedUp({ referrals }: Person, { startedOn }: EarlyHelp, endedOn: CalendarDate): boolean {
  const until = addMonths(endedOn, 12);
  return referrals.some(({ on, closedOn }) => (on >= endedOn && on <= until) || (on >= startedOn && on < endedOn && (closedOn === null || closedOn > endedOn)));
}

export const earlyHelpSteppedUp: Indicator = {
  id: 'early-help-stepped-up', code: 'E11', dashboardNumber: null,
  title: 'Early help going on to social work within 12 months',
  explanation: 'Of the spells of early help that ended, the share whose child went on to social care within a year. If early help works, fewer do; if nobody does, it may be helping those who would have managed alone.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Spells of early help that ended in the period and whose child had a referral within 12 months of the end, or an episode of need open at the end that began while early help ran / spells that ended', source: 'East Sussex, end of programme review, July 2015, 2.16; Annex A lists 2 and 3' }],
  counterweights: ['children-in-early-help', 'referrals-no-further-action'],
  caveats: ['Shown a year after the period, when all have had their twelve months. Annex A holds six months, so several have to be kept.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['earlyHelp', 'referrals'], settlesAfterDays: 366,
    events: (person, note) => {
      for (const spell of person.earlyHelp) if (spell.endedOn !== null) note(spell.endedOn, spell, isSteppedUp(person, spell, spell.endedOn));
    },
  },
};
