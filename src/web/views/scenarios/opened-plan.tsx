import type { JSX } from 'preact';
import { counted } from '#reports/format.ts';
import { opened } from '#web/scenarios/state.ts';

/** What was wrong in a scenario file that was opened, row by row. */
export function OpenedPlan(): JSX.Element {
  const file = opened.value;
  const hasNews = file !== null && file.issues.length + file.notes.length > 0;
  return (
    <div role="status">
      {hasNews && (
        <section class="govuk-inset-text opened-plan" aria-labelledby="opened-plan-title">
          <h2 class="govuk-heading-s" id="opened-plan-title">{file.file}{file.issues.length > 0 && `: ${counted(file.issues.length, 'thing to look at', 'things to look at')}`}</h2>
          {file.notes.map(note => <p class="govuk-body-s" key={note}>{note}</p>)}
          <ul class="govuk-list govuk-list--bullet">
            {file.issues.map(({ row, message, action, value }, position) => (
              <li key={position}>{row !== undefined && <strong>Row {row}: </strong>}{message} {action}{value !== undefined && <> It says “{value}”.</>}</li>
            ))}
          </ul>
          <button type="button" class="link-button" onClick={() => { opened.value = null; }}>Put this message away</button>
        </section>
      )}
    </div>
  );
}
