import { addDays, ageInYears } from '#kernel/calendar-date.ts';
import type { CareLeaverContact, Person } from '#journeys/pathway.ts';
import type { EventMeasure, Indicator, Span, StateMeasure } from '#indicators/indicator.ts';

interface Ages { readonly youngest: number; readonly oldest: number }

export const AGED_17_18: Ages = { youngest: 17, oldest: 18 };
export const AGED_19_21: Ages = { youngest: 19, oldest: 21 };
export const AGED_17_21: Ages = { youngest: 17, oldest: 21 };

/** Left out of the published figures on activity and accommodation: died, or home with parents for six months. Codes: SSDA903 IN_TOUCH. */
export const DIED_OR_HOME: readonly string[] = ['DIED', 'RHOM'];

interface Question {
  readonly ages: Ages;
  /** Codes of IN_TOUCH that take a person out of it. */
  readonly leftOut: readonly string[];
  readonly counts: (contact: CareLeaverContact) => boolean;
}

/** What is so of a care leaver at a contact; null for one of other ages or left out. */
function answer({ ages, leftOut, counts }: Question, { bornOn }: Person, contact: CareLeaverContact): boolean | null {
  const age = contact.age ?? (bornOn === null ? null : ageInYears(bornOn, contact.asAt));
  const isAsked = age !== null && age >= ages.youngest && age <= ages.oldest && !leftOut.includes(contact.inTouch ?? '');
  return isAsked ? counts(contact) : null;
}

/** OC3 has a row for each whose birthday lies in the year, dated by the birthday: each once in a period of the calendar. */
const ofBirthdays = (question: Question): EventMeasure => ({
  kind: 'events', figure: 'share', needs: ['careLeaverContacts'],
  events: (person, note) => {
    for (const contact of person.careLeaverContacts) {
      const is = answer(question, person, contact);
      if (is !== null) note(contact.asAt, null, is, person.id);
    }
  },
});

const onDaysOfContact = ({ careLeaverContacts }: Person): readonly Span[] => careLeaverContacts.map(({ asAt }) => ({ from: asAt, until: addDays(asAt, 1) }));

/** Annex A list 9 has everybody who is entitled on its day. It gives an eligibility category and OC3 none, so that no birthday is taken for a list. */
const ofList = (question: Question): StateMeasure => ({
  kind: 'state', figure: 'share', needs: ['careLeaverContacts'], during: onDaysOfContact, onLastKnownDay: true,
  at: (person, day) => {
    const contact = person.careLeaverContacts.find(({ asAt, eligibility }) => asAt === day && eligibility !== null);
    return contact ? answer(question, person, contact) : null;
  },
});

/** Of the care leavers of some ages the share of whom something is so. */
export const shareOfCareLeavers = (question: Question): Pick<Indicator, 'measure' | 'otherwise'> => ({ measure: ofBirthdays(question), otherwise: ofList(question) });

/** ACTIV codes of education, employment or training begin with F (full time) or P (part time); G and 0 are none. */
export const isInEducationOrWork = ({ activity }: CareLeaverContact): boolean => activity !== null && /^[FP]\d$/.test(activity);
