import type { Comparison } from '#jobs/compare.ts';
import type { PlanFile } from '#saved/plan-file.ts';

/** What the business case of a scenario is made of. */
export interface CaseMaterial { readonly plan: PlanFile; readonly name: string; readonly comparison: Comparison }

/** A document of the business case that may be taken away: its button and the file it gives. */
export interface CaseDownload { readonly id: string; readonly title: string; readonly take: (material: CaseMaterial) => void }

/** The documents of a case; the page shows a button for each, for every scenario that was compared. */
export const CASE_DOWNLOADS: readonly CaseDownload[] = [];
