import { assert } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { BACKTEST_DEFAULTS, project } from '#jobs/project.ts';
import type { Pool } from '#jobs/task.ts';
import { populationFactors } from '#demand/population-growth.ts';
import type { PopulationOfBand } from '#demand/population-growth.ts';
import { CHILD_AGE_BANDS, populationOfAges } from '#returns/population/population.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import { populationIssue } from '#returns/population/rules.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { ProjectionSettings } from '#web/settings.ts';
import { DEMO_NAME, demoFiles } from '#web/workers/demo-files.ts';
import { workerPool } from '#web/workers/pool.ts';
import type { AnalysisMessage, AnalysisRequest, Progress, Projected, Reading, Source } from '#web/workers/protocol.ts';
import { readEverything } from '#web/workers/read-source.ts';
import type { Everything } from '#web/workers/read-source.ts';
import { summarise } from '#web/workers/summarise-reading.ts';

type OnProgress = (progress: Progress) => void;

/** Answers the page one question at a time, and keeps what was read for the next. */
export function serveAnalysis(port: MessagePort, simulators: readonly MessagePort[]): void {
  const pool = workerPool(simulators);
  const send = (message: AnalysisMessage): void => port.postMessage(message);
  const onProgress: OnProgress = progress => send({ kind: 'progress', progress });
  let everything: Everything | null = null;
  const answer = async (request: AnalysisRequest): Promise<Reading | Projected> => {
    if (request.kind === 'project') return projectWith(everything, request.settings, pool, onProgress);
    const { source } = request;
    everything = readEverything(await filesOf(source, onProgress));
    return summarise(everything, source.kind, source.kind === 'demo' ? DEMO_NAME : null);
  };
  port.onmessage = async (event: MessageEvent<AnalysisRequest>) => {
    try {
      send({ kind: 'reply', reply: await answer(event.data) });
    } catch (error) {
      send({ kind: 'fault', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function filesOf(source: Source, onProgress: OnProgress): Promise<readonly SourceFile[]> {
  if (source.kind === 'demo') {
    onProgress({ words: 'Inventing the demo authority', share: null });
    return demoFiles();
  }
  const files: SourceFile[] = [];
  for (const { path, file } of source.files) {
    onProgress({ words: 'Reading your files', share: files.length / source.files.length });
    files.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  onProgress({ words: 'Checking the returns and linking the years', share: null });
  return files;
}

async function projectWith(everything: Everything | null, settings: ProjectionSettings, pool: Pool, onProgress: OnProgress): Promise<Projected> {
  assert(everything !== null && everything.journeys !== null, 'a projection was asked for before there was anything to project');
  const { journeys, priceList, population } = everything;
  const projection = await project({
    journeys, ...settings, backtest: BACKTEST_DEFAULTS,
    ...(priceList === null ? {} : { priceList }), ...(population === null ? {} : { population: byBand(population) }),
  }, pool, (share, words) => onProgress({ words, share }));
  return { projection, issues: population === null ? [] : yearsWithoutPopulation(population, projection.from, settings.months) };
}

const byBand = (population: ChildPopulation): PopulationOfBand => (midYear, band) => {
  const ages = CHILD_AGE_BANDS[band];
  return ages === undefined ? null : populationOfAges(population, midYear, ages.ageFrom, ages.ageTo);
};

/** Years that the projection needs and the population file does not hold: there it keeps the last growth known. */
function yearsWithoutPopulation(population: ChildPopulation, from: CalendarDate, months: number): readonly Issue[] {
  const { missingYears } = populationFactors(byBand(population), from, Math.ceil(months / 12));
  if (missingYears.length === 0) return [];
  return [{
    ...populationIssue('population-year-missing', `There is no population for the middle of ${missingYears.join(', ')}.`, { file: population.name }),
    action: 'Children enter care there as in the last year that the file reaches; without the year before the data end, the file changes nothing.',
  }];
}
