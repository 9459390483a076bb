import { VERSION } from '#kernel/version.ts';
import { tableToCsv } from '#documents/index.ts';
import type { Comparison } from '#jobs/compare.ts';
import { comparisonDocument, comparisonRecords } from '#jobs/comparison-document.ts';
import { download } from '#web/files/download.ts';
import { goTo, hrefOf } from '#web/routes.ts';
import { fileNameOf, namesOf } from '#web/scenarios/bench.ts';
import { planOf, planText } from '#web/scenarios/plan-files.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { readingOf, refused } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';

/** A scenario as a file; what is wrong or missing in it is named instead, because the file would not say what was meant. */
export function savePlan(scenario: TypedScenario): void {
  const { value, problems } = readingOf(scenario);
  refused.value = value === null ? { title: 'There is a problem', lines: problems.map(({ id, message }) => ({ text: message, field: id })) } : null;
  const [name = ''] = namesOf([scenario]);
  if (value === null) goTo(hrefOf(SCENARIO_SECTIONS[0]!.id));
  else download(`${fileNameOf(name)}.yaml`, 'application/yaml', planText(planOf({ ...scenario, name }, value)));
}

export const downloadRecords = (comparison: Comparison): void => download('scenarios-compared.csv', 'text/csv', tableToCsv(comparisonRecords(comparison)));

export const downloadDocument = (comparison: Comparison): void =>
  download('scenarios-compared.json', 'application/json', `${JSON.stringify(comparisonDocument(comparison, VERSION), null, 2)}\n`);
