import type { JSX } from 'preact';
import { issuesToCsv } from '#documents/index.ts';
import { download } from '#web/files/download.ts';
import { reportInput, showChildIdentifiers } from '#web/report.ts';

/** Takes the findings to the people who can put them right; only they need to know which child each is about. */
export function FindingsTools(): JSX.Element | null {
  const issues = reportInput.value?.issues ?? [];
  if (issues.length === 0) return null;
  const namesChildren = issues.some(({ child }) => child !== undefined);
  return (
    <div class="on-screen findings-tools">
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => download('findings.csv', 'text/csv', issuesToCsv(issues))}>
        Download all findings as CSV
      </button>
      {namesChildren && <ChildIdentifiers />}
    </div>
  );
}

function ChildIdentifiers(): JSX.Element {
  return (
    <>
      <p class="govuk-body-s">The file names the children that findings are about, as the returns do. Keep it where you keep the returns.</p>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="show-children" type="checkbox" checked={showChildIdentifiers.value}
            onChange={event => { showChildIdentifiers.value = event.currentTarget.checked; }} />
          <label class="govuk-label govuk-checkboxes__label" for="show-children">Show children’s identifiers in the examples</label>
        </div>
      </div>
    </>
  );
}
