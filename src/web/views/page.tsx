import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { news, problem, progress, view } from '#web/state.ts';
import { ErrorSummary } from '#web/views/error-summary.tsx';
import { Results } from '#web/views/results.tsx';
import { Start } from '#web/views/start.tsx';
import { Working } from '#web/views/working.tsx';
import { pageTitle } from '#web/views/page-title.ts';

/** The whole page: which of its three views is on show follows from the state alone. */
export function Page(): JSX.Element {
  useEffect(() => { document.title = pageTitle.value; }, [pageTitle.value]);
  return (
    <>
      <a class="govuk-skip-link" href="#main" onClick={skipToMain}>Skip to main content</a>
      <header class="headwater-header">
        <div class="govuk-width-container masthead-row">
          <p class="headwater-header__name">Headwater</p>
          <p class="masthead-promise">Your files stay in this browser tab</p>
        </div>
      </header>
      <div class="govuk-width-container">
        <main class="main" id="main" tabIndex={-1}>
          {problem.value !== null && <ErrorSummary problem={problem.value} />}
          {view.value === 'start' && <Start />}
          {view.value === 'working' && progress.value !== null && <Working progress={progress.value} />}
          {view.value === 'results' && <Results />}
        </main>
      </div>
      <p class="govuk-visually-hidden" role="status" aria-live="polite">{news.value}</p>
      <footer class="headwater-footer">
        <div class="govuk-width-container">
          <p class="govuk-body-s">Everything on this page is worked out in your browser. The browser itself forbids it to send anything anywhere.</p>
        </div>
      </footer>
    </>
  );
}

/** The address after the # names a section, so the skip link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
