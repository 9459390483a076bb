import { addDays, dateParts, parseDate, slashDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawIndex } from '#kernel/distributions.ts';
import { must } from '#kernel/assert.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawWhole, drawYes } from './draws.ts';
import type { ReturnTable } from './return-table.ts';
import type { AuthorityShape } from './shape.ts';
import { fileName } from './write-returns.ts';

/** Something made wrong on purpose, where a spreadsheet shows it (row 1 holds the column names; 0 is the whole file). */
export interface PlantedMistake { readonly file: string; readonly row: number; readonly kind: string; readonly description: string }

interface Planted { readonly table: ReturnTable; readonly row: string[] | null; readonly description: string }

interface Returns {
  readonly random: Random;
  readonly tables: readonly ReturnTable[];
  /** Rows that already hold a mistake: no row holds two. */
  readonly spoilt: Set<string[]>;
}

/** A way to go wrong, and how common it is beside the others (assumption). */
interface Kind { readonly id: string; readonly weight: number; plant(returns: Returns): Planted | null }

const column = (table: ReturnTable, name: string): number => table.columns.indexOf(name);
const value = (table: ReturnTable, row: string[], name: string): string => must(row[column(table, name)], `column ${name} of ${table.id}`);
const put = (table: ReturnTable, row: string[], name: string, text: string): void => { row[column(table, name)] = text; };
const day = (text: string): CalendarDate => must(parseDate(text), `a date in ${text}`);

/** A row not yet spoilt that suits, found by trying; null when a hundred tries find none. */
function findRow(returns: Returns, id: string, suits: (table: ReturnTable, row: string[], index: number) => boolean): readonly [ReturnTable, string[], number] | null {
  const tables = returns.tables.filter(table => table.id === id && table.rows.length > 0);
  for (let attempt = 0; attempt < 100 && tables.length > 0; attempt += 1) {
    const table = tables[drawWhole(returns.random, 0, tables.length - 1)]!;
    const index = drawWhole(returns.random, 0, table.rows.length - 1);
    const row = table.rows[index]!;
    if (!returns.spoilt.has(row) && suits(table, row, index)) { returns.spoilt.add(row); return [table, row, index]; }
  }
  return null;
}

const isClosed = (table: ReturnTable, row: string[]): boolean => value(table, row, 'DEC') !== '';
const sibling = (returns: Returns, table: ReturnTable, yearsOn: number, id = table.id): ReturnTable | undefined =>
  returns.tables.find(other => other.id === id && other.yearEnding === table.yearEnding + yearsOn);

/** The row after this one in the file, when it carries the same child's history on from the day this one ends. */
function following(table: ReturnTable, row: string[], index: number): string[] | null {
  const next = table.rows[index + 1];
  return next !== undefined && next[0] === row[0] && value(table, next, 'DECOM') === value(table, row, 'DEC') ? next : null;
}

const blankStart: Kind = {
  id: 'blank-start', weight: 4,
  plant(returns) {
    const found = findRow(returns, 'episodes', () => true);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DECOM');
    put(table, row, 'DECOM', '');
    return { table, row, description: `DECOM left blank (was ${was}).` };
  },
};

const endBeforeStart: Kind = {
  id: 'end-before-start', weight: 8,
  plant(returns) {
    const found = findRow(returns, 'episodes', isClosed);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DEC');
    put(table, row, 'DEC', slashDate(addDays(day(value(table, row, 'DECOM')), -drawWhole(returns.random, 1, 25))));
    return { table, row, description: `DEC set before DECOM (was ${was}).` };
  },
};

/** What slips of the keyboard make of a code: none is in its code set. */
const TYPOS: readonly (readonly [string, (code: string) => string])[] = [
  ['PLACE', code => `${code}0`], ['LS', code => code.toLowerCase()], ['CIN', code => code.replace('N', 'M')], ['RNE', () => 'X'], ['REC', code => `${code}X`], ['PLACE_PROVIDER', code => code.replace('PR', 'RP')],
];

const codeTypo: Kind = {
  id: 'code-typo', weight: 16,
  plant(returns) {
    const [name, mistype] = TYPOS[drawWhole(returns.random, 0, TYPOS.length - 1)]!;
    const found = findRow(returns, 'episodes', (table, row) => value(table, row, name) !== '');
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, name);
    put(table, row, name, mistype(was));
    return { table, row, description: `${name} mistyped as ${mistype(was)} (was ${was}).` };
  },
};

