import type { Scenario } from '#scenarios/scenario.ts';
import type { CaseWords } from '#saved/case-words.ts';

/** What a scenario or plan file holds. */
export interface PlanFile {
  readonly scenario: Scenario;
  /** Paths of files beside it, as written; null where it names none. */
  readonly prices: string | null;
  readonly population: string | null;
  readonly case: CaseWords | null;
}

/** What its first line says, so that a later version can tell an earlier file. */
export const PLAN_VERSION = 'plan/1';
