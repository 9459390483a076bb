import type { JSX } from 'preact';
import { issuesToCsv } from '#documents/index.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { download } from '#web/files/download.ts';
import { showChildIdentifiers } from '#web/report.ts';

/** Takes the findings to the people who can put them right; only they need to know which child each is about. */
export function FindingsTools({ input }: { readonly input: ReportInput }): JSX.Element | null {
  if (input.issues.length === 0) return null;
  return (
    <div class="on-screen">
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => download('findings.csv', 'text/csv', issuesToCsv(input.issues))}>
        Download all findings as CSV
      </button>
      <p class="govuk-hint">The file names the children that findings are about, as the returns do. Keep it where you keep the returns.</p>
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="show-children" type="checkbox" checked={showChildIdentifiers.value}
            onChange={event => { showChildIdentifiers.value = event.currentTarget.checked; }} />
          <label class="govuk-label govuk-checkboxes__label" for="show-children">Show children’s identifiers in the examples</label>
        </div>
      </div>
    </div>
  );
}
