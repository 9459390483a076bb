import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Comparison } from '#jobs/compare.ts';
import { tornadoBlocks } from '#reports/analysis-blocks.ts';
import type { Block } from '#reports/block.ts';
import { financeBlocks } from '#reports/outline-case/finance.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { hrefOf } from '#web/routes.ts';
import { caseInputOf } from '#web/scenarios/case-downloads.ts';
import { planOf } from '#web/scenarios/plan-files.ts';
import { comparable, compared, comparedNow, frame, turnsOn } from '#web/scenarios/state.ts';
import { workOutWhatItTurnsOn } from '#web/scenarios/turns-on.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { Blocks } from '#web/views/blocks.tsx';

/** The money of each scenario as its business case tells it: ledger, drawdown, after the last pound, and what it turns on. */
export function CaseView(): JSX.Element {
  const shown = compared.value;
  const there = comparedNow.value;
  if (shown === null || there.length === 0) {
    return <p class="govuk-body on-screen" role="status">{comparable.value.length === 0 ? <>There is no case yet. Put a scenario together under <a class="govuk-link" href={hrefOf('scenarios')}>Scenarios</a>.</> : 'Living every scenario.'}</p>;
  }
  return <>{there.map(({ scenario, name, levers }) => <OneCase key={scenario.key} scenario={scenario} name={name} levers={levers} comparison={shown.comparison} />)}</>;
}

interface Properties { readonly scenario: TypedScenario; readonly name: string; readonly levers: readonly LeverUse[]; readonly comparison: Comparison }

function OneCase({ scenario, name, levers, comparison }: Properties): JSX.Element {
  const money = useMemo((): readonly Block[] => financeBlocks(caseInputOf({ plan: planOf(scenario, levers), name, comparison })).filter(({ kind }, i) => i > 0 || kind !== 'heading'), [scenario, levers, comparison]);
  return (
    <>
      <h2 class="govuk-heading-m" id={`case-of-${scenario.key}`}>{name}</h2>
      <Blocks blocks={money} idPrefix={`case-${scenario.key}-`} />
      <TurnsOn name={name} levers={levers} idPrefix={`turns-on-${scenario.key}-`} />
    </>
  );
}

function TurnsOn({ name, levers, idPrefix }: { readonly name: string; readonly levers: readonly LeverUse[]; readonly idPrefix: string }): JSX.Element {
  const mine = turnsOn.value?.levers === levers && turnsOn.value.frame === frame.value ? turnsOn.value : null;
  const tornado = mine?.tornado ?? null;
  const blocks = useMemo(() => (tornado === null ? [] : tornadoBlocks(tornado)), [tornado]);
  if (tornado !== null) return <Blocks blocks={blocks} idPrefix={idPrefix} />;
  return (
    <div class="on-screen">
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={mine?.isUnderWay === true} onClick={() => { if (mine?.isUnderWay !== true) void workOutWhatItTurnsOn(name, levers); }}>Work out what {name} turns on</button>
      <p class="govuk-body" role="status">{mine?.isUnderWay === true ? 'Trying every number at its low and at its high. This takes up to a minute.' : ''}</p>
    </div>
  );
}
