import { uncapitalised } from '#kernel/words.ts';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { formatCount } from '#reports/format.ts';
import { Chart } from '#documents/charts/chart.tsx';
import { differenceFigures, differenceSentence, liveChart } from '#web/scenarios/difference-words.ts';
import { live, liveAsked, problemsOf } from '#web/scenarios/state.ts';
import type { Live } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { focusField } from '#web/views/focus-field.ts';

/** What the scenario on show comes to, drawn again while it changes. */
export function LiveDifference({ scenario }: { readonly scenario: TypedScenario }): JSX.Element {
  const shown = live.value?.scenario === scenario.key ? live.value : null;
  const problems = problemsOf(scenario);
  const isNothing = problems.length === 0 && liveAsked.value === null;
  return (
    <div class="beside">
      <section class="live" aria-labelledby="live-title">
        <h2 class="govuk-heading-s live__title" id="live-title">Beside doing nothing</h2>
        {isNothing && <p class="govuk-body-s">{scenario.uses.length === 0 ? 'Add a lever to see what it changes.' : 'Nothing is changed yet: no lever reaches anybody.'}</p>}
        {problems.length > 0 && <StillWrong scenario={scenario} />}
        {!isNothing && shown === null && problems.length === 0 && <p class="govuk-body-s">Living it for the first time …</p>}
        {!isNothing && shown !== null && <Figures shown={shown} />}
        <Told shown={isNothing ? null : shown} />
      </section>
      {!isNothing && shown !== null && <LiveChart shown={shown} />}
    </div>
  );
}

function Figures({ shown: { comparison, isWhole } }: { readonly shown: Live }): JSX.Element {
  return (
    <>
      <dl class="live__figures">
        {differenceFigures(comparison).map(({ label, value, detail }) => (
          <div class="live__figure" key={label}>
            <dt class="live__label">{label}</dt>
            <dd class="live__value">{value}</dd>
            <dd class="live__detail">{detail}</dd>
          </div>
        ))}
      </dl>
      <p class="live__lives">{isWhole ? `From ${formatCount(comparison.replicates)} lives` : `First picture, from ${formatCount(comparison.replicates)} lives`}</p>
    </>
  );
}

function LiveChart({ shown: { comparison } }: { readonly shown: Live }): JSX.Element {
  return (
    <div class="live-chart">
      <ul class="live-chart__ranges">{differenceFigures(comparison).map(({ label, detail }) => <li key={label}>{label}: {uncapitalised(detail)}</li>)}</ul>
      <Chart chart={liveChart(comparison)} size="narrow" />
    </div>
  );
}

/** What keeps the difference from being drawn, each leading to its field. */
function StillWrong({ scenario }: { readonly scenario: TypedScenario }): JSX.Element {
  const problems = problemsOf(scenario);
  return (
    <div class="live__wrong">
      <p class="govuk-body-s">Drawn again when this is put right. Until then the figures are those of before.</p>
      <ul class="govuk-list govuk-body-s">
        {problems.slice(0, 3).map(({ id, message }) => <li key={id + message}><button type="button" class="link-button" onClick={() => focusField(id)}>{message}</button></li>)}
        {problems.length > 3 && <li>and {problems.length - 3} more</li>}
      </ul>
    </div>
  );
}

/** Says the result when all lives are in, and not at every step of a slider. */
function Told({ shown }: { readonly shown: Live | null }): JSX.Element {
  const words = useSignal('');
  const last = useRef<Live | null>(null);
  useEffect(() => {
    if (shown === null || !shown.isWhole || last.current === shown) return;
    last.current = shown;
    words.value = differenceSentence(shown.comparison);
  }, [shown]);
  return <p class="govuk-visually-hidden" role="status" aria-live="polite">{words.value}</p>;
}
