import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '#journeys/pathway.ts';
import { ADOPTION_TABLES, LIST_TABLES } from '#returns/ssda903/pathway/tables/index.ts';
import { TABLES } from '#returns/ssda903/tables.ts';

const tables = [...Object.values(LIST_TABLES), ...Object.values(ADOPTION_TABLES)].map(({ table }) => table);

test('every file of the folder is a table in a list, named as the return\'s', () => {
  const files = readdirSync(import.meta.dirname).filter(file => !file.endsWith('.test.ts') && !['index.ts', 'pathway-table.ts'].includes(file));
  expect(tables.map(table => `${table}.ts`).toSorted()).toEqual(files.toSorted());
});

test('every table of the return feeds the history, the pathway, or is known not to', () => {
  expect(TABLES.map(({ id }) => id).filter(id => !(tables as readonly string[]).includes(id))).toEqual(['header', 'episodes', 'uasc', 'deprivation-of-liberty']);
});

test('a list is named as the kind of record that it holds', () => {
  for (const kind of Object.keys(LIST_TABLES)) expect(RECORD_KINDS).toContain(kind);
});
