import { basename } from 'node:path';
import { must } from '#kernel/assert.ts';
import { isoDate, parseIsoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import { knownAt } from '#demand/known-at.ts';
import { wordDocument, workbookOf } from '#documents/index.ts';
import type { Comparison } from '#jobs/compare.ts';
import { comparisonDocument } from '#jobs/comparison-document.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import { outlineSheets } from '#reports/outline-case/comparison-sheets.ts';
import { outlineCase, outlineInShort, outlineTitle } from '#reports/outline-case/outline-case.ts';
import { outlineInputOf } from '#reports/outline-case/outline-input.ts';
import type { CaseRequest, OutlineInput } from '#reports/outline-case/outline-input.ts';
import type { Io } from '#cli/io.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import type { Output } from '#cli/output/output.ts';
import { pageOf } from '#cli/output/page.ts';
import type { PageStyle } from '#cli/output/page.ts';
import { comparedPlans, openPlans, planInputs, returnsAmong } from '#cli/plan-files.ts';
import type { HeldAgainst, PlanInputs } from '#cli/plan-files.ts';
import { caseCsv, caseRecord } from '#cli/output/case-records.ts';

/** A plan that was lived beside doing nothing, as everything that its case is written from. */
export interface WorkedCase { readonly input: OutlineInput; readonly comparison: Comparison; readonly inputs: PlanInputs; readonly places: readonly string[] }

/** Reads the plans and what they are held against, and lives them. The first is the one that is proposed. */
export async function workCase(paths: readonly string[], against: HeldAgainst & { readonly groups: string | null }, asked: CaseRequest['asked'], threads: number | null, io: Io): Promise<WorkedCase> {
  const plans = await openPlans(paths, against.groups, io.workingFolder);
  const inputs = await planInputs(plans[0], { ...against, returns: returnsAmong(against.returns, paths) }, io);
  const comparison = await comparedPlans(plans, inputs, threads, io);
  const places = [...new Set([...plans.map(({ place }) => place), ...inputs.places])];
  const input = outlineInputOf({
    plans: plans.map(({ plan }) => plan), compared: comparison, history: monthEndHistory(knownAt(inputs.request.journeys, comparison.from), inputs.groups), asked,
    facts: { madeOn: must(parseIsoDate(io.today()), 'today'), version: VERSION, authority: inputs.authority, files: [...new Set(places.map(place => basename(place)))], priceSource: inputs.priceSource === null ? null : basename(inputs.priceSource) },
  });
  return { input, comparison, inputs, places };
}

/** A case in each form it can be asked for. */
export function caseOutput({ input, comparison, inputs }: WorkedCase, style: PageStyle): Output {
  const { title, subtitle, facts } = outlineTitle(input);
  return {
    text: width => blocksAsText(outlineInShort(input), width),
    json: () => ({
      ...comparisonDocument(comparison, VERSION), case: caseRecord(input.plan, input.tests), assumptions: input.assumptions, simulatedDrawdown: drawdownRecord(input), findings: inputs.issues.map(publicFinding),
    }),
    csv: () => caseCsv([input.plan]),
    html: () => pageOf(style, outlineCase(input), title, [subtitle, ...facts], 'the authority’s own returns and its plan'),
    xlsx: () => workbookOf(outlineSheets(input), title),
    docx: () => wordDocument(outlineCase(input), { ...outlineTitle(input), madeOn: input.facts.madeOn, numbered: true }),
  };
}

/** Days as they are written. */
function drawdownRecord({ drawdown }: OutlineInput): object | null {
  if (drawdown === null) return null;
  const { gateways, ...rest } = drawdown;
  return { gateways: gateways.map(({ gateway, decidedOn, ...one }) => ({ gateway: { ...gateway, on: isoDate(gateway.on) }, decidedOn: decidedOn === null ? null : isoDate(decidedOn), ...one })), ...rest };
}
