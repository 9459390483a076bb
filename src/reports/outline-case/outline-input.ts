import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import { mean } from '#kernel/mathematics.ts';
import type { BusinessCase, OptimismBias } from '#business-case/case.ts';
import { NO_WORDS } from '#business-case/case-words.ts';
import type { CaseAssumption, CaseWords } from '#business-case/case-words.ts';
import { assumptionsOf } from '#business-case/assumptions-log.ts';
import { caseFrom } from '#business-case/from-comparison.ts';
import { simulatedDrawdown } from '#business-case/simulated-drawdown.ts';
import type { Lives } from '#business-case/simulated-drawdown.ts';
import type { SimulatedDrawdown } from '#business-case/simulated-drawdown.ts';
import type { HistorySeries, ProjectedSeries } from '#demand/projection.ts';
import type { ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { YearOfDoingNothing } from '#scenarios/comparison/doing-nothing.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { areUsualGroups } from '#reference/placement-groups.ts';
import type { Estimate } from '#reports/block.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import type { ComparedForReading } from '#reports/comparison-blocks.ts';

/** A comparison with each of its lives: what a case is made of. */
export interface ComparedLives extends ComparedForReading {
  readonly seed: number;
  readonly costOfDoingNothing: readonly YearOfDoingNothing[];
  /** By scenario: index `replicate * months + month`. */
  readonly lookedAfter: readonly Int32Array[];
  /** By scenario and placement group, the same of those who live there. */
  readonly lookedAfterInGroups: readonly (readonly Int32Array[])[];
}

/** Where the figures come from, and when they were made. */
export interface CaseFacts {
  readonly madeOn: CalendarDate;
  readonly version: string;
  readonly authority: string | null;
  /** Names of the files that were read, not their places. */
  readonly files: readonly string[];
  readonly priceSource: string | null;
}

/** The first of the plans is the one that is proposed; the others are options beside it. */
export interface CaseRequest {
  readonly plans: readonly { readonly scenario: Scenario; readonly case: CaseWords | null }[];
  readonly compared: ComparedLives;
  readonly history: readonly HistorySeries[];
  readonly facts: CaseFacts;
  /** What the reader asks for instead of what the plan says; null for the plan's own. */
  readonly asked: { readonly optimism: OptimismBias | null; readonly fadePerYear: number | null; readonly yearsAfter: number | null };
}

/** Everything that an outline is written from. */
export interface OutlineInput {
  readonly plan: BusinessCase;
  readonly scenario: Scenario;
  readonly words: CaseWords;
  readonly comparison: ScenarioComparison;
  readonly compared: ComparedLives;
  readonly baseline: ProjectedSeries;
  readonly history: HistorySeries | null;
  readonly drawdown: SimulatedDrawdown | null;
  readonly assumptions: readonly CaseAssumption[];
  readonly tests: CaseTests;
  readonly facts: CaseFacts;
}

/** Assumptions where a plan says nothing: no published rate says how fast such effects fade or how long after the money one should look. */
const USUAL_AFTER = { years: 5, fadePerYear: 0.1 } as const;

const isTotal = (series: HistorySeries | ProjectedSeries): boolean => series.measure === 'looked-after' && series.placementGroup === 'all' && series.population === 'all';

export function outlineInputOf({ plans, compared, history, facts, asked }: CaseRequest): OutlineInput {
  const { scenario, case: said } = must(plans[0], 'a plan');
  const words = said ?? NO_WORDS;
  const comparison = at(compared.scenarios, 0);
  const lives: Lives = {
    months: compared.months, replicates: compared.replicates, lookedAfter: at(compared.lookedAfter, 0),
    inGroup: new Map(areUsualGroups(compared.placementGroups) ? compared.placementGroups.map(({ id }, group) => [id, at(at(compared.lookedAfterInGroups, 0), group)]) : []),
  };
  const { years, fadePerYear } = words.after ?? USUAL_AFTER;
  return {
    plan: caseFrom({ scenario, comparison, words, lives }), scenario, words, comparison, compared, facts,
    baseline: must(compared.baseline.find(isTotal), 'the total of doing nothing'), history: history.find(isTotal) ?? null,
    drawdown: words.drawdown === null ? null : simulatedDrawdown(words.drawdown, lives), assumptions: assumptionsOf(scenario, comparison, words),
    tests: { optimism: asked.optimism, fadePerYear: asked.fadePerYear ?? fadePerYear, yearsAfter: asked.yearsAfter ?? Math.max(1, years) },
  };
}

/** Looked after in the lives of a scenario at the end of a month: mean and 80% range. */
export function inCareAt({ lookedAfter, replicates, months }: ComparedLives, scenario: number, month: number): Estimate {
  const lives = at(lookedAfter, scenario);
  const children = Int32Array.from({ length: replicates }, (_, life) => at(lives, life * months.length + month)).toSorted();
  return { value: mean(children), low: quantileOfSorted(children, 0.1), high: quantileOfSorted(children, 0.9) };
}

export const withoutPlanAt = ({ baseline }: Pick<OutlineInput, 'baseline'>, month: number): Estimate =>
  ({ value: at(baseline.mean, month), low: at(baseline.quantiles['0.1'], month), high: at(baseline.quantiles['0.9'], month) });
