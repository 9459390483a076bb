import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, slashDate } from '#kernel/calendar-date.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { tableFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import { LIST_TABLES } from '#returns/ssda903/pathway/tables/index.ts';
import { tableOf } from '#returns/ssda903/tables.ts';
import type { TableId } from '#returns/ssda903/tables.ts';

/** Rows of the tables beside header and episodes, as bad as rows get, of few children and days so that they collide. */
const TABLES: readonly TableId[] = ['reviews', 'oc2', 'oc3', 'ad1', 'placed-for-adoption', 'previous-permanence', 'missing', 'social-worker', 'deprivation-of-liberty'];
const aDate = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 700 }).map(days => slashDate(addDays(calendarDate(2016, 4, 1), days - days % 50))) },
  { weight: 1, arbitrary: fc.constantFrom('', '31/02/2017', 'zz/05/2016', 'soon') },
);
const aCode = fc.constantFrom('0', '1', 'M', 'A', 'PN1', 'YES', 'F1', 'U1', 'S2', 'P1', 'Z1', 'SW1', 'SW2', 'x', '');
const aFile = fc.record({ table: fc.constantFrom(...TABLES), year: fc.constantFrom('2016-17', '2017-18'), seed: fc.array(fc.tuple(fc.constantFrom('A', 'B', 'Q', ''), fc.array(fc.tuple(aDate, aCode), { minLength: 12, maxLength: 12 })), { maxLength: 8 }) })
  .map(({ table, year, seed }) => ({ table, year, lines: seed.map(([child, cells]) => tableOf(table).columns.map(({ name, kind }, i) => name === 'CHILD' ? child : cells[i]![kind === 'date' || kind === 'partial-date' ? 0 : 1]).join(',')) }));
const returns = [2016, 2017].flatMap(starting => [
  tableFile(`${starting}-${starting - 1999}/e.csv`, 'episodes', [`A,01/06/${starting},S,C2,N1,U6,PR1,01/02/${starting + 1},E11,,,,`, `B,01/06/${starting},S,E1,N1,A5,PR1,01/03/${starting + 1},E4A,,,,`]),
  tableFile(`${starting}-${starting - 1999}/h.csv`, 'header', ['A,1,01/01/2008,WBRI,UN1,0,', 'B,2,29/02/2012,WBRI,UN1,,']),
]);
const rowsOf = (lines: readonly string[]): number => lines.filter(line => /[^,]/.test(line)).length;

test('whatever the rows, nothing throws, every row is used, merged or set aside, and every row set aside is named', () => {
  fc.assert(fc.property(fc.array(aFile, { maxLength: 6 }), list => {
    const { value, issues } = readSsda903([...returns, ...list.map(({ table, year, lines }, index) => tableFile(`${year}/${index}.csv`, table, lines))]);
    for (const { table, read, kept, merged, repaired, setAside } of value.accounting.tables.filter(account => TABLES.includes(account.table))) {
      expect(read).toBe(list.filter(file => file.table === table).reduce((sum, { lines }) => sum + rowsOf(lines), 0));
      expect(read).toBe(kept + merged + repaired + setAside);
      const files = new Set(list.flatMap((file, index) => file.table === table ? [`${file.year}/${index}.csv`] : []));
      expect(new Set(issues.filter(({ rule, file }) => rule === 'row-without-key' && files.has(file!)).map(({ file, row }) => `${file} ${row}`)).size).toBe(setAside);
      const name = Object.entries(LIST_TABLES).find(([, unit]) => unit.table === table)?.[0] as keyof typeof LIST_TABLES | undefined;
      if (name !== undefined) expect(value.part.people.reduce((sum: number, person: PersonPart) => sum + (person[name]?.length ?? 0), 0)).toBe(kept);
    }
  }), { numRuns: 200 });
});

test('the order in which the files are given changes nothing', () => {
  fc.assert(fc.property(fc.array(aFile, { maxLength: 4 }), list => {
    const files = [...returns, ...list.map(({ table, year, lines }, index) => tableFile(`${year}/${index}.csv`, table, lines))];
    expect(readSsda903(files.toReversed()).value.part).toEqual(readSsda903(files).value.part);
  }), { numRuns: 50 });
});
