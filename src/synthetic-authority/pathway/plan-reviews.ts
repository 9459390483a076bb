import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Random } from '#kernel/random.ts';
import { drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { workingDayFrom } from './work-days.ts';

/** Reviews are due within three months and then within six (Working Together 2010 and 2013); one in sixteen is late (assumption, near DfE's share reviewed on time). */
const SHARE_LATE = 0.06;

/** Review conferences from the start of a plan to its end, which the last of them decides, or to a day. */
export function drawPlanReviews(random: Random, startedOn: CalendarDate, endedOn: CalendarDate | null, until: CalendarDate): readonly CalendarDate[] {
  const reviews: CalendarDate[] = [];
  const last = endedOn ?? until;
  for (let due = 88; ; due = 178) {
    const before = reviews[reviews.length - 1] ?? startedOn;
    const on = workingDayFrom(addDays(before, due - drawWhole(random, 3, 12) + (drawYes(random, SHARE_LATE) ? drawWhole(random, 15, 40) : 0)));
    if (on > last) break;
    reviews.push(on);
  }
  // The plan ends at a conference: one held shortly before was that one.
  if (endedOn === null || endedOn < addDays(startedOn, 60)) return reviews;
  return [...reviews.filter(on => on < addDays(endedOn, -40)), endedOn];
}
