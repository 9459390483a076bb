import { addMonths } from '#kernel/calendar-date.ts';
import type { PeriodOfCare } from '#journeys/child.ts';
import { knownStarts } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const reEntriesToCare: Indicator = {
  id: 're-entries-to-care', code: 'S01', dashboardNumber: null,
  title: 'Children who came back into care',
  explanation: 'Of the times children came into care, the share within twelve months of leaving it. It rises where children are sent home too soon, and so stands beside every aim to have fewer in care.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Starts in the period within twelve months, to the day, of the end of an earlier period of care of the same child / starts. Every start counts, so that a child who comes twice in a year is not lost.',
    source: 'Safety measure of this product; SSDA903 guide, RNE and REC',
  }],
  counterweights: ['starts-to-be-looked-after', 'exits-home'],
  caveats: ['Needs the twelve months before the period.', 'An adopted child who comes back has a new name and a new identifier.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['care'], lookBackMonths: 12,
    events: (person, note) => {
      for (const start of knownStarts(person)) {
        const since = addMonths(start.commencedOn, -12);
        const isSoonAfter = ({ ceasedOn }: PeriodOfCare): boolean => ceasedOn !== null && ceasedOn >= since && ceasedOn <= start.commencedOn;
        note(start.commencedOn, null, person.care!.periodsOfCare.some(period => period !== start && isSoonAfter(period)));
      }
    },
  },
};
