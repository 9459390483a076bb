import type { Issue } from '#kernel/issue.ts';
import { X_MEANS_NOT_AVAILABLE_FROM } from '#reference/official-symbols.ts';
import { areaOfWords } from '#returns/published-statistics/area-of-row.ts';
import type { Gathered, Tally } from '#returns/published-statistics/gather.ts';
import { figuresOf, observe, tallyOf } from '#returns/published-statistics/gather.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { MEASURES } from '#returns/published-statistics/measures/index.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import type { Writes } from '#returns/published-statistics/measures/measure.ts';
import { parseFigure, parseYear } from '#returns/published-statistics/read-cells.ts';
import type { AreaId } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf, plainText } from '#returns/published-statistics/table.ts';

/** What the columns are called; of several, the first that a row fills is used. */
const AREA = ['old_la_code', 'dfe_number', 'la_number', 'authority', 'local_authority', 'la_name', 'area', 'name', 'new_la_code', 'ons_code'];
const YEAR = ['year_ending_31_march', 'year_ending', 'year', 'financial_year'];
/** Beside figures of a year, the estimate for the middle of the year before it ends. */
const POPULATION_COLUMNS = ['population_under_18', 'children_under_18', 'population_0_17_mid_previous_year', 'population_0_17', 'population'];

/** One measure's figures: in a column of its own, or in the rows that name it in a column of measures. */
interface MeasureColumn { readonly id: string; readonly at: number; readonly writes: Writes; readonly names: ReadonlySet<string> | null }

interface Columns {
  readonly area: readonly number[];
  readonly year: number;
  readonly midYear: number;
  readonly population: number;
  readonly source: number;
  readonly measureName: number;
  readonly measures: readonly MeasureColumn[];
}

function columnsOf(table: Table): Columns {
  const measureName = columnOf(table, 'measure');
  const valueAt = measureName < 0 ? -1 : columnOf(table, 'value', 'number', 'count');
  const measures = MEASURES.filter(({ id }) => id !== POPULATION).flatMap(({ id, title, unit, alsoCalled = [] }): readonly MeasureColumn[] => {
    const called = [id, title, ...alsoCalled];
    const at = columnOf(table, ...called);
    // A person writes shares as percentages and money in pounds.
    const writes: Writes = unit === 'share' ? 'percent' : unit === 'pence' ? 'pounds' : 'number';
    if (at >= 0) return [{ id, at, writes, names: null }];
    return valueAt < 0 ? [] : [{ id, at: valueAt, writes, names: new Set(called.map(plainText)) }];
  });
  return {
    area: AREA.map(name => columnOf(table, name)).filter(at => at >= 0),
    year: columnOf(table, ...YEAR), midYear: columnOf(table, 'mid_year'), population: columnOf(table, ...POPULATION_COLUMNS),
    source: columnOf(table, 'source', 'edition'), measureName, measures,
  };
}

const isOwn = ({ area, year, midYear, population, measures }: Columns): boolean =>
  area.length > 0 && ((year >= 0 && (measures.length > 0 || population >= 0)) || (midYear >= 0 && population >= 0));

/** The area of a row: what the first of its columns that says anything known says. */
function areaOfRow(row: readonly string[], columns: Columns, yearEnding: number): AreaId | null {
  for (const at of columns.area) {
    const area = row[at] ? areaOfWords(row[at], yearEnding) : null;
    if (area !== null) return area;
  }
  return null;
}

/** The first year in the words of a source: `EES CLA 2025 edition`, `SFR27/2010 LA tables`. */
function editionOf(source: string): number | null {
  const found = /(?:19|20)\d\d(?!\d)/.exec(source);
  return found ? Number(found[0]) : null;
}

interface Cell { readonly text: string; readonly writes: Writes; readonly edition: number; readonly rowNumber: number; readonly column: string }

function valueOf({ text, writes, edition, rowNumber, column }: Cell, tally: Tally) {
  const value = parseFigure(text, writes);
  if (value === null) tally.say('published-figure-unreadable', rowNumber, text, column);
  if (value !== 'x' || edition >= X_MEANS_NOT_AVAILABLE_FROM) return value ?? '-';
  tally.say('published-hidden-before-2019', rowNumber, text, column);
  return 'c';
}

function readRows(table: Table, columns: Columns, gathered: Gathered, tally: Tally): void {
  const years = table.rows.map(row => (columns.year >= 0 ? parseYear(row[columns.year] ?? '') : parseMidYear(row[columns.midYear] ?? '')));
  const lastYear = years.reduce<number>((last, year) => Math.max(last, year ?? 0), 0);
  table.rows.forEach((row, i) => {
    const [rowNumber, yearEnding] = [table.rowNumbers[i]!, years[i] ?? null];
    if (yearEnding === null) { tally.say('published-year-unreadable', rowNumber, row[columns.year] ?? row[columns.midYear] ?? ''); return; }
    const area = areaOfRow(row, columns, yearEnding);
    const said = columns.area.map(at => row[at]).find(text => text) ?? '';
    if (area === null) { tally.say('published-area-unknown', rowNumber, said); return; }
    const source = row[columns.source] ?? '';
    // Without a source the file is of the release after its last year; with one that names no year, of the row's own.
    const edition = editionOf(source) ?? (columns.source < 0 ? lastYear : yearEnding);
    const note = { edition, file: table.file, source: source || table.file };
    const keep = (byArea: Parameters<typeof observe>[0], year: number, at: number, writes: Writes): void => {
      const value = valueOf({ text: row[at] ?? '', writes, edition, rowNumber, column: table.header[at]! }, tally);
      if (!observe(byArea, area, year, { ...note, value })) tally.say('published-figure-repeated', rowNumber, `${area} ${yearEnding}`, table.header[at]);
    };
    const named = plainText(row[columns.measureName] ?? '');
    if (columns.measureName >= 0 && !columns.measures.some(({ names }) => names?.has(named))) tally.say('published-measure-unknown', rowNumber, row[columns.measureName] ?? '');
    for (const { id, at, writes, names } of columns.measures) if (names === null || names.has(named)) keep(figuresOf(gathered, id), yearEnding, at, writes);
    // A population that is left blank is one that the file does not give, and not one that was published as missing.
    if (row[columns.population]) keep(gathered.populations, yearEnding - 1, columns.population, 'number');
  });
}

/** A mid-year as the year ending that it is set against. */
const parseMidYear = (text: string): number | null => (/^(19|20)\d\d$/.test(text) ? Number(text) + 1 : null);

function read(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  readRows(table, columnsOf(table), gathered, tally);
  return tally.issues();
}

/**
 * What a person would make, and the long series that were put together from old releases: a row for each authority (by
 * DfE number, ONS code or name) and year, with a column for each measure by its id or title (or the columns measure and
 * value), and the population if there is one.
 */
export const ownLayout: Layout = {
  id: 'own-layout', title: 'a table of authorities and years', recognises: table => isOwn(columnsOf(table)), read,
};

