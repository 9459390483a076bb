import type { Comparison, NamedLevers } from '#jobs/compare.ts';
import type { Question, Solved } from '#scenarios/analysis/solved.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import type { Scenario } from '#scenarios/scenario.ts';

/** What all scenarios on the page share, so that they can be held against each other. */
export type Frame = Pick<Scenario, 'from' | 'months' | 'replicates' | 'seed' | 'inflation' | 'unitCosts'>;

/**
 * `ready`: fits, and lives the children of a first picture, so that nobody waits for that when a lever is moved. `first`: a
 * picture from some of the lives. `whole`: from all of them, each lever also alone. Of the first scenario, `turns-on`: each
 * number at its low and at its high; `breaks-even`: where each does; `takes`: what the question asks. `stop`: what is at work is given up.
 */
export type Depth = 'ready' | 'first' | 'whole' | Part | 'stop';

/** Something to be worked out about a scenario when somebody asks for it. */
export type Part = 'turns-on' | 'breaks-even' | 'takes';

export interface ScenariosAsked { readonly frame: Frame; readonly scenarios: readonly NamedLevers[]; readonly depth: Depth; readonly question?: Question }

/** Null where a later question took its place, or nothing was to be compared. */
export interface ScenariosAnswer { readonly comparison: Comparison | null; readonly tornado?: Tornado; readonly breakEvens?: readonly Solved[]; readonly solved?: Solved }
