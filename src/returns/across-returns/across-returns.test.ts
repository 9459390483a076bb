import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import type { ChildProtectionPlan, Known, PathwayPart, PersonPart, RecordKind, Referral } from '#journeys/pathway.ts';
import type { ReturnPart } from '#returns/across-returns/across-check.ts';
import { checkAcrossReturns } from '#returns/across-returns/check-across-returns.ts';
import { ACROSS_CHECKS } from '#returns/across-returns/checks/index.ts';

const known = (kind: RecordKind, from: string, until: string, source: string): Known => ({ kind, from: on(from), until: on(until), source });
const part = (people: readonly PersonPart[], ...windows: readonly Known[]): PathwayPart => ({ people, adopters: [], known: windows, monthlyFigures: [] });

/** One year of the SSDA903, to 31 March 2024; of the census, the same; of Annex A, six months to 30 June 2024. The shared days are 1 January (or April 2023) to 31 March 2024. */
const ssda903 = (...people: readonly PersonPart[]): ReturnPart => ({ format: 'ssda903', part: part(people, known('care', '2023-04-01', '2024-03-31', 'SSDA903 2023-24')) });
const census = (...people: readonly PersonPart[]): ReturnPart =>
  ({ format: 'cin-census', part: part(people, known('referrals', '2023-04-01', '2024-03-31', 'Census 2023-24'), known('childProtectionPlans', '2023-04-01', '2024-03-31', 'Census 2023-24')) });
const annexA = (...people: readonly PersonPart[]): ReturnPart => ({
  format: 'annex-a', part: part(people, known('care', '2024-01-01', '2024-06-30', 'Annex A list 8'), known('childProtectionPlans', '2024-01-01', '2024-06-30', 'Annex A list 7'), known('referrals', '2024-01-01', '2024-06-30', 'Annex A list 3')),
});

const child = (localId: string, facts: Partial<PersonPart> = {}): PersonPart => ({ authority: '', localId, ...facts });
const inCare = (localId: string, from: string, until: string | null): PersonPart =>
  child(localId, { care: exampleChild(localId, on('2012-01-01'), [examplePeriod([{ from: on(from), type: 'U6' }], until === null ? null : on(until))]) });
const plan = (startedOn: string, endedOn: string | null): ChildProtectionPlan => ({
  startedOn: on(startedOn), endedOn: endedOn === null ? null : on(endedOn), initialCategory: null, latestCategory: null, previousPlans: null, reviews: [], reviewsAreComplete: true, referredOn: null, area: null,
});
const onPlan = (localId: string, from: string, until: string | null): PersonPart => child(localId, { childProtectionPlans: [plan(from, until)] });
const referral = (day: string, closedOn: string | null = null, noFurtherAction: boolean | null = null): Referral =>
  ({ on: on(day), source: null, need: null, noFurtherAction, closedOn: closedOn === null ? null : on(closedOn), reasonForClosure: null, referralsInLast12Months: null, area: null });
const referred = (localId: string, ...referrals: readonly Referral[]): PersonPart => child(localId, { referrals });
/** In every return, so that identifiers are seen to match, and with nothing to tell. */
const Z = child('Z');

/** The children found, and the returns between which they are. */
interface Found { readonly of: readonly string[]; readonly between: readonly ReturnPart[] }
const among = (of: readonly string[], ...returns: readonly ReturnPart[]): Found => ({ of, between: returns });

