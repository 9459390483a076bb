import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Contact, Pathway, PersonPart, Referral } from '#journeys/pathway.ts';
import { frontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import { firstLives, frontDoorFutures, monthsBefore } from '#demand/front-door/futures.ts';
import type { PartKnown } from '#demand/front-door/parts.ts';
import { isKnown } from '#demand/front-door/parts.ts';

const FROM = calendarDate(2022, 4, 1);
const UNTIL = calendarDate(2025, 3, 31);

const contact = (on: CalendarDate, source: string | null): Contact => ({ on, source, outcome: null, area: null });
const referral = (on: CalendarDate, noFurtherAction: boolean | null): Referral => ({ on, source: null, need: null, noFurtherAction, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: null });
const assessment = (startedOn: CalendarDate) => ({ startedOn, authorisedOn: null, factors: [], supportRequired: null, referredOn: null, area: null });

/**
 * On the fifth of each of 36 months five children come to the door: two by the police, of whom one is referred two days later and
 * closed without further action; one by a school and one by family, who go no further; and one by a nurse, who is referred and
 * assessed. Another is referred by nobody's contact, kept open and not assessed. In every other month the child whom the
 * nurse sent the month before is assessed again.
 */
function people(source: (code: string, month: number) => string | null = code => code, isClosed: boolean | null = true): readonly PersonPart[] {
  return Array.from({ length: 36 }, (_, month) => {
    const fifth = addDays(monthEndAfter(FROM, month - 1), 5);
    const person = (name: string, parts: Partial<PersonPart>): PersonPart => ({ authority: '', localId: `${name}${month}`, ...parts });
    const from = (code: string): readonly Contact[] => [contact(fifth, source(code, month))];
    return [
      person('police', { contacts: from('6') }), person('school', { contacts: from('2A') }), person('family', { contacts: from('1A') }),
      person('police-referred', { contacts: from('6'), referrals: [referral(addDays(fifth, 2), isClosed)] }),
      person('nurse', { contacts: from('3C'), referrals: [referral(fifth, false)], assessments: [assessment(addDays(fifth, 3)), ...(month % 2 === 0 ? [assessment(addDays(fifth, 31))] : [])] }),
      person('open', { referrals: [referral(fifth, false)] }),
    ];
  }).flat();
}
const KINDS = ['contacts', 'referrals', 'assessments'] as const;
const told = (persons: readonly PersonPart[], from = FROM, kinds: readonly (typeof KINDS)[number][] = KINDS): Pathway =>
  joinPathways([{ people: persons, adopters: [], monthlyFigures: [], known: kinds.map(kind => ({ kind, from, until: UNTIL, source: 'made up' })) }]);
const basisOf = (pathway: Pathway): FrontDoorBasis => frontDoorBasis(pathway, UNTIL)!;
const partOf = ({ parts }: FrontDoorBasis, id: string): PartKnown => parts.find(part => part.id === id)!;

describe('parts of the front door', () => {
  test('are the shares that a hand counts, and a year of them', () => {
    const found = Object.fromEntries(basisOf(told(people())).parts.filter(isKnown).map(({ id, share, lastYear }) => [id, [share, lastYear]] as const));
    // Of the three that go no further one is the police's and one a school's; of the two that do, one is the police's.
    expect(found['police-contacts-ending']![0]).toBeCloseTo(1 / 3, 12);
    expect(found['professional-contacts-ending']![0]).toBeCloseTo(1 / 3, 12);
    expect(found['police-contacts-going-on']![0]).toBe(0.5);
    // Of two referrals without an assessment one was closed; in a year, twelve first assessments and six again.
    expect(found['referrals-without-action']![0]).toBe(0.5);
    expect(found['repeat-assessments']).toEqual([6 / 18, 6]);
    // One a month each. The last ten and thirty days are left out, because what follows them is not known yet, and what is left is made a year of.
    expect(found['police-contacts-ending']![1]).toBeCloseTo((12 * 365) / 355, 9);
    expect(found['referrals-without-action']![1]).toBeCloseTo((11 * 365) / 335, 9);
  });

  test('nobody can say where the returns do not: sources for four of five, nothing about closing, no year before', () => {
    const why = (pathway: Pathway, id: string): string => { const part = partOf(basisOf(pathway), id); return isKnown(part) ? 'known' : part.why; };
    expect(why(told(people((code, month) => (month % 5 === 0 ? null : code))), 'police-contacts-ending')).toContain('do not say it of enough');
    expect(why(told(people((code, month) => (month % 12 === 0 && code === '6' ? null : code))), 'police-contacts-ending')).toBe('known');
    expect(why(told(people(undefined, null)), 'referrals-without-action')).toContain('do not say it of enough');
    // Assessments are known for 12 months: whether one is a repeat needs the twelve before.
    expect(why(told(people(), calendarDate(2024, 4, 1)), 'repeat-assessments')).toContain('less than 18 months');
    expect(why(told(people(), calendarDate(2023, 10, 1)), 'repeat-assessments')).toBe('known');
    expect(why(told(people(), FROM, ['contacts', 'assessments']), 'police-contacts-ending')).toContain('which led on');
    expect(why(told(people(), FROM, ['contacts', 'assessments']), 'referrals-without-action')).toContain('do not tell of referrals');
    expect(why(told(people(), FROM, ['referrals', 'assessments']), 'referrals-without-action')).toBe('known');
  });

  test('there is no front door to work with where it is known for less than a year, or ended long before', () => {
    expect(frontDoorBasis(told(people(), FROM, ['referrals']), UNTIL)).toBeNull();
    expect(frontDoorBasis(told(people()), calendarDate(2026, 3, 31))).not.toBeNull();
    expect(frontDoorBasis(told(people()), calendarDate(2026, 4, 1))).toBeNull();
  });

  test('what came after the day is not known on it', () => {
    const basis = frontDoorBasis(told(people()), calendarDate(2024, 3, 31))!;
    expect(basis.history.monthEnds.at(-1)).toBe(calendarDate(2024, 3, 31));
    const later = people().filter(({ contacts = [], referrals = [] }) => [...contacts, ...referrals].every(({ on }) => on <= calendarDate(2024, 3, 31)));
    expect(frontDoorBasis(told(later), calendarDate(2024, 3, 31))!.parts).toEqual(basis.parts);
  });

  test('starts of care and consultations are counted where all of the twelve months are known, and otherwise are not', () => {
    const figures = Array.from({ length: 12 }, (_, month) => ({ measure: 'consultations', monthEnd: monthEndAfter(UNTIL, month - 11), area: '', value: 40 + month, source: 'log' }));
    const pathway = told(people());
    expect(basisOf(pathway)).toMatchObject({ startsOfCareLastYear: null, consultationsLastYear: null });
    expect(basisOf({ ...pathway, monthlyFigures: figures }).consultationsLastYear).toBe(12 * 40 + 66);
    expect(basisOf({ ...pathway, monthlyFigures: figures.slice(1) }).consultationsLastYear).toBeNull();
    expect(basisOf({ ...pathway, known: [...pathway.known, { kind: 'care', from: FROM, until: UNTIL, source: 'made up' }] }).startsOfCareLastYear).toBe(0);
  });
});

describe('the futures of the front door', () => {
  const basis = basisOf(told(people()));
  const monthEnds = Array.from({ length: 18 }, (_, month) => monthEndAfter(UNTIL, month + 1));
  const asked = { monthEnds, seed: 5, replicates: 40 };
  const futures = frontDoorFutures(basis.model, basis.parts, asked);

  test('have in each pool what its stage has, and in the parts of a pool no more than the pool', () => {
    const { pools, parts, started } = futures;
    started.contacts!.forEach((count, i) => {
      expect(pools['contacts-ending']![i]! + pools['contacts-going-on']![i]!).toBe(count);
      expect(parts['police-contacts-ending']![i]! + parts['professional-contacts-ending']![i]!).toBeLessThanOrEqual(pools['contacts-ending']![i]!);
      expect(parts['police-contacts-going-on']![i]).toBeLessThanOrEqual(pools['contacts-going-on']![i]!);
      expect(parts['referrals-without-action']![i]).toBeLessThanOrEqual(pools['referrals-ending']![i]!);
      expect(parts['repeat-assessments']![i]).toBeLessThanOrEqual(started.assessments![i]!);
    });
    // Of about 40 x 18 x 3 = 2,160 a third is the police's and a third a school's: within four standard errors of 1%.
    for (const id of ['police-contacts-ending', 'professional-contacts-ending'] as const) expect(Math.abs(sum(parts[id]!) / sum(pools['contacts-ending']!) - 1 / 3)).toBeLessThan(0.04);
  });

  test('do not move with what is known of the parts, nor with how many are asked for', () => {
    const none = frontDoorFutures(basis.model, [], asked);
    expect([none.started, none.pools, none.parts]).toEqual([futures.started, futures.pools, {}]);
    const ten = frontDoorFutures(basis.model, basis.parts, { ...asked, replicates: 10 });
    expect(ten.parts['police-contacts-ending']).toEqual(futures.parts['police-contacts-ending']!.slice(0, 180));
    const slices = [0, 1, 2].map(slice => frontDoorFutures(basis.model, basis.parts, { ...asked, replicates: 15, firstReplicate: 15 * slice }));
    expect(firstLives(slices, 40)).toEqual(futures);
  });

  test('begin with the first month of the projection, though the front door was known to an earlier day', () => {
    const later = monthEnds.slice(6);
    expect([monthsBefore(basis.model, monthEnds), monthsBefore(basis.model, later)]).toEqual([0, 6]);
    const from = frontDoorFutures(basis.model, basis.parts, { ...asked, monthEnds: later });
    for (let run = 0; run < asked.replicates; run += 1) expect(from.started.contacts!.slice(run * 12, run * 12 + 12)).toEqual(futures.started.contacts!.slice(run * 18 + 6, run * 18 + 18));
  });
});
