import { describe, expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import type { PriceLine } from '#returns/price-list/price-list.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import { unpricedPlacements } from '#returns/price-list/unpriced-placements.ts';
import { demoPriceList, isInvented, priceListTemplate, writePriceList } from '#returns/price-list/write-price-list.ts';

const line = (by: Partial<PriceLine>, pounds: number, validFrom: string | null = null): PriceLine => ({
  placementGroup: null, placementType: null, placementProvider: null, ...by,
  costPerWeekPence: pence(pounds * 100), validFrom: validFrom === null ? null : on(validFrom), source: 'worked by hand',
});
const listOf = (...lines: readonly PriceLine[]) => ({ name: 'prices.csv', lines });
const bytesOf = (text: string) => ({ name: 'prices.csv', bytes: new TextEncoder().encode(text) });
const agencyHome = { placementGroup: 'residential', placementType: 'K2', placementProvider: 'PR4' };

describe('the price in force', () => {
  const priced = (lines: readonly PriceLine[], day = '2025-06-01', placement = agencyHome): number | null => {
    // The order of the lines must not matter, so each question is asked both ways round.
    const answers = [lines, [...lines].reverse()].map(order => pricesInForce(listOf(...order))(placement, on(day))?.costPerWeekPence ?? null);
    expect(answers[0]).toBe(answers[1]);
    return answers[0] === null ? null : answers[0]! / 100;
  };
  const group = line({ placementGroup: 'residential' }, 1);
  const code = line({ placementType: 'K2' }, 2);
  const codeAndProvider = line({ placementType: 'K2', placementProvider: 'PR4' }, 3);

  test('is that of code and provider, else of the code, else of the group', () => {
    expect(priced([group, code, codeAndProvider])).toBe(3);
    expect(priced([group, code, codeAndProvider], '2025-06-01', { ...agencyHome, placementProvider: 'PR1' })).toBe(2);
    expect(priced([group, code, codeAndProvider], '2025-06-01', { ...agencyHome, placementType: 'R1' })).toBe(1);
    expect(priced([code, codeAndProvider], '2025-06-01', { ...agencyHome, placementType: 'R1' })).toBe(null);
  });

  test('is replaced by a later one from the day that one begins', () => {
    const lines = [line({ placementGroup: 'residential' }, 1), line({ placementGroup: 'residential' }, 2, '2025-04-01'), line({ placementGroup: 'residential' }, 3, '2026-04-01')];
    expect(['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01'].map(day => priced(lines, day))).toEqual([1, 2, 2, 3]);
  });

  test('does not exist before the first begins, unless a broader one does', () => {
    const later = line({ placementType: 'K2' }, 2, '2025-04-01');
    expect(priced([later], '2025-03-31')).toBe(null);
    expect(priced([later, group], '2025-03-31')).toBe(1);
  });

  test('of a group itself, whatever the type, is the line of the group alone', () => {
    expect(pricesInForce(listOf(group, code))({ placementGroup: 'residential', placementType: null, placementProvider: null }, on('2025-06-01'))).toBe(group);
    expect(pricesInForce(listOf(code))({ placementGroup: 'residential', placementType: null, placementProvider: null }, on('2025-06-01'))).toBe(null);
  });
});

describe('writing price lists', () => {
  test('the demonstration\'s list is read back as it is, has a price for every group and says that it is invented', () => {
    const demo = demoPriceList(on('2020-04-01'));
    const { value, issues } = readPriceList({ ...bytesOf(writePriceList(demo)), name: demo.name });
    expect(issues).toEqual([]);
    expect(value).toEqual(demo);
    expect(isInvented(value)).toBe(true);
    for (const { id } of PLACEMENT_GROUPS) {
      expect(pricesInForce(demo)({ placementGroup: id, placementType: null, placementProvider: null }, on('2020-04-01')), id).not.toBe(null);
    }
  });

  test('what is written with commas, quotes and odd pence is read back', () => {
    const list = listOf({ ...line({ placementGroup: 'secure' }, 0), costPerWeekPence: pence(705), source: 'Contract "A", part 2' });
    expect(readPriceList(bytesOf(writePriceList(list)))).toEqual({ value: list, issues: [] });
    expect(isInvented(list)).toBe(false);
  });

  test('the template names every group, and unfilled says of each that it has no price yet', () => {
    const { value, issues } = readPriceList(bytesOf(priceListTemplate()));
    expect(value.lines).toEqual([]);
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual(PLACEMENT_GROUPS.map(({ id }) => ['price-list-price-missing', `There is no price for ${id}.`]));
  });
});

describe('placements without a price', () => {
  const journeys = {
    observedFrom: on('2023-04-01'), observedUntil: on('2025-03-31'),
    children: [exampleChild('a', on('2010-01-01'), [examplePeriod([
      { from: on('2023-05-01'), type: 'U6', provider: 'PR4' }, { from: on('2024-05-01'), type: 'R1', provider: 'PR3' }, { from: on('2024-06-01'), type: 'K2', provider: 'PR4' },
    ], null)])],
  };
  const found = (...lines: readonly PriceLine[]) => unpricedPlacements(listOf(...lines), journeys).map(({ rule, message }) => [rule, message]);

  test('are named by group, code and provider', () => {
    expect(found(line({ placementType: 'K2' }, 4000))).toEqual([
      ['placement-without-price', 'Agency fostering: there is no price for U6 from PR4.'],
      ['placement-without-price', 'Residential: there is no price for R1 from PR3.'],
    ]);
  });

  test('whose price begins after the data are a warning', () => {
    expect(found(line({ placementGroup: 'agency-fostering' }, 800, '2024-04-01'), line({ placementGroup: 'residential' }, 4000, '2024-04-01'))).toEqual([
      ['placement-without-earlier-price', 'Agency fostering: there is no price on 1 May 2023 for U6 from PR4.'],
    ]);
  });

  test('are none when a price of £0 is given, or nobody was there', () => {
    expect(found(line({ placementGroup: 'agency-fostering' }, 0), line({ placementGroup: 'residential' }, 0))).toEqual([]);
  });
});
