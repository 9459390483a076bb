import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { csvFile, rowsOf } from '#returns/annex-a/example-lists.test-support.ts';
import { annexA } from '#returns/annex-a/index.ts';
import { LISTS } from '#returns/annex-a/lists.ts';
import type { AnnexAReading } from '#returns/annex-a/reading.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { partsOf, workbookFile } from '#returns/workbook/write-workbook.test-support.ts';

/**
 * Lists spoilt in every way that was thought of: cells, columns, rows, sheets, XML and bytes. A few hundred run with the
 * other tests; `FUZZ_RUNS=10000 npx vitest run src/returns/annex-a/mangled.test.ts` runs as many as wanted.
 */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);
const time = Math.max(30_000, numRuns * 100);

type Rows = readonly (readonly string[])[];
interface Spoilt { readonly name: string; readonly rows: Rows }

const ODD_CELLS = [
  '', ' ', '\u00a0', '#N/A', '#MULTIVALUE!', '#REF!', '=A1', '31/02/2021', '00/00/0000', '1/1/21', '2021-13-40', '29 Feb 2021', '44090', '44090.5', '-1', '0', '1e308', 'NaN', '99999999999999999999',
  'a)', 'b)', 'z) Q', 'a) a) Yes', ')', '((', 'C1 or C2', 'A1', 'A2', 'null', 'Total: 7', '\u200b', '\ufeff', '\u{1f600}', 'é', '"', "'", '</c>', '&amp;', 'x'.repeat(5000), 'Child Unique ID', '01/01/1900', '31/12/2099', '01/01/2100', 'TRUE',
];

const oddCell = fc.oneof(fc.constantFrom(...ODD_CELLS), fc.string({ unit: fc.constantFrom(...' -/:()#abcz019,'), maxLength: 12 }));

/** One thing done to the rows of a sheet; numbers choose where, whatever its size is by then. */
const change: fc.Arbitrary<(rows: Rows) => Rows> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.nat(), fc.nat(), oddCell).map(([row, column, cell]) => (rows: Rows) => rows.map((cells, i) => i === row % rows.length ? cells.with(column % Math.max(1, cells.length), cell) : cells)) },
  { weight: 2, arbitrary: fc.nat().map(column => (rows: Rows) => rows.map(cells => cells.toSpliced(column % Math.max(1, cells.length), 1))) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), oddCell).map(([column, cell]) => (rows: Rows) => rows.map(cells => cells.toSpliced(column % (cells.length + 1), 0, cell))) },
  { weight: 1, arbitrary: fc.nat().map(row => (rows: Rows) => rows.toSpliced(row % rows.length, 0, rows[row % rows.length]!)) },
  { weight: 1, arbitrary: fc.nat().map(row => (rows: Rows) => rows.toSpliced(row % rows.length, 0, rows[0]!)) },
  { weight: 1, arbitrary: fc.nat().map(row => (rows: Rows) => rows.length < 2 ? rows : rows.toSpliced(row % rows.length, 1)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.array(oddCell, { maxLength: 4 })).map(([row, cells]) => (rows: Rows) => rows.toSpliced(row % rows.length, 0, cells)) },
).map(of => rows => { const found = of(rows.map(cells => cells.length === 0 ? [''] : cells)); return found.length === 0 ? [['']] : found; });

const sheet: fc.Arbitrary<Spoilt> = fc.tuple(
  fc.constantFrom(...LISTS.map(({ number }) => number)), fc.array(fc.constantFrom('A1', 'A1', 'A2', 'A3'), { maxLength: 5 }), fc.array(change, { maxLength: 8 }),
  fc.oneof(fc.constant(null), fc.constantFrom('Sheet1', 'List 3', 'list12', 'Contacts')),
).map(([number, ids, changes, name]) => ({
  name: name ?? `List ${number}`,
  rows: changes.reduce((rows, each) => each(rows), rowsOf(number, ids.map(id => ({ [number === 11 ? 'Individual adopter identifier' : 'Child Unique ID']: id })))),
}));

const sheets = fc.array(sheet, { minLength: 1, maxLength: 4 }).map(all => all.map((each, i) => ({ ...each, name: `${each.name} ${i}` })));

const isBlank = (cell: string): boolean => cell.trim() === '';
const held = (rows: Rows): Rows => rows.map(cells => cells.filter(cell => !isBlank(cell))).filter(cells => cells.length > 0);

function expectSound(reading: AnnexAReading, issues: readonly Issue[]): void {
  for (const list of reading.files) {
    expect(list.rowsRead).toBe(list.rowsUsed + list.rowsMerged + list.rowsSetAside);
    expect(list.cellsRead).toBe(list.cellsUnderstood + list.cellsNotUnderstood);
  }
  const setAside = new Set(issues.filter(({ action }) => action.startsWith('The row is not used')).map(({ file, row }) => `${file} ${row}`));
  expect(setAside.size).toBe(reading.files.reduce((total, list) => total + list.rowsSetAside, 0));
  // A figure that is no number would not survive as one.
  expect(JSON.parse(JSON.stringify(reading))).toEqual(structuredClone(reading));
  for (const { rule, message, action } of issues) expect(rule !== '' && message !== '' && action !== '').toBe(true);
}

