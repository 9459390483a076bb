import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { knownAt } from '#demand/known-at.ts';
import { planOf } from '#demand/plan.ts';
import type { Plan } from '#demand/plan.ts';
import { populationFactors } from '#demand/population-growth.ts';
import type { PopulationOfBand } from '#demand/population-growth.ts';

/** What every look ahead is made from. */
export interface Basis {
  readonly journeys: Journeys;
  readonly groups?: readonly PlacementGroup[];
  /** Look ahead from this day, with only what was known on it; from the last day of the data when absent. */
  readonly from?: CalendarDate;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  /** Children by mid-year and entry age band: entries grow with them. No growth when absent. */
  readonly population?: PopulationOfBand;
}

/** The model fitted to what was known on the day, what is to be simulated, and those journeys and groups. */
export interface FittedPlan { readonly journeys: Journeys; readonly groups: readonly PlacementGroup[]; readonly model: FittedModel; readonly plan: Plan }

export function fittedPlan({ journeys: all, groups = PLACEMENT_GROUPS, from, months, replicates, seed, population }: Basis): FittedPlan {
  const journeys = from === undefined ? all : knownAt(all, from);
  const model = fitModel(journeys, groups);
  const growth = population === undefined ? {} : { populationFactors: populationFactors(population, model.from, Math.ceil(months / 12)).factors };
  return { journeys, groups, model, plan: planOf(model.from, { months, replicates, seed, ...growth }, ENTRY_AGES) };
}
