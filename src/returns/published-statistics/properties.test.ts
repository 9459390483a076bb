import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { areasOf, isNumber, measuresOf, seriesOf, until, valueIn } from '#returns/published-statistics/statistics.ts';

const file = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });
const SILENT = new Set(['x', '..', '-']);

/** Releases of 2020 to 2025 that each give East Sussex some of the years up to their own; the release's own year is always there. */
const releases = fc.uniqueArray(fc.integer({ min: 2020, max: 2025 }), { minLength: 1, maxLength: 4 }).chain(editions => fc.tuple(...editions.map(edition =>
  fc.tuple(fc.constant(edition), fc.dictionary(fc.integer({ min: 2015, max: 2025 }).map(String), fc.constantFrom('10', '20', '30', 'c', 'u', 'x', '-')), fc.constantFrom('1', 'c'))
    .map(([year, cells, own]) => ({ edition: year, cells: new Map([...Object.entries(cells).filter(([key]) => Number(key) < year), [String(year), own]]) })))));

const filesOf = (made: readonly { readonly edition: number; readonly cells: ReadonlyMap<string, string> }[]) => made.map(({ edition, cells }) =>
  file(`release-${edition}.csv`, ['time_period,geographic_level,region_code,old_la_code,Section47', ...[...cells].map(([year, value]) => `${year},Local authority,E12000008,845,${value}`)]));

describe('stacked editions', () => {
  test('give for every year what the newest release says that says anything, in whatever order the files come', () => {
    fc.assert(fc.property(releases, made => {
      const files = filesOf(made);
      const { value } = readPublishedStatistics(files);
      for (const reordered of [files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]]) {
        expect(seriesOf(readPublishedStatistics(reordered).value, 'section-47-enquiries', '845')).toEqual(seriesOf(value, 'section-47-enquiries', '845'));
      }
      for (let year = 2015; year <= 2025; year += 1) {
        const said = made.filter(({ cells }) => cells.has(String(year))).toSorted((a, b) => b.edition - a.edition).map(({ cells }) => cells.get(String(year))!);
        const expected = said.find(text => !SILENT.has(text)) ?? said[0] ?? null;
        expect(String(valueIn(value, 'section-47-enquiries', '845', year))).toBe(String(expected));
      }
    }), { numRuns: 60 });
  });

  test('until a year nothing later is left, and what is left is unchanged', () => {
    fc.assert(fc.property(releases, fc.integer({ min: 2015, max: 2025 }), (made, year) => {
      const { value } = readPublishedStatistics(filesOf(made));
      expect(seriesOf(until(value, year), 'section-47-enquiries', '845')).toEqual(seriesOf(value, 'section-47-enquiries', '845').filter(({ yearEnding }) => yearEnding <= year));
    }), { numRuns: 40 });
  });
});

describe('any text at all', () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('845', '2024', 'c', 'NaN', 'Infinity', '1e999', '940 / 941', 'Local authority', 'England', '', '12.5', '-3'));
  const headers = fc.constantFrom(
    'time_period,geographic_level,region_code,old_la_code,CPP_start,population_estimate', 'Authority,Year,Referrals,Population', 'CODE,AREA,AGE GROUP,2020',
    'old_la_code,rank,neighbour_old_la_code,model', 'Short Desc,LA Number,2024-25,2024-25 (OT)', 'old_la_code,SN_1,SN_2', 'a,b',
  );

  test('is read without a fault, and no figure is anything but a finite number or a symbol', () => {
    fc.assert(fc.property(headers, fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 12 }), (header, rows) => {
      const { value, issues } = readPublishedStatistics([file('any-2024.csv', [header, ...rows.map(row => row.join(','))])]);
      for (const { id } of measuresOf(value)) {
        for (const { id: area } of areasOf(value)) for (const { value: figure } of seriesOf(value, id, area)) expect(!isNumber(figure) || Number.isFinite(figure)).toBe(true);
      }
      expect(issues.every(({ message }) => !message.includes('undefined'))).toBe(true);
    }), { numRuns: 200 });
  });
});
