import { layOutYaml } from '#saved/lay-out-yaml.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { planFormat } from '#saved/plan-format.ts';
import type { OutlineKeys } from '#saved/written.ts';

const HEAD = 'A plan for Headwater. Edit it by hand: percentages with their sign (60%), money as £1,200, £50k or £1.2m,\ntimes as 9 months or 2 years, dates as 2026-09-01 or 01/09/2026. What follows a # is for the reader only.';

/** The plan as a file that somebody can read and change, with what each number means above it. `readPlanFile` reads the same plan back. */
export const writePlanFile = (plan: PlanFile): string => layOutYaml({ ...planFormat(null).write(plan) as OutlineKeys, comment: HEAD });
