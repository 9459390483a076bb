import type { Issue } from '#kernel/issue.ts';
import { areaOfNumber } from '#returns/published-statistics/area-of-row.ts';
import type { Gathered } from '#returns/published-statistics/gather.ts';
import { figuresOf, isOfNoAuthority, observe, tallyOf } from '#returns/published-statistics/gather.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { FINANCE } from '#returns/published-statistics/measures/workforce-and-finance.ts';
import { parseFigure, parseYear } from '#returns/published-statistics/read-cells.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf, hasColumns, plainText } from '#returns/published-statistics/table.ts';

const measureByName: ReadonlyMap<string, string> = new Map(FINANCE.map(({ id, laitName }) => [plainText(laitName), id]));

interface YearColumn { readonly at: number; readonly yearEnding: number; /** Where the symbol stands when the cell is blank. */ readonly symbolAt: number }

const yearColumns = (table: Table): readonly YearColumn[] => table.header.flatMap((heading, at) => {
  const yearEnding = parseYear(heading);
  return yearEnding === null ? [] : [{ at, yearEnding, symbolAt: table.header.findIndex(other => other.startsWith(heading) && /\(OT\)\s*$/i.test(other)) }];
});

/** A row for each measure and area, two columns for each year: the figure, and "(OT)", other text, where there is none. */
function readFinance(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const [name, number] = [columnOf(table, 'Short Desc'), columnOf(table, 'LA Number')];
  const years = yearColumns(table);
  const edition = years.reduce((last, { yearEnding }) => Math.max(last, yearEnding), 0);
  const notInCatalogue = new Set<string>();
  table.rows.forEach((row, i) => {
    const measure = measureByName.get(plainText(row[name] ?? ''));
    if (measure === undefined) { notInCatalogue.add(row[name] ?? ''); return; }
    const area = areaOfNumber(row[number] ?? '');
    if (area === null) { tally.say('published-area-unknown', table.rowNumbers[i]!, row[number] ?? ''); return; }
    const byArea = figuresOf(gathered, measure);
    for (const { at, yearEnding, symbolAt } of years) {
      const text = row[at] || row[symbolAt] || '';
      if (text === '') continue;
      const value = parseFigure(text, 'pounds');
      if (value === null) tally.say('published-figure-unreadable', table.rowNumbers[i]!, text, table.header[at]);
      if (value !== null && isOfNoAuthority(value, area, yearEnding)) continue;
      observe(byArea, area, yearEnding, { value: value ?? '-', edition, file: table.file, source: table.file });
    }
  });
  const unused = notInCatalogue.size === 0 ? [] : [publishedIssue('published-file-without-measures', `${notInCatalogue.size} measures of the file are not in the catalogue: ${[...notInCatalogue].slice(0, 5).join(', ')}.`, { file: table.file })];
  return [...unused, ...tally.issues()];
}

export const interactiveTool: Layout = {
  id: 'local-authority-interactive-tool',
  title: 'the local authority interactive tool, a row for each measure and area',
  recognises: table => hasColumns(table, 'Short Desc', 'LA Number'),
  read: readFinance,
};
