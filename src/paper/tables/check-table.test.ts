import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTable } from '#paper/tables/check-table.ts';
import type { PrintedTable } from '#paper/tables/grid.ts';

const tableOf = (...rows: readonly (readonly string[])[]): PrintedTable => ({ name: 'sheet', rows: rows.map((cells, i) => ({ row: i + 1, cells })) });
/** Rows parted by line ends, cells by bars. */
const drawn = (text: string): PrintedTable => tableOf(...text.trim().split('\n').map(line => line.split('|').map(cell => cell.trim())));
const shown = (table: PrintedTable) => checkTable(table).findings.map(({ row, column, printed, kind, roundingExplains }) => `${row}.${column} ${printed} ${kind}${roundingExplains ? ' rounding' : ''}`);

const commas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const added = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Counts of areas over years; totals down and across, the change, the share and the rate as they would be printed. */
function tableWith(counts: readonly (readonly number[])[], population: number, spoil: { readonly row: number; readonly column: number; readonly by: number } | null): PrintedTable {
  const years = counts[0]!.map((_, i) => String(2015 + i));
  const totals = years.map((_, i) => added(counts.map(line => line[i]!)));
  const lines = [...counts.map((line, i) => [`Area ${String.fromCharCode(65 + i)}`, ...line]), ['Total', ...totals]].map(([label, ...numbers]) => ({ label: String(label), numbers: numbers.map(Number) }));
  const rows = lines.map(({ label, numbers }, i) => {
    const first = numbers[0]!;
    const last = numbers.at(-1)!;
    const figures = [...numbers.map(commas), commas(added(numbers)), `${(((last - first) / first) * 100).toFixed(1)}%`, `${((added(numbers) / added(totals)) * 100).toFixed(1)}%`, ((last / population) * 10_000).toFixed(1), commas(population)];
    return [label, ...figures.map((figure, j) => (spoil?.row === i && spoil.column === j ? figure.replace(/[\d,]+/, digits => commas(Number(digits.replaceAll(',', '')) + spoil.by)) : figure))];
  });
  return tableOf(['Area', ...years, 'Total', '% change', '% of total', `Rate per 10,000 ${years.at(-1)}`, 'Children under 18'], ...rows);
}

const someCounts = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 4, max: 8 })).chain(([years, areas]) =>
  fc.array(fc.array(fc.integer({ min: 50, max: 9000 }), { minLength: years, maxLength: years }), { minLength: areas, maxLength: areas }))
  // The first area's end in 1, so that no column looks rounded to tens.
  .map(([first, ...others]) => [first!.map(count => Math.floor(count / 10) * 10 + 1), ...others]);

describe('tables made at random', () => {
  test('that are right give no finding, and every made figure is recomputed', () => {
    fc.assert(fc.property(someCounts, fc.integer({ min: 20_000, max: 300_000 }), (counts, population) => {
      const check = checkTable(tableWith(counts, population, null));
      expect(check.findings).toEqual([]);
      expect(check.recomputed).toBeGreaterThanOrEqual(counts[0]!.length + (counts.length + 1) * 3);
    }), { numRuns: 40 });
  });

  test('that are rounded before they are printed give nothing that rounding does not explain', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: 0.2, max: 90, noNaN: true }), fc.double({ min: 0.2, max: 90, noNaN: true })), { minLength: 3, maxLength: 9 }), pairs => {
      const total = [0, 1].map(year => added(pairs.map(pair => pair[year]!)));
      const line = (label: string, [from, to]: readonly number[]) => [label, `£${from!.toFixed(1)}m`, `£${to!.toFixed(1)}m`, `${((to! / from! - 1) * 100).toFixed(0)}%`, `${((to! / total[1]!) * 100).toFixed(0)}%`];
      const check = checkTable(tableOf(['Service', '2023/24', '2024/25', 'Change %', 'Share of 2024/25'], ...pairs.map((pair, i) => line(`Service ${i}`, pair)), line('Total', total)));
      expect(check.findings.filter(({ roundingExplains }) => !roundingExplains)).toEqual([]);
    }), { numRuns: 60 });
  });

  test('with one figure put wrong show that figure, or the total it goes into', () => {
    fc.assert(fc.property(someCounts, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 40 }), (counts, row, column, by) => {
      // A count, a total, a change, a share or a rate; a wrong count shows where it goes in.
      const spoil = { row: row % (counts.length + 1), column: column % (counts[0]!.length + 4), by };
      const { findings } = checkTable(tableWith(counts, 104_363, spoil));
      expect(findings.filter(({ roundingExplains }) => !roundingExplains)).not.toEqual([]);
      if (spoil.column > counts[0]!.length) expect(findings.map(one => [one.row, one.column])).toContainEqual([spoil.row + 2, spoil.column + 2]);
    }), { numRuns: 40 });
  });

  test('of numbers that have nothing to do with each other give no finding', () => {
    const words = fc.constantFrom('Placements', 'Weekly price', 'Staff', 'Visits', 'Percentage in time', '% seen', 'Average days', 'Rate', 'Change', 'Target');
    fc.assert(fc.property(fc.uniqueArray(words, { minLength: 3, maxLength: 7 }), fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 7, maxLength: 7 }), { minLength: 4, maxLength: 9 }), (headings, numbers) => {
      expect(shown(tableOf(['', ...headings], ...numbers.map((line, i) => [`Team ${i}`, ...headings.map((heading, j) => `${line[j]}${/%|Percent/.test(heading) ? '%' : ''}`)])))).toEqual([]);
    }), { numRuns: 100 });
  });

  test('never make it throw', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', 'Total', '10%', '£1.2m', '-', '2010', '0', '(3)', '12', 'Rate per 10,000', 'Average', 'Net', '10% a year', '% change'));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), rows => { checkTable(tableOf(...rows)); }), { numRuns: 300 });
  });
});

