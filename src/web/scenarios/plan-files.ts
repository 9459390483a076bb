import { batch } from '@preact/signals';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addMonths, dateParts } from '#kernel/calendar-date.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { examplePlan } from '#saved/example-plan.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { readPlanFile } from '#saved/read-plan-file.ts';
import { writePlanFile } from '#saved/write-plan-file.ts';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import { withScenario } from '#web/scenarios/bench.ts';
import type { Frame } from '#web/scenarios/messages.ts';
import { bench, chosenFrame, frame, lastDayOn, newKey, opened, refused } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { typedUseOf } from '#web/scenarios/typed.ts';
import { result } from '#web/state.ts';

const frameOf = ({ from, months, replicates, seed, inflation, unitCosts }: Scenario): Frame => ({ from, months, replicates, seed, inflation, unitCosts });

/** What a file says is shared by all scenarios holds when it is the first; later ones are held against those that are there. */
function takeIn({ scenario, ...rest }: PlanFile, isExample: boolean): readonly string[] {
  const typed: TypedScenario = { key: newKey(), name: scenario.name, says: scenario.says, isExample, rest, uses: scenario.levers.map(use => typedUseOf(use, newKey)) };
  const own = frameOf(scenario);
  const isFirst = bench.value.scenarios.length === 0;
  batch(() => {
    if (isFirst) chosenFrame.value = own;
    bench.value = withScenario(bench.value, typed);
    refused.value = null;
  });
  return isFirst || JSON.stringify(own) === JSON.stringify(frame.value) ? []
    : ['Its months, possible futures, seed, rises of prices or unit costs are others than those of the scenarios here. It is compared with those here: see “What all scenarios share”.'];
}

/** Prices were read, and everything here is projected, by the groups of Headwater: by others the figures would be of other children. */
const OWN_GROUPS = 'The file was not opened: it has placement groups of its own, and this page works by the groups of Headwater. '
  + 'Compare it on the command line (headwater compare, sensitivity, case and variance take it as it is), or take “groups” out of the file.';

/** Opens scenario files beside the scenarios that are there; what is wrong in them is shown row by row. */
export async function openPlans(files: readonly ChosenFile[]): Promise<void> {
  for (const { path, file } of files) {
    const text = await file.text().catch(() => null);
    if (text === null) {
      opened.value = { file: path, issues: [], notes: ['The browser could not read the file. Copy it to this computer and choose it again.'] };
      return;
    }
    const { value, issues } = readPlanFile(text, path);
    const hasOwnGroups = value !== null && value.groups !== null;
    opened.value = { file: path, issues, notes: value === null ? [] : hasOwnGroups ? [OWN_GROUPS] : takeIn(value, false) };
    if (issues.length > 0 || hasOwnGroups) return;
  }
}

/** A scenario as a file that this page, the command line and an editor open. */
export const planOf = ({ name, says, rest }: TypedScenario, levers: readonly LeverUse[]): PlanFile => ({ scenario: { name, says, ...frame.value, levers }, groups: null, ...rest });

export const planText = (plan: PlanFile): string => writePlanFile(plan);

/** The year in which the example's returns end. */
const EXAMPLE_ENDS = 2025;

/** The example, with its dates moved by whole years to follow the last day of these returns; what its case says stays with the invented authority. */
export function openExample(): void {
  const plan = examplePlan();
  const later = (dateParts(lastDayOn()).year - EXAMPLE_ENDS) * 12;
  const moved = (date: CalendarDate | null): CalendarDate | null => (date === null || later === 0 ? date : addMonths(date, later));
  const levers = plan.scenario.levers.map((use): LeverUse => ({
    ...use, start: addMonths(use.start, later), end: moved(use.end), costs: use.costs.map(cost => ({ ...cost, from: moved(cost.from), until: moved(cost.until) })),
  }));
  const isDemo = result.value?.reading.source === 'demo';
  opened.value = null;
  takeIn({ ...plan, scenario: { ...plan.scenario, levers }, prices: isDemo ? plan.prices : null, case: isDemo ? plan.case : null }, true);
}

/** An empty scenario to fill in. */
export function openEmpty(): void {
  const { scenarios } = bench.value;
  bench.value = withScenario(bench.value, { key: newKey(), name: `Scenario ${scenarios.length + 1}`, says: '', isExample: false, uses: [], rest: { prices: null, population: null, case: null } });
}
