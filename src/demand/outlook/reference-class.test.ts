import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { movesOver, referenceClass } from '#demand/outlook/reference-class.ts';

const series = (firstYear: number, values: readonly number[]) => values.map((value, i) => ({ yearEnding: firstYear + i, value }));
const data: OutlookData = {
  areas: ['a', 'b', 'c'].map(stableUnit => ({ stableUnit, name: stableUnit, region: '', authorities: [] })),
  // Over 2016 to 2018 all three together go from 600 to 660: up by 10%. Over 2017 to 2019, a and b: from 310 to 290.
  measures: { 'looked-after': { a: series(2016, [100, 110, 90, 88]), b: series(2016, [200, 200, 240, 202]), c: [{ yearEnding: 2016, value: 300 }, { yearEnding: 2018, value: 330 }] } },
  population: {},
};

test('every period with figures at both ends is there once, as it was and without the movement of all', () => {
  const moves = movesOver(data, 'looked-after', { years: 2, firstYear: 2016, lastYear: 2019 });
  expect(moves.map(({ stableUnit, fromYear }) => `${stableUnit} ${fromYear}`)).toEqual(['a 2016', 'b 2016', 'c 2016', 'a 2017', 'b 2017']);
  expect(moves.map(({ share }) => share)).toEqual([-0.1, 0.2, 0.1, -0.2, 0.01].map(share => expect.closeTo(share, 12)));
  // 0.9 / 1.1, 1.2 / 1.1, 1.1 / 1.1; 0.8 / (290 / 310), 1.01 / (290 / 310).
  expect(moves.map(({ shareWithoutNational }) => shareWithoutNational)).toEqual([-2 / 11, 1 / 11, 0, 248 / 290 - 1, 313.1 / 290 - 1].map(share => expect.closeTo(share, 12)));
});

test('a target is matched by the periods that moved at least so far the same way', () => {
  const moves = movesOver(data, 'looked-after', { years: 2, firstYear: 2016, lastYear: 2019 });
  expect(referenceClass(moves, -0.12)).toEqual({ target: -0.12, periods: 5, areas: 3, matched: 1 / 5, matchedWithoutNational: 2 / 5 });
  expect(must(referenceClass(moves, 0.1), 'a place').matched).toBe(2 / 5);
  expect(referenceClass(movesOver(data, 'looked-after', { years: 2, firstYear: 2017, lastYear: 2018 }), -0.1)).toBeNull();
});