describe('totals', () => {
  test('of sections, of their totals, and of what is left after them', () => {
    const text = (grand: string, net: string) => drawn(`
      £000        | 2024/25 | 2025/26
      Spending    |         |
      Fostering   | 400     | 420
      Residential | 600     | 655
      Sub-total   | 1,000   | 1,075
      Income      |         |
      Grants      | 100     | 110
      Health      | 50      | 55
      Sub-total   | 150     | 165
      Total       | 1,150   | ${grand}
      Net         | 850     | ${net}`);
    expect(shown(text('1,240', '910'))).toEqual([]);
    expect(shown(text('1,260', '910'))).toEqual(['10.3 1,260 total-of-parts']);
    expect(shown(text('1,240', '190'))).toEqual(['11.3 190 difference']);
  });

  test('may stand first, with parts of a part below them that are not added again', () => {
    expect(shown(drawn('x|2024|2025\nAll children|90|95\nBoys|50|51\nof which under 5|20|11\nGirls|40|44'))).toEqual([]);
    expect(shown(drawn('x|2024|2025\nAll children|90|96\nBoys|50|51\nof which under 5|20|11\nGirls|40|44'))).toEqual(['2.3 96 total-of-parts']);
  });

  test('hold rows that are called a rise or a growth where they are amounts', () => {
    expect(shown(drawn('x|Cost\nBase|1,000\nPay increase|50\nGrowth in numbers|70\nTotal|1,120'))).toEqual([]);
  });

  test('with a part that is hidden or blank cannot be tested, and are no finding', () => {
    expect(shown(drawn('x|2024|2025\nBoys|50|c\nGirls|40|44\nOther|3|4\nTotal|93|60'))).toEqual([]);
  });

  test('of other lines than stand there are said to be untested', () => {
    expect(checkTable(drawn('x|2025\nAdopters|12\nCarers|30\nTotal looked after|620'))).toMatchObject({ findings: [], untested: ['"Total looked after" is made of no lines that could be found'] });
  });

  test('in thousands may be off by what rounding leaves, and no more', () => {
    expect(shown(drawn('£000|Cost\nA|10\nB|20\nC|30\nTotal|61'))).toEqual(['5.2 61 total-of-parts rounding']);
    expect(shown(drawn('£000|Cost\nA|10\nB|20\nC|30\nTotal|64'))).toEqual(['5.2 64 total-of-parts']);
    expect(shown(drawn('Children|Number\nA|11\nB|21\nC|30\nTotal|63'))).toEqual(['5.2 63 total-of-parts']);
  });

  test('do not stand under averages, rates and prices', () => {
    expect(shown(drawn('x|Children|Average days|Rate|Weekly cost\nA|10|20|4.1|900\nB|30|22|4.4|1,000\nTotal|40|21.5|4.3|975'))).toEqual([]);
  });

  test('of percentages that make 100% are added up', () => {
    expect(shown(drawn('x|Share\nA|40%\nB|35%\nC|21%\nTotal|100%'))).toEqual(['5.2 100% total-of-parts']);
    expect(shown(drawn('x|Share\nA|33%\nB|33%\nC|33%\nTotal|100%'))).toEqual([]);
  });
});

describe('changes, rates and growth', () => {
  test('from the line before', () => {
    expect(shown(drawn('Year|Children|% change\n2021|500|\n2022|550|10.0\n2023|561|2.0\n2024|600|7.0\n2025|660|11.0'))).toEqual(['6.3 11.0 change']);
  });

  test('the same across the page, and as a ratio of a workbook', () => {
    expect(shown(drawn('|2021|2022|2023|2024|2025\nChildren|500|550|561|600|660\nChange||0.1|0.02|0.0695187165775401|0.11'))).toEqual(['3.6 0.11 change']);
  });

  test('a rate whose population is none of the other years', () => {
    const table = (rate: string) => drawn(`Year|Number of contacts|Rate per 10,000\n2021|5,000|500\n2022|5,252|520\n2023|5,100|${rate}\n2024|5,610|550`);
    expect(shown(table('505'))).toEqual([]);
    expect(shown(table('550'))).toEqual(['4.3 550 rate-per-10000']);
  });

  test('growth at a yearly percentage, each year on the year before or on the first', () => {
    const table = (last: string) => drawn(`|2024|2025|2026|2027\nCost at 5% a year|1,000|1,050|1,103|${last}`);
    expect(shown(table('1,158'))).toEqual([]);
    expect(shown(table('1,150'))).toEqual(['2.5 1,150 compound-growth']);
  });
});
