import type { Checked, Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import type { ChildPopulation, PopulationCount } from '#returns/population/population.ts';
import { childPopulation, midYearsOf, OLDEST_CHILD } from '#returns/population/population.ts';
import type { PopulationRule } from '#returns/population/rules.ts';
import { populationIssue } from '#returns/population/rules.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** Headings by which a column is known, compared in lower case without spaces and signs. */
const HEADINGS = {
  area: /^(area|name|areaname|laname|authority|localauthority|la)$/,
  areaCode: /^(code|areacode|lacode|newlacode|ladcode)$/,
  year: /^(year|midyear|timeperiod)$/,
  age: /^(age|ages|ageband|agegroup)$/,
  sex: /^(sex|gender)$/,
  people: /^(population|populationestimate|people|persons|number|value)$/,
} as const;
type Column = keyof typeof HEADINGS;

/** Headings that are themselves a year (`2024`, `population_2024`) or a single age (`0`, `age 17`). */
const YEAR_HEADING = /^(?:population|mid)?((?:19|20)\d\d)$/;
const AGE_HEADING = /^(?:age)?(\d{1,2})$/;

/** One number of the file and where it stands. */
interface Cell {
  readonly row: number;
  readonly column: string;
  readonly yearText: string;
  readonly ageText: string;
  readonly peopleText: string;
}

interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly plain: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/**
 * Reads a population file, CSV: a row for each year and age (or range of ages such as `0 to 4`), or a row for each year
 * with a column for each age, or a row for each age with a column for each year. Where there is no year at all, the one
 * in the file's name is taken. A file of several areas is read for the one named, by its name or code.
 * Ages of 18 and over are passed over. Estimates and projections are read alike, and nothing is interpolated.
 */
export function readPopulation(file: SourceFile, area: string | null = null): Checked<ChildPopulation> {
  const { rows, rowNumbers } = readCsv(decodeText(file.bytes).text);
  const header = rows[0] ?? [];
  const table: Table = {
    file: file.name, header, plain: header.map(cell => cell.toLowerCase().replace(/[^a-z0-9]/g, '')),
    rows: rows.slice(1).map((cells, i) => ({ number: rowNumbers[i + 1]!, cells })),
  };
  const blocked = (issue: Issue): Checked<ChildPopulation> => ({ value: { name: file.name, area, counts: [] }, issues: [issue] });
  if (table.rows.length === 0) return blocked(populationIssue('population-unreadable', 'The file has no rows.', { file: file.name }));
  const ofArea = rowsOfArea(table, area);
  if ('rule' in ofArea) return blocked(ofArea);
  const ofPersons = rowsOfPersons(ofArea.table);
  const cells = cellsOf(ofPersons.table);
  if ('rule' in cells) return blocked(cells);
  const { counts, issues } = countsOf(cells.cells, file.name);
  const value = { name: file.name, area: ofArea.area, counts };
  return { value, issues: [...ofPersons.issues, ...issues, ...gaps(value)] };
}

const position = (table: Table, column: Column): number => table.plain.findIndex(cell => HEADINGS[column].test(cell));

function rowsOfArea(table: Table, area: string | null): { readonly table: Table; readonly area: string | null } | Issue {
  const [name, code] = [position(table, 'area'), position(table, 'areaCode')];
  const namesOf = (cells: readonly string[]): readonly string[] => [name, code].flatMap(at => (cells[at] ? [cells[at]] : []));
  const areas = [...new Set(table.rows.map(({ cells }) => namesOf(cells)[0] ?? ''))];
  if (area === null) {
    if (areas.length === 1) return { table, area: areas[0] || null };
    return populationIssue('population-area-not-chosen', `The file holds ${areas.length} areas, among them ${areas.filter(text => text !== '').slice(0, 3).join(', ')}.`, { file: table.file });
  }
  // A file that names no area is taken to be of the one that is asked for.
  if (areas.length === 1 && areas[0] === '') return { table, area };
  const wanted = area.trim().toLowerCase();
  const rows = table.rows.filter(({ cells }) => namesOf(cells).some(text => text.toLowerCase() === wanted));
  if (rows.length === 0) return populationIssue('population-area-unknown', `No row is of ${area}.`, { file: table.file, value: area });
  return { table: { ...table, rows }, area: namesOf(rows[0]!.cells)[0] ?? area };
}

/** Leaves out the rows for one sex, where the file tells the sexes apart. */
function rowsOfPersons(table: Table): { readonly table: Table; readonly issues: readonly Issue[] } {
  const sex = position(table, 'sex');
  if (sex < 0) return { table, issues: [] };
  const rows = table.rows.filter(({ cells }) => /^(persons?|people|all|total|both.*|everyone|all persons)$/i.test(cells[sex] ?? ''));
  const left = table.rows.length - rows.length;
  const issues = left === 0 ? [] : [populationIssue('population-one-sex', `${left} rows are for one sex.`, { file: table.file, column: table.header[sex]! })];
  return { table: { ...table, rows }, issues };
}

/** Every number of the table with its year and age, whichever of the three layouts it has. */
function cellsOf(table: Table): { readonly cells: readonly Cell[] } | Issue {
  const [year, age, people] = [position(table, 'year'), position(table, 'age'), position(table, 'people')];
  const columnsLike = (pattern: RegExp) => table.plain.flatMap((text, at) => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? [] : [{ at, text: found }];
  });
  const years = columnsLike(YEAR_HEADING);
  const ages = columnsLike(AGE_HEADING);
  const yearOfName = /(?:19|20)\d\d/.exec(table.file.split('/').at(-1)!)?.[0] ?? null;
  const missing = (what: string): Issue => populationIssue('population-column-missing', `There is no column for ${what}.`, { file: table.file, row: 1 });
  const cells = (columns: readonly { readonly at: number }[], yearText: (row: readonly string[], i: number) => string, ageText: (row: readonly string[], i: number) => string) => ({
    cells: table.rows.flatMap(row => columns.map(({ at }, i): Cell => ({
      row: row.number, column: table.header[at]!, yearText: yearText(row.cells, i), ageText: ageText(row.cells, i), peopleText: row.cells[at] ?? '',
    }))),
  });
  if (age >= 0 && years.length > 0) return cells(years, (_, i) => years[i]!.text, row => row[age] ?? '');
  if (year < 0 && yearOfName === null) return missing('the year ("Year")');
  const yearText = (row: readonly string[]): string => (year < 0 ? yearOfName! : row[year] ?? '');
  if (age >= 0 && people >= 0) return cells([{ at: people }], yearText, row => row[age] ?? '');
  if (age < 0 && ages.length > 0) return cells(ages, yearText, (_, i) => ages[i]!.text);
  return missing(age < 0 ? 'the age ("Age")' : 'the number of people ("Population")');
}

