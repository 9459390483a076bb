import type { Issue } from '#kernel/issue.ts';
import { authorityOf } from '#reference/local-authorities.ts';
import type { Gathered } from '#returns/published-statistics/gather.ts';
import { tallyOf } from '#returns/published-statistics/gather.ts';
import type { Layout } from '#returns/published-statistics/layouts/layout.ts';
import { publishedIssue } from '#returns/published-statistics/rules.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf, hasColumns, yearOfName } from '#returns/published-statistics/table.ts';

/** Adds a list, unless the same list is there already: the same model is published in two forms. */
function addList(gathered: Gathered, authority: string, model: number | null, neighbours: readonly string[]): void {
  const lists = gathered.neighbours.get(authority) ?? [];
  gathered.neighbours.set(authority, lists);
  if (lists.some(list => list.neighbours.join() === neighbours.join() && (list.model === model || model === null))) return;
  lists.push({ model, neighbours });
}

/** A row for each authority and neighbour. */
function readLong(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const [own, rank, neighbour, model] = ['old_la_code', 'rank', 'neighbour_old_la_code', 'model'].map(name => columnOf(table, name)) as [number, number, number, number];
  const lists = new Map<string, { readonly authority: string; readonly model: number; readonly ranked: [number, string][] }>();
  table.rows.forEach((row, i) => {
    const [authority, other, year] = [row[own] ?? '', row[neighbour] ?? '', Number(row[model])];
    const unknown = [authority, other].find(number => !authorityOf(number));
    if (unknown !== undefined) { tally.say('published-area-unknown', table.rowNumbers[i]!, unknown); return; }
    if (!Number.isInteger(year)) { tally.say('published-year-unreadable', table.rowNumbers[i]!, row[model] ?? ''); return; }
    const key = `${authority}/${year}`;
    const list = lists.get(key) ?? { authority, model: year, ranked: [] };
    lists.set(key, list);
    list.ranked.push([Number(row[rank]), other]);
  });
  for (const { authority, model: year, ranked } of lists.values()) addList(gathered, authority, year, ranked.sort(([a], [b]) => a - b).map(([, other]) => other));
  return tally.issues();
}

export const neighboursByRow: Layout = {
  id: 'statistical-neighbours',
  title: 'statistical neighbours, a row for each',
  recognises: table => hasColumns(table, 'old_la_code', 'rank', 'neighbour_old_la_code', 'model'),
  read: readLong,
};

/** A row for each authority, with its neighbours in columns; the year of the model stands in the name only. */
function readWide(table: Table, gathered: Gathered): readonly Issue[] {
  const tally = tallyOf(table.file);
  const model = yearOfName(table.file);
  const own = columnOf(table, 'old_la_code');
  const columns = table.plain.flatMap((heading, at) => (/^sn\d+$/.test(heading) ? [at] : []));
  table.rows.forEach((row, i) => {
    const authority = row[own] ?? '';
    const neighbours = columns.map(at => row[at] ?? '').filter(number => number !== '');
    const unknown = [authority, ...neighbours].find(number => !authorityOf(number));
    if (unknown === undefined) addList(gathered, authority, model, neighbours);
    else tally.say('published-area-unknown', table.rowNumbers[i]!, unknown);
  });
  const named = model === null ? 'The file does not say of which year the model is.' : `The model is taken to be that of ${model}.`;
  return [publishedIssue('published-year-of-the-name', named, { file: table.file }), ...tally.issues()];
}

export const neighboursByColumn: Layout = {
  id: 'statistical-neighbours-wide',
  title: 'statistical neighbours, a row for each authority',
  recognises: table => hasColumns(table, 'old_la_code', 'SN_1', 'SN_2'),
  read: readWide,
};
