import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths, ageInYears, birthday, calendarDate, dateIfReal, dateParts, financialYearEnding, financialYearName, isoDate, longDate, monthEnd, monthEndAfter, parseDate, parseIsoDate, slashDate,
} from '#kernel/calendar-date.ts';

test('a date is a number of days since 1 January 1970', () => {
  expect([calendarDate(1970, 1, 1), calendarDate(1969, 12, 31), calendarDate(2000, 3, 1), calendarDate(2026, 11, 21)]).toEqual([0, -1, 11017, 20778]);
});

test('every day from 1600 to 2400 agrees with the platform\'s own calendar', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1600, 0, 1) / 864e5, max: Date.UTC(2400, 0, 1) / 864e5 }), days => {
    const date = new Date(days * 864e5);
    expect(calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    expect(isoDate(days as ReturnType<typeof calendarDate>)).toBe(date.toISOString().slice(0, 10));
  }));
});

test.each([
  ['31/03/2025', '2025-03-31'], ['1/4/2024', '2024-04-01'], ['2024-04-01', '2024-04-01'], ['2024-04-01T00:00:00', '2024-04-01'], ['01/04/2024 00:00:00', '2024-04-01'], [' 29/02/2024 ', '2024-02-29'],
])('%s is read as %s', (text, iso) => { expect(isoDate(parseDate(text)!)).toBe(iso); });

test.each(['31/02/2025', '29/02/2023', '2025-13-01', '00/01/2020', '1/4/24', 'today', '', '45383', '2024-04-01x'])('%s is no date', text => { expect(parseDate(text)).toBeNull(); });

test('a date written is a date read', () => {
  fc.assert(fc.property(fc.integer({ min: -50_000, max: 50_000 }), days => {
    const date = days as ReturnType<typeof calendarDate>;
    expect(parseIsoDate(isoDate(date))).toBe(date);
    expect(parseDate(slashDate(date))).toBe(date);
    expect(dateIfReal(dateParts(date).year, dateParts(date).month, dateParts(date).day)).toBe(date);
  }));
});

const on = (text: string) => parseIsoDate(text)!;

test('age counts birthdays; born on 29 February it is 1 March in other years', () => {
  expect(ageInYears(on('2006-06-15'), on('2024-06-14'))).toBe(17);
  expect(ageInYears(on('2006-06-15'), on('2024-06-15'))).toBe(18);
  expect(isoDate(birthday(on('2004-02-29'), 18))).toBe('2022-03-01');
  expect(isoDate(birthday(on('2004-02-29'), 20))).toBe('2024-02-29');
  expect(ageInYears(on('2024-06-15'), on('2024-06-01'))).toBe(-1);
});

test('months end and are added by the calendar', () => {
  expect(isoDate(monthEnd(on('2024-02-01')))).toBe('2024-02-29');
  expect(isoDate(monthEndAfter(on('2024-11-15'), 3))).toBe('2025-02-28');
  expect(isoDate(monthEndAfter(on('2024-01-31'), -1))).toBe('2023-12-31');
  expect(isoDate(addMonths(on('2024-01-31'), 1))).toBe('2024-02-29');
});

test('the financial year turns on 1 April', () => {
  expect([financialYearEnding(on('2025-03-31')), financialYearEnding(on('2025-04-01'))]).toEqual([2025, 2026]);
  expect(financialYearName(2025)).toBe('2024-25');
  expect(financialYearName(2000)).toBe('1999-00');
  expect(longDate(on('2025-03-31'))).toBe('31 March 2025');
});