const overlap: Kind = {
  id: 'overlap', weight: 10,
  plant(returns) {
    const found = findRow(returns, 'episodes', (table, row, index) => isClosed(table, row) && following(table, row, index) !== null);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DEC');
    put(table, row, 'DEC', slashDate(addDays(day(was), drawWhole(returns.random, 2, 20))));
    return { table, row, description: `DEC after the next row's DECOM (was ${was}).` };
  },
};

const gap: Kind = {
  id: 'gap', weight: 12,
  plant(returns) {
    const found = findRow(returns, 'episodes', (table, row, index) =>
      isClosed(table, row) && following(table, row, index) !== null && day(value(table, row, 'DEC')) - day(value(table, row, 'DECOM')) > 25);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DEC');
    put(table, row, 'DEC', slashDate(addDays(day(was), -drawWhole(returns.random, 1, 20))));
    return { table, row, description: `X1 although the next row starts days after DEC (was ${was}).` };
  },
};

const noHeader: Kind = {
  id: 'no-header-row', weight: 4,
  plant(returns) {
    // Only for a child reported in this one year: otherwise another year's header row would stand in.
    const found = findRow(returns, 'header', (table, row) => returns.tables.every(other => other === table || other.id !== 'header' || other.rows.every(candidate => candidate[0] !== row[0])));
    if (found === null) return null;
    const [table, row] = found;
    table.rows.splice(table.rows.indexOf(row), 1);
    const episodes = must(sibling(returns, table, 0, 'episodes'), 'the episodes of the year');
    return { table: episodes, row: must(episodes.rows.find(candidate => candidate[0] === row[0]), 'an episode'), description: `Child ${row[0]} is missing from ${fileName(table)}.` };
  },
};

const ethnicity: Kind = {
  id: 'ethnicity-unknown', weight: 14,
  plant(returns) {
    const found = findRow(returns, 'header', () => true);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'ETHNIC');
    const text = drawOne(returns.random, [['', 0.4], ['UNKN', 0.3], ['NOBT', 0.3]]);
    put(table, row, 'ETHNIC', text);
    return { table, row, description: `ETHNIC ${text === '' ? 'left blank' : `given as ${text}`} (was ${was}).` };
  },
};

/** The child left in the next year, whose return forgets it: the open row here is never closed. */
const neverClosed: Kind = {
  id: 'never-closed', weight: 5,
  plant(returns) {
    const found = findRow(returns, 'episodes', (table, row) => {
      const next = sibling(returns, table, 1);
      if (isClosed(table, row) || next === undefined) return false;
      const later = returns.tables.filter(other => other.id === 'episodes' && other.yearEnding > table.yearEnding).flatMap(other => other.rows.filter(candidate => candidate[0] === row[0]));
      return later.length === 1 && !returns.spoilt.has(later[0]!) && value(next, later[0]!, 'REC').startsWith('E') && next.rows.includes(later[0]!);
    });
    if (found === null) return null;
    const [table, row] = found;
    const next = must(sibling(returns, table, 1), 'the next year');
    const left = must(next.rows.find(candidate => candidate[0] === row[0]), 'the closing row');
    next.rows.splice(next.rows.indexOf(left), 1);
    return { table, row, description: `Open here and absent from ${fileName(next)}; truly left on ${value(next, left, 'DEC')}.` };
  },
};

const duplicate: Kind = {
  id: 'duplicate-row', weight: 10,
  plant(returns) {
    const found = findRow(returns, 'episodes', () => true);
    if (found === null) return null;
    const [table, row, index] = found;
    const copy = [...row];
    returns.spoilt.add(copy);
    table.rows.splice(drawYes(returns.random, 0.6) ? index + 1 : table.rows.length, 0, copy);
    return { table, row: copy, description: `The row of child ${row[0]} of ${value(table, row, 'DECOM')} is here twice.` };
  },
};

