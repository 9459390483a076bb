import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useComputed, useSignal } from '@preact/signals';
import { recalculate } from '#web/actions.ts';
import type { FieldProblem, Setting } from '#web/settings.ts';
import { readSettings, SETTINGS } from '#web/settings.ts';
import type { Problem } from '#web/state.ts';
import { settings } from '#web/state.ts';
import { ErrorSummary } from '#web/views/error-summary.tsx';

const inputId = (setting: Setting['id']): string => `setting-${setting}`;

/** The settings of the projection. The figures on show stay until the new ones are ready. */
export function SettingsForm(): JSX.Element {
  const problems = useSignal<readonly FieldProblem[]>([]);
  const problem = useComputed<Problem | null>(() => (problems.value.length === 0 ? null : {
    title: 'There is a problem', lines: problems.value.map(({ id, message }) => ({ text: message, field: inputId(id) })),
  }));
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current === null) return;
    const data = new FormData(form.current);
    const typed = (id: Setting['id']): string => String(data.get(id) ?? '');
    const read = readSettings({ months: typed('months'), replicates: typed('replicates'), seed: typed('seed') });
    problems.value = read.problems;
    if (read.settings !== null) void recalculate(read.settings);
  };
  return (
    <details class="govuk-details on-screen">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Change the settings</span></summary>
      <form class="govuk-details__text" ref={form} onSubmit={submit} noValidate>
        {problem.value !== null && <ErrorSummary problem={problem.value} />}
        {SETTINGS.map(setting => (
          <Field key={setting.id} setting={setting} value={settings.value[setting.id]} problem={problems.value.find(({ id }) => id === setting.id)} />
        ))}
        <button type="submit" class="govuk-button">Calculate again</button>
      </form>
    </details>
  );
}

function Field({ setting, value, problem }: { readonly setting: Setting; readonly value: number; readonly problem: FieldProblem | undefined }): JSX.Element {
  const id = inputId(setting.id);
  const wrong = problem !== undefined;
  return (
    <div class={`govuk-form-group ${wrong ? 'govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>{setting.title}</label>
      <div class="govuk-hint" id={`${id}-hint`}>{setting.hint}</div>
      {wrong && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error:</span> {problem.message}</p>}
      <input class={`govuk-input govuk-input--width-10 ${wrong ? 'govuk-input--error' : ''}`} id={id} name={setting.id} type="text" inputMode="numeric"
        defaultValue={String(value)} autocomplete="off" spellcheck={false} aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`} />
    </div>
  );
}
