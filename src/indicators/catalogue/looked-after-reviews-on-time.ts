import { addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Person } from '#journeys/pathway.ts';
import { workingDaysBetween } from '#reference/working-days.ts';
import { firstDayOfMonthsTo, periodOn } from '#indicators/care-on-day.ts';
import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/** Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33. */
const FIRST_WORKING_DAYS = 20;
const SECOND_MONTHS = 3;
const LATER_MONTHS = 6;
/** The twelve months that are judged. */
const JUDGED_MONTHS = 12;
/** The review before the first of them may be six months older. */
const REVIEWS_SEEN_MONTHS = JUDGED_MONTHS + LATER_MONTHS;

/** Whether every review held or overdue in the twelve months to the day was on time; null for a child so new that none was due. */
function reviewsOnTime(person: Person, day: CalendarDate): boolean | null {
  const period = periodOn(person, day)!;
  const seenFrom = firstDayOfMonthsTo(day, REVIEWS_SEEN_MONTHS);
  const judgedFrom = firstDayOfMonthsTo(day, JUDGED_MONTHS);
  const isSeenWhole = period.startIsKnown && period.commencedOn >= seenFrom;
  const held = person.careReviews.map(({ on }) => on).filter(on => on >= period.commencedOn && on >= seenFrom && on <= day);
  if (isSeenWhole && held.length === 0 && workingDaysBetween(period.commencedOn, day) <= FIRST_WORKING_DAYS) return null;
  // The day itself stands last: the next review must not be overdue on it.
  return [...held, day].every((on, i) => {
    if (on < judgedFrom) return true;
    if (i > 0) return on <= addMonths(held[i - 1]!, isSeenWhole && i === 1 ? SECOND_MONTHS : LATER_MONTHS);
    // Of a child seen only in part the review before was longer ago than six months before the months judged.
    return isSeenWhole && workingDaysBetween(period.commencedOn, on) <= FIRST_WORKING_DAYS;
  });
}

export const lookedAfterReviewsOnTime: Indicator = {
  id: 'looked-after-reviews-on-time', code: 'L16', dashboardNumber: null,
  title: 'Looked after reviews on time',
  explanation: 'Of the children in care, the share whose reviews were all held on time within the last twelve months. A review is where somebody independent asks whether the plan still serves the child.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after on the day whose reviews that were held or due in the twelve months to it were all on time / children looked after of whom a review was held or due. On time: the first within 20 working days of coming into care, the second within three months of the first, later ones within six months. Where only Annex A is known, the latest review is asked to be within six months, or a first one not to be overdue.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33; SSDA903 reviews; Annex A list 8',
  }],
  counterweights: ['three-or-more-placements', 'sdq-mean-score'],
  caveats: ['Needs eighteen months of returns: what was due in the twelve months hangs on the review before it.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care', 'careReviews'], lookBackMonths: REVIEWS_SEEN_MONTHS, during: whileLookedAfter,
    at: reviewsOnTime,
  },
  otherwise: shareOfCareSummaries(({ latestReviewOn }, day, person) => {
    const { commencedOn } = periodOn(person, day)!;
    if (latestReviewOn !== null && latestReviewOn >= commencedOn) return day <= addMonths(latestReviewOn, LATER_MONTHS);
    return workingDaysBetween(commencedOn, day) > FIRST_WORKING_DAYS ? false : null;
  }),
};
