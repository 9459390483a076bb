import { describe, expect, test } from 'vitest';
import { monthEndAfter } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import { on } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { asTheyStand, inputsOf, withInput } from '#scenarios/analysis/uncertain-input.ts';
import { compileScenario } from '#scenarios/compile.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';

const calendar = { monthEnds: Array.from({ length: 24 }, (_, month) => monthEndAfter(on('2024-03-31'), month + 1)), groupIds: PLACEMENT_GROUPS.map(({ id }) => id) };

/** A use of a lever with every field as proposed, or at its least. */
const usesOf = (): readonly LeverUse[] => LEVERS.map(({ id, fields }) => ({
  lever: id, start: on('2024-07-01'), end: null, leadMonths: 2, rampMonths: 3, fadeHalfLifeMonths: 0, reach: 0.95, takeUp: 0.04, effect: { low: 0.1, likeliest: 0.3, high: 0.4 },
  fields: Object.fromEntries(fields.map(field => [field.id, field.fallback ?? field.least])), costs: [{ title: 'Team', nature: 'one-off', amountPence: pence(12_345), posts: null, from: null, until: null }],
}));

describe.each(LEVERS.map(({ id }, position) => ({ id, use: usesOf()[position]! })))('the numbers of $id', ({ id, use }) => {
  const asItStands = asTheyStand([use]);
  const inputs = inputsOf([use], []);

  test('lie in their range, and the range within bounds', () => {
    expect(new Set(inputs.map(input => input.id)).size).toBe(inputs.length);
    for (const { low, value, high, least, most, id: name } of inputs) {
      expect(low <= value && value <= high, name).toBe(true);
      expect(least <= low && high <= most, name).toBe(true);
      expect(name.startsWith(`${id}/`)).toBe(true);
    }
  });

  test('give the same case with the value that they have, and another with another; the lever can be used at both ends', () => {
    for (const { id: name, low, value, high } of inputs) {
      if (name !== `${id}/effect`) expect(withInput(asItStands, name, value), name).toEqual(asItStands);
      for (const end of [low, high]) {
        const moved = withInput(asItStands, name, end);
        if (end !== value) expect(moved, name).not.toEqual(asItStands);
        expect(() => compileScenario(moved.uses, calendar)).not.toThrow();
      }
    }
  });
});

test('ranges are those that are stated', () => {
  const inputs = inputsOf(usesOf().filter(({ lever }) => lever === 'edge-of-care'), [{ id: 'residential', title: 'Residential' }]);
  const range = (id: string): readonly number[] => { const { low, high } = inputs.find(input => input.id === id)!; return [low, high].map(end => Math.round(end * 1e6) / 1e6); };
  expect(range('edge-of-care/effect')).toEqual([0.1, 0.4]);
  // Ten points, cut at all of them; half of a share that is small.
  expect(range('edge-of-care/reach')).toEqual([0.85, 1]);
  expect(range('edge-of-care/take-up')).toEqual([0.02, 0.06]);
  expect(range('edge-of-care/lead-months')).toEqual([0, 5]);
  expect(range('edge-of-care/costs')).toEqual([0.9, 1.1]);
  expect(range('edge-of-care/from-age')).toEqual([10, 12]);
  expect(range('prices')).toEqual([0.9, 1.1]);
  expect(range('prices/residential')).toEqual([0.9, 1.1]);
  expect(range('inflation')).toEqual([-0.01, 0.01]);
});

test('an effect that is tried is certain, and costs move in whole pence', () => {
  const asItStands = asTheyStand(usesOf().slice(0, 1));
  const { lever } = asItStands.uses[0]!;
  expect(withInput(asItStands, `${lever}/effect`, 0.4).uses[0]!.effect).toEqual({ low: 0.4, likeliest: 0.4, high: 0.4 });
  expect(withInput(asItStands, `${lever}/costs`, 1.1).uses[0]!.costs[0]!.amountPence).toBe(13_580);
  expect(withInput(withInput(asItStands, 'prices', 1.1), 'prices/residential', 0.9)).toEqual({ ...asItStands, priceFactor: 1.1, priceFactors: { residential: 0.9 } });
});

test('of two uses of a lever, each number moves its own', () => {
  const [use] = usesOf();
  const asItStands = asTheyStand([use!, { ...use!, reach: 0.5 }]);
  expect(withInput(asItStands, `${use!.lever}-2/reach`, 0.6).uses.map(({ reach }) => reach)).toEqual([0.95, 0.6]);
});
