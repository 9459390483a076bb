import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { leverCalled } from '#scenarios/levers/index.ts';
import { ChooseButton } from '#web/views/choose-files.tsx';
import { changed, putBack, showing, withCopy, withoutScenario } from '#web/scenarios/bench.ts';
import { openEmpty, openExample, openPlans } from '#web/scenarios/plan-files.ts';
import { bench, current, newKey, problemsOf, refused } from '#web/scenarios/state.ts';
import { savePlan } from '#web/scenarios/take-scenarios.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { hrefOf } from '#web/routes.ts';
import { result } from '#web/state.ts';
import { ErrorSummary } from '#web/views/error-summary.tsx';
import { LeverList } from '#web/views/scenarios/lever-list.tsx';
import { LeverPanel } from '#web/views/scenarios/lever-panel.tsx';
import { LiveDifference } from '#web/views/scenarios/live-difference.tsx';
import { OpenedPlan } from '#web/views/scenarios/opened-plan.tsx';
import { SharedFrame } from '#web/views/scenarios/shared-frame.tsx';
import { TypedField } from '#web/views/scenarios/typed-field.tsx';

/** Where scenarios are put together. */
export function Builder(): JSX.Element {
  const scenario = current.value;
  return (
    <div class="on-screen">
      <p class="govuk-body">A scenario is what would be done beside doing nothing. The same children live both, so what differs is what the levers do.</p>
      {result.value?.reading.prices === null && <p class="govuk-inset-text">No price list was read, so placements have no pounds here: the difference is told in children. <a class="govuk-link" href={hrefOf('cost')}>Add a price list</a> to see money.</p>}
      <OpenedPlan />
      {scenario !== null && <Picker scenario={scenario} />}
      <Beginnings isFirst={scenario === null} />
      {bench.value.removed?.kind === 'scenario' && <Removed key={bench.value.removed.scenario.key} what={`“${bench.value.removed.scenario.name}”`} />}
      {scenario !== null && <OneScenario scenario={scenario} />}
      {scenario !== null && <SharedFrame />}
    </div>
  );
}

/** Ways to a scenario: nobody faces an empty page. */
function Beginnings({ isFirst }: { readonly isFirst: boolean }): JSX.Element {
  return (
    <div class="govuk-button-group">
      <button type="button" class={`govuk-button ${isFirst ? '' : 'govuk-button--secondary'}`} onClick={openExample}>Try an example</button>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={openEmpty}>{isFirst ? 'Begin a scenario' : 'Add a scenario'}</button>
      <ChooseButton label="Open a scenario file" multiple={false} accept=".yaml,.yml" style="govuk-button govuk-button--secondary" onChosen={files => void openPlans(files)} />
    </div>
  );
}

/** Which of several scenarios is on show. */
function Picker({ scenario }: { readonly scenario: TypedScenario }): JSX.Element | null {
  const { scenarios } = bench.value;
  if (scenarios.length < 2) return null;
  return (
    <ul class="picker" aria-label="Scenarios">
      {scenarios.map(({ key, name }) => (
        <li key={key}>
          <button type="button" class="picker__one" aria-pressed={key === scenario.key} onClick={() => { bench.value = showing(bench.value, key); }}>{name.trim() || 'Without a name'}</button>
        </li>
      ))}
    </ul>
  );
}

/** The way back after something was taken away, where it was: the focus comes to it, because what had it is gone. */
function Removed({ what }: { readonly what: string }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => { button.current?.focus(); }, []);
  const back = (): void => {
    const { removed } = bench.value;
    bench.value = putBack(bench.value);
    setTimeout(() => document.getElementById(removed?.kind === 'lever' ? `use-${removed.use.key}-title` : 'scenario-name')?.focus());
  };
  return <p class="govuk-inset-text removed">{what} was removed. <button type="button" class="link-button" ref={button} onClick={back}>Put it back</button></p>;
}

/** A lever that was just removed, told at the place where it stood. */
function removedAt(scenario: TypedScenario, position: number): JSX.Element | null {
  const { removed } = bench.value;
  if (removed?.kind !== 'lever' || removed.scenario !== scenario.key || removed.position !== position) return null;
  return <Removed key={`removed-${removed.use.key}`} what={leverCalled(removed.use.lever).lever.title} />;
}

/** A copy is there to be called something else. */
function copy(key: number): void {
  bench.value = withCopy(bench.value, key, newKey);
  setTimeout(() => document.getElementById('scenario-name')?.focus());
}

function OneScenario({ scenario }: { readonly scenario: TypedScenario }): JSX.Element {
  const { key, name, uses, isExample, says } = scenario;
  const problems = problemsOf(scenario);
  return (
    <>
      {refused.value !== null && problems.length > 0 && <ErrorSummary problem={refused.value} />}
      <div class="scenario-head">
        <TypedField id="scenario-name" title="Name of the scenario" text={name} width="30" problems={[]} onText={text => { bench.value = changed(bench.value, key, { name: text }); }} />
        <div class="scenario-head__tools">
          <button type="button" class="link-button" onClick={() => copy(key)}>Copy</button>
          <button type="button" class="link-button" onClick={() => savePlan(scenario)}>Save as a file (YAML)</button>
          <button type="button" class="link-button" onClick={() => { bench.value = withoutScenario(bench.value, key); }}>Remove scenario</button>
        </div>
      </div>
      {isExample && <p class="govuk-inset-text">Every number of this example is invented. It shows what a scenario is, and is no finding about anybody: put your own numbers in their place.</p>}
      {!isExample && says !== '' && <p class="govuk-body">{says}</p>}
      <div class="bench">
        <LiveDifference scenario={scenario} />
        <div class="bench__levers">
          <h2 class="govuk-heading-m">Levers of this scenario</h2>
          {uses.length === 0 && <p class="govuk-body">None yet.</p>}
          {uses.map((use, position) => <Fragment key={use.key}>{removedAt(scenario, position)}<LeverPanel use={use} scenario={scenario} problems={problems} /></Fragment>)}
          {removedAt(scenario, uses.length)}
          <LeverList key={key} scenario={scenario} />
          <p class="govuk-body"><a class="govuk-link" href={hrefOf('scenarios-compared')}>See it compared</a>: by year, by lever and by placement, to print and to download.</p>
        </div>
      </div>
    </>
  );
}
