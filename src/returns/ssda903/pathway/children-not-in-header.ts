import type { Issue } from '#kernel/issue.ts';
import type { TableContext } from '#returns/ssda903/pathway/table-rows.ts';
import type { OriginPart } from '#returns/ssda903/people.ts';
import { columnOf } from '#returns/ssda903/source-table.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';

interface Unknown { readonly row: number; readonly child: string; readonly children: Set<string> }

/** One finding for each file and table with rows of children whom neither header nor episodes name; the first such row is shown. */
export function childrenNotInHeader(parts: readonly OriginPart[], { people, byChild }: TableContext): readonly Issue[] {
  const found = new Map<SourceTable, Unknown>();
  // A header or a table that names no authority serves them all.
  const isNamed = (authority: string, id: string): boolean => [people, byChild].some(known => authority === ''
    ? [...known.values()].some(children => children.has(id)) : known.get(authority)?.has(id) === true || known.get('')?.has(id) === true);
  for (const { part: { source, rows }, origin } of parts) {
    const { texts, numbers } = columnOf(source, 'CHILD');
    const unknown = texts.map(id => id !== '' && !isNamed(origin.authority, id));
    if (!unknown.includes(true)) continue;
    for (const position of rows) {
      const number = numbers[position]!;
      if (!unknown[number]!) continue;
      const known = found.get(source) ?? { row: source.rowNumbers[position]!, child: texts[number]!, children: new Set<string>() };
      found.set(source, known);
      known.children.add(texts[number]!);
    }
  }
  return [...found].map(([{ file, table }, { row, child, children }]): Issue => ({
    rule: 'child-not-in-header', severity: 'warning', file, row, column: 'CHILD', child,
    message: `The table ${table.title} names ${children.size} ${children.size === 1 ? 'child' : 'children'} whom neither the header nor the episodes name; the first stands here`,
    action: 'The rows are used, with no more known of the child than they say.',
  }));
}
