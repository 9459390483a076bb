import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { narrowed } from '#web/indicators/narrowed.ts';
import type { IndicatorsSummary } from '#web/indicators/messages.ts';
import type { Option } from '#web/option.ts';
import { counted } from '#reports/format.ts';
import { reportInput } from '#web/report.ts';
import { hrefOf } from '#web/routes.ts';
import { indicatorsAnswers, progress } from '#web/state.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { IndicatorsForm } from '#web/views/indicators/indicators-form.tsx';
import { Select } from '#web/views/select.tsx';

const EVERY = '';

/** All indicators at a glance, or those of one status or signal. */
export function Dashboard({ summary }: { readonly summary: IndicatorsSummary }): JSX.Element {
  const status = useSignal(EVERY);
  const signal = useSignal(EVERY);
  const answer = indicatorsAnswers.value.dashboard?.answer ?? null;
  const states = answer?.states ?? [];
  const statuses = [...new Set(states.flatMap(one => (one.status === null ? [] : [one.status])))];
  const signals = [...new Set(states.map(one => one.signal))];
  // A status that other files or another month do not have shows everything again.
  const [chosenStatus, chosenSignal] = [statuses.includes(status.value) ? status.value : EVERY, signals.includes(signal.value) ? signal.value : EVERY];
  const blocks = useMemo(() => (answer === null ? [] : narrowed(answer, chosenStatus || null, chosenSignal || null)), [answer, chosenStatus, chosenSignal]);
  // A long list of what is not there stands folded at the end.
  const withoutFigure = blocks.filter(block => (block.kind === 'heading' && block.id === 'not-shown') || (block.kind === 'table' && block.id === 'indicators-without-a-figure'));
  const optionsOf = (words: readonly string[], count: (word: string) => number): readonly Option[] =>
    [{ id: EVERY, title: `All (${states.length})` }, ...words.map(word => ({ id: word, title: `${word} (${count(word)})` }))];
  return (
    <>
      <IndicatorsForm part="dashboard" summary={summary} />
      <div class="fields">
        {statuses.length > 0 && <Select id="dashboard-status" label="Show only this status" value={chosenStatus} onChange={id => { status.value = id; }}
          options={optionsOf(statuses, word => states.filter(one => one.status === word).length)} />}
        {signals.length > 1 && <Select id="dashboard-signal" label="Show only this signal" value={chosenSignal} onChange={id => { signal.value = id; }}
          options={optionsOf(signals, word => states.filter(one => one.signal === word).length)} />}
      </div>
      <ErrorsInFiles />
      {answer === null ? <NotYet /> : <Blocks blocks={blocks.filter(block => !withoutFigure.includes(block))} />}
      {withoutFigure.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Indicators without a figure, and what would give one</span></summary>
          <div class="govuk-details__text"><Blocks blocks={withoutFigure} /></div>
        </details>
      )}
    </>
  );
}

/** What stands in the place of figures while they are worked out, or when that was cancelled. */
export function NotYet(): JSX.Element | null {
  return progress.value === null ? <p class="govuk-body">Nothing is worked out. Choose “Show” to work it out.</p> : null;
}

/** Figures of files that were wrong in places are not taken without a word. */
function ErrorsInFiles(): JSX.Element | null {
  const errors = (reportInput.value?.issues ?? []).filter(({ severity }) => severity === 'blocks' || severity === 'error' || severity === 'repair').length;
  if (errors === 0) return null;
  return <p class="govuk-body on-screen">The files led to {counted(errors, 'error or repair', 'errors and repairs')}: <a class="govuk-link" href={hrefOf('findings')}>the findings</a> say what was done about each.</p>;
}
