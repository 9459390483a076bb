import { longDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { htmlDocument, tableToCsv } from '#documents/index.ts';
import { indicatorsFor } from '#web/actions.ts';
import { download } from '#web/files/download.ts';
import type { WholeAsked } from '#web/indicators/messages.ts';
import { indicatorsQuestion } from '#web/indicators/question.ts';
import { ownStyles } from '#web/own-styles.ts';
import { today } from '#web/report.ts';
import { blocked, result } from '#web/state.ts';

/** Everything on the day, for the time and with the small numbers hidden or not, as somebody has them on show. */
function wholeAsked(): WholeAsked {
  const { asOf, period, publish } = indicatorsQuestion.value;
  return { part: 'whole', asOf, period, publish };
}

/** The dashboard and each indicator with a figure, as one file that stands alone. */
export function downloadIndicatorsReport(): Promise<void> {
  const asked = wholeAsked();
  const authority = (result.value?.reading ?? blocked.value)?.authority ?? null;
  const facts = [
    ...(authority === null ? [] : [`Authority: ${authority}`]), `Made on ${longDate(today())} by Headwater ${VERSION}`,
    ...(asked.asOf === null ? [] : [`As it stood on ${longDate(asked.asOf)}`]), asked.publish ? 'Small numbers are hidden' : 'Small numbers are not hidden: not for publication',
  ];
  return indicatorsFor(asked, ({ blocks }) => download('indicators-report.html', 'text/html', htmlDocument(blocks, { title: 'Indicators', facts, downloads: 'links', madeFrom: 'the authority’s own returns', ...ownStyles() })));
}

/** The same file as `headwater indicators` writes with `--format csv`. */
export const downloadIndicatorsFigures = (): Promise<void> =>
  indicatorsFor(wholeAsked(), ({ records }) => { if (records !== null) download(`${records.id}.csv`, 'text/csv', tableToCsv(records)); });

/** Puts nothing but the 22 rows of the dashboard on paper; the styles know by the mark. */
export function printDashboard(): void {
  document.documentElement.dataset['printing'] = 'dashboard';
  window.addEventListener('afterprint', () => { delete document.documentElement.dataset['printing']; }, { once: true });
  window.print();
}
