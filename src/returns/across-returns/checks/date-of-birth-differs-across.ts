import { longDate } from '#kernel/calendar-date.ts';
import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { differ } from '#returns/across-returns/who.ts';

export const dateOfBirthDiffersAcross: AcrossCheck = {
  id: 'date-of-birth-differs-across',
  title: 'Two returns give a child different dates of birth',
  why: 'Ages and who is under 18 hang on it; mostly one of the two is a slip.',
  source: 'One child has one date of birth: the returns\' guides ask for the same record',
  severity: 'warning',
  action: 'The first return is believed.',
  asks: 'first',
  check(one, other, report) {
    for (const [id, person] of one.people) {
      const twin = other.people.get(id);
      if (twin === undefined || !differ(person, twin).birth || differ(person, twin).sex) continue;
      report(person, `Born on ${longDate(person.bornOn!)} in ${one.format}, on ${longDate(twin.bornOn!)} in ${other.format}`);
    }
  },
};
