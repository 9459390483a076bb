import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { isBlocking } from '#kernel/issue.ts';
import { pence } from '#kernel/money.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Lever } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import { examplePlan } from '#saved/example-plan.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { HAND_WRITTEN } from '#saved/hand-written-plan.test-support.ts';
import { randomPlan } from '#saved/random-plan.test-support.ts';
import { readPlanFile } from '#saved/read-plan-file.ts';
import { writePlanFile } from '#saved/write-plan-file.ts';

/** What a reader makes of `HAND_WRITTEN` with pencil and paper. */
const BY_HAND: PlanFile = {
  scenario: {
    name: 'Edge of care and our own carers', says: 'An edge-of-care team from September 2026 and better prices.',
    from: calendarDate(2026, 3, 31), months: 48, replicates: 500, seed: 7,
    inflation: Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, 0.03])),
    unitCosts: { use: 'marginal', marginalShares: { residential: 0.6 } },
    levers: [
      {
        lever: 'edge-of-care', start: calendarDate(2026, 9, 1), end: calendarDate(2030, 3, 31), leadMonths: 3, rampMonths: 9, fadeHalfLifeMonths: 12, reach: 0.6, takeUp: 0.7,
        effect: { low: 0.15, likeliest: 0.25, high: 0.35 }, fields: { 'from-age': 12, 'later-share': 0.2, 'later-after': 24 },
        costs: [
          { title: 'Edge-of-care team', nature: 'staff', amountPence: 79_800_000, posts: { fullTimeEquivalents: 15.8, grade: 'Grade 8 to 11' }, from: null, until: null },
          { title: 'Start-up', nature: 'one-off', amountPence: 120_000_000, posts: null, from: null, until: null },
          { title: 'Premises', nature: 'recurring', amountPence: 2_000_050, posts: null, from: calendarDate(2026, 9, 1), until: calendarDate(2030, 3, 31) },
          { title: 'Family plan', nature: 'per-case', amountPence: 120_000, posts: null, from: null, until: null },
          { title: 'Car', nature: 'one-off', amountPence: 5_000_000, posts: null, from: null, until: null },
        ],
      },
      {
        lever: 'negotiated-prices', start: calendarDate(2027, 4, 1), end: null, leadMonths: 0, rampMonths: 12, fadeHalfLifeMonths: 0, reach: 1, takeUp: 1,
        effect: { low: 0.025, likeliest: 0.025, high: 0.025 }, fields: {}, costs: [],
      },
    ],
  },
  groups: null, prices: 'prices.csv', population: null,
  case: {
    title: 'Help earlier', authority: 'Merrowdale', committee: null, meetingOn: calendarDate(2026, 12, 1), author: null,
    purpose: ['To ask for money.'], background: ['First.', 'Second: with a colon.'], recommendations: ['Agree it.'],
    optionsRuledOut: [{ title: 'Do nothing', why: 'It costs more.' }],
    optimismBias: { costsUp: 0.1, benefitsDown: 0.2, basis: 'assumption' },
    nonFinancial: [{ title: 'School', to: 'schools', change: 'Fewer moves of school' }],
    beneficiaries: { 'edge-of-care': { council: 0.8, health: 0.2 } },
    drawdown: {
      gateways: [{ id: 'january', title: 'First review', on: calendarDate(2027, 1, 31), tests: [{ indicator: 'looked-after-children', test: '<=', value: 620 }, { indicator: 're-entries-to-care', test: '<', value: 0.185 }] }],
      tranches: [{ title: 'First', amountPence: pence(50_000_000), milestone: 'Team in place', gateway: null }, { title: 'Second', amountPence: pence(120_000_000), milestone: 'First year', gateway: 'january' }],
    },
    risks: [{ title: 'Posts stay empty', likelihood: 'high', impact: 'medium', response: null }],
    legal: ['Children Act 1989, section 17.'], equality: [], humanRights: [], consultation: [],
    assumptions: [{ says: 'One in four stays out of care', source: null, owner: 'Finance', quality: 'low', impact: 'high' }],
    after: { years: 5, fadePerYear: 0.1 },
  },
};

test('a file written by hand says what its reader would say it says', () => {
  expect(readPlanFile(HAND_WRITTEN, 'plan.yaml')).toEqual({ value: BY_HAND, issues: [] });
});

test('rows may end as on any computer, and a mark of the byte order may stand before them', () => {
  expect(readPlanFile(`\uFEFF${HAND_WRITTEN.replaceAll('\n', '\r\n')}`, 'plan.yaml')).toEqual({ value: BY_HAND, issues: [] });
});

