import type { CaseWords } from '#business-case/case-words.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Scenario } from '#scenarios/scenario.ts';

/** What a scenario or plan file holds. */
export interface PlanFile {
  readonly scenario: Scenario;
  /** Placement groups of its own, by which its rises, shares and prices are given; null for those of Headwater. */
  readonly groups: readonly PlacementGroup[] | null;
  /** Paths of files beside it, as written; null where it names none. */
  readonly prices: string | null;
  readonly population: string | null;
  readonly case: CaseWords | null;
}

/** Among files that are named, the plans. */
export const isPlanPath = (path: string): boolean => /\.ya?ml$/i.test(path);

/** What its first line says, so that a later version can tell an earlier file. */
export const PLAN_VERSION = 'plan/1';
