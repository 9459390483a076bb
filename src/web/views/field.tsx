import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Problem } from '#web/state.ts';
import { ErrorSummary } from '#web/views/error-summary.tsx';

export interface FieldProblem { readonly id: string; readonly message: string }

interface FieldProperties {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
  readonly suffix?: string;
  readonly problems: readonly FieldProblem[];
}

/** A number to type, with what is wrong with it, as GOV.UK sets them out. */
export function Field({ id, title, hint, value, suffix, problems }: FieldProperties): JSX.Element {
  const problem = problems.find(one => one.id === id);
  const describedBy = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div class={`govuk-form-group ${problem === undefined ? '' : 'govuk-form-group--error'}`}>
      <label class="govuk-label" for={id}>{title}</label>
      {hint !== undefined && <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      {problem !== undefined && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error:</span> {problem.message}</p>}
      <div class="govuk-input__wrapper">
        <input class={`govuk-input govuk-input--width-${suffix === undefined ? '10' : '4'} ${problem === undefined ? '' : 'govuk-input--error'}`} id={id} name={id}
          type="text" inputMode="decimal" defaultValue={value} autocomplete="off" spellcheck={false}
          {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })} />
        {suffix !== undefined && <div class="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
      </div>
    </div>
  );
}

interface FormProperties {
  readonly summary: string;
  readonly problems: readonly FieldProblem[];
  /** What was typed, by field. */
  readonly onSubmit: (typed: Readonly<Record<string, string>>) => void;
  readonly children: ComponentChildren;
}

/** A folded form whose figures are worked out again when it is sent. */
export function FoldedForm({ summary, problems, onSubmit, children }: FormProperties): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current === null) return;
    onSubmit(Object.fromEntries([...new FormData(form.current)].map(([id, value]) => [id, String(value)])));
  };
  const problem: Problem | null = problems.length === 0 ? null : {
    title: 'There is a problem', lines: problems.map(({ id, message }) => ({ text: message, field: id })),
  };
  return (
    <details class="govuk-details on-screen">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <form class="govuk-details__text" ref={form} onSubmit={submit} noValidate>
        {problem !== null && <ErrorSummary problem={problem} />}
        {children}
        <button type="submit" class="govuk-button">Calculate again</button>
      </form>
    </details>
  );
}
