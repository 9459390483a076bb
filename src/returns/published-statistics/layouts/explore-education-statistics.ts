import { ENGLAND, regionNamed, regionOf } from '#reference/regions.ts';
import type { Issue } from '#kernel/issue.ts';
import { areaOfNumber } from '#returns/published-statistics/area-of-row.ts';
import type { Gathered, Tally } from '#returns/published-statistics/gather.ts';
import { figuresOf, isOfNoAuthority, observe, tallyOf } from '#returns/published-statistics/gather.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import type { Place } from '#returns/published-statistics/layouts/read-breakdown.ts';
import { readBreakdown, readBreakdownByRow } from '#returns/published-statistics/layouts/read-breakdown.ts';
import { DIVISIONS, DIVISIONS_BY_ROW } from '#returns/published-statistics/measures/divisions.ts';
import { MEASURES } from '#returns/published-statistics/measures/index.ts';
import type { Measure, MeasureSource, Writes } from '#returns/published-statistics/measures/measure.ts';
import { parseFigure, parseYear } from '#returns/published-statistics/read-cells.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { AreaId } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf, hasColumns, plainText } from '#returns/published-statistics/table.ts';

/** A measure in a table: where its figures stand, and which rows are its own. */
interface Held {
  readonly measure: Measure;
  readonly at: number;
  readonly writes: Writes;
  readonly conditions: readonly { readonly at: number; readonly words: ReadonlySet<string> }[];
}

function heldBy(table: Table, measure: Measure, { column, beside = [], where = [], writes = 'number' }: MeasureSource): Held | null {
  const at = columnOf(table, ...column);
  if (at < 0 || !hasColumns(table, ...beside)) return null;
  const conditions = where.map(({ columns, words }) => ({ at: columnOf(table, ...columns), words: new Set(words.map(plainText)) }));
  return conditions.some(condition => condition.at < 0) ? null : { measure, at, writes, conditions };
}

/** The measures of the catalogue that a table holds. */
const measuresHeld = (table: Table): readonly Held[] =>
  MEASURES.flatMap(measure => measure.sources.flatMap(source => heldBy(table, measure, source) ?? []));

function areaOfRow(level: string, region: string, number: string): AreaId | null {
  if (level === 'national') return ENGLAND;
  if (level === 'regional') return regionOf(region)?.id ?? regionNamed(region)?.id ?? null;
  return level === 'localauthority' ? areaOfNumber(number) : null;
}

/** Area and year of each row that has both. */
export function placesOf(table: Table, tally: Tally): readonly Place[] {
  const [level, number, year] = ['geographic_level', 'old_la_code', 'time_period'].map(name => columnOf(table, name)) as [number, number, number];
  const region = columnOf(table, 'region_code', 'area_name');
  const areas = new Map<string, AreaId | null>();
  return table.rows.flatMap((row, i): readonly Place[] => {
    const rowNumber = table.rowNumbers[i]!;
    const key = `${row[level] ?? ''}|${row[region] ?? ''}|${row[number] ?? ''}`;
    if (!areas.has(key)) areas.set(key, areaOfRow(plainText(row[level] ?? ''), row[region] ?? '', row[number] ?? ''));
    const area = areas.get(key) ?? null;
    const yearEnding = parseYear(row[year] ?? '');
    if (area === null) tally.say('published-area-unknown', rowNumber, row[number] || row[region] || row[level] || '');
    else if (yearEnding === null) tally.say('published-year-unreadable', rowNumber, row[year] ?? '');
    else {
      if ((row[number] ?? '').includes('/')) tally.say('published-joint-row', rowNumber, row[number]!);
      return [{ row, number: rowNumber, area, year: yearEnding }];
    }
    return [];
  });
}

function readMeasure({ measure, at, writes, conditions }: Held, table: Table, places: readonly Place[], edition: number, gathered: Gathered, tally: Tally): void {
  const byArea = figuresOf(gathered, measure.id);
  const matches = conditions.map(({ at: column, words }) => ({ column, cells: matchingCells(table, column, words) }));
  const standsLater = measure.countedOn === '30-september-after' ? 1 : 0;
  for (const { row, number, area, year } of places) {
    if (!matches.every(({ column, cells }) => cells.has(row[column] ?? ''))) continue;
    const text = row[at] ?? '';
    const value = parseFigure(text, writes);
    if (value === null) tally.say('published-figure-unreadable', number, text, table.header[at]);
    if (value !== null && isOfNoAuthority(value, area, year + standsLater)) continue;
    const isNew = observe(byArea, area, year, { value: value ?? '-', edition, file: table.file, source: table.file });
    if (!isNew) tally.say('published-figure-repeated', number, `${area} ${year}`, table.header[at]);
  }
}

/** The cells of a column, as they are written, that stand for one of some words. */
const matchingCells = (table: Table, column: number, words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...new Set(table.rows.map(row => row[column] ?? ''))].filter(cell => words.has(plainText(cell))));

/** An estimate stands for the middle of a year: beside counts, of the year before; in the table of estimates, of the year itself. */
function readPopulation(table: Table, places: readonly Place[], edition: number, gathered: Gathered, tally: Tally): void {
  const at = columnOf(table, 'population_estimate');
  const ageGroup = columnOf(table, 'age_group');
  const besideCounts = ageGroup < 0;
  for (const { row, number, area, year } of places) {
    if (!besideCounts && !/0 to 17/.test(row[ageGroup] ?? '')) continue;
    const midYear = besideCounts ? year - 1 : year;
    const value = parseFigure(row[at] ?? '');
    if (value === null) tally.say('published-figure-unreadable', number, row[at] ?? '', table.header[at]);
    if (value !== null && isOfNoAuthority(value, area, midYear + 1)) continue;
    const observation = { value: value ?? '-', edition: besideCounts ? edition : edition + 1, file: table.file, source: table.file };
    if (!observe(gathered.populations, area, midYear, observation)) tally.say('published-figure-repeated', number, `${area} ${year}`, table.header[at]);
  }
}

function read(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const held = measuresHeld(table);
  const holdsPopulation = hasColumns(table, 'population_estimate');
  const divisionsByRow = DIVISIONS_BY_ROW.filter(({ by }) => hasColumns(table, 'number', ...by));
  if (held.length === 0 && !holdsPopulation && divisionsByRow.length === 0) return [publishedIssue('published-file-without-measures', 'A table of Explore Education Statistics.', { file: table.file })];
  const places = placesOf(table, tally);
  // An edition is named by the last year that it holds: the release that follows the end of that year.
  const edition = places.reduce((last, { year }) => Math.max(last, year), 0);
  for (const one of held) readMeasure(one, table, places, edition, gathered, tally);
  if (holdsPopulation) readPopulation(table, places, edition, gathered, tally);
  for (const { measure, dimension, beside, columns } of DIVISIONS) {
    if (!hasColumns(table, beside, ...columns)) continue;
    readBreakdown(table, measure, columns.map(category => ({ at: columnOf(table, category), dimension, category })), places, gathered, tally);
  }
  for (const division of divisionsByRow) readBreakdownByRow(table, division, places, gathered, tally);
  return tally.issues();
}

export const exploreEducationStatistics: Layout = {
  id: 'explore-education-statistics',
  title: 'a table of Explore Education Statistics',
  recognises: table => hasColumns(table, 'time_period', 'geographic_level') && !table.header.some(heading => heading.includes(' | ')),
  read,
};
