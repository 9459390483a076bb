import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread, wrapped } from '#documents/charts/places.ts';

test('labels with room stay where they wish to be', () => {
  expect(spread([10, 60, 110], 20, 0, 200)).toEqual([10, 60, 110]);
});

test('two labels at one height are parted in the order given, within the limits', () => {
  expect(spread([50, 50], 20, 0, 200)).toEqual([50, 70]);
  expect(spread([195, 195], 20, 0, 200)).toEqual([180, 200]);
  expect(spread([-10, -20], 20, 0, 200)).toEqual([20, 0]);
});

test('labels never come nearer than the gap, and keep the order of their wishes', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 8 }), wishes => {
    const places = spread(wishes, 20, 0, 300);
    const order = wishes.map((wish, index) => ({ wish, place: places[index] ?? 0 })).sort((a, b) => a.place - b.place);
    for (let i = 1; i < order.length; i += 1) {
      expect((order[i]?.place ?? 0) - (order[i - 1]?.place ?? 0)).toBeGreaterThanOrEqual(20);
      expect(order[i]?.wish ?? 0).toBeGreaterThanOrEqual(order[i - 1]?.wish ?? 0);
    }
    expect(places.every(place => place >= 0 && place <= 300)).toBe(true);
  }));
});

test('words are broken at spaces only', () => {
  expect(wrapped('Fostering with relatives or friends', 24)).toEqual(['Fostering with relatives', 'or friends']);
  expect(wrapped('Supported accommodation', 13)).toEqual(['Supported', 'accommodation']);
  expect(wrapped('Residential', 4)).toEqual(['Residential']);
});
