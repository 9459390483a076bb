import { must } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { htmlDocument } from '#documents/index.ts';
import { projectionDocument } from '#jobs/projection-document.ts';
import { writeReport } from '#reports/index.ts';
import { download } from '#web/files/download.ts';
import { reportInputOf } from '#web/report.ts';
import { result } from '#web/state.ts';

/** Something that leaves the page with the user: on paper, or as a file. */
export interface TakeAway { readonly id: string; readonly title: string; readonly take: () => void }

export const TAKE_AWAYS: readonly TakeAway[] = [
  { id: 'print', title: 'Print', take: () => window.print() },
  { id: 'report', title: 'Download the report (HTML)', take: downloadReport },
  { id: 'projection', title: 'Download the projection (JSON)', take: downloadProjection },
];

function downloadReport(): void {
  const projected = must(result.value, 'a result to report');
  const input = reportInputOf({ reading: projected.reading, projected, showChildren: false });
  const facts = [input.authority ?? 'Your returns', `Data to ${longDate(projected.projection.from)}`, `Made on ${longDate(input.madeOn)}`];
  const html = htmlDocument(writeReport(input), { title: input.title, facts, downloads: 'links', ...ownStyles() });
  download('headwater-report.html', 'text/html', html);
}

/** The report wears this page's styles, which hold the report's own, and allows no others by their hash. */
function ownStyles(): { readonly css: string; readonly cssSha256: string } {
  const style = must(document.querySelector('style'), 'the style of the page');
  return { css: style.textContent, cssSha256: must(style.dataset['sha256'], 'the hash of the style') };
}

/** The same document as `headwater project --format json`. */
function downloadProjection(): void {
  const { reading, projection, issues } = must(result.value, 'a result to download');
  download('projection.json', 'application/json', `${JSON.stringify(projectionDocument(projection, [...reading.issues, ...issues], VERSION), null, 2)}\n`);
}