const restated: Kind = {
  id: 'restated-start', weight: 10,
  plant(returns) {
    const found = findRow(returns, 'episodes', (table, row, index) => {
      const before = sibling(returns, table, -1);
      const first = table.rows[index - 1]?.[0] !== row[0];
      const short = isClosed(table, row) && day(value(table, row, 'DEC')) - day(value(table, row, 'DECOM')) < 10;
      return first && !short && value(table, row, 'RNE') === 'S' && before !== undefined && before.rows.some(candidate => candidate[0] === row[0] && value(before, candidate, 'DECOM') === value(table, row, 'DECOM'));
    });
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DECOM');
    put(table, row, 'DECOM', slashDate(addDays(day(was), drawWhole(returns.random, 1, 4))));
    return { table, row, description: `DECOM restated: last year's return said ${was}.` };
  },
};

const birthDate: Kind = {
  id: 'birth-date-differs', weight: 3,
  plant(returns) {
    const found = findRow(returns, 'uasc', () => true);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DOB');
    put(table, row, 'DOB', slashDate(addDays(day(was), drawWhole(returns.random, 20, 200))));
    return { table, row, description: `DOB differs from the header's (${was}).` };
  },
};

/** Planted once: it moves the end of the data for a reader who trusts the latest date. */
const endIn2033: Kind = {
  id: 'end-in-2033', weight: 0,
  plant(returns) {
    const found = findRow(returns, 'episodes', (table, row) => isClosed(table, row) && dateParts(day(value(table, row, 'DEC'))).day < 29);
    if (found === null) return null;
    const [table, row] = found;
    const was = value(table, row, 'DEC');
    put(table, row, 'DEC', `${was.slice(0, 6)}2033`);
    return { table, row, description: `Year of DEC mistyped (was ${was}).` };
  },
};

/** In the order they are planted the first time round; after that by their weights. */
const KINDS: readonly Kind[] = [endIn2033, birthDate, blankStart, codeTypo, duplicate, endBeforeStart, ethnicity, gap, neverClosed, noHeader, overlap, restated];

/** One file as another system exports it, and one year with its columns in another order. */
function spoilFiles(returns: Returns): { readonly kind: string; readonly planted: Planted }[] {
  const episodes = returns.tables.filter(table => table.id === 'episodes');
  const marked = episodes[drawWhole(returns.random, 0, episodes.length - 1)]!;
  marked.byteOrderMark = true;
  marked.lineEnd = '\r\n';
  const headers = returns.tables.filter(table => table.id === 'header');
  const moved = headers[drawWhole(returns.random, 0, headers.length - 1)]!;
  const order = ['CHILD', 'UPN', 'DOB', 'ETHNIC', 'SEX', 'MOTHER', 'MC_DOB'];
  const positions = order.map(name => column(moved, name));
  // In place, so that the rows stay the ones that mistakes were noted for.
  for (const row of moved.rows) row.splice(0, row.length, ...positions.map(position => row[position]!));
  moved.columns = order;
  return [
    { kind: 'byte-order-mark', planted: { table: marked, row: null, description: 'Begins with a byte order mark and ends its lines with CR LF.' } },
    { kind: 'columns-reordered', planted: { table: moved, row: null, description: 'Columns in another order than in other years.' } },
  ];
}

/** Spoils the tables given, for about the share of episode rows that the shape says, and tells what was done. */
export function plantMistakes(seed: number, shape: AuthorityShape, tables: readonly ReturnTable[]): PlantedMistake[] {
  const rows = tables.reduce((total, table) => total + (table.id === 'episodes' ? table.rows.length : 0), 0);
  const wanted = Math.round(rows * shape.mistakeShareOfRows);
  if (wanted === 0) return [];
  const returns: Returns = { random: stream(seed, 'mistakes'), tables, spoilt: new Set() };
  const done: { kind: string; planted: Planted }[] = [];
  for (let i = 0; i < wanted; i += 1) {
    const kind = KINDS[i] ?? KINDS[drawIndex(returns.random, KINDS.map(candidate => candidate.weight))]!;
    const planted = kind.plant(returns);
    if (planted !== null) done.push({ kind: kind.id, planted });
  }
  done.push(...spoilFiles(returns));
  return done.map(({ kind, planted: { table, row, description } }) =>
    ({ file: fileName(table), row: row === null ? 0 : table.rows.indexOf(row) + 2, kind, description }));
}
