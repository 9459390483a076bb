import { at, must } from '#kernel/assert.ts';
import { VERSION } from '#kernel/version.ts';
import { htmlDocument, wordDocument, workbookOf } from '#documents/index.ts';
import type { Comparison } from '#jobs/compare.ts';
import { outlineSheets } from '#reports/outline-case/comparison-sheets.ts';
import { outlineCase, outlineTitle } from '#reports/outline-case/outline-case.ts';
import { outlineInputOf } from '#reports/outline-case/outline-input.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { download } from '#web/files/download.ts';
import { ownStyles } from '#web/own-styles.ts';
import { today } from '#web/report.ts';
import { fileNameOf } from '#web/scenarios/bench.ts';
import { result, source } from '#web/state.ts';

/** What the business case of a scenario is made of. */
export interface CaseMaterial { readonly plan: PlanFile; readonly name: string; readonly comparison: Comparison }

/** A document of the business case that may be taken away: its button and the file it gives. */
export interface CaseDownload { readonly id: string; readonly title: string; readonly take: (material: CaseMaterial) => void | Promise<void> }

/** The scenario as it is proposed; the others that were compared stand beside it as options. */
export function caseInputOf({ plan, name, comparison }: CaseMaterial): OutlineInput {
  const { reading, projection } = must(result.value, 'a result to make a case of');
  const proposed = comparison.scenarios.findIndex(one => one.name === name);
  const first = <T>(list: readonly T[]): readonly T[] => [at(list, proposed), ...list.filter((_, i) => i !== proposed)];
  const files = source.value?.kind === 'files' ? source.value.files.map(({ path }) => path.replace(/^.*\//, '')) : [];
  return outlineInputOf({
    plans: [plan], compared: { ...comparison, scenarios: first(comparison.scenarios), lookedAfter: first(comparison.lookedAfter), lookedAfterInGroups: first(comparison.lookedAfterInGroups) }, history: projection.history,
    asked: { optimism: null, fadePerYear: null, yearsAfter: null },
    facts: { madeOn: today(), version: VERSION, authority: reading.authority, files: [...new Set(files)], priceSource: reading.prices?.source ?? null },
  });
}

/** The documents of a case, as `headwater case` writes them; the page shows a button for each, for every scenario that was compared. */
export const CASE_DOWNLOADS: readonly CaseDownload[] = [
  {
    id: 'word', title: 'business case (Word)',
    take: async material => {
      const input = caseInputOf(material);
      download(`${fileNameOf(material.name)}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        Uint8Array.from(await wordDocument(outlineCase(input), { ...outlineTitle(input), madeOn: input.facts.madeOn, numbered: true })));
    },
  },
  {
    id: 'excel', title: 'its model (Excel)',
    take: material => {
      const input = caseInputOf(material);
      download(`${fileNameOf(material.name)}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', Uint8Array.from(workbookOf(outlineSheets(input), outlineTitle(input).title)));
    },
  },
  {
    id: 'html', title: 'as a page (HTML)',
    take: material => {
      const input = caseInputOf(material);
      const { title, subtitle, facts } = outlineTitle(input);
      download(`${fileNameOf(material.name)}.html`, 'text/html', htmlDocument(outlineCase(input), { title, facts: [subtitle, ...facts], downloads: 'links', madeFrom: 'the authority’s own returns and its plan', ...ownStyles() }));
    },
  },
];
