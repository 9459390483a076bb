import { describe, expect, test } from 'vitest';
import { addMonths, isoDate } from '#kernel/calendar-date.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import { on, randomJourneys } from '#journeys/counts/example-journeys.ts';
import { isKnown } from '#demand/front-door/parts.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import type { FieldValues, LeverUse } from '#scenarios/lever.ts';
import type { FunnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import { compareScenarios } from '#jobs/compare.ts';
import type { CompareRequest, Comparison } from '#jobs/compare.ts';
import { comparisonDocument, comparisonRecords } from '#jobs/comparison-document.ts';
import { frontDoorOf, unitsMissing } from '#jobs/front-door-levers.ts';
import { tornado } from '#jobs/sensitivity.ts';
import { inlinePool } from '#jobs/task.ts';

const shape = { contactsPerYear: 900, years: 7, volumeStep: 0.02, thresholdStep: 0.02, givesWay: 0.5 };
/** Every third contact is the police's, every third a school's; every referral without an assessment was closed. */
const people = inventFrontDoor(8, shape).map((person, i) => ({
  ...person, contacts: (person.contacts ?? []).map(contact => ({ ...contact, source: ['6', '2A', '1A'][i % 3]! })),
  referrals: (person.referrals ?? []).map(referral => ({ ...referral, noFurtherAction: (person.assessments ?? []).length === 0 })),
}));
const end = inventedEnd(shape);
const pathway = pathwayUntil(people, end);
const journeys = randomJourneys(41, 150, 4);
const compare: CompareRequest = { journeys, months: 24, replicates: 40, seed: 3, priceList: demoPriceList(null), inflation: {}, unitCosts: { use: 'average', marginalShares: {} } };
const withDoor: CompareRequest = { ...compare, ...frontDoorOf(pathway, journeys, undefined) };

const use = (lever: string, fields: FieldValues, more: Partial<LeverUse> = {}): LeverUse => ({
  lever, start: on('2023-06-01'), end: null, leadMonths: 1, rampMonths: 3, fadeHalfLifeMonths: 0, reach: 0.8, takeUp: 0.9, effect: { low: 0.2, likeliest: 0.3, high: 0.5 }, fields, costs: [], ...more,
});
const screening = use('police-contact-screening', { 'contact-cost': 5000, 'screening-cost': 2000 });
const hub = use('multi-agency-hub', { 'referral-cost': 9000, 'hub-cost': 4000, 'later-share': 0.1, 'later-after': 2 });
const typed = [use('police-contact-screening', { ...screening.fields, 'notices-a-year': 400 }), use('assess-once', { 'assessments-a-year': 60, 'cost-before': 90_000, 'cost-after': 40_000 })];
const edge = use('edge-of-care', { 'from-age': 0, 'later-share': 0.2, 'later-after': 9 }, { effect: { low: 0.3, likeliest: 0.5, high: 0.6 } });

const run = (request: CompareRequest, levers: readonly LeverUse[]): Promise<Comparison> => compareScenarios(request, [{ name: 'A plan', levers }], inlinePool);
const funnelOf = ({ scenarios }: Comparison): FunnelCompared => scenarios[0]!.funnel!;
const meanOf = (funnel: FunnelCompared, id: string, side: 'nothing' | 'plan' | 'difference', year = 1): number => funnel.rows.find(row => row.id === id)!.years[year]![side].mean;

describe('a comparison where the returns tell of the front door', () => {
  test('is to the last figure what it is without them, beside the funnel, where the numbers are typed', async () => {
    const [without, withIt] = [await run(compare, [...typed, edge]), await run(withDoor, [...typed, edge])];
    expect(without.scenarios[0]).not.toHaveProperty('funnel');
    const { funnel, ...rest } = withIt.scenarios[0]!;
    expect({ ...withIt, scenarios: [rest] }).toEqual(without);
    expect(funnel!.levers.map(({ typedPerYear }) => typedPerYear)).toEqual([400, 60]);
    // Once at full reach, of 400 a year 0.8 x 0.9 x 1/3: the mean of a triangle from 0.2 to 0.5, likeliest 0.3.
    expect(Math.abs(meanOf(funnel!, 'contacts', 'difference') + 400 * 0.72 / 3)).toBeLessThan(12);
  });

  test('leaves care as it is, month by month, whatever is done at the front door, and says who keeps out of it', async () => {
    const [none, door, both] = [await run(withDoor, []), await run(withDoor, [screening, hub]), await run(withDoor, [edge, screening, hub])];
    expect(door.lookedAfter).toEqual(none.lookedAfter);
    expect(meanOf(funnelOf(door), 'care', 'difference')).toBe(0);
    expect(meanOf(funnelOf(both), 'care', 'difference')).toBeLessThan(0);
    expect(both.lookedAfter).toEqual((await run(compare, [edge])).lookedAfter);
    // The care row is what the comparison has of starts: of each twelve months, all kinds of children.
    const started = none.baseline.find(({ measure, placementGroup, population }) => measure === 'started' && placementGroup === 'all' && population === 'all')!;
    expect(meanOf(funnelOf(none), 'care', 'nothing')).toBeCloseTo(started.mean.slice(12).reduce((total, value) => total + value, 0), 6);
  });

  test('settles the share that was asked for of what is projected, and pays for it', async () => {
    const funnel = funnelOf(await run(withDoor, [screening, hub]));
    const [police, settled] = funnel.levers;
    // A third of all contacts are the police's; 0.72 x 1/3 of them go, once at full reach: 8% of contacts, in chance of about 3% of itself.
    expect(police!.settled[1]!.mean / meanOf(funnel, 'contacts', 'nothing')).toBeGreaterThan(0.07);
    expect(police!.settled[1]!.mean / meanOf(funnel, 'contacts', 'nothing')).toBeLessThan(0.09);
    expect(Math.abs(police!.toldPerYear! / 300 - 1)).toBeLessThan(0.25);
    expect(meanOf(funnel, 'referrals', 'difference')).toBeCloseTo(settled!.cameBack[1]!.mean - settled!.settled[1]!.mean, 6);
    const { waterfall, money } = (await run(withDoor, [screening])).scenarios[0]!;
    const alone = funnelOf(await run(withDoor, [screening])).levers[0]!;
    expect(waterfall!.levers[0]!.netPence).toBeCloseTo(3000 * (alone.settled[0]!.mean + alone.settled[1]!.mean), -1);
    expect(money.avoided.map(({ title }) => title)).toContain('Screening of police notices');
  });

  test('gives the same funnel doing nothing to every scenario, and is the same when it is run again', async () => {
    const compared = await compareScenarios(withDoor, [{ name: 'None', levers: [] }, { name: 'Hub', levers: [hub] }], inlinePool);
    const nothing = ({ rows }: FunnelCompared, ids: readonly string[]) => ids.map(id => rows.find(row => row.id === id)!.years.map(year => year.nothing));
    const ids = ['contacts', 'referrals', 'assessments', 'protection-plans', 'care', 'came-to-the-door'];
    const [none, withHub] = compared.scenarios.map(({ funnel }) => funnel!);
    expect(nothing(withHub!, ids)).toEqual(nothing(none!, ids));
    expect(none!.levers).toEqual([]);
    const again = { ...withDoor, ...frontDoorOf(structuredClone(pathway), journeys, undefined) };
    expect(await compareScenarios(again, [{ name: 'None', levers: [] }, { name: 'Hub', levers: [hub] }], inlinePool)).toEqual(compared);
  });

  test('is in the records and the document, dates as they are written', async () => {
    const compared = await run(withDoor, [hub]);
    const records = comparisonRecords(compared).rows.filter(([, , measure]) => String(measure).startsWith('funnel-'));
    expect(records).toHaveLength(funnelOf(compared).rows.length * 2 * 3);
    expect(records[0]!.slice(0, 5)).toEqual(['A plan', 'doing-nothing', 'funnel-nothing', 'contacts', isoDate(compared.months[11]!)]);
    expect(JSON.parse(JSON.stringify(comparisonDocument(compared, '0')))).toMatchObject({ comparison: { scenarios: [{ funnel: { knownUntil: isoDate(end), untils: [isoDate(compared.months[11]!), isoDate(compared.months[23]!)] } }] } });
  });

  test('a case whose number comes from the returns can be asked what it turns on', async () => {
    const { bars } = await tornado({ compare: withDoor, levers: [screening] }, inlinePool);
    const cost = bars.find(({ input }) => input.id === 'police-contact-screening/contact-cost')!;
    expect(cost.low.netPence).toBeLessThan(cost.high.netPence);
    expect(bars.some(({ input }) => input.id.endsWith('notices-a-year'))).toBe(false);
  });
});

describe('early help beside the front door', () => {
  const EARLY: FieldValues = { workers: 20, 'families-per-worker': 12, 'months-per-family': 8, 'children-per-family': 2, 'would-enter-share': 0.025, 'later-share': 0.2, 'later-after': 9 };
  const capacityWith = async (workers: number) => funnelOf(await run(withDoor, [use('early-help-capacity', { ...EARLY, workers }, { reach: 0.5, takeUp: 1, leadMonths: 0, rampMonths: 0 })])).capacities[0]!;

  test('workers reach as many as they can begin with, and the rest of those who would take part have none', async () => {
    // 1 worker: 1.5 families, 3 children, 0.075 who would enter care a month: 0.9 in twelve months, whole numbers 0 or 1.
    const one = await capacityWith(1);
    expect([one.familiesPerMonth, one.childrenPerMonth]).toEqual([1.5, 3]);
    expect(one.years[1]!.takePart.quantiles['0.975']).toBeLessThanOrEqual(1);
    // So many that nobody waits: half of those who enter take part, but for chance.
    const all = await capacityWith(1000);
    const { wouldTakePart, takePart } = all.years[1]!;
    expect(wouldTakePart).toEqual(one.years[1]!.wouldTakePart);
    expect(wouldTakePart.mean).toBeGreaterThan(5);
    expect(Math.abs(takePart.mean / wouldTakePart.mean - 1)).toBeLessThan(0.15);
  });

  test('a plan without such workers has none to tell of', async () => {
    expect(funnelOf(await run(withDoor, [screening, edge])).capacities).toEqual([]);
  });
});

describe('a number that is left to the returns', () => {
  const door = withDoor.frontDoor!;
  test('has to be typed where they do not tell of the front door, or not of what the lever reaches', () => {
    expect(unitsMissing([screening, hub], null).map(({ use: at, field }) => [at, field.id])).toEqual([[0, 'notices-a-year'], [1, 'referrals-a-year']]);
    expect(unitsMissing([...typed, edge], null)).toEqual([]);
    expect(unitsMissing([screening, hub], door.parts)).toEqual([]);
    const silent = door.parts.map(part => (part.id === 'police-contacts-going-on' ? { id: part.id, why: 'nobody says' } : part));
    expect(unitsMissing([hub, screening], silent)).toMatchObject([{ use: 1, lever: 'Screening of police notices', why: 'nobody says' }]);
    expect(door.parts.every(isKnown)).toBe(true);
  });

  test('is told on the day after which the comparison begins, with what was known then', () => {
    const before = addMonths(end, -6);
    const { frontDoor } = frontDoorOf(pathway, journeys, before);
    expect(frontDoor!.history.monthEnds.at(-1)! <= before).toBe(true);
    expect(frontDoorOf(joinPathways([]), journeys, undefined)).toEqual({});
  });
});