/** For each check, returns between which it finds something (and of which children), and returns between which it finds nothing. */
const EXAMPLES: Readonly<Record<string, { readonly finds: readonly Found[]; readonly passes: readonly (readonly ReturnPart[])[] }>> = {
  'care-in-one-return-only': {
    finds: [
      among(['A'], ssda903(Z), annexA(Z, inCare('A', '2024-02-01', null))),
      among(['A'], annexA(Z, child('A')), ssda903(Z, inCare('A', '2020-02-01', null))),
      // Left on 1 January in one, so not looked after on that day; still looked after on it in the other.
      among(['A'], ssda903(Z, inCare('A', '2020-02-01', '2024-01-02')), annexA(Z, inCare('A', '2020-02-01', '2024-01-01'))),
    ],
    passes: [
      [ssda903(Z, inCare('A', '2024-02-01', null)), annexA(Z, inCare('A', '2024-02-03', '2024-05-01'))],
      // Out of care before the shared days, or in it after them.
      [ssda903(Z, inCare('A', '2020-02-01', '2024-01-01')), annexA(Z)], [ssda903(Z), annexA(Z, inCare('A', '2024-04-01', null))],
      // Annex A has the latest time in care only.
      [ssda903(Z, inCare('A', '2024-01-05', '2024-02-05')), annexA(Z, inCare('A', '2024-05-01', null))],
    ],
  },
  'protection-plan-in-one-return-only': {
    finds: [among(['A'], census(Z, onPlan('A', '2023-05-01', null)), annexA(Z)), among(['A', 'B'], annexA(Z, onPlan('B', '2024-03-31', null), child('A')), census(Z, onPlan('A', '2023-05-01', '2024-03-01')))],
    passes: [[census(Z, onPlan('A', '2023-05-01', null)), annexA(Z, onPlan('A', '2023-05-08', '2024-05-01'))], [census(Z, onPlan('A', '2023-05-01', '2024-01-01')), annexA(Z)], [ssda903(Z), annexA(Z, onPlan('A', '2024-02-01', null))]],
  },
  'referral-in-one-return-only': {
    finds: [
      among(['A'], annexA(Z, referred('A', referral('2024-02-01'))), census(Z)), among(['A'], census(Z, referred('A', referral('2024-02-01'))), annexA(Z)),
      among(['A'], annexA(Z, referred('A', referral('2024-02-01'))), census(Z, referred('A', referral('2023-06-01', null, true), referral('2023-07-01', '2024-01-31')))),
    ],
    passes: [
      [annexA(Z, referred('A', referral('2024-02-01'))), census(Z, referred('A', referral('2024-02-01', null, true)))],
      // About a child whose case is open already; outside the shared days.
      [annexA(Z, referred('A', referral('2024-02-01'))), census(Z, referred('A', referral('2021-02-01')))], [annexA(Z, referred('A', referral('2024-04-01'))), census(Z, referred('B', referral('2023-12-31')))],
    ],
  },
  'care-without-episode-of-need': {
    finds: [
      among(['A'], ssda903(Z, inCare('A', '2020-02-01', null)), census(Z)),
      among(['A'], census(Z, referred('A', referral('2019-02-01', '2023-03-31'))), ssda903(Z, inCare('A', '2020-02-01', null))),
      among(['A'], ssda903(Z, inCare('A', '2023-05-01', '2023-06-01')), census(Z, referred('A', referral('2023-06-01')))),
    ],
    passes: [
      [ssda903(Z, inCare('A', '2020-02-01', null)), census(Z, referred('A', referral('2019-02-01')))], [ssda903(Z, inCare('A', '2020-02-01', '2023-04-01')), census(Z)],
      [ssda903(Z, inCare('A', '2023-05-01', '2023-06-01')), census(Z, referred('A', referral('2023-05-31')))], [ssda903(Z, inCare('A', '2023-05-01', '2023-06-01')), annexA(Z)],
    ],
  },
  'date-of-birth-differs-across': {
    finds: [among(['A'], ssda903(child('A', { sex: 'female', bornOn: on('2012-01-01') })), annexA(child('A', { sex: 'unknown', bornOn: on('2012-01-02') })))],
    passes: [
      [ssda903(child('A', { bornOn: on('2012-01-01') })), annexA(child('A', { bornOn: on('2012-01-01') }))], [ssda903(child('A', { bornOn: on('2012-01-01') })), annexA(child('A', { bornOn: null }))],
      [ssda903(child('A', { sex: 'female', bornOn: on('2012-01-01') })), annexA(child('A', { sex: 'male', bornOn: on('2012-01-02') }))],
    ],
  },
  'identifier-used-twice': {
    finds: [among(['A'], ssda903(child('A', { sex: 'female', bornOn: on('2012-01-01') })), annexA(child('A', { sex: 'male', bornOn: on('2009-05-02') })))],
    passes: [[ssda903(child('A', { sex: 'female', bornOn: on('2012-01-01') })), annexA(child('A', { sex: 'male', bornOn: on('2012-01-01') }))], [ssda903(child('A', { sex: 'female', bornOn: on('2012-01-01') })), annexA(child('A', { bornOn: on('2009-05-02') }))]],
  },
};

