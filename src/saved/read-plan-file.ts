import type { Checked, Issue } from '#kernel/issue.ts';
import { isBlocking } from '#kernel/issue.ts';
import type { Place } from '#saved/format.ts';
import { say } from '#saved/format.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { codesInNoGroup } from '#saved/own-groups.ts';
import { openYaml } from '#saved/open-yaml.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { PLAN_VERSION } from '#saved/plan-file.ts';
import { PLAN_KEYS, planFormat } from '#saved/plan-format.ts';
import type { Written } from '#saved/written.ts';

/**
 * Reads a scenario or plan file. Each problem is an issue with its row; whatever moves a figure and is wrong blocks, and
 * words that are wrong are left out. The value is null only where nothing can be made of the file. Placement groups that
 * are given stand in for those of the file. Never throws.
 */
export function readPlanFile(text: string, file: string, groups: readonly PlacementGroup[] | null = null): Checked<PlanFile | null> {
  const issues: Issue[] = [];
  const place: Place = { file, path: '', weight: 'figure', issues };
  const written = openYaml(text, place);
  const plan = written && isPlan(written, place) ? planFormat(groups).read(written, place) : undefined;
  if (!plan) return { value: null, issues };
  if (!isBlocking(issues)) issues.push(...sharesOfNothing(written!, plan, file), ...(groups === null && plan.groups !== null ? codesInNoGroup(plan.groups, file, rowOf(written!, 'groups')) : []));
  if (plan.scenario.name !== '') return { value: plan, issues };
  const name = file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
  issues.push({ rule: 'plan-name-missing', severity: 'warning', message: 'The plan has no name.', action: `It is called by its file: ${name}.`, file, row: 1 });
  return { value: { ...plan, scenario: { ...plan.scenario, name } }, issues };
}

const entryOf = (written: Written | undefined, key: string): Written | undefined => (written?.kind === 'keys' ? written.entries.get(key)?.value : undefined);

const rowOf = (written: Written, key: string): number => (written.kind === 'keys' ? written.entries.get(key)?.row : undefined) ?? written.row;

/** Levers whose benefit is shared out, and which the plan does not use. */
function sharesOfNothing(written: Written, { scenario, case: said }: PlanFile, file: string): readonly Issue[] {
  const shared = entryOf(entryOf(written, 'case'), 'beneficiaries');
  if (shared?.kind !== 'keys') return [];
  return Object.keys(said?.beneficiaries ?? {}).filter(id => !scenario.levers.some(({ lever }) => lever === id)).map((id): Issue => ({
    rule: 'plan-shares-of-nothing', severity: 'warning', message: `The benefit of ${id} is shared out, and no lever of the plan is called so.`, action: 'The shares change nothing.', file, row: shared.entries.get(id)?.row ?? shared.row, column: `case › beneficiaries › ${id}`,
  }));
}

/** Whether it is a plan of this version. */
function isPlan(written: Written, place: Place): boolean {
  const keys = written.kind === 'keys' ? written.entries : new Map<string, never>();
  const version = keys.get('headwater');
  const first = `headwater: ${PLAN_VERSION}`;
  if (version?.value.kind === 'words') {
    if (version.value.text.trim() !== PLAN_VERSION) say(place, 'plan-not-read', version.row, `The file is of another kind or version. This reads plans that begin with "${first}".`, version.value.text);
    return version.value.text.trim() === PLAN_VERSION;
  }
  if (!PLAN_KEYS.some(key => keys.has(key))) {
    say(place, 'plan-not-read', 1, `This is not a plan. A plan begins with "${first}".`);
    return false;
  }
  place.issues.push({ rule: 'plan-version-missing', severity: 'warning', message: `The plan does not say of which version it is. Begin it with "${first}".`, action: `It is read as ${PLAN_VERSION}.`, file: place.file, row: 1 });
  return true;
}
