import { longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { AcrossCheck, Days } from '#returns/across-returns/across-check.ts';
import { sharedDays } from '#returns/across-returns/compared-return.ts';
import { careOf, isOpenWithin, isWithin } from '#returns/across-returns/spans.ts';
import type { Span } from '#returns/across-returns/spans.ts';

/** The only return with every open episode of need: list 3 of Annex A has those of six months, and list 6 the latest. */
const HAS_EVERY_EPISODE = 'cin-census';

export const careWithoutEpisodeOfNeed: AcrossCheck = {
  id: 'care-without-episode-of-need',
  title: 'A child is looked after with no episode of need open in the census',
  why: 'A looked after child is a child in need: the episode that led to care stays open until the child needs no more.',
  source: 'Child in need census guide: looked after children are among the children in need; validator of the census',
  severity: 'warning',
  action: 'The child counts as looked after, and not as a child in need on those days.',
  asks: 'both',
  check(one, other, report) {
    if (other.format !== HAS_EVERY_EPISODE) return;
    for (const days of sharedDays(one, 'care', other, 'referrals')) {
      for (const [id, person] of one.people) {
        const referrals = other.people.get(id)?.referrals ?? [];
        const span = careOf(person).find(each => isWithin(each, days) && !referrals.some(referral => isOpenWithin(referral, daysWithin(each, days))));
        if (span === undefined) continue;
        const { from, until } = daysWithin(span, days);
        report(person, `${one.nameOn('care', until)}: looked after from ${longDate(from)} to ${longDate(until)}. ${other.nameOn('referrals', until)} has no episode of need open on any of those days`);
      }
    }
  },
};

/** The days of a span that are among the days; there is at least one. */
const daysWithin = (span: Span, days: Days): Days => ({
  from: Math.max(span.from, days.from) as CalendarDate, until: Math.min(span.until === null ? days.until : span.until - 1, days.until) as CalendarDate,
});
