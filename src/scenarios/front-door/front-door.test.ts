import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import type { Counts, FrontDoorFutures } from '#demand/front-door/futures.ts';
import { layoutOf } from '#demand/record.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';
import { outcomeOf } from '#scenarios/comparison/outcome.ts';
import { compileScenario } from '#scenarios/compile.ts';
import type { FunnelCompared, FunnelRow } from '#scenarios/front-door/funnel-compared.ts';
import { funnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import { isFrontDoorAction, settle, settledInAll } from '#scenarios/front-door/settle.ts';
import type { Settled } from '#scenarios/front-door/settle.ts';
import type { FieldValues, LeverUse } from '#scenarios/lever.ts';

const MONTHS = 12;
const FROM = calendarDate(2025, 3, 31);
const monthEnds = Array.from({ length: MONTHS }, (_, month) => monthEndAfter(FROM, month + 1));

/** What one month of one life holds, drawn at random: contacts that end by police, school and family, that go on by police and others, referrals of nobody's contact, and how referrals and assessments part. */
const month = fc.record({
  police: fc.nat(60), school: fc.nat(60), family: fc.nat(60), policeOn: fc.nat(30), othersOn: fc.nat(30), direct: fc.nat(10), closed: fc.nat(100), open: fc.nat(100), again: fc.nat(30), first: fc.nat(60),
});
type Month = typeof month extends fc.Arbitrary<infer T> ? T : never;

/** Referrals are those of contacts and those of none; of those that end, as many as are drawn were closed. */
function futuresOf(lives: readonly (readonly Month[])[]): FrontDoorFutures {
  const counts = (of: (one: Month) => number): Counts => Int32Array.from(lives.flatMap(life => life.map(of)));
  const referred = ({ policeOn, othersOn, direct }: Month): number => policeOn + othersOn + direct;
  const closed = (one: Month): number => Math.min(one.closed, referred(one));
  return {
    months: MONTHS, replicates: lives.length,
    started: { contacts: counts(one => one.police + one.school + one.family + one.policeOn + one.othersOn), referrals: counts(referred), assessments: counts(({ again, first }) => again + first), 'protection-plans': counts(({ first }) => first) },
    pools: {
      'contacts-ending': counts(({ police, school, family }) => police + school + family), 'contacts-going-on': counts(({ policeOn, othersOn }) => policeOn + othersOn),
      'referrals-ending': counts(one => Math.min(referred(one), closed(one) + one.open)), assessments: counts(({ again, first }) => again + first),
    },
    parts: {
      'police-contacts-ending': counts(({ police }) => police), 'police-contacts-going-on': counts(({ policeOn }) => policeOn), 'professional-contacts-ending': counts(({ school }) => school),
      'referrals-without-action': counts(closed), 'repeat-assessments': counts(({ again }) => again),
    },
  };
}
const futures = fc.array(fc.array(month, { minLength: MONTHS, maxLength: MONTHS }), { minLength: 1, maxLength: 3 }).map(futuresOf);

/** A thousand of each in every month of so many lives. */
const even = (lives: number): FrontDoorFutures => futuresOf(Array.from({ length: lives }, () => Array.from({ length: MONTHS }, (): Month => ({ police: 1000, school: 1000, family: 1000, policeOn: 1000, othersOn: 1000, direct: 0, closed: 1000, open: 1000, again: 1000, first: 1000 }))));

const basis: FrontDoorBasis = { history: { monthEnds: [FROM], stages: [], links: [], leftOut: [] }, model: { from: FROM, stages: [] }, parts: [], startsOfCareLastYear: null, consultationsLastYear: null };

function settingOf(frontDoor: FrontDoorFutures | null, replicates = frontDoor?.replicates ?? 1): Setting {
  const layout = layoutOf(1, MONTHS);
  const values = new Int32Array(replicates * layout.size);
  for (let run = 0; run < replicates; run += 1) values[run * layout.size + layout.started] = 3 + run;
  return {
    monthEnds, groupIds: ['residential'], seed: 4, runs: replicates, baseline: { layout, replicates, values }, pricePerDay: null, groupsWithoutPrice: [], childrenNow: new Float64Array(1),
    unitCosts: { use: 'average', marginalShares: {} }, spending: null, frontDoor: frontDoor && { basis, futures: frontDoor },
  };
}

const FIELDS: Readonly<Record<string, FieldValues>> = {
  'police-contact-screening': { 'contact-cost': 5000, 'screening-cost': 2000 },
  'consultation-line': { 'contact-cost': 5000, 'consultation-cost': 6000 },
  'multi-agency-hub': { 'referral-cost': 12_000, 'hub-cost': 4000, 'later-share': 0, 'later-after': 3 },
  'assess-once': { 'cost-before': 90_000, 'cost-after': 30_000 },
};
const UNITS: Readonly<Record<string, string>> = { 'police-contact-screening': 'notices-a-year', 'consultation-line': 'contacts-a-year', 'multi-agency-hub': 'referrals-a-year', 'assess-once': 'assessments-a-year' };
const IDS = Object.keys(FIELDS);

const certain = (effect: number): LeverUse['effect'] => ({ low: effect, likeliest: effect, high: effect });
const use = (lever: string, effect: number, more: Partial<LeverUse> = {}, fields: FieldValues = {}): LeverUse => ({
  lever, start: addDays(FROM, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 1, takeUp: 1, effect: certain(effect), costs: [], ...more, fields: { ...FIELDS[lever], ...fields },
});
const compiled = (uses: readonly LeverUse[]) => compileScenario(uses, { monthEnds, groupIds: ['residential'] });
const settledBy = (uses: readonly LeverUse[], of: FrontDoorFutures): readonly Settled[] => settle(compiled(uses).money.filter(isFrontDoorAction), of, 4, of.replicates);
const inAll = (one: Settled, of: FrontDoorFutures): Counts => settledInAll(one, of.months * of.replicates);
const funnelOf = (uses: readonly LeverUse[], of: FrontDoorFutures): FunnelCompared => funnelCompared(uses, compiled(uses), null, settingOf(of))!;
const row = ({ rows }: FunnelCompared, id: string): FunnelRow => rows.find(one => one.id === id)!;

/** Any levers of the front door, in any strength, with and without a typed number. */
const someUses = fc.array(fc.record({ lever: fc.constantFrom(...IDS), effect: fc.double({ min: 0, max: 1, noNaN: true }), reach: fc.double({ min: 0, max: 1, noNaN: true }), typed: fc.option(fc.integer({ min: 0, max: 3000 })), laterShare: fc.constantFrom(0, 0.4) }), { maxLength: 6 })
  .map(list => list.map(({ lever, effect, reach, typed, laterShare }) => use(lever, effect, { reach }, { ...(typed === null ? {} : { [UNITS[lever]!]: typed }), ...(lever === 'multi-agency-hub' ? { 'later-share': laterShare } : {}) })));

describe('what a lever of the front door settles', () => {
  test('is nothing, exactly, where it has no effect, reaches nobody or has not begun', () => {
    fc.assert(fc.property(futures, fc.constantFrom(...IDS), fc.constantFrom<Partial<LeverUse>>({ effect: certain(0) }, { reach: 0 }, { takeUp: 0 }, { start: addDays(monthEnds.at(-1)!, 1) }), (of, lever, neutral) => {
      const uses = [use(lever, 0.5, neutral)];
      expect(inAll(settledBy(uses, of)[0]!, of).every(count => count === 0)).toBe(true);
      for (const { years } of funnelOf(uses, of).rows) for (const { nothing, plan } of years) expect(plan).toEqual(nothing);
      expect(sum(outcomeOf(uses, compiled(uses), null, settingOf(of)).net)).toBe(0);
    }), { numRuns: 40 });
  });

  test('comes to the share that a hand works out, month by month as it ramps up', () => {
    const of = even(30);
    const [police, hub] = settledBy([use('police-contact-screening', 0.4, { reach: 0.5 }), use('multi-agency-hub', 0.3, { rampMonths: 12 })], of);
    const perMonth = (counts: Counts, at: number): number => sum(Array.from({ length: 30 }, (_, run) => counts[run * MONTHS + at]!)) / 30;
    // 0.5 x 0.4 of 2,000 by the police; a standard error of about 3.3. A ramp of a year is at 1/24 in the middle of the first month.
    for (const at of [0, 5, 11]) expect(Math.abs(perMonth(inAll(police!, of), at) - 400)).toBeLessThan(14);
    expect(Math.abs(perMonth(hub!.byPart['referrals-without-action']!, 0) - (1000 * 0.3) / 24)).toBeLessThan(3);
    expect(Math.abs(perMonth(hub!.byPart['referrals-without-action']!, 11) - (1000 * 0.3 * 23) / 24)).toBeLessThan(12);
  });

  test('is the same events and more where the effect is larger, and as many whatever else is done to others', () => {
    fc.assert(fc.property(futures, fc.constantFrom(...IDS), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (of, lever, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map(effect => inAll(settledBy([use(lever, effect)], of)[0]!, of));
      less!.forEach((count, i) => expect(count).toBeLessThanOrEqual(more![i]!));
      const others = IDS.filter(id => id !== lever).map(id => use(id, 0.7));
      const together = settledBy([...others, use(lever, a)], of);
      const position = compiled([...others, use(lever, a)]).money.findIndex(one => one.use === others.length);
      expect(together[position]).toEqual(settledBy([use(lever, a)], of)[0]);
    }), { numRuns: 40 });
  });

  test('is never more than there is: a second service has what the first left', () => {
    const of = even(4);
    const [first, second] = settledBy([use('consultation-line', 1), use('consultation-line', 1)], of).map(one => inAll(one, of));
    expect([...first!].every(count => count === 1000)).toBe(true);
    expect([...second!].every(count => count === 0)).toBe(true);
    const [half, rest] = settledBy([use('consultation-line', 0.5), use('consultation-line', 1)], of).map(one => inAll(one, of));
    half!.forEach((count, i) => expect(count + rest![i]!).toBe(1000));
  });

  test('is no more than there is of a stage where far more was typed', () => {
    const uses = [use('police-contact-screening', 1, {}, { 'notices-a-year': 48_000 }), use('consultation-line', 1, {}, { 'contacts-a-year': 48_000 }), use('consultation-line', 1)];
    // 3,000 contacts a month end at the door and 2,000 go on: 4,000 notices, half of them of each kind, then as many consultations as are left, and none of the returns' own.
    const [police, line, rest] = settledBy(uses, even(1)).map(one => inAll(one, even(1))[0]);
    expect([police, line, rest]).toEqual([4000, 1000, 0]);
    expect(row(funnelOf(uses, even(1)), 'ends-at-contact').years[0]!.plan.mean).toBe(0);
  });

  test('is drawn for each lever and part with a chance of its own', () => {
    const of = even(3);
    const [police, line] = settledBy([use('police-contact-screening', 0.5), use('consultation-line', 0.5)], of);
    const drawn = [police!.byPart['police-contacts-ending']!, police!.byPart['police-contacts-going-on']!, line!.byPart['professional-contacts-ending']!];
    for (const a of drawn) for (const b of drawn) if (a !== b) expect(a.filter((count, i) => count === b[i]).length).toBeLessThan(10);
  });

  test('comes back in the share and after the months that are given, and not after the last month', () => {
    const of = even(40);
    const [hub] = settledBy([use('multi-agency-hub', 0.5, {}, { 'later-share': 0.2, 'later-after': 4 })], of);
    const perMonth = (at: number): number => sum(Array.from({ length: 40 }, (_, run) => hub!.cameBack[run * MONTHS + at]!)) / 40;
    expect([0, 1, 2, 3].map(perMonth)).toEqual([0, 0, 0, 0]);
    for (const at of [4, 11]) expect(Math.abs(perMonth(at) - 100)).toBeLessThan(8);
  });

  test('grows where the effect is below 0', () => {
    const of = even(4);
    expect([...inAll(settledBy([use('assess-once', -1)], of)[0]!, of)].every(count => count === -1000)).toBe(true);
    expect(row(funnelOf([use('assess-once', -1)], of), 'assessments').years[0]!.difference.mean).toBe(12_000);
  });
});

describe('the funnel with and without a plan', () => {
  test('loses nothing: what leaves a stage is in another line, and all that came to the door came, whatever is done', () => {
    fc.assert(fc.property(futures, someUses, (of, uses) => {
      const found = funnelOf(uses, of);
      const came = row(found, 'came-to-the-door').years[0]!;
      expect([came.plan, came.difference.mean]).toEqual([came.nothing, 0]);
      expect(came.nothing.mean).toBe((sum(of.started.contacts!) + sum(of.started.referrals!) - sum(of.pools['contacts-going-on']!)) / of.replicates);
      const cameBack = sum(found.levers.map(one => one.cameBack[0]!.mean));
      for (const id of ['contacts', 'referrals', 'assessments']) {
        const [stage, together] = [row(found, id), found.rows.find(one => one.id === `${id}-together`)];
        const instead = found.rows.filter(one => one.id.startsWith(`${id}-instead`)).map(one => one.years[0]!.plan.mean);
        const back = id === 'referrals' ? cameBack : 0;
        expect(stage.years[0]!.plan.mean + sum(instead)).toBeCloseTo(stage.years[0]!.nothing.mean + back, 6);
        if (together !== undefined) expect(together.years[0]!.difference.mean).toBeCloseTo(back, 6);
      }
    }), { numRuns: 60 });
  });

  test('has no line below 0, and plans and care as if nothing were done', () => {
    fc.assert(fc.property(futures, someUses, (of, uses) => {
      const found = funnelOf(uses, of);
      for (const { years } of found.rows) expect(Math.min(years[0]!.plan.quantiles['0.025'], years[0]!.nothing.quantiles['0.025'])).toBeGreaterThanOrEqual(0);
      for (const id of ['protection-plans', 'care', 'leads-on']) expect(row(found, id).years[0]!.difference).toEqual({ mean: 0, quantiles: { '0.025': 0, '0.1': 0, '0.25': 0, '0.5': 0, '0.75': 0, '0.9': 0, '0.975': 0 } });
    }), { numRuns: 60 });
  });

  test('takes every contact that the police\'s screening handles out of contacts, those that lead on too, and no referral', () => {
    const found = funnelOf([use('police-contact-screening', 1)], even(2));
    // Of 5,000 contacts a month 2,000 are the police's: 24,000 a year, of which 12,000 end with the screening.
    expect(row(found, 'contacts').years[0]!.difference.mean).toBe(-24_000);
    expect(row(found, 'contacts-instead-1')).toMatchObject({ title: 'Police notices screened', lastYear: null });
    expect(row(found, 'referrals').years[0]!.difference.mean).toBe(0);
    expect([row(found, 'ends-before-contact'), row(found, 'ends-at-contact')].map(({ years }) => years[0]!.difference.mean)).toEqual([12_000, -12_000]);
  });

  test('counts a referral that comes back twice among referrals, once at the door', () => {
    const found = funnelOf([use('multi-agency-hub', 1, {}, { 'later-share': 1, 'later-after': 0 })], even(2));
    expect(row(found, 'referrals').years[0]!.difference.mean).toBe(0);
    expect(row(found, 'referrals-together').years[0]!.difference.mean).toBe(12_000);
    expect(row(found, 'ends-in-hub').years[0]!.plan.mean).toBe(0);
  });

  test('is not there without returns of the front door, nor in less than twelve months', () => {
    expect(funnelCompared([], compiled([]), null, settingOf(null))).toBeNull();
    expect(funnelCompared([], compiled([]), null, { ...settingOf(even(1)), monthEnds: monthEnds.slice(1) })).toBeNull();
  });
});

describe('money of a lever of the front door', () => {
  const savedBy = (uses: readonly LeverUse[], setting: Setting): number => sum(outcomeOf(uses, compiled(uses), null, setting).activities[0]!) / setting.baseline.replicates;

  test('is what was handled in another way times what that costs less, and a referral that comes back costs in full', () => {
    const of = even(3);
    const { settled } = funnelOf([use('police-contact-screening', 1)], of).levers[0]!;
    expect(settled[0]!.mean).toBe(24_000);
    // £30 less for each of 24,000.
    expect(savedBy([use('police-contact-screening', 1)], settingOf(of))).toBe(24_000 * 3000);
    // 12,000 settled at £80 less; those of ten months come back within the year at £120.
    expect(savedBy([use('multi-agency-hub', 1, {}, { 'later-share': 1, 'later-after': 2 })], settingOf(of))).toBe(12_000 * 8000 - 10_000 * 12_000);
  });

  test('is worked out from a typed number as it stands, with returns or without, to the last bit', () => {
    fc.assert(fc.property(futures, fc.constantFrom(...IDS), fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 50_000 }), (of, lever, effect, typed) => {
      const uses = [use(lever, effect, { rampMonths: 5, takeUp: 0.7 }, { [UNITS[lever]!]: typed })];
      const [withReturns, without] = [settingOf(of), settingOf(null, of.replicates)].map(setting => outcomeOf(uses, compiled(uses), null, setting));
      expect(withReturns).toEqual(without);
    }), { numRuns: 40 });
    // 6,000 a year x 0.5 x £60 less, a year.
    expect(savedBy([use('consultation-line', 0.5, {}, { 'contacts-a-year': 6000, 'consultation-cost': -1000 })], settingOf(null))).toBeCloseTo(6000 * 0.5 * 6000, 3);
    // As above with a tenth that comes back two months later, at £120, of ten months.
    expect(savedBy([use('multi-agency-hub', 0.5, {}, { 'referrals-a-year': 1200, 'later-share': 0.1, 'later-after': 2 })], settingOf(null))).toBeCloseTo(600 * 8000 - 500 * 0.1 * 12_000, 3);
  });
});
