import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { narrowed } from '#web/indicators/narrowed.ts';
import type { IndicatorsSummary } from '#web/indicators/messages.ts';
import { indicatorsAnswers } from '#web/state.ts';
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
  const optionsOf = (words: readonly string[], count: (word: string) => number): readonly { readonly id: string; readonly title: string }[] =>
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
      <Blocks blocks={blocks} />
    </>
  );
}
