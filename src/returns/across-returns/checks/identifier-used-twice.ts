import { longDate } from '#kernel/calendar-date.ts';
import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { differ } from '#returns/across-returns/who.ts';

export const identifierUsedTwice: AcrossCheck = {
  id: 'identifier-used-twice',
  title: 'Two returns give an identifier to children of different sex and date of birth',
  why: 'Two slips in one child are rare: most likely these are two children, and one identifier was used again.',
  source: 'The returns\' guides: an identifier stays with the child and is never used again',
  severity: 'error',
  action: 'Read as one child, whose sex and date of birth are those of the first return. Give one of them another identifier.',
  asks: 'first',
  check(one, other, report) {
    for (const [id, person] of one.people) {
      const twin = other.people.get(id);
      if (twin === undefined || !differ(person, twin).birth || !differ(person, twin).sex) continue;
      report(person, `A ${childOf(person.sex)} born on ${longDate(person.bornOn!)} in ${one.format}, a ${childOf(twin.sex)} born on ${longDate(twin.bornOn!)} in ${other.format}`);
    }
  },
};

const childOf = (sex: 'female' | 'male' | 'unknown' | undefined): string => sex === 'female' ? 'girl' : sex === 'male' ? 'boy' : 'child';
