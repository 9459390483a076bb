import type { Issue } from '#kernel/issue.ts';
import { areaOfOnsCode } from '#returns/published-statistics/area-of-row.ts';
import type { Gathered, Tally } from '#returns/published-statistics/gather.ts';
import { observe, tallyOf } from '#returns/published-statistics/gather.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { parseFigure } from '#returns/published-statistics/read-cells.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { AreaId } from '#returns/published-statistics/statistics.ts';
import { isNumber } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf, hasColumns, yearOfName } from '#returns/published-statistics/table.ts';

const OLDEST_CHILD = 17;

/** The columns whose heading is a number between two bounds: single ages, or calendar years. */
const numberedColumns = (table: Table, from: number, to: number): readonly { readonly at: number; readonly number: number }[] =>
  table.plain.flatMap((heading, at) => (/^\d{1,4}$/.test(heading) && Number(heading) >= from && Number(heading) <= to ? [{ at, number: Number(heading) }] : []));

/** The area of each row, by its ONS code; rows of other codes are counted and passed over. */
function rowsOfAreas(table: Table, tally: Tally): readonly { readonly row: readonly string[]; readonly number: number; readonly area: AreaId }[] {
  const code = columnOf(table, 'code');
  return table.rows.flatMap((row, i) => {
    const area = areaOfOnsCode(row[code] ?? '');
    if (area === null) tally.say('published-area-unknown', table.rowNumbers[i]!, row[code] ?? '');
    return area === null ? [] : [{ row, number: table.rowNumbers[i]!, area }];
  });
}

function numberIn(table: Table, row: readonly string[], at: number, rowNumber: number, tally: Tally): number | null {
  const value = parseFigure(row[at] ?? '');
  if (isNumber(value)) return value;
  tally.say('published-figure-unreadable', rowNumber, row[at] ?? '', table.header[at]);
  return null;
}

function readSingleAges(table: Table, gathered: Gathered): readonly Issue[] {
  const midYear = yearOfName(table.file);
  if (midYear === null) return [publishedIssue('published-year-missing', 'Estimates by single year of age.', { file: table.file })];
  const tally = tallyOf(table.file);
  const ages = numberedColumns(table, 0, 99);
  for (const { row, number, area } of rowsOfAreas(table, tally)) {
    const people = ages.map(({ at }) => numberIn(table, row, at, number, tally));
    // The estimate for a mid-year is first published in the year after it.
    const edition = midYear + 1;
    ages.forEach(({ number: age }, i) => {
      const count = people[i];
      if (isNumber(count)) gathered.ages.push({ area, edition, count: { midYear, ageFrom: age, ageTo: age, people: count } });
    });
    const children = people.slice(0, ages.findIndex(({ number: age }) => age === OLDEST_CHILD) + 1);
    if (children.includes(null)) continue;
    observe(gathered.populations, area, midYear, { value: children.reduce<number>((total, count) => total + (count ?? 0), 0), edition, file: table.file, source: table.file });
  }
  return [publishedIssue('published-year-of-the-name', `The estimates are taken to be of mid-${midYear}.`, { file: table.file }), ...tally.issues()];
}

/** Estimates of one mid-year with a column for each age. */
export const singleAges: Layout = {
  id: 'population-by-single-year-of-age',
  title: 'population estimates by single year of age',
  recognises: table => hasColumns(table, 'code', 'name') && Array.from({ length: OLDEST_CHILD + 1 }, (_, age) => String(age)).every(age => table.plain.includes(age)),
  read: readSingleAges,
};

function readProjections(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const ageGroup = columnOf(table, 'age group');
  const years = numberedColumns(table, 1990, 2199);
  for (const { row, number, area } of rowsOfAreas(table, tally)) {
    const ages = /^(\d+)\s*-\s*(\d+)$/.exec(row[ageGroup] ?? '');
    if (!ages) { tally.say('published-figure-unreadable', number, row[ageGroup] ?? '', table.header[ageGroup]); continue; }
    const list = gathered.projections.get(area) ?? [];
    gathered.projections.set(area, list);
    for (const { at, number: midYear } of years) {
      const people = numberIn(table, row, at, number, tally);
      if (people !== null) list.push({ midYear, ageFrom: Number(ages[1]), ageTo: Number(ages[2]), people });
    }
  }
  return tally.issues();
}

/** Projections with a row for each area and five-year age group, and a column for each mid-year. */
export const populationProjections: Layout = {
  id: 'population-projections',
  title: 'population projections by five-year age group',
  recognises: table => hasColumns(table, 'code', 'area', 'age group') && numberedColumns(table, 1990, 2199).length > 0,
  read: readProjections,
};
