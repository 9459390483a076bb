import { dirname, isAbsolute, join } from 'node:path';
import { at } from '#kernel/assert.ts';
import { toldApart } from '#kernel/words.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Issue } from '#kernel/issue.ts';
import { compareScenarios } from '#jobs/compare.ts';
import type { CompareRequest, Comparison } from '#jobs/compare.ts';
import { frontDoorOf, unitsMissing } from '#jobs/front-door-levers.ts';
import { missingPopulationYears, populationOfBand } from '#jobs/population.ts';
import { unpricedPlacements } from '#returns/price-list/unpriced-placements.ts';
import { readPlanFile } from '#saved/read-plan-file.ts';
import { isPlanPath } from '#saved/plan-file.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { readInput, readInputs } from '#cli/files/read-inputs.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { poolOf } from '#cli/pool.ts';
import { projectionDay, readGroups, readPopulationFile, readPrices } from '#cli/projection-inputs.ts';
import type { SideFile } from '#cli/projection-inputs.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** Placement groups that the command line names: they stand in for those of a plan. */
type GroupsFile = SideFile<readonly PlacementGroup[]> | null;

/** A plan file that can be worked with, and where it was. */
export interface OpenedPlan { readonly plan: PlanFile; readonly place: string; readonly path: string; readonly issues: readonly Issue[]; readonly groupsFile: GroupsFile }

/** Reads a plan file; stops the command when what is wrong with it blocks. */
async function openPlan(path: string, groupsFile: GroupsFile, workingFolder: string): Promise<OpenedPlan> {
  const { file, place } = await readInput(path, path, workingFolder);
  const { value, issues } = readPlanFile(new TextDecoder().decode(file.bytes), file.name, groupsFile?.value ?? null);
  stopIfBlocked(issues);
  if (value === null) throw wrongUse(path, 'it holds no plan.');
  return { plan: value, place, path, issues, groupsFile };
}

/** The plans among the paths, the first of them first; all that share no ground with it are refused. `groups` is a file of placement groups. */
export async function openPlans(paths: readonly string[], groups: string | null, workingFolder: string): Promise<readonly [OpenedPlan, ...OpenedPlan[]]> {
  const groupsFile = await readGroups(groups, workingFolder);
  stopIfBlocked(groupsFile?.issues ?? []);
  const [first, ...others] = await Promise.all(paths.filter(isPlanPath).map(one => openPlan(one, groupsFile, workingFolder)));
  if (!first) {
    // What is not there at all is said before what it is not.
    await readInputs(paths, workingFolder);
    throw wrongUse('PATH', 'no plan is named. A plan is a .yaml file; headwater demo writes an example.');
  }
  stopIfUnlike(first, others);
  return [first, ...others];
}

/** A path in a plan file is counted from the file's own folder. */
const besideFile = ({ place }: OpenedPlan, path: string | null): string | null => (path === null || isAbsolute(path) ? path : join(dirname(place), path));

/** What a plan is held against: returns, and the price list and population that the command line or the plan names. */
export interface HeldAgainst { readonly returns: readonly string[]; readonly prices: string | null; readonly population: string | null; readonly area: string | null }

/** Returns that `--returns` names, then whatever else was named and is no plan. */
export const returnsAmong = (returns: readonly string[], paths: readonly string[]): readonly string[] => [...returns, ...paths.filter(one => !isPlanPath(one))];

/** Everything that a comparison needs but its levers. */
export interface PlanInputs { readonly request: CompareRequest; readonly issues: readonly Issue[]; readonly places: readonly string[]; readonly authority: string | null; readonly priceSource: string | null; readonly groups: readonly PlacementGroup[] }

export async function planInputs(opened: OpenedPlan, against: HeldAgainst, io: Io): Promise<PlanInputs> {
  if (against.returns.length === 0) throw wrongUse('--returns', 'say which returns the plan is for, for example: --returns returns/');
  const { scenario, ...files } = opened.plan;
  const groups = files.groups ?? PLACEMENT_GROUPS;
  const prices = await readPrices(against.prices ?? besideFile(opened, files.prices), groups, io.workingFolder);
  const population = await readPopulationFile(against.population ?? besideFile(opened, files.population), against.area, io.workingFolder);
  const sideFiles = [opened.groupsFile, prices, population].filter(file => file !== null);
  const read = await readReturnsAt(against.returns, io, sideFiles.map(({ place }) => place));
  const found = [...opened.issues, ...read.issues, ...sideFiles.flatMap(({ issues }) => issues)];
  stopIfBlocked(found);
  const journeys = journeysOf(read);
  const from = projectionDay(scenario.from, journeys);
  return {
    request: {
      journeys, groups, from, months: scenario.months, replicates: scenario.replicates, seed: scenario.seed, inflation: scenario.inflation, unitCosts: scenario.unitCosts,
      ...frontDoorOf(read.pathway, journeys, from), ...(prices ? { priceList: prices.value } : {}), ...(population ? { population: populationOfBand(population.value) } : {}),
    },
    issues: [...found, ...(prices ? unpricedPlacements(prices.value, journeys, groups) : []), ...(population ? missingPopulationYears(population.value, from, scenario.months) : [])],
    places: [opened.place, ...read.places, ...sideFiles.map(({ place }) => place)], authority: read.authority, priceSource: prices?.value.name ?? null, groups,
  };
}

/** What plans must share to be compared: everything but name, words and levers. */
const settingsOf = ({ scenario: { from, months, replicates, seed, inflation, unitCosts }, groups, prices, population }: PlanFile): Readonly<Record<string, unknown>> =>
  ({ from, months, replicates, seed, inflation, 'unit-costs': unitCosts, groups, prices, population });

function stopIfUnlike(first: OpenedPlan, others: readonly OpenedPlan[]): void {
  const shared = settingsOf(first.plan);
  for (const { plan, path: place } of others) {
    const unlike = Object.entries(settingsOf(plan)).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(shared[name]) ? [] : [name]));
    if (unlike.length > 0) throw wrongUse(place, `its ${unlike.join(', ')} ${unlike.length === 1 ? 'is' : 'are'} not that of ${first.path}: a difference would then not be the levers' own. Make them the same.`);
  }
}

/** A number that a plan leaves to the returns has to be in them. */
export function stopIfUnitsMissing(plans: readonly OpenedPlan[], { request }: PlanInputs): void {
  for (const { plan, path } of plans) {
    const [missing] = unitsMissing(plan.scenario.levers, request.frontDoor?.parts ?? null);
    if (missing) throw wrongUse(path, `${missing.lever}: "${missing.field.id}" is not given, and cannot be counted: ${missing.why}. Write the number, or add the returns that tell of it.`);
  }
}

/** Lives all plans on threads, with progress on the terminal. */
export async function comparedPlans(plans: readonly OpenedPlan[], inputs: PlanInputs, threads: number | null, io: Io): Promise<Comparison> {
  stopIfUnitsMissing(plans, inputs);
  const progress = progressOn(io);
  const pool = poolOf(threads ?? io.processors);
  try {
    const names = toldApart(plans.map(({ plan }) => plan.scenario.name));
    return await compareScenarios(inputs.request, plans.map(({ plan: { scenario: { levers } } }, position) => ({ name: at(names, position), levers })), pool, (share, doing) => progress.show(doing, share), io.stop);
  } finally {
    progress.clear();
    await pool.close();
  }
}
