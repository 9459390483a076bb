import { expect, test } from 'vitest';
import { EVERY_GROUP, percentText, readPriceRises } from '#web/price-rises.ts';

const GROUPS = [{ id: 'residential', title: 'Residential' }, { id: 'secure', title: 'Secure' }];

test('one rate for all holds for every group without its own; a group of its own may also stand still', () => {
  expect(readPriceRises({ [EVERY_GROUP]: '3', residential: '6.5 %' }, GROUPS)).toEqual({ inflation: { residential: 0.065, secure: 0.03 }, problems: [] });
  expect(readPriceRises({ [EVERY_GROUP]: '3', residential: '0' }, GROUPS).inflation).toEqual({ secure: 0.03 });
});

test('with nothing typed nothing rises', () => {
  expect(readPriceRises({}, GROUPS).inflation).toEqual({});
});

test.each(['three', '51', '-50.1', '3,5', '1e1'])('%o is refused and its field named', text => {
  expect(readPriceRises({ secure: text }, GROUPS)).toEqual({
    inflation: null, problems: [{ id: 'secure', message: 'Secure must be a percentage from -50 to 50, such as 3.5' }],
  });
});

test('a rate in force is shown as it would be typed', () => {
  // 0.07 * 100 is 7.000000000000001 in binary.
  expect([percentText(0.07), percentText(0.065), percentText(0), percentText(undefined)]).toEqual(['7', '6.5', '0', '']);
});
