import type { Comparison, NamedLevers } from '#jobs/compare.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import type { Scenario } from '#scenarios/scenario.ts';

/** What all scenarios on the page share, so that they can be held against each other. */
export type Frame = Pick<Scenario, 'from' | 'months' | 'replicates' | 'seed' | 'inflation' | 'unitCosts'>;

/**
 * `ready`: fits, and lives the children of a first picture, so that nobody waits for that when a lever is moved. `first`: a
 * picture from some of the lives. `whole`: from all of them, each lever also alone. `turns-on`: each number of the first
 * scenario at its low and at its high.
 */
export type Depth = 'ready' | 'first' | 'whole' | 'turns-on';

export interface ScenariosAsked { readonly frame: Frame; readonly scenarios: readonly NamedLevers[]; readonly depth: Depth }

/** Null where a later question took its place, or nothing was to be compared. */
export interface ScenariosAnswer { readonly comparison: Comparison | null; readonly tornado?: Tornado }
