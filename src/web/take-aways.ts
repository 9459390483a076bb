import { longDate } from '#kernel/calendar-date.ts';
import { htmlDocument } from '#documents/index.ts';
import { writeReport } from '#reports/index.ts';
import { must } from '#kernel/assert.ts';
import { download } from '#web/files/download.ts';
import { reportInputOf } from '#web/report.ts';
import { result } from '#web/state.ts';

/** Something that leaves the page with the user: printed, or as a file. */
export interface TakeAway { readonly id: string; readonly title: string; readonly take: () => void }

/** The report is dressed in this page's own styles, which hold the report's. */
function ownStyles(): { readonly css: string; readonly cssSha256: string } {
  const style = must(document.querySelector('style'), 'the style of the page');
  return { css: style.textContent, cssSha256: must(style.dataset['sha256'], 'the hash of the style') };
}

function downloadReport(): void {
  const { reading, projection } = must(result.value, 'a result to report');
  const input = reportInputOf(reading, projection, false);
  const facts = [input.authority ?? 'Your returns', `Data to ${longDate(projection.from)}`, `Made on ${longDate(input.madeOn)}`];
  const html = htmlDocument(writeReport(input), { title: input.title, facts, downloads: 'links', ...ownStyles() });
  download('headwater-report.html', 'text/html', html);
}

export const TAKE_AWAYS: readonly TakeAway[] = [
  { id: 'print', title: 'Print', take: () => window.print() },
  { id: 'report', title: 'Download report (HTML)', take: downloadReport },
];
