import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { drawn } from '#business-case/drawdown.ts';
import type { Drawdown, GatewayTest } from '#business-case/drawdown.ts';
import { coursesOf, simulatedDrawdown } from '#business-case/simulated-drawdown.ts';
import type { Lives } from '#business-case/simulated-drawdown.ts';
import { MONTHS } from '#business-case/planned-case.test-support.ts';

const atMost = (value: number): GatewayTest => ({ indicator: 'looked-after-children', test: '<=', value });
const gateway = (id: string, on: CalendarDate, ...tests: readonly GatewayTest[]) => ({ id, title: id, on, tests });
const tranche = (pounds: number, behind: string | null) => ({ title: `For ${behind}`, amountPence: pence(pounds * 100), milestone: 'as agreed', gateway: behind });

/** A number looked after in each life that stays the same from month to month. */
const steady = (...children: readonly number[]): Lives => ({ months: MONTHS, replicates: children.length, lookedAfter: Int32Array.from(children.flatMap(one => MONTHS.map(() => one))), inGroup: new Map() });

describe('money drawn down over the simulated lives', () => {
  test('worked by hand: four lives of 600, 610, 620 and 630 children against 620 and then 605', () => {
    const drawdown: Drawdown = {
      gateways: [gateway('first', calendarDate(2026, 1, 15), atMost(620)), gateway('second', calendarDate(2027, 1, 15), atMost(605))],
      tranches: [tranche(1000, 'first'), tranche(400, 'second'), tranche(50, null)],
    };
    const { gateways, tranches, byYear, potPence, released } = simulatedDrawdown(drawdown, steady(600, 610, 620, 630));
    expect(gateways.map(({ shareOpen, decidedOn }) => [shareOpen, decidedOn])).toEqual([[0.75, calendarDate(2025, 12, 31)], [0.25, calendarDate(2026, 12, 31)]]);
    expect(tranches.map(({ shareReleased, expectedPence }) => [shareReleased, expectedPence])).toEqual([[0.75, 75_000], [0.25, 10_000], [0, 0]]);
    expect(byYear).toEqual([{ yearEnding: 2026, expectedPence: 75_000 }, { yearEnding: 2027, expectedPence: 10_000 }]);
    // Released in the four lives: £1,400, £1,000, £1,000 and nothing. Sorted 0, 1000, 1000, 1400: a tenth of the way to the second is £300 (type 7), nine tenths £1,280.
    expect([potPence, released.expectedPence, released.lowPence, released.highPence]).toEqual([145_000, 85_000, 30_000, 128_000]);
  });

  test('a later gateway that asks less does not open where the one before is shut', () => {
    const drawdown: Drawdown = { gateways: [gateway('strict', calendarDate(2026, 3, 31), atMost(600)), gateway('mild', calendarDate(2026, 9, 30), atMost(700))], tranches: [tranche(1, 'mild')] };
    expect(simulatedDrawdown(drawdown, steady(600, 650)).tranches[0]!.shareReleased).toBe(0.5);
  });

  test('what no life can decide is taken as passed and named; what lies past the projection stays shut', () => {
    const returns: GatewayTest = { indicator: 're-entries-to-care', test: '<', value: 0.2 };
    const drawdown: Drawdown = {
      gateways: [gateway('before', calendarDate(2025, 4, 1), atMost(1)), gateway('safe', calendarDate(2026, 3, 31), returns), gateway('far', calendarDate(2029, 3, 31), atMost(9999))],
      tranches: [tranche(10, 'safe'), tranche(10, 'far')],
    };
    const { gateways, tranches } = simulatedDrawdown(drawdown, steady(600));
    expect(gateways.map(({ reach, shareOpen, toBeSeen }) => [reach, shareOpen, toBeSeen.length])).toEqual([['before', 1, 1], ['simulated', 1, 1], ['beyond', 0, 1]]);
    expect(tranches.map(({ shareReleased }) => shareReleased)).toEqual([1, 0]);
    const [middle] = coursesOf(drawdown, steady(600)).slice(1);
    expect(drawn(drawdown, middle!).tranches.map(({ state }) => state)).toEqual(['released', 'waiting']);
  });

  test('worked by hand: shares of children with agency carers are figures of the lives too, and are asked where the children live', () => {
    const lives: Lives = { ...steady(600, 600, 500, 500), inGroup: new Map([['agency-fostering', steady(120, 150, 120, 150).lookedAfter], ['residential', steady(60, 60, 60, 60).lookedAfter]]) };
    const agency: GatewayTest = { indicator: 'share-with-agency-carers', test: '<=', value: 0.245 };
    const unknown: GatewayTest = { indicator: 'share-residential-or-secure', test: '<=', value: 0.01 };
    const drawdown: Drawdown = { gateways: [gateway('mix', calendarDate(2026, 3, 31), atMost(600), agency, unknown)], tranches: [tranche(100, 'mix')] };
    // 20%, 25%, 24% and 30%: two of four pass. Of secure homes the lives say nothing here, so that nobody can say residential or secure.
    const [mix] = simulatedDrawdown(drawdown, lives).gateways;
    expect(mix).toMatchObject({ shareOpen: 0.5, toBeSeen: [unknown], others: [{ indicator: 'share-with-agency-carers', middle: 0.245 }] });
    // Type 7: three tenths of the way from 20% to 24%, and seven tenths of the way from 25% to 30%.
    expect([mix!.others[0]!.low, mix!.others[0]!.high].map(share => share.toFixed(4))).toEqual(['0.2120', '0.2850']);
    expect(drawn(drawdown, coursesOf(drawdown, lives)[1]!).tranches.map(({ state }) => state)).toEqual(['released']);
    expect(simulatedDrawdown(drawdown, { ...lives, inGroup: new Map() }).gateways[0]).toMatchObject({ shareOpen: 1, toBeSeen: [agency, unknown], others: [] });
  });

  test('shares fall along the gateways, amounts add up, and nothing beyond the pot is released', () => {
    const lives = fc.integer({ min: 1, max: 12 }).chain(replicates => fc.array(fc.integer({ min: 500, max: 700 }), { minLength: replicates * MONTHS.length, maxLength: replicates * MONTHS.length })
      .map((children): Lives => ({ months: MONTHS, replicates, lookedAfter: Int32Array.from(children), inGroup: new Map() })));
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 }).map(list => list.toSorted((a, b) => a - b));
    fc.assert(fc.property(lives, days, fc.array(fc.integer({ min: 450, max: 750 }), { minLength: 4, maxLength: 4 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: -1, max: 3 })), { maxLength: 5 }), (all, on, bounds, amounts) => {
      const gateways = on.map((day, i) => gateway(`g${i}`, (calendarDate(2025, 1, 1) + day) as CalendarDate, atMost(bounds[i]!)));
      const made = simulatedDrawdown({ gateways, tranches: amounts.map(([amount, behind]) => tranche(amount / 100, gateways[behind]?.id ?? null)) }, all);
      const shares = made.gateways.map(({ shareOpen }) => shareOpen);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(sum(made.byYear.map(({ expectedPence }) => expectedPence))).toBe(made.released.expectedPence);
      expect(sum(made.tranches.map(({ expectedPence }) => expectedPence))).toBe(made.released.expectedPence);
      expect(made.released.lowPence <= made.released.highPence && made.released.highPence <= made.potPence && made.released.expectedPence <= made.potPence).toBe(true);
    }), { numRuns: 80 });
  });
});
