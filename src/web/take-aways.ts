import { must } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { htmlDocument, tableToCsv } from '#documents/index.ts';
import { projectionDocument } from '#jobs/projection-document.ts';
import type { Block } from '#reports/block.ts';
import { writeReport } from '#reports/index.ts';
import { download } from '#web/files/download.ts';
import { downloadIndicatorsFigures, downloadIndicatorsReport, downloadIndicatorsWorkbook, printDashboard } from '#web/indicators/take-indicators.ts';
import { filesBlocks } from '#web/published/files-blocks.ts';
import type { PublishedSection } from '#web/published/sections.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { current } from '#web/scenarios/state.ts';
import { savePlan } from '#web/scenarios/take-scenarios.ts';
import { ownStyles } from '#web/own-styles.ts';
import { reportInputOf, today } from '#web/report.ts';
import { indicators, indicatorsAnswers, published, publishedAnswer, result } from '#web/state.ts';

/** Something that leaves the page with the user: on paper, or as a file. */
export interface TakeAway {
  readonly id: string;
  readonly title: string;
  /** Whether there is anything to take. */
  readonly isThere: () => boolean;
  readonly take: () => void;
}

const isProjected = (): boolean => result.value !== null;
const isAnswered = (part: keyof NonNullable<typeof publishedAnswer.value>['answer']) => (): boolean =>
  published.value !== null && publishedAnswer.value !== null && publishedAnswer.value.answer[part].blocks.length > 0;

export const TAKE_AWAYS: readonly TakeAway[] = [
  { id: 'print', title: 'Print', isThere: () => true, take: () => window.print() },
  { id: 'print-dashboard', title: 'Print the dashboard (one page)', isThere: () => indicatorsAnswers.value.dashboard !== undefined, take: printDashboard },
  { id: 'report', title: 'Download the report (HTML)', isThere: isProjected, take: downloadReport },
  { id: 'projection', title: 'Download the projection (JSON)', isThere: isProjected, take: downloadProjection },
  { id: 'scenario', title: 'Download the scenario on show (YAML)', isThere: () => current.value !== null && isProjected(), take: () => savePlan(must(current.value, 'a scenario to save')) },
  { id: 'indicators-report', title: 'Download the indicators as a report (HTML)', isThere: () => indicators.value !== null, take: () => void downloadIndicatorsReport() },
  { id: 'indicators', title: 'Download every indicator (CSV)', isThere: () => indicators.value !== null, take: () => void downloadIndicatorsFigures() },
  { id: 'indicators-workbook', title: 'Download every indicator (Excel)', isThere: () => indicators.value !== null, take: () => void downloadIndicatorsWorkbook() },
  { id: 'published-report', title: 'Download the published statistics as a report (HTML)', isThere: isAnswered('measures'), take: downloadPublishedReport },
  { id: 'outlook', title: 'Download the outlook (CSV)', isThere: isAnswered('outlook'), take: () => downloadRecords('outlook') },
  { id: 'comparison', title: 'Download every measure and area (CSV)', isThere: isAnswered('measures'), take: () => downloadRecords('measures') },
];

function downloadReport(): void {
  const projected = must(result.value, 'a result to report');
  const input = reportInputOf({ reading: projected.reading, projected, showChildren: false });
  const facts = [input.authority ?? 'Your returns', `Data to ${longDate(projected.projection.from)}`, `Made on ${longDate(input.madeOn)}`];
  const html = htmlDocument(writeReport(input), { title: input.title, facts, downloads: 'links', madeFrom: 'the authority’s own returns', ...ownStyles() });
  download('headwater-report.html', 'text/html', html);
}

/** The same document as `headwater project --format json`. */
function downloadProjection(): void {
  const { reading, projection, issues } = must(result.value, 'a result to download');
  download('projection.json', 'application/json', `${JSON.stringify(projectionDocument(projection, [...reading.issues, ...issues], VERSION), null, 2)}\n`);
}

/** What the sections of published statistics say, in their order. */
function downloadPublishedReport(): void {
  const summary = must(published.value, 'published statistics to report');
  const { asked, answer } = must(publishedAnswer.value, 'an answer to report');
  const name = summary.authorities.find(({ id }) => id === asked.authority)?.title ?? asked.authority;
  const blocksOf = (id: PublishedSection['id']): readonly Block[] => (id === 'published-files' ? filesBlocks(summary) : answer[id].blocks);
  const blocks = PUBLISHED_SECTIONS.flatMap(({ id, title }): readonly Block[] => [{ kind: 'heading', level: 2, text: title, id: `published-${id}` }, ...blocksOf(id)]);
  const html = htmlDocument(blocks, { title: `${name}: what published statistics say`, facts: ['Made from published statistics alone', `Made on ${longDate(today())}`], downloads: 'links', madeFrom: 'published statistics', ...ownStyles() });
  download('published-statistics-report.html', 'text/html', html);
}

/** The same file as `headwater outlook` and `headwater benchmark` write with `--format csv`. */
function downloadRecords(part: 'outlook' | 'measures'): void {
  const records = must(publishedAnswer.value?.answer[part].records, 'figures to download');
  download(`${records.id}.csv`, 'text/csv', tableToCsv(records));
}
