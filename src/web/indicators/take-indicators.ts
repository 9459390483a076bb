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

const authority = (): string | null => (result.value?.reading ?? blocked.value)?.authority ?? null;

const madeBy = (): string => `Made on ${longDate(today())} by Headwater ${VERSION}`;

/** Everything on the day, for the time and with the small numbers hidden or not, as somebody has them on show. */
function wholeAsked(as: WholeAsked['as']): WholeAsked {
  const { asOf, period, publish } = indicatorsQuestion.value;
  const name = authority();
  return {
    part: 'whole', as, asOf, period, publish, title: name === null ? 'Indicators' : `Indicators: ${name}`,
    facts: [
      ...(name === null ? [] : [{ name: 'Authority', text: name }]), { name: 'Made', text: madeBy() },
      { name: 'Asked', text: `${asOf === null ? 'Each indicator at its own latest month' : `As of ${longDate(asOf)}`}; period: ${period}` },
    ],
  };
}

/** The dashboard and each indicator with a figure, as one file that stands alone. */
export function downloadIndicatorsReport(): Promise<void> {
  const asked = wholeAsked('report');
  const name = authority();
  const facts = [
    ...(name === null ? [] : [`Authority: ${name}`]), madeBy(), ...(asked.asOf === null ? [] : [`As it stood on ${longDate(asked.asOf)}`]),
    asked.publish ? 'Small numbers are hidden' : 'Small numbers are not hidden: not for publication',
  ];
  return indicatorsFor(asked, ({ blocks }) => download('indicators-report.html', 'text/html', htmlDocument(blocks, { title: 'Indicators', facts, downloads: 'links', madeFrom: 'the authority’s own returns', ...ownStyles() })));
}

/** The same file as `headwater indicators` writes with `--format csv`. */
export const downloadIndicatorsFigures = (): Promise<void> =>
  indicatorsFor(wholeAsked('figures'), ({ records }) => { if (records !== null) download(`${records.id}.csv`, 'text/csv', tableToCsv(records)); });

/** The same workbook as with `--format xlsx`, save for the names of files. */
export const downloadIndicatorsWorkbook = (): Promise<void> => indicatorsFor(wholeAsked('workbook'), ({ workbook }) => {
  if (workbook !== null) download('indicators.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook);
});

/** Puts nothing but the 22 rows of the dashboard on paper; the styles know by the mark. */
export function printDashboard(): void {
  document.documentElement.dataset['printing'] = 'dashboard';
  window.addEventListener('afterprint', () => { delete document.documentElement.dataset['printing']; }, { once: true });
  window.print();
}
