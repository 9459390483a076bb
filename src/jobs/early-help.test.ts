import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Pathway, PersonPart } from '#journeys/pathway.ts';
import { earlyHelpKnown } from '#jobs/early-help.ts';

const FROM = calendarDate(2021, 4, 1);
const UNTIL = calendarDate(2024, 3, 31);

/** On the first of each of 36 months early help begins with two children and lasts 90 days; in every fourth month one of them is referred ten days after. */
const people: readonly PersonPart[] = Array.from({ length: 36 }, (_, month) => {
  const startedOn = addMonths(FROM, month);
  const endedOn = addDays(startedOn, 90);
  const ends: CalendarDate | null = endedOn > UNTIL ? null : endedOn;
  const spell = { startedOn, endedOn: ends, organisation: null, area: null };
  const referral = { on: addDays(endedOn, 10), source: null, need: null, noFurtherAction: null, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: null };
  return [{ authority: '', localId: `a${month}`, earlyHelp: [spell] }, { authority: '', localId: `b${month}`, earlyHelp: [spell], referrals: month % 4 === 0 ? [referral] : [] }];
}).flat();

const told = (from = FROM): Pathway =>
  joinPathways([{ people, adopters: [], monthlyFigures: [], known: (['earlyHelp', 'referrals'] as const).map(kind => ({ kind, from, until: UNTIL, source: 'made up' })) }]);

describe('early help that the returns tell of', () => {
  test('is counted as a hand does', () => {
    const { until, childrenPerMonth, childrenNow, meanMonths, steppedUp } = earlyHelpKnown(told(), UNTIL)!;
    expect([until, childrenPerMonth]).toEqual([UNTIL, 2]);
    // Those of January (90 days: to 31 March), February and March; an end on the day is an end.
    expect(childrenNow).toBe(4);
    expect(meanMonths).toBeCloseTo(90 / 30.4375, 9);
    // Of 24 spells a year three children are referred: one in every fourth month.
    expect(steppedUp!.share).toBeCloseTo(3 / 24, 9);
    expect(steppedUp!.until).toBe(monthEndAfter(UNTIL, -13));
  });

  test('says nothing of going on to social work where a year has not passed, and is nothing where less than a year is told', () => {
    expect(earlyHelpKnown(told(calendarDate(2023, 4, 1)), UNTIL)).toMatchObject({ childrenPerMonth: 2, steppedUp: null });
    expect(earlyHelpKnown(told(calendarDate(2023, 5, 1)), UNTIL)).toBeNull();
    expect(earlyHelpKnown(joinPathways([]), UNTIL)).toBeNull();
  });

  test('what came after a day is not known on it', () => {
    expect(earlyHelpKnown(told(), calendarDate(2023, 4, 15))!.until).toBe(calendarDate(2023, 3, 31));
  });
});
