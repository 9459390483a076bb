import type { Issue } from '#kernel/issue.ts';
import type { Gathered } from '#returns/published-statistics/gather.ts';
import { tallyOf } from '#returns/published-statistics/gather.ts';
import { placesOf } from '#returns/published-statistics/layouts/explore-education-statistics.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { readBreakdown } from '#returns/published-statistics/layouts/read-breakdown.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { hasColumns } from '#returns/published-statistics/table.ts';

/** The dimension of age is called after what is counted, which tells what a table counts. */
const MEASURE_OF_DIMENSION: Readonly<Record<string, string>> = {
  'Age group': 'looked-after-children', 'Age on starting': 'started-to-be-looked-after', 'Age on ceasing': 'ceased-to-be-looked-after',
};

const SEPARATOR = ' | ';

/** A row for each area and year, a column for each category: `Age group | 1 to 4 years`. */
function read(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const columns = table.header.flatMap((heading, at) => {
    const [dimension, ...category] = heading.split(SEPARATOR);
    return category.length === 0 ? [] : [{ at, dimension: dimension ?? '', category: category.join(SEPARATOR) }];
  });
  const measure = columns.map(({ dimension }) => MEASURE_OF_DIMENSION[dimension]).find(id => id !== undefined);
  if (measure === undefined) return [publishedIssue('published-file-without-measures', 'A table by characteristic.', { file: table.file })];
  readBreakdown(table, measure, columns, placesOf(table, tally), gathered, tally);
  return tally.issues();
}

export const breakdownByCharacteristic: Layout = {
  id: 'breakdown-by-characteristic',
  title: 'a table of looked-after children by characteristic',
  recognises: table => hasColumns(table, 'time_period', 'geographic_level') && table.header.some(heading => heading.includes(SEPARATOR)),
  read,
};
