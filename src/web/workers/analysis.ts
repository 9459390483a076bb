import { assert, must } from '#kernel/assert.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import { DEMO_SEED, demoFiles, makeStory, STORY, withTold } from '#jobs/demo.ts';
import type { DemoFile } from '#jobs/demo.ts';
import { populationAtOf } from '#jobs/indicators.ts';
import { frontDoorOf } from '#jobs/front-door-levers.ts';
import type { FrontDoorTold } from '#jobs/front-door-levers.ts';
import { placementCosts } from '#jobs/placement-costs.ts';
import { missingPopulationYears, populationOfBand } from '#jobs/population.ts';
import { BACKTEST_DEFAULTS, project } from '#jobs/project.ts';
import type { Pool } from '#jobs/task.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { demoShape } from '#synthetic-authority/index.ts';
import type { ProjectionSettings } from '#web/settings.ts';
import { indicatorsDesk } from '#web/workers/indicators-desk.ts';
import type { IndicatorsDesk } from '#web/workers/indicators-desk.ts';
import { workerPool } from '#web/workers/pool.ts';
import type { AnalysisMessage, AnalysisRequest, NumberedRequest, Progress, Projected, Reply, Source } from '#web/workers/protocol.ts';
import { publishedDesk } from '#web/workers/published-desk.ts';
import type { PublishedDesk } from '#web/workers/published-desk.ts';
import { readEverything } from '#web/workers/read-source.ts';
import type { Everything } from '#web/workers/read-source.ts';
import { scenarioDesk } from '#web/workers/scenario-desk.ts';
import type { ScenarioDesk } from '#web/workers/scenario-desk.ts';
import { summarise } from '#web/workers/summarise-reading.ts';

type OnProgress = (progress: Progress) => void;

/** Answers the page one question at a time, and keeps what was read for the next. */
export function serveAnalysis(port: MessagePort, simulators: readonly MessagePort[]): void {
  const pool = workerPool(simulators);
  const send = (message: AnalysisMessage): void => port.postMessage(message);
  let everything: Everything | null = null;
  let desk: PublishedDesk | null = null;
  let indicators: IndicatorsDesk | null = null;
  let scenarios: ScenarioDesk | null = null;
  const answer = async (request: AnalysisRequest, onProgress: OnProgress): Promise<Reply> => {
    if (request.kind === 'project') return projectWith(everything, request.settings, pool, onProgress);
    if (request.kind === 'published') return must(desk, 'published statistics to ask').answer(request.asked, onProgress);
    if (request.kind === 'indicators') return must(indicators, 'indicators to ask').answer(request.asked, onProgress);
    if (request.kind === 'scenarios') return must(scenarios, 'histories to compare scenarios on').answer(request.asked, onProgress);
    const { source } = request;
    const read = source.kind === 'story' ? readStory(onProgress) : await readFiles(source, onProgress);
    everything = read;
    desk = read.published === null ? null : publishedDesk(read.published.value, read.published.issues);
    indicators = indicatorsDesk({ pathway: read.returns.pathway, populationAt: populationAtOf(read.population), plan: read.plan, statistics: read.published?.value ?? null, costs: placementCosts(read.journeys, read.priceList) });
    const door: FrontDoorTold = read.journeys === null ? {} : frontDoorOf(read.returns.pathway, read.journeys, undefined);
    scenarios = read.journeys === null ? null : scenarioDesk({ ...read, journeys: read.journeys, pathway: read.returns.pathway, door }, pool);
    return summarise(everything, source.kind, NAMES[source.kind], desk?.summary ?? null, indicators?.summary ?? null, door.frontDoor?.parts ?? null);
  };
  port.onmessage = async (event: MessageEvent<NumberedRequest>) => {
    const { number, request } = event.data;
    try {
      send({ number, kind: 'reply', reply: await answer(request, progress => send({ number, kind: 'progress', progress })) });
    } catch (error) {
      send({ number, kind: 'fault', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Whose children an invented source tells of; the files of a council say so themselves. */
const NAMES: Readonly<Record<Source['kind'], string | null>> = { demo: demoShape.name, story: `${STORY.name}, an invented authority`, files: null };

async function readFiles(source: FilesOrDemo, onProgress: OnProgress): Promise<Everything> {
  const { value, issues } = await filesOf(source, onProgress);
  const read = readEverything(value, onProgress);
  return { ...read, issues: [...issues, ...read.issues] };
}

type FilesOrDemo = Exclude<Source, { readonly kind: 'story' }>;

async function filesOf(source: FilesOrDemo, onProgress: OnProgress): Promise<Checked<readonly SourceFile[]>> {
  if (source.kind === 'demo') {
    onProgress({ words: 'Inventing the demo authority', share: null });
    return { value: demoFiles(DEMO_SEED, demoShape).map(asSource), issues: [] };
  }
  const files: SourceFile[] = [];
  const issues: Issue[] = [];
  for (const [position, { path, file }] of source.files.entries()) {
    onProgress({ words: 'Fetching your files', share: position / source.files.length });
    try {
      files.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      issues.push(notReadable(path));
    }
  }
  return { value: files, issues };
}

const asSource = ({ name, text }: DemoFile): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

/** The story: what its small files tell is read, what its large ones would tell is joined to it. */
function readStory(onProgress: OnProgress): Everything {
  const story = makeStory(share => onProgress({ words: 'Inventing the children of eight years', share }));
  const read = readEverything(story.files.map(asSource), onProgress);
  onProgress({ words: 'Joining what the returns tell of each child', share: null });
  return { ...read, returns: withTold(read.returns, story), issues: [...read.issues, NOT_WRITTEN] };
}

const NOT_WRITTEN: Issue = {
  rule: 'told-without-files', severity: 'note',
  message: 'The children in need census and the Annex A lists of the invented authority were not written as files, which takes longer',
  action: 'What they would tell is used as if they had been read. The command "headwater demo --story pathway" writes all the files.',
};

/** A browser may no longer read a file that was moved or changed after it was chosen. */
const notReadable = (file: string): Issue => ({
  rule: 'file-not-readable', severity: 'error', file,
  message: 'The browser could not read the file: it was moved, changed or locked after it was chosen.', action: 'It was left out. Choose it again.',
});

async function projectWith(everything: Everything | null, settings: ProjectionSettings, pool: Pool, onProgress: OnProgress): Promise<Projected> {
  assert(everything !== null && everything.journeys !== null, 'a projection was asked for before there was anything to project');
  const { journeys, priceList, population } = everything;
  const projection = await project({
    journeys, ...settings, backtest: BACKTEST_DEFAULTS,
    ...(priceList === null ? {} : { priceList }), ...(population === null ? {} : { population: populationOfBand(population) }),
  }, pool, (share, words) => onProgress({ words, share }));
  return { projection, issues: population === null ? [] : missingPopulationYears(population, projection.from, settings.months) };
}