function countsOf(cells: readonly Cell[], file: string): { readonly counts: readonly PopulationCount[]; readonly issues: readonly Issue[] } {
  const counts = new Map<string, PopulationCount>();
  const issues: Issue[] = [];
  const say = (rule: PopulationRule, message: string, { row, column }: Cell, value: string): void => {
    issues.push(populationIssue(rule, message, { file, row, column, value }));
  };
  for (const cell of cells) {
    const ages = agesOf(cell.ageText);
    if (ages === null) { say('population-age-unreadable', 'The age is not one such as 7, 5-9 or 5 to 9.', cell, cell.ageText); continue; }
    const [ageFrom, ageTo] = ages;
    if (ageFrom > OLDEST_CHILD) continue;
    if (ageTo > OLDEST_CHILD) { say('population-age-straddles', 'The ages reach past 17.', cell, cell.ageText); continue; }
    // Official tables write a financial or school year as 202425; a mid-year is one year.
    const midYear = /^(19|20)\d\d$/.test(cell.yearText) ? Number(cell.yearText) : null;
    if (midYear === null) { say('population-year-unreadable', 'The year is not one such as 2024.', cell, cell.yearText); continue; }
    const peopleText = cell.peopleText.replace(/[,\s]/g, '');
    if (!/^\d+(\.\d+)?$/.test(peopleText)) { say('population-count-unreadable', 'This is not a number of people.', cell, cell.peopleText); continue; }
    const count = { midYear, ageFrom, ageTo, people: Number(peopleText) };
    const key = `${midYear}/${ageFrom}/${ageTo}`;
    const earlier = counts.get(key);
    if (!earlier) counts.set(key, count);
    else if (earlier.people !== count.people) say('population-repeated', `${earlier.people} stands above for the same year and ages.`, cell, cell.peopleText);
  }
  return { counts: [...counts.values()], issues };
}

/** Youngest and oldest age of `7`, `Under 1`, `5-9`, `5 to 9`, `Aged 0 to 17 years`, `90+`; or null. */
function agesOf(text: string): readonly [number, number] | null {
  const words = text.toLowerCase().replace(/children|aged?|years?|and|ages/g, ' ').trim();
  const under = /^(?:under|<)\s*(\d{1,2})$/.exec(words);
  if (under) return Number(under[1]) > 0 ? [0, Number(under[1]) - 1] : null;
  const open = /^(\d{1,3})\s*(?:\+|over)$/.exec(words);
  if (open) return [Number(open[1]), Infinity];
  const range = /^(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$/.exec(words);
  if (!range) return null;
  const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
  return from <= to ? [from, to] : null;
}

/** Years for which the number of children cannot be made, and years missing between the first and the last. */
function gaps(population: ChildPopulation): readonly Issue[] {
  const years = midYearsOf(population);
  const where = { file: population.name };
  if (years.length === 0) return [populationIssue('population-unreadable', 'No number of children could be read.', where)];
  return years.flatMap((midYear, i) => {
    const next = years[i + 1] ?? midYear + 1;
    const missing = Array.from({ length: next - midYear - 1 }, (_, k) => midYear + 1 + k);
    return [
      ...(childPopulation(population, midYear) === null
        ? [populationIssue('population-ages-missing', `Mid-${midYear}: the ages given do not make up 0 to ${OLDEST_CHILD}.`, where)] : []),
      ...(missing.length > 0 ? [populationIssue('population-year-missing', `There is nothing for mid-${missing.join(', mid-')}.`, where)] : []),
    ];
  });
}
