import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { workingDaysBetween } from '#reference/working-days.ts';
import { scaledPathway } from '#synthetic-authority/index.ts';
import { asKnownOn } from './as-known-on.ts';
import { csvOf } from './csv.ts';
import { byMonth, lineOn, stepOn } from './levels.ts';
import { asExported } from './messy-cells.ts';
import { ownFigures } from './own-figures.ts';
import { drawPlanReviews } from './plan-reviews.ts';
import { addWorkingDays, isWorkingDay } from './work-days.ts';

const april = calendarDate(2012, 4, 1);

describe('levels', () => {
  test('months add up to the totals of their quarters, half-years or years, and the last total goes on', () => {
    const sum = (values: Float64Array, from: number, until: number): number => values.slice(from, until).reduce((total, one) => total + one, 0);
    const quarters = byMonth({ monthsEach: 3, totals: [300, 600] }, april, 12);
    expect([sum(quarters, 0, 3), sum(quarters, 3, 6), sum(quarters, 9, 12)].map(Math.round)).toEqual([300, 600, 600]);
    expect(sum(byMonth({ monthsEach: 12, totals: [1200] }, april, 12), 0, 12)).toBeCloseTo(1200, 6);
    // August is the fifth month from April, and the quietest.
    expect(Math.min(...byMonth({ monthsEach: 12, totals: [1200] }, april, 12))).toBe(byMonth({ monthsEach: 12, totals: [1200] }, april, 12)[4]);
  });

  test('a line is straight between its days and flat beyond them, steps hold until the next', () => {
    const line = [[april, 100], [addDays(april, 10), 200]] as const;
    expect([-5, 0, 3, 10, 50].map(days => lineOn(line, addDays(april, days)))).toEqual([100, 100, 130, 200, 200]);
    expect([-5, 0, 9, 10].map(days => stepOn(line, addDays(april, days)))).toEqual([100, 100, 100, 200]);
  });
});

describe('working days', () => {
  test('the two jubilee days of June 2012 are none: one working day after Friday 1 June is Wednesday 6 June', () => {
    expect(addWorkingDays(calendarDate(2012, 6, 1), 1)).toBe(calendarDate(2012, 6, 6));
    expect(isWorkingDay(calendarDate(2012, 6, 5))).toBe(false);
  });

  test('so many working days later is so many working days between', () => {
    for (let days = 1; days < 80; days += 1) {
      const from = addDays(calendarDate(2013, 12, 2), days % 5);
      expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
    }
  });
});

test('own figures are whole, add up to their totals, sum others, and say where there is none', () => {
  const figures = ownFigures([
    { measure: 'a', source: 's', from: calendarDate(2012, 7, 1), before: 'z', months: { totals: { monthsEach: 3, totals: [91] } } },
    { measure: 'b', source: 's', from: april, months: { steps: [[april, 7]] } },
    { measure: 'c', source: 's', from: april, months: { sumOf: ['b', 'b'] } },
  ], april, 6);
  const values = (measure: string): unknown[] => figures.filter(figure => figure.measure === measure).map(({ value }) => value);
  expect(values('a').slice(0, 3)).toEqual(['z', 'z', 'z']);
  expect((values('a').slice(3) as number[]).reduce((total, value) => total + value, 0)).toBe(91);
  expect(values('c')).toEqual([14, 14, 14, 14, 14, 14]);
});

test('reviews of a plan: the first within three months, then within six, late ones apart, and the plan ends at one', () => {
  let late = 0;
  let all = 0;
  for (let i = 0; i < 300; i += 1) {
    const endedOn = addDays(april, 500 + i);
    const reviews = drawPlanReviews(stream(1, 'test', i), april, endedOn, addDays(april, 2000));
    expect(reviews.at(-1)).toBe(endedOn);
    const gaps = reviews.map((on, k) => on - (reviews[k - 1] ?? april));
    gaps.slice(0, -1).forEach((gap, k) => { all += 1; if (gap > (k === 0 ? 92 : 184)) late += 1; });
  }
  expect(late / all).toBeGreaterThan(0.02);
  expect(late / all).toBeLessThan(0.12);
});

