import { addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { ChildProtectionPlan } from '#journeys/pathway.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileOnProtectionPlan } from '#indicators/spans.ts';

/** Months from the start to the first review conference, and from each to the next. Source: Working Together to Safeguard Children. */
const FIRST_WITHIN_MONTHS = 3;
const LATER_WITHIN_MONTHS = 6;

/**
 * Whether every review up to a day was held in its time and none is overdue. Where the return has the latest review only,
 * whether that one is recent enough; null if it came after the day, because those before it are not known.
 */
function isReviewedInTime({ startedOn, reviews, reviewsAreComplete }: ChildProtectionPlan, day: CalendarDate): boolean | null {
  const held = reviews.filter(review => review <= day);
  if (!reviewsAreComplete && reviews.length > 0) return held.length === 0 ? null : day <= addMonths(held.at(-1)!, LATER_WITHIN_MONTHS);
  let due = addMonths(startedOn, FIRST_WITHIN_MONTHS);
  for (const review of held) {
    if (review > due) return false;
    due = addMonths(review, LATER_WITHIN_MONTHS);
  }
  return day <= due;
}

export const protectionPlanReviewsOnTime: Indicator = {
  id: 'protection-plan-reviews-on-time', code: 'L09', dashboardNumber: null,
  title: 'Child protection plan reviews on time',
  explanation: 'Of the plans open for three months or longer, the share whose review conferences were all held in time. A review asks whether the child is safer, and whether the plan must go on.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Plans open on the day for 3 months or longer whose first review was within 3 months of the start, later ones each within 6 months, and none overdue on the day / such plans', source: 'DfE, Children in need, table D6; Working Together to Safeguard Children; CIN census, CPPreviewDate' }],
  counterweights: ['protection-plans-second-or-later', 'protection-plan-visits-on-time'],
  caveats: ['Annex A has the date of the latest review only: there a plan is on time if that was within 6 months of the day.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['childProtectionPlans'], during: whileOnProtectionPlan,
    at: (person, day, { from }) => (addMonths(from, FIRST_WITHIN_MONTHS) > day ? null : isReviewedInTime(person.childProtectionPlans.find(({ startedOn }) => startedOn === from)!, day)),
  },
};
