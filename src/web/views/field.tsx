import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Problem } from '#web/state.ts';
import { ErrorSummary } from '#web/views/error-summary.tsx';

export interface FieldProblem { readonly id: string; readonly message: string }

interface FieldProperties {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
  readonly suffix?: string;
  /** For a number of few digits. */
  readonly narrow?: boolean;
  readonly problems: readonly FieldProblem[];
}

/** A number to type, with what is wrong with it, as GOV.UK sets them out. */
export function Field({ id, title, hint, value, suffix, narrow = false, problems }: FieldProperties): JSX.Element {
  const problem = problems.find(one => one.id === id);
  const describedBy = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div class={`govuk-form-group ${problem === undefined ? '' : 'govuk-form-group--error'}`}>
      <label class="govuk-label" for={id}>{title}</label>
      {hint !== undefined && <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      {problem !== undefined && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error:</span> {problem.message}</p>}
      <div class="govuk-input__wrapper">
        <input class={`govuk-input govuk-input--width-${suffix === undefined && !narrow ? '10' : '4'} ${problem === undefined ? '' : 'govuk-input--error'}`} id={id} name={id}
          type="text" inputMode="decimal" defaultValue={value} autocomplete="off" spellcheck={false}
          {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })} />
        {suffix !== undefined && <div class="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
      </div>
    </div>
  );
}

interface FormProperties {
  readonly problems: readonly FieldProblem[];
  readonly button: string;
  /** What was typed, by field. */
  readonly onSubmit: (typed: Readonly<Record<string, string>>) => void;
  readonly children: ComponentChildren;
  readonly style?: string;
}

/** A form whose figures are worked out when it is sent, with a summary of what is wrong in it above. */
export function Form({ problems, button, onSubmit, children, style = '' }: FormProperties): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current === null) return;
    onSubmit(Object.fromEntries([...new FormData(form.current)].map(([id, value]) => [id, String(value)])));
  };
  // One object for one list, because the summary takes the focus with every new one.
  const problem = useMemo<Problem | null>(() => (problems.length === 0 ? null : {
    title: 'There is a problem', lines: problems.map(({ id, message }) => ({ text: message, field: id })),
  }), [problems]);
  return (
    <form class={style} ref={form} onSubmit={submit} noValidate>
      {problem !== null && <ErrorSummary problem={problem} />}
      {children}
      <button type="submit" class="govuk-button">{button}</button>
    </form>
  );
}

interface FoldedProperties extends Omit<FormProperties, 'button' | 'style'> { readonly summary: string }

/** A folded form whose figures are worked out again when it is sent. */
export function FoldedForm({ summary, ...form }: FoldedProperties): JSX.Element {
  return (
    <details class="govuk-details on-screen">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <Form {...form} button="Calculate again" style="govuk-details__text" />
    </details>
  );
}

interface ChoiceProperties {
  readonly id: string;
  readonly title: string;
  /** Options under a title of their own; without a title they stand alone. */
  readonly groups: readonly { readonly title: string; readonly options: readonly { readonly id: string; readonly title: string }[] }[];
  readonly value: string;
  readonly problems: readonly FieldProblem[];
}

/** One of many, chosen from a list that goes to a name while it is typed. Nothing happens until the form is sent. */
export function Choice({ id, title, groups, value, problems }: ChoiceProperties): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  const problem = problems.find(one => one.id === id);
  // The list follows what is on show, and else stays as it was left.
  useEffect(() => { if (select.current !== null) select.current.value = value; }, [value]);
  return (
    <div class={`govuk-form-group ${problem === undefined ? '' : 'govuk-form-group--error'}`}>
      <label class="govuk-label" for={id}>{title}</label>
      {problem !== undefined && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error:</span> {problem.message}</p>}
      <select class={`govuk-select ${problem === undefined ? '' : 'govuk-select--error'}`} id={id} name={id} ref={select}
        {...(problem === undefined ? {} : { 'aria-describedby': `${id}-error` })}>
        {groups.map(group => (group.title === ''
          ? group.options.map(option => <option key={option.id} value={option.id}>{option.title}</option>)
          : <optgroup key={group.title} label={group.title}>{group.options.map(option => <option key={option.id} value={option.id}>{option.title}</option>)}</optgroup>))}
      </select>
    </div>
  );
}