test('messy cells say the same another way, and lose nothing', () => {
  const table = { columns: ['Child Unique ID', 'Ethnicity', 'Date of referral', 'Referral NFA?', 'Allocated Team'], rows: [['17', 'WBRI', '01/05/2025', 'b) No', '']] };
  expect(asExported(stream(1, 'test'), 'Referrals', table, 0)).toEqual(table);
  const { rows } = asExported(stream(1, 'test'), 'Referrals', table, 1);
  expect(rows.at(-1)).toEqual(['17\u00A0', expect.stringMatching(/^[a-j]\) WBRI$/), '2025-05-01', 'No', '#N/A']);
});

test('cells with a comma or a quote are quoted', () => {
  expect(csvOf(['a', 'b, c'], [['1', 'say "x"']])).toBe('a,"b, c"\r\n1,"say ""x"""\r\n');
});

describe('what was known on a day', () => {
  const person: PersonPart = {
    authority: 'A', localId: '1', sex: 'female', bornOn: calendarDate(2012, 6, 10), expectedOn: calendarDate(2012, 6, 1), contacts: [{ on: april, source: '6', outcome: null, area: null }],
    referrals: [{ on: april, source: '6', need: 'N1', noFurtherAction: false, closedOn: calendarDate(2012, 9, 1), reasonForClosure: 'RC7', referralsInLast12Months: null, area: null }],
    assessments: [{ referredOn: april, area: null, startedOn: april, authorisedOn: calendarDate(2012, 5, 1), factors: ['3B'], supportRequired: true }],
  };

  test('is nothing of later days: no birth, no closure, no authorisation', () => {
    const known = asKnownOn(person, calendarDate(2012, 4, 30));
    expect(known).toMatchObject({ bornOn: null, expectedOn: calendarDate(2012, 6, 1), sex: 'unknown' });
    expect(known.referrals![0]).toMatchObject({ closedOn: null, reasonForClosure: null });
    expect(known.assessments![0]).toMatchObject({ authorisedOn: null, factors: [], supportRequired: null });
    expect(asKnownOn(person, addDays(april, -1)).contacts).toEqual([]);
  });

  test('is all of it when all has happened', () => {
    expect(asKnownOn(person, calendarDate(2012, 9, 1))).toMatchObject({ bornOn: person.bornOn, expectedOn: null, sex: 'female', referrals: person.referrals, assessments: person.assessments });
  });
});

describe('an authority of a size that is asked for', () => {
  const made = scaledPathway(2000, 3);

  test('has exactly so many children, each with an identifier of its own and something known of it', () => {
    expect(made.people).toHaveLength(2000);
    expect(new Set(made.people.map(({ localId }) => localId)).size).toBe(2000);
    expect(made.people.filter(({ contacts, earlyHelp, referrals }) => contacts!.length + earlyHelp!.length + referrals!.length === 0)).toEqual([]);
  });

  test('has fifteen years, none of them empty, and knows of social workers since the return does', () => {
    const years = new Set(made.people.flatMap(({ contacts }) => contacts!.map(({ on }) => Math.floor((on - calendarDate(2010, 4, 1)) / 365.25))));
    for (let year = 0; year < 15; year += 1) expect(years.has(year)).toBe(true);
    expect(made.known.find(({ kind }) => kind === 'socialWorkers')?.from).toBe(calendarDate(2023, 4, 1));
    expect(made.known.find(({ kind }) => kind === 'contacts')).toMatchObject({ from: calendarDate(2010, 4, 1), until: calendarDate(2025, 3, 31) });
  });

  test('is the same for the same seed and another for another', () => {
    const text = (seed: number): string => JSON.stringify(scaledPathway(2000, seed).people.slice(0, 400));
    expect(text(3)).toBe(JSON.stringify(made.people.slice(0, 400)));
    expect(text(4)).not.toBe(text(3));
  });
});
