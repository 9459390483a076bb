import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '#web/state.ts';
import { focusField } from '#web/views/focus-field.ts';

/** GOV.UK's error summary; takes the focus when it appears, so that it is read out. */
export function ErrorSummary({ problem }: { readonly problem: Problem }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, [problem]);
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{problem.title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problem.lines.map(({ text, field }) => <li key={text}>{field === undefined ? text : <LinkToField field={field} text={text} />}</li>)}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The address after the # names a section, so the link moves the focus itself. */
function LinkToField({ field, text }: { readonly field: string; readonly text: string }): JSX.Element {
  const goTo = (event: Event): void => {
    event.preventDefault();
    focusField(field);
  };
  return <a href={`#${field}`} onClick={goTo}>{text}</a>;
}
