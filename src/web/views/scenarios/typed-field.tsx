import type { ComponentChildren, JSX } from 'preact';
import { refused, visited } from '#web/scenarios/state.ts';
import type { FieldProblem } from '#web/views/field.tsx';

interface Properties {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problems: readonly FieldProblem[];
  /** Told after the digits, as `%`. */
  readonly suffix?: string;
  readonly width?: '5' | '10' | '20' | '30';
  /** What else moves the number. */
  readonly children?: ComponentChildren;
}

/** Somebody was at these fields: what is wrong in them may be said. */
export function visit(...ids: readonly string[]): void {
  if (!ids.every(id => visited.peek().has(id))) visited.value = new Set([...visited.peek(), ...ids]);
}

/** What is wrong with a field, once somebody has left it or wanted a file. */
export const problemShownAt = (id: string, problems: readonly FieldProblem[]): FieldProblem | undefined =>
  (refused.value !== null || visited.value.has(id) ? problems.find(problem => problem.id === id) : undefined);

/** A field that is read while it is typed, as GOV.UK sets them out. */
export function TypedField({ id, title, hint = '', text, onText, problems, suffix = '', width = '10', children }: Properties): JSX.Element {
  const problem = problemShownAt(id, problems);
  const describedBy = [hint === '' ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div class={`govuk-form-group typed-field ${problem === undefined ? '' : 'govuk-form-group--error'}`}>
      <label class="govuk-label" for={id}>{title}</label>
      {hint !== '' && <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      {problem !== undefined && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error:</span> {problem.message}</p>}
      <div class="typed-field__row">
        <div class="govuk-input__wrapper">
          <input class={`govuk-input govuk-input--width-${width} ${problem === undefined ? '' : 'govuk-input--error'}`} id={id} type="text" value={text} autocomplete="off" spellcheck={false}
            inputMode={suffix === '' ? 'text' : 'decimal'} onInput={event => onText(event.currentTarget.value)} onBlur={() => visit(id)}
            {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })} {...(problem === undefined ? {} : { 'aria-invalid': true })} />
          {suffix !== '' && <div class="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
        </div>
        {children}
      </div>
    </div>
  );
}
