import type { Judged } from '#paper/tables/judge.ts';

/** What was recognised in a table and recomputed, and what looked like a claim and could not be. */
export interface Recognised { readonly judged: readonly Judged[]; readonly untested: readonly string[] }
