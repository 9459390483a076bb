import { addMonths } from '#kernel/calendar-date.ts';
import type { PeriodOfCare } from '#journeys/child.ts';
import { firstDayOfMonthsTo } from '#indicators/care-on-day.ts';
import { knownStarts } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** How soon after leaving care a start is a return to it: an assumption, the same as for re-referrals. */
const SOON_MONTHS = 12;

export const reEntriesToCare: Indicator = {
  id: 're-entries-to-care', code: 'S01', dashboardNumber: null,
  title: 'Children who came back into care',
  explanation: 'Of the times children came into care, the share within twelve months of leaving it. It rises where children are sent home too soon, and so stands beside every aim to have fewer in care.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Starts in the period within twelve months, to the day, of the end of an earlier period of care of the same child / starts. Every start counts, so that a child who comes twice in a year is not lost. Where only Annex A is known: starts of the year before its day that its list 8 calls a second or later period of care in its last 12 months / starts of whom it says.',
    source: 'Safety measure of this product; SSDA903 guide, RNE and REC; Annex A list 8',
  }],
  counterweights: ['starts-to-be-looked-after', 'exits-home'],
  caveats: ['Needs the twelve months before the period. Annex A alone misses who left more than twelve months before its day.', 'An adopted child who comes back has a new name and a new identifier.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['care'], lookBackMonths: SOON_MONTHS,
    events: (person, note) => {
      for (const start of knownStarts(person)) {
        const since = addMonths(start.commencedOn, -SOON_MONTHS);
        const isSoonAfter = ({ ceasedOn }: PeriodOfCare): boolean => ceasedOn !== null && ceasedOn >= since && ceasedOn <= start.commencedOn;
        note(start.commencedOn, null, person.care!.periodsOfCare.some(period => period !== start && isSoonAfter(period)));
      }
    },
  },
  otherwise: {
    kind: 'events', figure: 'share', needs: ['care'],
    events: (person, note) => {
      for (const { commencedOn } of knownStarts(person)) {
        const list = person.careSummaries.find(({ asAt }) => asAt >= commencedOn && firstDayOfMonthsTo(asAt, SOON_MONTHS) <= commencedOn);
        if (list !== undefined && list.subsequentPeriod !== null) note(commencedOn, null, list.subsequentPeriod);
      }
    },
  },
};
