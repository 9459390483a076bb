import { ageInYears, calendarDate } from '#kernel/calendar-date.ts';
import { hasLasted, periodOn } from '#indicators/care-on-day.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { withCarerSince } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/** Two and a half years in care, two with the carer, under 16. Source: DfE, Stability measures for children looked after in England. */
const IN_CARE_MONTHS = 30;
const SAME_CARER_MONTHS = 24;
const UNDER_AGE = 16;

export const longTermStability: Indicator = {
  id: 'long-term-stability', code: 'L13', dashboardNumber: null,
  title: 'Long-term stability',
  explanation: 'Of the children under 16 who have been in care for two and a half years, the share who have lived with the same carer for two. It says whether care became a home.',
  unit: '%', direction: 'higher',
  definitions: [
    { from: calendarDate(2008, 4, 1), text: 'NI 63: of the children under 16 looked after without a break for two and a half years or more, those in the same placement for two years or more, or placed for adoption with that placement and the one before together two years or more. Not measured here.', source: 'National Indicators for local authorities, NI 63, to March 2011' },
    { from: calendarDate(2019, 4, 1), text: 'Of the children under 16 looked after without a break for two and a half years or more on the day, those who have lived with the same carer for two years or more. The carer stays through a new legal status (RNE L), a new place with the same carer (T) or both (U), and temporary moves. Both days count: since 1 April is two years on 31 March.', source: 'DfE, Stability measures for children looked after in England, from the year ending March 2020' },
  ],
  counterweights: ['three-or-more-placements', 'exits-home', 'exits-to-special-guardianship'],
  caveats: ['Needs the two and a half years before the day: three years of returns.', 'A child placed for adoption with somebody new has a new carer.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], lookBackMonths: IN_CARE_MONTHS, during: whileLookedAfter,
    at: (person, day) => {
      const period = periodOn(person, day)!;
      const isAsked = ageInYears(person.care!.bornOn, day) < UNDER_AGE && hasLasted(period.commencedOn, day, IN_CARE_MONTHS);
      return isAsked ? hasLasted(withCarerSince(period, day), day, SAME_CARER_MONTHS) : null;
    },
  },
};
