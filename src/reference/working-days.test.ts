import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, isoDate, parseIsoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { bankHolidays, easterSunday, workingDaysBetween } from '#reference/working-days.ts';

const on = (text: string): CalendarDate => parseIsoDate(text)!;

/** Easter Sundays as published: the tables of the Book of Common Prayer and of the Office for National Statistics' bank holiday notes. */
const EASTERS = [
  '2000-04-23', '2001-04-15', '2002-03-31', '2003-04-20', '2004-04-11', '2005-03-27', '2006-04-16', '2007-04-08', '2008-03-23', '2009-04-12', '2010-04-04',
  '2011-04-24', '2012-04-08', '2013-03-31', '2014-04-20', '2015-04-05', '2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04',
  '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21',
];

test('Easter falls on the published Sundays of 2000 to 2030', () => {
  expect(EASTERS.map((_, i) => isoDate(easterSunday(2000 + i)))).toEqual(EASTERS);
});

/** GOV.UK, UK bank holidays, England and Wales: month and day as listed there. */
const LISTED: readonly (readonly [number, string])[] = [
  [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
  [2004, '01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28'],
  [2005, '01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
  [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
];

test.each(LISTED)('the bank holidays of %i are those listed', (year, days) => {
  expect(bankHolidays(year).map(isoDate)).toEqual(days.split(' ').map(day => `${year}-${day}`));
});

describe('working days between two days', () => {
  test.each([
    ['2024-03-28', '2024-03-28', 0, 'the day itself is day 0'],
    ['2024-03-28', '2024-04-02', 1, 'Thursday before Easter to the Tuesday after: Good Friday, a weekend and Easter Monday between'],
    ['2024-06-07', '2024-06-10', 1, 'Friday to Monday'],
    ['2024-06-08', '2024-06-10', 1, 'from a Saturday, Monday is the first working day'],
    ['2024-06-07', '2024-06-09', 0, 'Friday to Sunday'],
    ['2022-05-27', '2022-06-06', 4, 'the Platinum Jubilee: Monday to Wednesday and the next Monday'],
    ['2024-12-24', '2025-01-02', 4, '27, 30 and 31 December, 2 January'],
    ['2024-06-10', '2024-06-07', -1, 'backwards it is negative'],
    ['1999-04-02', '1999-04-05', 1, 'before 2000 only weekends are known'],
  ])('%s to %s is %i: %s', (from, until, days, why) => {
    expect(workingDaysBetween(on(String(from)), on(String(until))), String(why)).toBe(days);
  });

  test('are the days one by one that are no weekend and no holiday, wherever one begins', () => {
    const first = calendarDate(2000, 1, 1);
    const dayOfTheWeek = (day: CalendarDate): number => (day - on('2024-06-10')) % 7; // 10 June 2024 was a Monday
    const holidays = new Set(Array.from({ length: 31 }, (_, i) => bankHolidays(2000 + i)).flat());
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 * 365 }), fc.integer({ min: 0, max: 120 }), (start, length) => {
      const from = addDays(first, start);
      let counted = 0;
      for (let i = 1; i <= length; i += 1) {
        const day = addDays(from, i);
        const weekday = (dayOfTheWeek(day) + 7) % 7;
        if (weekday < 5 && !holidays.has(day)) counted += 1;
      }
      expect(workingDaysBetween(from, addDays(from, length))).toBe(counted);
    }));
  });
});
