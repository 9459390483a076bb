import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTS } from '#demand/front-door/parts.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { compileScenario } from '#scenarios/compile.ts';
import { GRADES, groupsOfLever, LEVER_STAGES } from '#scenarios/lever.ts';
import type { Ages, Evidence, FieldValues, Lever, LeverAction } from '#scenarios/lever.ts';
import { LEVERS, leverCalled } from '#scenarios/levers/index.ts';

const filesIn = (folder: string): readonly string[] => readdirSync(new URL(folder, import.meta.url)).filter(name => name.endsWith('.ts') && !name.includes('.test')).map(name => name.slice(0, -'.ts'.length));
const INDICATORS = filesIn('../../indicators/catalogue/');
const GROUPS = new Set(PLACEMENT_GROUPS.map(({ id }) => id));
/** Files beside the levers that are none. */
const SHARED = new Set(['index', 'later-entry', 'no-published-effect', 'places-of-carers', 'step-down', 'value-of']);

/** What a user has who fills in no more than must be: fallbacks, and the least of what has none. */
const leastValues = (lever: Lever): FieldValues => Object.fromEntries(lever.fields.map(({ id, fallback, least }) => [id, fallback ?? least]));
const actionOf = (lever: Lever): LeverAction => lever.action(leastValues(lever));
const hasDefault = ({ effect }: Evidence): boolean => effect !== null;

describe('the list of levers', () => {
  it('names every lever of its folder once', () => {
    expect(LEVERS.map(({ id }) => id).toSorted()).toEqual(filesIn('./').filter(name => !SHARED.has(name)).toSorted());
  });
  it('never goes back along the pathway', () => {
    const stages = LEVERS.map(({ stage }) => LEVER_STAGES.findIndex(({ id }) => id === stage));
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    expect(new Set(stages).size).toBe(LEVER_STAGES.length);
  });
  it('gives a lever with its place, and refuses an id that is none', () => {
    expect(LEVERS.map(({ id }) => leverCalled(id))).toEqual(LEVERS.map((lever, position) => ({ lever, position })));
    expect(() => leverCalled('hope')).toThrow('the lever hope is missing');
  });
  it('says of two levers alike that they overlap', () => {
    expect(LEVERS.flatMap(lever => lever.overlapsWith.filter(other => !leverCalled(other).lever.overlapsWith.includes(lever.id)).map(other => `${lever.id} names ${other}, which does not name it`))).toEqual([]);
  });
});

