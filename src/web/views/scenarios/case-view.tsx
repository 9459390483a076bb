import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '#jobs/compare.ts';
import { breakEvensBlocks, tornadoBlocks } from '#reports/analysis-blocks.ts';
import type { Block } from '#reports/block.ts';
import { financeBlocks } from '#reports/outline-case/finance.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { hrefOf } from '#web/routes.ts';
import { analysesOf, workOut } from '#web/scenarios/analyses.ts';
import { caseInputOf } from '#web/scenarios/case-downloads.ts';
import { planOf } from '#web/scenarios/plan-files.ts';
import { putBackBefore } from '#web/scenarios/put-in.ts';
import { bench, comparable, compared, comparedNow, frame, putIn } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { Asking } from '#web/views/scenarios/asking.tsx';
import { WhatItTakes } from '#web/views/scenarios/what-it-takes.tsx';

/** The money of each scenario as its business case tells it, what it turns on, where it breaks even, and what a goal would take. */
export const CaseView = (): JSX.Element => <><PutIn /><Cases /></>;

function Cases(): JSX.Element {
  const shown = compared.value;
  const there = comparedNow.value;
  if (shown === null || there.length === 0) {
    return <p class="govuk-body on-screen" role="status">{comparable.value.length === 0 ? <>There is no case yet. Put a scenario together under <a class="govuk-link" href={hrefOf('scenarios')}>Scenarios</a>.</> : 'Living every scenario.'}</p>;
  }
  const isStillLiving = there.length < comparable.value.length;
  return (
    <>
      <p class="govuk-body on-screen" role="status">{isStillLiving ? 'Living what was changed. Its case follows when that is done.' : ''}</p>
      {there.map(({ scenario, name, levers }) => <OneCase key={scenario.key} scenario={scenario} name={name} levers={levers} comparison={shown.comparison} />)}
    </>
  );
}

interface Properties { readonly scenario: TypedScenario; readonly name: string; readonly levers: readonly LeverUse[]; readonly comparison: Comparison }

function OneCase({ scenario, name, levers, comparison }: Properties): JSX.Element {
  const money = useMemo((): readonly Block[] => financeBlocks(caseInputOf({ plan: planOf(scenario, levers), name, comparison })).filter(({ kind }, i) => i > 0 || kind !== 'heading'), [scenario, levers, comparison]);
  return (
    <>
      <h2 class="govuk-heading-m" id={`case-of-${scenario.key}`}>{name}</h2>
      <Blocks blocks={money} idPrefix={`case-${scenario.key}-`} />
      <TurnsOn name={name} levers={levers} scenario={scenario.key} />
      {comparison.isPriced ? <BreaksEven name={name} levers={levers} scenario={scenario.key} />
        : <p class="govuk-body on-screen">Where {name} breaks even cannot be said without a price list: placements have no pounds here. <a class="govuk-link" href={hrefOf('cost')}>Add a price list</a>.</p>}
      <WhatItTakes scenario={scenario} name={name} levers={levers} months={comparison.months} isPriced={comparison.isPriced} />
    </>
  );
}

type AnalysesProperties = Pick<Properties, 'name' | 'levers'> & { readonly scenario: number };

function TurnsOn({ name, levers, scenario }: AnalysesProperties): JSX.Element {
  const { tornado } = analysesOf(levers, frame.value);
  const blocks = useMemo(() => (tornado === null ? [] : tornadoBlocks(tornado)), [tornado]);
  return (
    <Asking part="turns-on" levers={levers} label={`Work out what ${name} turns on`} doing="Trying every number at its low and at its high. This takes up to a minute." onAsk={() => void workOut('turns-on', name, levers)}>
      {tornado === null ? null : <Blocks blocks={blocks} idPrefix={`turns-on-${scenario}-`} />}
    </Asking>
  );
}

function BreaksEven({ name, levers, scenario }: AnalysesProperties): JSX.Element {
  const { breakEvens } = analysesOf(levers, frame.value);
  const blocks = useMemo(() => (breakEvens === null ? [] : breakEvensBlocks(breakEvens)), [breakEvens]);
  return (
    <Asking part="breaks-even" levers={levers} label={`Work out where ${name} breaks even`} doing="Looking for the value of every number at which it neither saves nor costs. This takes up to a minute." onAsk={() => void workOut('breaks-even', name, levers)}>
      {breakEvens === null ? null : <Blocks blocks={blocks} idPrefix={`breaks-even-${scenario}-`} />}
    </Asking>
  );
}

/** What was put into a scenario from here, and the way back: the focus comes to it, because the button that had it is gone. */
function PutIn(): JSX.Element | null {
  const button = useRef<HTMLButtonElement>(null);
  const { value } = putIn;
  useEffect(() => button.current?.focus(), [value]);
  if (value === null || !bench.value.scenarios.some(({ key }) => key === value.scenario)) return null;
  const back = (): void => {
    putBackBefore();
    document.getElementById('section-scenarios-case')?.focus();
  };
  return <p class="govuk-inset-text on-screen put-in">{value.says} <button type="button" class="link-button" ref={button} onClick={back}>Put back what was there</button></p>;
}
