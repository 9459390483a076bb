import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { numberInWords } from '#paper/figure-words.ts';
import { checkTable } from '#paper/tables/check-table.ts';
import type { PrintedTable } from '#paper/tables/grid.ts';
import { figureOf } from '../../../test/printed-figures/figures.ts';
import { REFERRAL_AREAS } from '../../../test/printed-figures/referrals-table.ts';

/** A figure as its report prints it. */
const as = (id: string): string => must(figureOf(id).figure[4], id);

const tableOf = (...rows: readonly (readonly string[])[]): PrintedTable => ({ name: 'table 1', rows: rows.map((cells, i) => ({ row: i + 1, cells })) });

const costsOfYear = (year: 1 | 2): PrintedTable => tableOf(
  ['COSTS', `Year ${year} costs`, 'BENEFITS', `Year ${year} benefits`],
  ['Expansion of Family Resource Team - 15.8 fte', as(`F-C${year}1`), 'Reduction of older LAC', `${as(`F-B${year}1`)}⁴`],
  ['Expansion of Non LAC Family Support', as(`F-C${year}2`), 'Fewer Residence Order & SG breakdowns', ''],
  ['Expansion of Fostering service', as(`F-C${year}3`), 'Higher proportion of LAC fostered in-house', `${as(`F-B${year}2`)}⁵`],
  ['Assessments process', as(`F-C${year}4`), 'Timely initial and core assessments & improved quality', ''],
  ['TOTAL', as(`F-C${year}T`), 'TOTAL', as(`F-B${year}T`)],
);

describe('tables of the reports, as they are printed', () => {
  test('West Sussex, costs and benefits of year 1: both totals add up', () => {
    expect(checkTable(costsOfYear(1))).toMatchObject({ recomputed: 2, findings: [], untested: [] });
  });

  test('West Sussex, costs of year 2: 9,000 too low, and not by rounding', () => {
    const { findings } = checkTable(costsOfYear(2));
    expect(findings).toMatchObject([{
      row: 6, label: 'TOTAL', column: 2, heading: 'Year 2 costs', printed: '£2.422,000', computed: 2_431_000, off: -9000, roundingExplains: false,
      says: '£2,422,000 is printed, but 798,000 + 324,000 + 135,000 + 1,174,000 is £2,431,000: what is printed is £9,000 too low.',
    }]);
    expect(findings).toHaveLength(1);
  });

  test('West Sussex, notes 4 and 6: numbers of children printed as percentages', () => {
    const { findings } = checkTable(tableOf(
      ['Year', 'Fewer at start', 'Fewer at end', 'Aggregate fewer', 'Looked after children', 'Aggregate reduction %'],
      ['2009-10', '0', as('F-32').replace(/\D/g, ''), '20', '771', as('F-31')],
      ['2010-11', as('F-69').replace(/\D/g, ''), as('F-35').replace(/\D/g, ''), '70', '771', as('F-36')],
    ));
    expect(findings.map(({ row, printed, says, roundingExplains }) => [row, printed, says.split('; ')[1], roundingExplains])).toEqual([
      [2, '20%', '20 is the number itself, printed as a percentage.', false], [3, '70%', '70 is the number itself, printed as a percentage.', false],
    ]);
  });

  test('East Sussex, learning needs: the average 72.5% is printed as 72%, which rounding of the eight may explain', () => {
    const { findings, recomputed } = checkTable(tableOf(
      ['Area of competency', 'Confident 2012', 'Confident 2015'],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(area => [figureOf(`D-L${area}a`).figure[1].replace(/^confident staff: | \(.*/g, ''), as(`D-L${area}a`), as(`D-L${area}b`)]),
      ['Average', as('D-L9a'), as('D-L9b')],
    ));
    expect(recomputed).toBe(2);
    expect(findings).toMatchObject([{ row: 10, column: 2, kind: 'mean-of', printed: '72%', computed: 0.725, roundingExplains: true, says: expect.stringContaining('it was cut off and not rounded') }]);
  });

  test('East Sussex, end table: nine changes without their signs are recomputed, and all are right', () => {
    expect(checkTable(endTable(as('D-E7c')))).toMatchObject({ recomputed: 9, findings: [], untested: [] });
    expect(checkTable(endTable('87%')).findings).toMatchObject([{ row: 8, column: 4, kind: 'change', printed: '87%', roundingExplains: false }]);
  });

  test('East Sussex, referrals of 19 areas: 17 changes and all rates beside their counts, and nothing to find', () => {
    const { findings, recomputed, untested } = checkTable(REFERRALS);
    expect([findings, untested]).toEqual([[], []]);
    // 17 changes; 18 areas with four pairs of count and rate. Wandsworth has two rates, too few to know its population.
    expect(recomputed).toBe(17 + 18 * 4);
  });

  test('two digits turned in a change or in a rate of that table are found', () => {
    const spoilt = (row: number, column: number, text: string): PrintedTable => ({ ...REFERRALS, rows: REFERRALS.rows.map((one, i) => (i === row ? { ...one, cells: one.cells.map((cell, j) => (j === column ? text : cell)) } : one)) });
    expect(checkTable(spoilt(2, 9, '49.68')).findings).toMatchObject([{ row: 3, label: 'Brighton and Hove', printed: '49.68', kind: 'change' }]);
    expect(checkTable(spoilt(6, 7, '290')).findings).toMatchObject([{ row: 7, label: 'East Sussex', printed: '290', kind: 'rate-per-10000', roundingExplains: false }]);
  });

  test('Norfolk and West Sussex, rates of three areas by year: nothing is claimed of them', () => {
    expect(checkTable(tableOf(['LAC per 10,000'], ['', '2005', '2006', '2007', '2008'],
      ...(['West', 'Statistical', 'England'] as const).map(area => [area, ...[2005, 2006, 2007, 2008].map(year => as(`F-R-${area}-${year}`))])))).toMatchObject({ findings: [], untested: [] });
  });

  test('East Sussex, nothing done: 10% a year, cut off in one place', () => {
    expect(checkTable(tableOf(['', '2011', '2012', '2013', '2014'], ['Child protection plans at 10% a year', '700', '770', '847', '931'], ['Looked after children at 10% a year', '624', '686', '755', '831'])).findings)
      .toMatchObject([{ row: 2, printed: '931', kind: 'compound-growth', says: expect.stringContaining('it was cut off') }]);
  });
});

const endTable = (carers: string): PrintedTable => tableOf(['', 'THRIVE start', 'End 2014/15', 'Change'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(row => [figureOf(`D-E${row}a`).figure[1].replace(/,.*/, ''), as(`D-E${row}a`), as(`D-E${row}b`), row === 7 ? carers : as(`D-E${row}c`)]));

const REFERRALS: PrintedTable = tableOf(
  ['', 'Number of referrals', '', '', '', 'Rate per 10,000 children', '', '', '', '% change'],
  ['', '2007-08', '2008-09', '2009-10', '2010-11', '2007-08', '2008-09', '2009-10', '2010-11', '2007-08 to 2010-11'],
  ...REFERRAL_AREAS.map(([, name, counts, ratesPer10000, change]) => [name, ...counts.map(numberInWords), ...ratesPer10000.map(rate => (rate === null ? '' : numberInWords(rate))), change?.toFixed(2) ?? '']),
);