describe.each(LEVERS.map(lever => [lever.id, lever] as const))('the lever %s', (id, lever) => {
  it('says in words what it is, acts on, who is eligible and what its effect is a share of', () => {
    for (const words of [lever.title, lever.summary, lever.actsOn, lever.eligible, lever.effectMeans]) expect(words).toMatch(/^.{8,}$/);
    expect(lever.summary.length).toBeGreaterThan(60);
  });
  it('has evidence with a grade and a source, one default at most, and none from a study that compared with nobody', () => {
    expect(lever.evidence.length).toBeGreaterThan(0);
    for (const { grade, says, source } of lever.evidence) {
      expect(GRADES.map(one => one.id)).toContain(grade);
      expect(says.length).toBeGreaterThan(60);
      expect(grade === 'none' ? source : source.match(/\d{4}/)?.[0]).toBeTruthy();
    }
    const defaults = lever.evidence.filter(hasDefault);
    expect(defaults.length).toBeLessThanOrEqual(1);
    for (const { grade, effect } of defaults) {
      expect(['trial', 'matched-comparison', 'regression', 'no-effect-found']).toContain(grade);
      const { low, likeliest, high } = effect!;
      expect([low, likeliest, high]).toEqual([0, low, likeliest, high, 1].toSorted((a, b) => a - b).slice(1, -1));
      if (grade === 'no-effect-found') expect([low, likeliest, high]).toEqual([0, 0, 0]);
    }
  });
  it('names indicators that exist to watch beside it', () => {
    expect(lever.counterweights.length).toBeGreaterThan(0);
    expect(new Set(lever.counterweights).size).toBe(lever.counterweights.length);
    expect(lever.counterweights.filter(one => !INDICATORS.includes(one))).toEqual([]);
  });
  it('names other levers as those that may reach the same children', () => {
    expect(new Set(lever.overlapsWith).size).toBe(lever.overlapsWith.length);
    expect(lever.overlapsWith).not.toContain(id);
  });
  it('asks for each number once, with help, and offers none that is not sourced or called an assumption', () => {
    expect(new Set(lever.fields.map(field => field.id)).size).toBe(lever.fields.length);
    for (const field of lever.fields) {
      expect(field.id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(field.help.length).toBeGreaterThan(20);
      expect(field.least).toBeLessThan(field.most);
      if (field.unit === 'share') expect([field.least, field.most]).toEqual([0, 1]);
      if (field.fallback === null) continue;
      expect(field.fallback).toBeGreaterThanOrEqual(field.least);
      expect(field.fallback).toBeLessThanOrEqual(field.most);
      if (field.fallback !== 0) expect(field.help).toMatch(/assumption|to be checked|by law|\b20[012]\d\b/);
    }
  });
  it('names groups and destinations that exist, and whole ages and times', () => { isSound(actionOf(lever)); });
  it('says which placement groups it needs: those that it can be laid out over, and no others', () => {
    const named = groupsOfLever(lever);
    expect(named.filter(group => !GROUPS.has(group))).toEqual([]);
    const action = actionOf(lever);
    expect(named.length > 0).toBe(action.kind === 'live-elsewhere' || action.kind === 'lower-price' || (action.kind === 'leave-earlier' && action.groups !== null));
  });
  it('can be laid out over the months of a projection, as one action on children or on money', () => {
    const start = calendarDate(2026, 4, 1);
    const use = { lever: id, start, end: null, leadMonths: 3, rampMonths: 6, fadeHalfLifeMonths: 0, reach: 0.5, takeUp: 1, effect: { low: 0.1, likeliest: 0.2, high: 0.3 }, fields: leastValues(lever), costs: [] };
    const { treatment, money } = compileScenario([use], { monthEnds: Array.from({ length: 24 }, (_, month) => monthEndAfter(start, month)), groupIds: [...GROUPS] });
    expect([...treatment.actions, ...money]).toHaveLength(1);
    for (const { offer } of treatment.actions) expect([offer.groups?.includes(1) ?? true, offer.firstMonth]).toEqual([true, 3]);
  });
  it('stops when one of its numbers was left out', () => {
    for (const { id: left } of lever.fields.filter(({ fromReturns }) => fromReturns === undefined)) {
      const { [left]: _, ...others } = leastValues(lever);
      expect(() => { const action = lever.action(others); if (action.kind === 'live-elsewhere') action.placesByMonth?.(12); }).toThrow(`the field ${left} of a lever is missing`);
    }
  });
});

function isSound(action: LeverAction): void {
  const exist = (groups: readonly string[]): void => { expect(groups.filter(group => !GROUPS.has(group))).toEqual([]); };
  if ('ages' in action) expect([0, ...action.ages, 18]).toEqual([0, ...action.ages, 18].toSorted((a, b) => a - b));
  switch (action.kind) {
    case 'prevent-entry': expect(action.casesPerMonth ?? 0).toBeGreaterThanOrEqual(0); break;
    case 'leave-earlier':
      exist(action.groups ?? []);
      expect(DESTINATIONS.map(({ id }) => id)).toContain(action.destination);
      expect(action.careMonths[0]).toBeLessThan(action.careMonths[1]);
      expect(action.withinMonths).toBeGreaterThan(0);
      break;
    case 'live-elsewhere':
      exist([...action.fromGroups, action.toGroup]);
      expect(action.fromGroups).not.toContain(action.toGroup);
      expect(action.placesByMonth?.(36).length ?? 36).toBe(36);
      break;
    case 'lower-price': exist(action.groups); expect(action.groups.length).toBeGreaterThan(0); break;
    case 'change-activity': expect([action.unitsPerYear, action.beforePence, action.afterPence].every(value => value >= 0)).toBe(true); break;
    case 'change-front-door': {
      const reached = PARTS.filter(({ id }) => action.parts.includes(id));
      // What a lever reaches is counted in one unit, which is the stage that it is of.
      expect([reached.length, ...new Set(reached.map(({ stage }) => stage))]).toEqual([action.parts.length, action.unit]);
      expect([action.unitsPerYear ?? 0, action.beforePence, action.afterPence, action.laterAfterMonths].every(value => value >= 0)).toBe(true);
      expect(action.becomes.length).toBeGreaterThan(8);
    }
  }
}

const agesMeet = (a: Ages, b: Ages): boolean => a[0] < b[1] && b[0] < a[1];
const groupsMeet = (a: readonly string[] | null, b: readonly string[] | null): boolean => a === null || b === null || a.some(group => b.includes(group));

/** Whether two levers can reach the same children or the same activity, by what they do and whatever they say. */
function meet(a: LeverAction, b: LeverAction): boolean {
  if (a.kind === 'prevent-entry' && b.kind === 'prevent-entry') return agesMeet(a.ages, b.ages);
  if (a.kind === 'leave-earlier' && b.kind === 'leave-earlier') return agesMeet(a.ages, b.ages) && groupsMeet(a.groups, b.groups);
  if (a.kind === 'live-elsewhere' && b.kind === 'live-elsewhere') return agesMeet(a.ages, b.ages) && groupsMeet(a.fromGroups, b.fromGroups);
  if (a.kind === 'lower-price' && b.kind === 'live-elsewhere') return groupsMeet(a.groups, b.fromGroups);
  if (a.kind === 'lower-price' && b.kind === 'lower-price') return groupsMeet(a.groups, b.groups);
  if (a.kind === 'change-front-door' && b.kind === 'change-front-door') return a.unit === b.unit;
  return a.kind === 'change-activity' && b.kind === 'change-activity' && a.unit === b.unit;
}

describe('levers that meet', () => {
  it('say so when they keep out, move, send home or pay for the same children, or count the same activity', () => {
    const unsaid = LEVERS.flatMap(a => LEVERS.filter(b => b !== a && meet(actionOf(a), actionOf(b)) && !a.overlapsWith.includes(b.id)).map(b => `${a.id} meets ${b.id}`));
    expect(unsaid).toEqual([]);
  });
});

describe('levers at the front door', () => {
  const frontDoor = LEVERS.filter(({ stage }) => stage === 'front-door');
  it('change what is counted and no child’s path, say so, and offer no effect', () => {
    for (const lever of frontDoor) {
      expect(actionOf(lever).kind).toBe('change-front-door');
      expect(lever.summary).toContain('changes no child’s path');
      expect(lever.evidence.filter(hasDefault)).toEqual([]);
    }
  });
  it('take their number from the returns where nobody typed it, and a typed one as it is', () => {
    for (const lever of frontDoor) {
      const [units, ...more] = lever.fields.filter(({ fromReturns }) => fromReturns === true).map(({ id }) => id);
      expect([units, more]).toEqual([lever.fields[0]!.id, []]);
      const { [units!]: _, ...others } = leastValues(lever);
      expect([lever.action(others), lever.action({ ...others, [units!]: 7 })]).toMatchObject([{ unitsPerYear: null }, { unitsPerYear: 7 }]);
    }
    expect(LEVERS.flatMap(lever => (frontDoor.includes(lever) ? [] : lever.fields.filter(({ fromReturns }) => fromReturns === true)))).toEqual([]);
  });
  it('are watched by what the number may be hiding in', () => {
    for (const lever of frontDoor) expect(lever.counterweights.some(one => ['consultations', 'referrals-no-further-action', 'assessments-closed-after'].includes(one))).toBe(true);
  });
});
