import { describe, expect, test } from 'vitest';
import { addDays, addMonths, birthday, calendarDate, firstDayOfFinancialYear, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { MonthlyFigure, PersonPart } from '#journeys/pathway.ts';
import { makePathwayAuthority, pathwayPartOf, THRIVE_SEED, thriveShape } from '#synthetic-authority/index.ts';

const authority = makePathwayAuthority(THRIVE_SEED, thriveShape);
const { people, adopters } = pathwayPartOf(authority);

type DaysOf = (person: PersonPart) => readonly (CalendarDate | null)[];
const count = (days: DaysOf, from: CalendarDate, until: CalendarDate): number => {
  let found = 0;
  for (const person of people) for (const day of days(person)) if (day !== null && day >= from && day <= until) found += 1;
  return found;
};
const inYear = (days: DaysOf, yearEnding: number): number => count(days, firstDayOfFinancialYear(yearEnding), lastDayOfFinancialYear(yearEnding));
const rollingYear = (days: DaysOf, until: CalendarDate): number => count(days, addDays(addMonths(until, -12), 1), until);

const contacts: DaysOf = person => person.contacts!.map(({ on }) => on);
const referrals: DaysOf = person => person.referrals!.map(({ on }) => on);
const completed: DaysOf = person => person.assessments!.map(({ authorisedOn }) => authorisedOn);
const planned: DaysOf = person => person.childProtectionPlans!.map(({ startedOn }) => startedOn);

const openOn = (day: CalendarDate, spans: (person: PersonPart) => readonly { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }[]): number =>
  people.filter(person => spans(person).some(({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day))).length;
const onPlan = (day: CalendarDate): number => openOn(day, person => person.childProtectionPlans!);
const inNeed = (person: PersonPart): readonly { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }[] =>
  person.referrals!.filter(({ noFurtherAction }) => noFurtherAction !== true).map(({ on, closedOn }) => ({ startedOn: on, endedOn: closedOn }));
const lookedAfter = (day: CalendarDate): number => people.filter(({ care }) => care?.periodsOfCare.some(period => isOn(period, day))).length;
const familiesApproved = (yearEnding: number): number => new Set(adopters
  .filter(({ approvedOn }) => approvedOn !== null && approvedOn >= firstDayOfFinancialYear(yearEnding) && approvedOn <= lastDayOfFinancialYear(yearEnding)).map(({ family }) => family)).size;

const per10000 = (number: number, children: number): number => (number / children) * 10_000;

describe('the story of the reports, at their scale', () => {
  const september = calendarDate(2012, 9, 30);
  /** What was printed, where, and how far off an invented authority may be (a ratio). */
  const printed: readonly (readonly [what: string, printed: number, tolerance: number, invented: () => number])[] = [
    ['contacts per 10,000 at the start (review 2.16)', 1901, 0.03, () => per10000(inYear(contacts, 2012), 103_900)],
    ['contacts, rolling year to September 2012 (dashboard, row 1)', 18_893, 0.03, () => rollingYear(contacts, september)],
    ['contacts per 10,000 in 2014/15 (review 2.16)', 2438, 0.03, () => per10000(inYear(contacts, 2015), 104_364)],
    ['referrals per 10,000 at the start, the highest rolling year (review 2.16)', 1677, 0.03, () => per10000(rollingYear(referrals, calendarDate(2011, 12, 31)), 103_900)],
    ['referrals in 2012/13 (DfE)', 9681, 0.03, () => inYear(referrals, 2013)],
    ['referrals in 2014/15 (DfE)', 3990, 0.04, () => inYear(referrals, 2015)],
    ['assessments per 10,000 at the start (review 2.16)', 663, 0.05, () => per10000(inYear(completed, 2012), 103_900)],
    ['assessments per 10,000 in 2014/15 (review 2.16)', 257, 0.06, () => per10000(inYear(completed, 2015), 104_364)],
    ['plans in February 2012 (dashboard, row 11)', 704, 0.01, () => onPlan(calendarDate(2012, 2, 29))],
    ['plans in September 2012 (dashboard, row 11)', 590, 0.01, () => onPlan(september)],
    ['plans per 10,000 in March 2015 (review 2.16)', 45, 0.02, () => per10000(onPlan(lastDayOfFinancialYear(2015)), 104_364)],
    ['plans begun in 2013/14 (DfE)', 576, 0.1, () => inYear(planned, 2014)],
    ['looked after at the start (review 2.16)', 620, 0.03, () => lookedAfter(lastDayOfFinancialYear(2012))],
    ['looked after in March 2015 (review 2.16)', 548, 0.03, () => lookedAfter(lastDayOfFinancialYear(2015))],
    ['children in early help at the start (review 2.16)', 5520, 0.01, () => openOn(lastDayOfFinancialYear(2012), person => person.earlyHelp!)],
    ['children in early help at the end (review 2.16)', 6592, 0.01, () => openOn(lastDayOfFinancialYear(2015), person => person.earlyHelp!)],
    ['children in need in March 2013 (DfE)', 4863, 0.02, () => openOn(lastDayOfFinancialYear(2013), inNeed)],
    ['families approved to adopt at the start (review 2.16)', 21, 0.1, () => familiesApproved(2012)],
    ['families approved to adopt in 2014/15 (review 2.16)', 50, 0.05, () => familiesApproved(2015)],
  ];
  test.each(printed)('%s: %d', (_, value, tolerance, invented) => {
    expect(Math.abs(invented() / value - 1)).toBeLessThan(tolerance);
  });

  test('43% of contacts came from the police in the summer of 2012 (dashboard, row 1)', () => {
    const all = people.flatMap(person => person.contacts!).filter(({ on }) => on > calendarDate(2012, 6, 30) && on <= september);
    expect(Math.abs(all.filter(({ source }) => source === '6').length / all.length - 0.43)).toBeLessThan(0.03);
  });

  test('re-referrals are 41.7%, 30.7% and 23.6% of the referrals of three years (DfE), within three in a hundred', () => {
    for (const [yearEnding, share] of [[2013, 0.417], [2014, 0.307], [2015, 0.236]] as const) {
      const again = inYear(person => person.referrals!.map(({ on }) => (person.referrals!.some(other => other.on < on && other.on >= addMonths(on, -12)) ? on : null)), yearEnding);
      expect(Math.abs(again / inYear(referrals, yearEnding) - share)).toBeLessThan(0.035);
    }
  });

  test('August and December are the quiet months, and schools say almost nothing in August', () => {
    const ofMonth = (month: number, only: (source: string | null) => boolean): number => [2011, 2012, 2013, 2014]
      .reduce((total, year) => total + count(person => person.contacts!.filter(({ source }) => only(source)).map(({ on }) => on), calendarDate(year, month, 1), addDays(calendarDate(year, month + 1, 1), -1)), 0);
    expect(ofMonth(8, () => true)).toBeLessThan(ofMonth(7, () => true) * 0.85);
    expect(ofMonth(8, source => source === '2A')).toBeLessThan(ofMonth(7, source => source === '2A') * 0.15);
  });

  test('what services kept adds up: 24,000 sessions of family time in 2011/12, 78% by agencies, and 638 in 2014/15 (progress 3.11, review 2.16)', () => {
    const total = (measure: string, yearEnding: number): number => authority.monthlyFigures
      .filter((figure): figure is MonthlyFigure & { readonly value: number } => figure.measure === measure && typeof figure.value === 'number'
        && figure.monthEnd >= firstDayOfFinancialYear(yearEnding) && figure.monthEnd <= lastDayOfFinancialYear(yearEnding)).reduce((sum, { value }) => sum + value, 0);
    expect(total('family-time-sessions', 2012)).toBe(24_000);
    expect(total('family-time-agency', 2012) / 24_000).toBeCloseTo(0.78, 6);
    expect([2011, 2015].map(year => total('family-time-agency', year))).toEqual([21_558, 638]);
    expect([2012, 2015].map(year => total('in-house-carers-approved', year))).toEqual([23, 41]);
    expect([2012, 2015].map(year => total('net-spend', year))).toEqual([56_600_000, 51_900_000]);
  });

  test('monthly totals are those of the records', () => {
    const figure = (measure: string, monthEnd: CalendarDate): unknown => authority.monthlyFigures.find(one => one.measure === measure && one.area === '' && one.monthEnd === monthEnd)?.value;
    expect(figure('contacts', september)).toBe(count(contacts, calendarDate(2012, 9, 1), september));
    expect(figure('children-on-protection-plan', september)).toBe(onPlan(september));
    expect(figure('looked-after-children', september)).toBe(lookedAfter(september));
    expect(figure('children-in-need', september)).toBe(openOn(september, inNeed));
  });
});

/** Children of whom something is not so; a list, because a check of each record by itself takes its time. */
const childrenWhere = (isWrong: (person: PersonPart) => boolean): readonly string[] => people.filter(isWrong).map(({ localId }) => localId);

describe('the records of a child fit together', () => {
  test('every record belongs to an episode of need of the child and lies within it', () => {
    const isWrong = (person: PersonPart): boolean => {
      const episodes = new Map(person.referrals!.map(referral => [referral.on, referral]));
      const isOutside = ({ startedOn, referredOn }: { readonly startedOn: CalendarDate; readonly referredOn: CalendarDate | null }): boolean => {
        const episode = episodes.get(referredOn!);
        return episode?.noFurtherAction !== false || startedOn < episode.on || (episode.closedOn !== null && startedOn > episode.closedOn);
      };
      return [...person.assessments!, ...person.section47Enquiries!, ...person.childInNeedPlans!, ...person.childProtectionPlans!].some(isOutside);
    };
    expect(childrenWhere(isWrong)).toEqual([]);
  });

  test('a plan ends after it begins and by the end of its episode', () => {
    expect(childrenWhere(person => [...person.childInNeedPlans!, ...person.childProtectionPlans!].some(({ startedOn, endedOn, referredOn }) => {
      const { closedOn } = person.referrals!.find(({ on }) => on === referredOn)!;
      return endedOn === null ? closedOn !== null : endedOn < startedOn || (closedOn !== null && endedOn > closedOn);
    }))).toEqual([]);
  });

  test('episodes of need do not overlap, and neither do plans', () => {
    expect(childrenWhere(person => person.referrals!.some(({ closedOn }, i) => {
      const next = person.referrals![i + 1];
      return next !== undefined && (closedOn === null || closedOn >= next.on);
    }))).toEqual([]);
    expect(childrenWhere(person => {
      const plans = [...person.childInNeedPlans!, ...person.childProtectionPlans!].toSorted((a, b) => a.startedOn - b.startedOn || a.endedOn! - b.endedOn!);
      return plans.some(({ endedOn }, i) => i + 1 < plans.length && (endedOn === null || endedOn > plans[i + 1]!.startedOn));
    })).toEqual([]);
  });

  test('a plan begins with a conference that led to it, and a conference follows an enquiry', () => {
    expect(childrenWhere(person => {
      const led = new Set(person.initialConferences!.filter(({ ledToPlan }) => ledToPlan).map(({ on }) => on));
      const enquired = new Set(person.section47Enquiries!.map(({ conferenceOn }) => conferenceOn));
      return person.childProtectionPlans!.some(({ startedOn }) => !led.has(startedOn)) || person.initialConferences!.some(({ on, strategyDiscussionOn }) => strategyDiscussionOn! > on || !enquired.has(on));
    })).toEqual([]);
  });

  test('nobody of 18 is in contact, referred, on a plan or in early help, and nothing is known of tomorrow', () => {
    const last = authority.observedUntil;
    expect(childrenWhere(person => {
      const adultOn = person.bornOn == null ? last : birthday(person.bornOn, 18);
      const days = [
        ...person.contacts!.map(({ on }) => on), ...person.referrals!.flatMap(({ on, closedOn }) => [on, closedOn]), ...person.earlyHelp!.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn]),
        ...person.childProtectionPlans!.flatMap(({ startedOn, endedOn, reviews }) => [startedOn, endedOn, ...reviews]), ...person.assessments!.flatMap(({ startedOn, authorisedOn }) => [startedOn, authorisedOn]),
      ];
      return days.some(day => day !== null && (day > adultOn || day > last)) || (adultOn < last && person.referrals!.some(({ closedOn }) => closedOn === null));
    })).toEqual([]);
  });

  test('a child who comes into care has an open episode of need on that day, and many had a plan before', () => {
    let starts = 0;
    let afterPlan = 0;
    for (const person of people) {
      for (const { commencedOn } of person.care?.periodsOfCare ?? []) {
        expect(person.referrals!.some(({ on, closedOn, noFurtherAction }) => noFurtherAction === false && on <= commencedOn && (closedOn === null || closedOn >= commencedOn))).toBe(true);
        if (commencedOn < authority.observedFrom || person.unaccompanied) continue;
        starts += 1;
        if (person.childProtectionPlans!.some(({ startedOn, endedOn }) => startedOn < commencedOn && (endedOn === null || endedOn >= commencedOn))) afterPlan += 1;
      }
    }
    expect(starts).toBeGreaterThan(800);
    expect(afterPlan / starts).toBeGreaterThan(0.15);
  });

  test('children in are children out and children still here: in need, on plans and in early help', () => {
    const [from, until] = [authority.observedFrom, authority.observedUntil];
    for (const spans of [inNeed, (person: PersonPart) => person.childProtectionPlans!, (person: PersonPart) => person.earlyHelp!]) {
      const started = count(person => spans(person).map(({ startedOn }) => startedOn), addDays(from, 1), until);
      const ended = count(person => spans(person).filter(({ startedOn, endedOn }) => endedOn === null || endedOn > startedOn).map(({ endedOn }) => endedOn), addDays(from, 1), until);
      const sameDay = count(person => spans(person).filter(({ startedOn, endedOn }) => startedOn === endedOn).map(({ startedOn }) => startedOn), addDays(from, 1), until);
      expect(openOn(from, spans) + started - sameDay - ended).toBe(openOn(until, spans));
    }
  });
});