test('every file of the folder is a check in the list, and the list is in order', () => {
  const files = readdirSync(join(import.meta.dirname, 'checks')).filter(file => file !== 'index.ts');
  expect(ACROSS_CHECKS.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
});

describe.each(ACROSS_CHECKS)('$id', ({ id, title, why, source, action, severity }) => {
  test('says what it is, why, and by whose word', () => {
    for (const text of [title, why, source, action]) expect(text.length).toBeGreaterThan(10);
  });
  const examples = EXAMPLES[id]!;
  const found = (returns: readonly ReturnPart[]) => checkAcrossReturns(returns).filter(({ rule }) => rule === id);
  test('finds what two returns tell differently', () => {
    for (const { of: children, between } of examples.finds) {
      expect(found(between).map(issue => issue.child).toSorted()).toEqual(children);
      for (const issue of found(between)) expect(issue).toMatchObject({ severity, action });
    }
  });
  test('is silent where nothing is wrong, on one return alone and on none', () => {
    for (const returns of examples.passes) expect(found(returns)).toEqual([]);
    for (const { between } of examples.finds) expect(found(between.slice(0, 1))).toEqual([]);
    expect(found([])).toEqual([]);
  });
});

describe('checks across returns', () => {
  test('say the child, both sources and what was done', () => {
    expect(checkAcrossReturns([ssda903(Z), annexA(Z, inCare('A', '2024-02-01', null))])).toEqual([{
      rule: 'care-in-one-return-only', severity: 'warning', child: 'A', action: 'The child counts as looked after, because one return says so.',
      message: 'Annex A list 8: looked after from 1 February 2024, still open. SSDA903 2023-24, which tells of 1 January 2024 to 31 March 2024 too: the child is not in it',
    }]);
  });

  test('take a return that names no authority for that of the only one named', () => {
    const named = (person: PersonPart): PersonPart => ({ ...person, authority: 'North' });
    expect(checkAcrossReturns([ssda903(named(Z), named(inCare('A', '2024-02-01', null))), annexA(Z, inCare('A', '2024-02-01', null))])).toEqual([]);
    const elsewhere = { ...child('A', { bornOn: on('2012-01-01') }), authority: 'South' };
    expect(checkAcrossReturns([ssda903(named(Z), named(child('A', { bornOn: on('2009-01-01') }))), annexA(elsewhere, named(Z))])).toEqual([]);
  });

  test('say once that returns have no child in common, instead of naming every child', () => {
    expect(checkAcrossReturns([ssda903(inCare('A', '2020-02-01', null), inCare('B', '2020-02-01', null)), annexA(inCare('00A', '2020-02-01', null))]).map(({ rule }) => rule)).toEqual(['no-child-in-common']);
    expect(checkAcrossReturns([ssda903(inCare('A', '2020-02-01', null)), annexA()])).toEqual([]);
  });

  test('join years that touch, and leave out days that one return does not tell of', () => {
    const years = (...windows: readonly Known[]): ReturnPart => ({ format: 'ssda903', part: part([Z], ...windows) });
    const annex = annexA(Z, inCare('A', '2024-03-01', '2024-05-01'));
    const until = (day: string) => known('care', '2024-04-01', day, 'SSDA903 2024-25');
    expect(checkAcrossReturns([years(until('2025-03-31')), annex]).map(({ rule }) => rule)).toEqual(['care-in-one-return-only']);
    expect(checkAcrossReturns([years(known('care', '2023-04-01', '2024-03-31', 'SSDA903 2023-24'), until('2025-03-31')), annex])).toHaveLength(1);
    expect(checkAcrossReturns([years(known('care', '2022-04-01', '2023-12-31', 'SSDA903 2022-23')), annex])).toEqual([]);
  });
});
