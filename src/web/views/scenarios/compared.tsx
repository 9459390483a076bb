import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { comparisonBlocks } from '#reports/comparison-blocks.ts';
import { hrefOf } from '#web/routes.ts';
import { CASE_DOWNLOADS } from '#web/scenarios/case-downloads.ts';
import { leversTable } from '#web/scenarios/levers-table.ts';
import { planOf } from '#web/scenarios/plan-files.ts';
import { bench, comparable, compared, frame } from '#web/scenarios/state.ts';
import { downloadDocument, downloadRecords, savePlan } from '#web/scenarios/take-scenarios.ts';
import { Blocks } from '#web/views/blocks.tsx';

/** All scenarios side by side, with everything that leaves the page. */
export function Compared(): JSX.Element {
  const shown = compared.value;
  const names = comparable.value.map(({ name }) => name);
  const leftOut = bench.value.scenarios.length - names.length;
  const isCurrent = shown !== null && JSON.stringify(shown.asked.scenarios) === JSON.stringify(comparable.value.map(({ name, levers }) => ({ name, levers }))) && shown.asked.frame === frame.value;
  const blocks = useMemo(() => (shown === null ? [] : [...comparisonBlocks(shown.comparison), ...shown.asked.scenarios.map(leversTable)]), [shown]);
  const builder = <a class="govuk-link" href={hrefOf('scenarios')}>Scenarios</a>;
  return (
    <>
      {names.length === 0 && <p class="govuk-body on-screen">There is nothing to compare yet. Put a scenario together under {builder}.</p>}
      {leftOut > 0 && names.length > 0 && <p class="govuk-inset-text on-screen">{leftOut === 1 ? 'One scenario is' : `${leftOut} scenarios are`} left out: no lever is in it yet, or something is missing. {builder} says what.</p>}
      {names.length > 0 && <p class="govuk-body on-screen" role="status">{isCurrent ? '' : 'Living every scenario, and each lever alone. What is shown below is of before, if anything is.'}</p>}
      {!isCurrent && <p class="govuk-body on-paper">A scenario was changed after this was worked out: the figures are of before.</p>}
      {names.length > 0 && shown !== null && <><TakeAways isCurrent={isCurrent} /><Blocks blocks={blocks} idPrefix="compared-" /></>}
    </>
  );
}

function TakeAways({ isCurrent }: { readonly isCurrent: boolean }): JSX.Element | null {
  const shown = compared.value;
  if (shown === null || !isCurrent) return null;
  const { comparison } = shown;
  return (
    <div class="on-screen take-scenarios">
      <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => downloadRecords(comparison)}>Download every figure (CSV)</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => downloadDocument(comparison)}>Download every figure (JSON)</button>
      </div>
      <ul class="govuk-list">
        {comparable.value.map(({ scenario, name, levers }) => (
          <li key={scenario.key}>
            {name}: <button type="button" class="link-button" onClick={() => savePlan(scenario)}>save as a file (YAML)</button>
            {CASE_DOWNLOADS.map(({ id, title, take }) => <> · <button key={id} type="button" class="link-button" onClick={() => void take({ plan: planOf(scenario, levers), name, comparison })}>{title}</button></>)}
          </li>
        ))}
      </ul>
    </div>
  );
}
