import { longDate } from '#kernel/calendar-date.ts';
import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { sharedDays } from '#returns/across-returns/compared-return.ts';
import { isOpenWithin } from '#returns/across-returns/spans.ts';

export const referralInOneReturnOnly: AcrossCheck = {
  id: 'referral-in-one-return-only',
  title: 'A referral stands in one return and not in another of the same days',
  why: 'The census and list 3 of Annex A tell of the same referrals. A referral about a child whose case was open already is none in the census, so that one is passed over.',
  source: 'Child in need census guide: every referral of the year; Ofsted Annex A, list 3: referrals received in the last six months',
  severity: 'warning',
  action: 'Of a child with referrals in both, those of the return that is believed first count; a child with referrals in one keeps them.',
  asks: 'both',
  check(one, other, report) {
    for (const days of sharedDays(one, 'referrals', other, 'referrals')) {
      for (const [id, person] of one.people) {
        const told = other.people.get(id)?.referrals ?? [];
        for (const { on } of person.referrals ?? []) {
          if (on < days.from || on > days.until || told.some(referral => referral.on === on || isOpenWithin(referral, { from: on, until: on }))) continue;
          report(person, `${one.nameOn('referrals', on)} has a referral on ${longDate(on)}. ${other.nameOn('referrals', on)} has none on that day and no episode of need open then`);
        }
      }
    }
  },
};