/** The part of the number at the beginning of what an issue says. */
const saidNumber = (issues: readonly Issue[], rule: string, file: string, pattern: RegExp): number =>
  issues.filter(issue => issue.rule === rule && issue.file === file).reduce((total, { message }) => total + Number(pattern.exec(message)![1]), 0);

const CELL_RULES = new Set(['code-not-known', 'date-not-readable', 'number-not-readable', 'error-in-cell']);

function expectNothingLost({ rows }: Spoilt, name: string, reading: AnnexAReading, issues: readonly Issue[]): void {
  const written = held(rows);
  const list = reading.files.find(file => file.name === name);
  if (list === undefined) {
    if (written.length > 0) expect(saidNumber(issues, 'sheet-not-a-list', name, /; (\d+) rows? hold/)).toBe(written.length);
    return;
  }
  const above = saidNumber(issues, 'rows-above-header', name, /^(\d+)/);
  expect(list.rowsRead + above + 1).toBe(written.length);
  expect(list.cellsRead).toBe(written.slice(above + 1).reduce((total, cells) => total + cells.length, 0));
  const own = issues.filter(({ file }) => file === name);
  const said = own.filter(({ rule }) => CELL_RULES.has(rule)).length + saidNumber(issues, 'column-not-known', name, /; (\d+) of its cells/);
  // The cells of a header that stands again are told of by their row.
  if (own.some(({ rule }) => rule === 'header-again')) expect(list.cellsNotUnderstood).toBeGreaterThanOrEqual(said - own.length);
  else expect(list.cellsNotUnderstood).toBe(said);
}

describe('spoilt lists', () => {
  test('in a workbook lose no row and no cell without a word', { timeout: time }, () => {
    fc.assert(fc.property(sheets, spoilt => {
      const file = workbookFile('a.xlsx', spoilt);
      const { value, issues } = annexA.read([file]);
      expect(annexA.recognises(file)).toBe(value.files.length > 0);
      expectSound(value, issues);
      for (const each of spoilt) expectNothingLost(each, `a.xlsx/${each.name}`, value, issues);
    }), { numRuns });
  });

  test('as CSV lose no row and no cell without a word', { timeout: time }, () => {
    fc.assert(fc.property(sheet, spoilt => {
      const file = csvFile('a.csv', spoilt.rows);
      const { value, issues } = annexA.read([file]);
      expectSound(value, issues);
      expectNothingLost(spoilt, 'a.csv', value, issues);
    }), { numRuns });
  });
});

/** Bytes with some of them changed, taken out or put in. */
const damage = fc.array(fc.tuple(fc.constantFrom('set', 'cut', 'put', 'end'), fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }).map(steps => (bytes: Uint8Array): Uint8Array => {
  let found = [...bytes];
  for (const [kind, where, byte] of steps) {
    const at = where % (found.length + 1);
    if (kind === 'set') found[at] = byte;
    else if (kind === 'cut') found.splice(at, 1 + (byte % 20));
    else if (kind === 'put') found.splice(at, 0, byte, byte);
    else if (byte < 40) found = found.slice(0, at);
  }
  return Uint8Array.from(found);
});

const readable = (file: SourceFile): void => {
  annexA.recognises(file);
  const { value, issues } = annexA.read([file]);
  expectSound(value, issues);
  // Whatever became of the file, something is said of it.
  expect(value.files.length + issues.length > 0 || file.bytes.length < 20).toBe(true);
};

describe('damaged files', () => {
  test('of any bytes are read or refused, and never throw', { timeout: time }, () => {
    const csv = sheet.map(({ rows }) => csvFile('a.csv', rows));
    const workbook = sheets.map(all => workbookFile('a.xlsx', all));
    fc.assert(fc.property(fc.oneof(csv, workbook), damage, (file, spoil) => readable({ ...file, bytes: spoil(file.bytes) })), { numRuns });
  });

  test('of whose XML any bytes are changed are read up to there or refused', { timeout: time }, () => {
    fc.assert(fc.property(sheets, fc.nat(), damage, (all, which, spoil) => {
      const parts = Object.entries(partsOf(all));
      const bytes = Object.fromEntries(parts.map(([name, text], i) => [name, i === which % parts.length ? spoil(strToU8(text)) : strToU8(text)]));
      readable({ name: 'a.xlsx', bytes: zipSync(bytes, { level: 1 }) });
    }), { numRuns });
  });
});