test('any plan that is written is read back as the same, to the last digit and letter', () => {
  fc.assert(fc.property(randomPlan, plan => {
    expect(readPlanFile(writePlanFile(plan), 'plan.yaml')).toEqual({ value: plan, issues: [] });
  }), { numRuns: 40 });
});

test('what is left out stands as the format says: the whole returns, five years, prices that do not rise, no levers, no case', () => {
  expect(readPlanFile('headwater: plan/1\nname: Baseline\n', 'base.yaml')).toEqual({
    issues: [], value: {
      scenario: { name: 'Baseline', says: '', from: null, months: 60, replicates: 1000, seed: 1, inflation: {}, unitCosts: { use: 'average', marginalShares: {} }, levers: [] },
      groups: null, prices: null, population: null, case: null,
    },
  });
});

describe('a file that is written', () => {
  test('has above each lever what it is and what its effect is a share of, and above each field its help', () => {
    const rows = writePlanFile(examplePlan()).split('\n').map(row => row.trim().replace(/^# /, '')).join(' ');
    for (const { lever } of examplePlan().scenario.levers) {
      const { title, effectMeans, fields } = LEVERS.find(({ id }) => id === lever)!;
      for (const words of [title, effectMeans, ...fields.map(({ help }) => help)]) expect(rows).toContain(words);
    }
  });
  test('keeps its comments within the width of a page', () => {
    expect(writePlanFile(examplePlan()).split('\n').filter(row => row.trim().startsWith('#') && row.length > 120)).toEqual([]);
  });
});

test('the example plan is whole: every lever has all its fields, within their bounds', () => {
  const { issues, value } = readPlanFile(writePlanFile(examplePlan()), 'example.yaml');
  expect({ issues, value }).toEqual({ issues: [], value: examplePlan() });
});

const OWN_KEYS: ReadonlySet<string> = new Set(['lever', 'start', 'end', 'lead', 'ramp', 'fade', 'reach', 'take-up', 'effect', 'costs']);

/** A use of a lever with nothing but what has to be said, the effect left out or as given. */
const leastOf = ({ id, fields }: Lever, effect: string): string => ['headwater: plan/1', 'name: One lever', 'levers:', `  - { lever: ${id}, start: 2026-04-01, lead: 0, ramp: 0, reach: 50%, take-up: 50%${effect}`,
  ...fields.filter(({ fallback }) => fallback === null).map(({ id: field, unit, least }) => `      , ${field}: ${unit === 'share' ? `${least * 100}%` : unit.startsWith('pounds') ? least / 100 : least}`), '    }', ''].join('\n');

describe.each(LEVERS.map(lever => [lever.id, lever] as const))('the lever %s in a file', (_, lever) => {
  test('has no field whose key means something else', () => {
    expect(lever.fields.map(({ id }) => id).filter(id => OWN_KEYS.has(id))).toEqual([]);
  });
  test('can be used by saying what has no default, and falls back on its own for the rest', () => {
    const { value, issues } = readPlanFile(leastOf(lever, ', effect: 10%'), 'plan.yaml');
    expect(issues).toEqual([]);
    expect(value?.scenario.levers[0]?.fields).toEqual(Object.fromEntries(lever.fields.map(({ id, fallback, least }) => [id, fallback ?? least])));
  });
  test('may leave out what the returns tell, and nothing else that has no default', () => {
    const left = lever.fields.find(({ fromReturns }) => fromReturns === true);
    for (const { id, fallback } of lever.fields) {
      const { value, issues } = readPlanFile(leastOf(lever, ', effect: 10%').split('\n').filter(row => !row.trim().startsWith(`, ${id}:`)).join('\n'), 'plan.yaml');
      if (id === left?.id) expect([issues, value?.scenario.levers[0]?.fields[id], Object.keys(value!.scenario.levers[0]!.fields).length]).toEqual([[], undefined, lever.fields.length - 1]);
      else expect(isBlocking(issues)).toBe(fallback === null);
    }
  });
  test.each(['', ', effect: published'])('takes a published effect where there is one, and else asks for it ("%s")', effect => {
    const published = lever.evidence.find(one => one.effect !== null)?.effect;
    const { value, issues } = readPlanFile(leastOf(lever, effect), 'plan.yaml');
    expect(value?.scenario.levers.map(use => use.effect)).toEqual(published ? [published] : []);
    expect(issues.map(({ message }) => message)).toEqual(published ? [] : [expect.stringContaining('No study gives an effect')]);
    expect(isBlocking(issues)).toBe(!published);
  });
});
