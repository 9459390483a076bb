import { codesByCode } from '#reference/code-set.ts';
import type { Code, CodeSet } from '#reference/code-set.ts';
import type { CellRule } from '#returns/ssda903/rules/rule.ts';

const known = new Map<CodeSet, ReadonlyMap<string, Code>>();

/** The code a text stands for. Spreadsheets make 1 of a flag into 1.0. */
export function codeOf(text: string, set: CodeSet): Code | null {
  let codes = known.get(set);
  if (codes === undefined) known.set(set, codes = codesByCode(set));
  return codes.get(text.toUpperCase()) ?? codes.get(text.replace(/\.0$/, '')) ?? null;
}

export const codeNotKnown: CellRule = {
  id: 'code-not-known',
  scope: 'cell',
  title: 'A code that is not in the list',
  why: 'A code nobody knows cannot be counted where it belongs; a placement with one falls into the group "other".',
  source: 'SSDA903 guide: code lists; validator rules 103, 144-149, 167, 175-177, 196, 631, 1006, 1009',
  severity: 'error',
  action: 'The row is used and the value kept as it stands.',
  appliesTo: column => column.codes !== undefined,
  check: (text, column) => text === '' || codeOf(text, column.codes!) !== null ? null : `Not a code of ${column.name}`,
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,C9,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,c1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
