import { describe, expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { on } from '#journeys/counts/example-journeys.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import { PRICE_LIST_RULES } from '#returns/price-list/rules.ts';

const file = (text: string) => ({ name: 'prices.csv', bytes: new TextEncoder().encode(text) });
const read = (...lines: readonly string[]) => readPriceList(file(lines.join('\n')));
const HEADER = 'Placement group,Placement code,Provider,Price per week,Valid from,Source';
const rulesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ rule }) => rule);

describe('a price list', () => {
  test('is read with columns in any order and case, pounds with or without signs, and either form of date', () => {
    const { value, issues } = read(
      'SOURCE,price PER week (£),Valid-From,provider,Placement Code,placement_group',
      'Payment run May 2025,"£1,234.50",01/04/2025,pr4,k2,',
      'Contract 17,820,2024-04-01,,,Agency fostering',
      'Ledger, 95.5 ,,,,WITH PARENTS',
    );
    expect(issues).toEqual([]);
    expect(value.lines).toEqual([
      { placementGroup: null, placementType: 'K2', placementProvider: 'PR4', costPerWeekPence: 123_450, validFrom: on('2025-04-01'), source: 'Payment run May 2025' },
      { placementGroup: 'agency-fostering', placementType: null, placementProvider: null, costPerWeekPence: 82_000, validFrom: on('2024-04-01'), source: 'Contract 17' },
      { placementGroup: 'with-parents', placementType: null, placementProvider: null, costPerWeekPence: 9550, validFrom: null, source: 'Ledger' },
    ]);
  });

  test('may have one column for group or code, a byte order mark, CRLF and blank lines', () => {
    const { value, issues } = readPriceList(file('\uFEFFPlacement,Weekly cost,Source\r\n\r\nresidential,5000,x\r\nU4,400,x\r\n\r\n'));
    expect(issues).toEqual([]);
    expect(value.lines.map(line => [line.placementGroup, line.placementType])).toEqual([['residential', null], [null, 'U4']]);
  });

  test('a pound sign in cp1252 is read', () => {
    const bytes = new TextEncoder().encode('Placement,Price per week,Source\nK1,#7000,x\n').map(byte => (byte === 35 ? 0xa3 : byte));
    expect(readPriceList({ name: 'p.csv', bytes }).value.lines[0]?.costPerWeekPence).toBe(700_000);
  });

  test('a price of £0 refused', () => {
    const { value, issues } = read(HEADER, 'with-parents,,,£0,,Policy', 'other,,,0.00,,Policy');
    expect(issues).toEqual([]);
    expect(value.lines.map(line => line.costPerWeekPence)).toEqual([0, 0]);
  });
});

describe('what is wrong with a price list', () => {
  test.each([
    ['residental,,,100,,x', 'price-list-placement-unknown', 'residental'],
    [',Q7,,100,,x', 'price-list-placement-unknown', 'Q7'],
    [',K2,PR9,100,,x', 'price-list-provider-unknown', 'PR9'],
    [',,PR4,100,,x', 'price-list-placement-missing', undefined],
    ['residential,U4,,100,,x', 'price-list-placement-impossible', undefined],
    ['in-house-fostering,,PR4,100,,x', 'price-list-placement-impossible', undefined],
    ['residential,,,about 100,,x', 'price-list-price-unreadable', 'about 100'],
    ['residential,,,-100,,x', 'price-list-price-negative', '-100'],
    ['residential,,,(100),,x', 'price-list-price-negative', '(100)'],
    ['residential,,,100,31/06/2025,x', 'price-list-date-unreadable', '31/06/2025'],
    ['residential,,,100,,', 'price-list-source-missing', undefined],
    ['residential,,,,,x', 'price-list-price-missing', undefined],
  ])('%s is set aside by %s', (line, rule, value) => {
    const result = read(HEADER, 'secure,,,7000,,x', line);
    expect(rulesOf(result.issues)).toEqual([rule]);
    expect(result.issues[0]).toMatchObject({ file: 'prices.csv', row: 3, ...(value === undefined ? {} : { value }) });
    expect(result.value.lines).toHaveLength(1);
  });

  test('rows are numbered as a spreadsheet shows them', () => {
    expect(read(HEADER, '', '', 'residential,,,x,,x').issues[0]!.row).toBe(4);
  });

  test('the same line twice is kept once, and of two prices for one thing the first', () => {
    const { value, issues } = read(HEADER, 'residential,,,100,,x', 'residential,,,100,,y', 'residential,,,200,,z', 'residential,,,300,01/04/2025,z');
    expect(rulesOf(issues)).toEqual(['price-list-line-repeated', 'price-list-line-contradicted']);
    expect(value.lines.map(line => line.costPerWeekPence)).toEqual([10_000, 30_000]);
  });

  test('a price for a temporary move is kept and said to be of no use', () => {
    const { value, issues } = read(HEADER, ',T3,,100,,x');
    expect(rulesOf(issues)).toEqual(['price-list-placement-temporary']);
    expect(value.lines).toHaveLength(1);
  });

  test('a price that may be per day is not taken for one per week', () => {
    for (const heading of ['Price per day', 'Price', 'Cost per night']) {
      const { value, issues } = read(`Placement,${heading},Source`, 'residential,700,x');
      expect(issues).toMatchObject([{ rule: 'price-list-column-missing', severity: 'blocks' }]);
      expect(value.lines).toEqual([]);
    }
  });

  test('a list without a placement, a source or anything at all blocks', () => {
    expect(read('Price per week,Source', '100,x').issues).toMatchObject([{ rule: 'price-list-column-missing', severity: 'blocks' }]);
    expect(read('Placement,Price per week', 'K2,100').issues).toMatchObject([{ rule: 'price-list-column-missing', severity: 'blocks' }]);
    expect(readPriceList(file('')).issues).toMatchObject([{ rule: 'price-list-unreadable', severity: 'blocks' }]);
  });

  test('a project with its own groups is read by them', () => {
    const groups = [{ id: 'family', title: 'Family', placementTypes: ['U1', 'P1'] }, { id: 'rest', title: 'The rest', placementTypes: [] }];
    const { value, issues } = readPriceList(file(`${HEADER}\nfamily,,,100,,x\nthe rest,,,200,,x\nresidential,,,300,,x`), groups);
    expect(value.lines.map(line => line.placementGroup)).toEqual(['family', 'rest']);
    expect(rulesOf(issues)).toEqual(['price-list-placement-unknown']);
  });
});

test('every rule has its own id, and says what was done', () => {
  expect(new Set(PRICE_LIST_RULES.map(({ id }) => id)).size).toBe(PRICE_LIST_RULES.length);
  for (const { title, action } of PRICE_LIST_RULES) expect([title, action]).not.toContain('');
});
