import { ageInYears } from '#kernel/calendar-date.ts';
import type { CareLeaverContact } from '#journeys/pathway.ts';
import type { EventMeasure } from '#indicators/indicator.ts';

interface Ages { readonly youngest: number; readonly oldest: number }

export const AGED_17_18: Ages = { youngest: 17, oldest: 18 };
export const AGED_19_21: Ages = { youngest: 19, oldest: 21 };
export const AGED_17_21: Ages = { youngest: 17, oldest: 21 };

/** Left out of the published figures on activity and accommodation: died, or home with parents for six months. Codes: SSDA903 IN_TOUCH. */
export const DIED_OR_HOME: readonly string[] = ['DIED', 'RHOM'];

/** Of the care leavers of some ages, each once in a period of the calendar, the share of whom something is so; some codes of IN_TOUCH take a person out of it. */
export const shareOfCareLeavers = ({ youngest, oldest }: Ages, leftOut: readonly string[], counts: (contact: CareLeaverContact) => boolean): EventMeasure => ({
  kind: 'events', figure: 'share', needs: ['careLeaverContacts'],
  events: ({ id, bornOn, careLeaverContacts }, note) => {
    for (const contact of careLeaverContacts) {
      const age = contact.age ?? (bornOn === null ? null : ageInYears(bornOn, contact.asAt));
      if (age === null || age < youngest || age > oldest || leftOut.includes(contact.inTouch ?? '')) continue;
      note(contact.asAt, null, counts(contact), id);
    }
  },
});

/** ACTIV codes of education, employment or training begin with F (full time) or P (part time); G and 0 are none. */
export const isInEducationOrWork = ({ activity }: CareLeaverContact): boolean => activity !== null && /^[FP]\d$/.test(activity);
