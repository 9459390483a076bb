import { batch } from '@preact/signals';
import type { Issue } from '#kernel/issue.ts';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import type { IndicatorsAnswer, IndicatorsAsked, SectionAsked } from '#web/indicators/messages.ts';
import { NO_INDICATORS_QUESTION } from '#web/indicators/asked-in.ts';
import { indicatorsQuestion } from '#web/indicators/question.ts';
import { INDICATOR_SECTIONS } from '#web/indicators/sections.ts';
import { NO_QUESTION } from '#web/published/asked-of.ts';
import { question } from '#web/published/question.ts';
import { clearAddress, goTo, hrefOf } from '#web/routes.ts';
import type { ScenariosAnswer, ScenariosAsked } from '#web/scenarios/messages.ts';
import { isPlanPath } from '#saved/plan-file.ts';
import { openPlans } from '#web/scenarios/plan-files.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { forgetScenarios } from '#web/scenarios/state.ts';
import type { ProjectionSettings } from '#web/settings.ts';
import { DEFAULT_SETTINGS } from '#web/settings.ts';
import * as state from '#web/state.ts';
import { assembleCrew, simulatorsFor } from '#web/workers/crew.ts';
import type { Crew } from '#web/workers/crew.ts';
import type { AnalysisRequest, Progress, PublishedAsked, Reading, ReplyTo, Source } from '#web/workers/protocol.ts';

/** The workers in service, and what they last read, so that a change of settings need not read again. */
let crew: Crew | null = null;
let reading: Reading | null = null;
/** Counts the pieces of work begun, so that what an older one still says is not shown. */
let latestWork = 0;
/** The latest question to the published statistics, so that it is not asked again by itself: neither when answered nor when cancelled. */
let latestQuestion = '';
/** The same of the indicators. */
let latestIndicators = '';

function workers(): Crew {
  const script = document.getElementById('worker')?.textContent ?? '';
  crew ??= assembleCrew(script, simulatorsFor(navigator.hardwareConcurrency));
  return crew;
}

/** Starts the workers before there is work, so that nobody waits for them. */
export function standBy(): void {
  workers();
}

function dismissWorkers(): void {
  latestWork += 1;
  crew?.dismiss();
  crew = null;
  reading = null;
}

export const openDemo = (): Promise<void> => work({ kind: 'demo' }, state.settings.value);

/** The story is told by its indicators, so it opens on their dashboard. */
export function openStory(): Promise<void> {
  goTo(hrefOf(INDICATOR_SECTIONS[0]!.id));
  return work({ kind: 'story' }, state.settings.value);
}

export async function chooseFiles(chosen: readonly ChosenFile[]): Promise<void> {
  const files = await withoutPlans(chosen);
  if (files.length > 0) await work({ kind: 'files', files }, state.settings.value);
  else if (chosen.length > 0) showChoiceProblem('It holds scenarios and no returns. They are kept: choose the returns that they are for, and find them under “Scenarios”.');
  else showChoiceProblem('It holds no files. Choose the CSV, XML or zip files of your SSDA903 returns or of published statistics, or the folder they are in.');
}

/** Opens the scenario files among those chosen; they are read here and not by the workers. */
async function withoutPlans(files: readonly ChosenFile[]): Promise<readonly ChosenFile[]> {
  const plans = files.filter(({ path }) => isPlanPath(path));
  await openPlans(plans);
  if (plans.length > 0 && state.result.value !== null) goTo(hrefOf(SCENARIO_SECTIONS[0]!.id));
  return files.filter(({ path }) => !isPlanPath(path));
}

export function showChoiceProblem(text: string): void {
  state.problem.value = { title: 'There is a problem with what you chose', lines: [{ text }] };
}

/** Adds files (a price list, a missing year) to those already read; one of the same path takes the other's place. */
export async function addFiles(chosen: readonly ChosenFile[]): Promise<void> {
  const files = await withoutPlans(chosen);
  const source = state.source.value;
  if (files.length === 0) return;
  if (source?.kind !== 'files') return chooseFiles(files);
  const paths = new Set(files.map(file => file.path));
  const kept = source.files.filter(file => !paths.has(file.path));
  return work({ kind: 'files', files: [...kept, ...files] }, state.settings.value);
}

export async function recalculate(settings: ProjectionSettings): Promise<void> {
  if (state.source.value !== null) await work(state.source.value, settings);
}

/** Whoever goes on has read what went wrong. */
export function putProblemAside(): void {
  state.problem.value = null;
}

/** Stops at once. A result that was there before stays. */
export function cancel(): void {
  dismissWorkers();
  state.progress.value = null;
}

/** Forgets everything that was read and made. */
export function startAgain(): void {
  dismissWorkers();
  batch(() => {
    state.source.value = null;
    state.settings.value = DEFAULT_SETTINGS;
    state.progress.value = null;
    state.problem.value = null;
    state.blocked.value = null;
    state.result.value = null;
    state.published.value = null;
    state.publishedAnswer.value = null;
    state.indicators.value = null;
    state.indicatorsAnswers.value = {};
    question.value = NO_QUESTION;
    indicatorsQuestion.value = NO_INDICATORS_QUESTION;
    forgetScenarios();
  });
  latestQuestion = '';
  latestIndicators = '';
  clearAddress();
}

type Show = (progress: Progress) => void;

/** Works in the place of whatever was under way. What an older piece of work still says is not heard. */
async function inPlaceOfOthers(toDo: (show: Show, isLatest: () => boolean) => Promise<void>): Promise<void> {
  if (state.progress.value !== null) dismissWorkers();
  latestWork += 1;
  const mine = latestWork;
  const isLatest = (): boolean => mine === latestWork;
  state.progress.value = { words: 'Starting', share: null };
  try {
    await toDo(progress => { if (isLatest()) state.progress.value = progress; }, isLatest);
  } catch (error) {
    if (isLatest()) showFault(error);
  }
}

/** Reads, unless these very files were read last, and projects. The former result stays until the new one is ready. */
function work(source: Source, settings: ProjectionSettings): Promise<void> {
  if (source !== state.source.value) reading = null;
  batch(() => {
    putProblemAside();
    if (state.view.value === 'start') state.blocked.value = null;
  });
  return inPlaceOfOthers(async (show, isLatest) => {
    const read = reading ?? await workers().ask({ kind: 'read', source }, show);
    if (!isLatest()) return;
    if (!read.canProject) {
      if (read.published === null && read.indicators === null) showBlocked(read);
      else showUnprojected(source, read);
      return;
    }
    const projected = await workers().ask({ kind: 'project', settings }, show);
    if (!isLatest()) return;
    batch(() => {
      if (reading !== read) putWhatElseWasRead(read);
      reading = read;
      showResult(source, { reading: read, ...projected, settings });
    });
  });
}

/** Asks the published statistics; the former answer stays until the new one is ready. The same question is asked again only when somebody insists. */
export async function askPublished(asked: PublishedAsked, insists = false): Promise<void> {
  const source = state.source.value;
  const key = JSON.stringify(asked);
  if (source === null || (key === latestQuestion && !insists)) return;
  latestQuestion = key;
  if (insists) putProblemAside();
  await askOfFiles(source, { kind: 'published', asked }, answer => { state.publishedAnswer.value = { asked, answer }; });
}

/** The same of the indicators of the returns. */
export async function askIndicators(asked: SectionAsked, insists = false): Promise<void> {
  const key = JSON.stringify(asked);
  if (key === latestIndicators && !insists) return;
  latestIndicators = key;
  if (insists) putProblemAside();
  await indicatorsFor(asked, answer => { state.indicatorsAnswers.value = { ...state.indicatorsAnswers.value, [asked.part]: { asked, answer } }; });
}

export async function indicatorsFor(asked: IndicatorsAsked, keep: (answer: IndicatorsAnswer) => void): Promise<void> {
  if (state.source.value !== null) await askOfFiles(state.source.value, { kind: 'indicators', asked }, keep);
}

/** Compares scenarios beside whatever else goes on, and without a word of progress unless somebody listens: a first picture is there before anybody could read it. */
export async function askScenarios(asked: ScenariosAsked, show: Show = () => {}): Promise<ScenariosAnswer> {
  const source = state.source.value;
  if (source === null) return { comparison: null };
  if (reading === null) await readAgain(source);
  try {
    return reading === null ? { comparison: null } : await workers().ask({ kind: 'scenarios', asked }, show);
  } catch (error) {
    showFault(error);
    return { comparison: null };
  }
}

/** Workers that were stopped have forgotten the files. */
const readAgain = (source: Source): Promise<void> => inPlaceOfOthers(async (show, isLatest) => {
  const read = await workers().ask({ kind: 'read', source }, show);
  if (!isLatest()) return;
  reading = read;
  state.progress.value = null;
});

async function askOfFiles<R extends AnalysisRequest>(source: Source, request: R, keep: (answer: ReplyTo<R>) => void): Promise<void> {
  await inPlaceOfOthers(async (show, isLatest) => {
    // Workers that were stopped have forgotten the files.
    const read = reading ?? await workers().ask({ kind: 'read', source }, show);
    if (!isLatest()) return;
    reading = read;
    const answer = await workers().ask(request, show);
    if (!isLatest()) return;
    batch(() => {
      keep(answer);
      state.progress.value = null;
    });
  });
}

/** What other files hold: what was asked of the former ones is open again. */
function putWhatElseWasRead({ published, indicators }: Reading): void {
  state.published.value = published;
  state.indicators.value = indicators;
  state.indicatorsAnswers.value = {};
  latestQuestion = '';
  latestIndicators = '';
}

/** Published statistics, or indicators, without a return that could be projected. Returns among them that are wrong are named. */
function showUnprojected(source: Source, read: Reading): void {
  reading = read;
  const lines = blockingLines(read);
  batch(() => {
    state.source.value = source;
    state.blocked.value = read;
    putWhatElseWasRead(read);
    state.progress.value = null;
    if (lines.length > 0) state.problem.value = { title: 'The returns among these files cannot be projected yet', lines };
  });
}

function showResult(source: Source, result: state.Result): void {
  batch(() => {
    state.source.value = source;
    state.settings.value = result.settings;
    state.result.value = result;
    state.blocked.value = null;
    state.progress.value = null;
  });
}

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const asLine = ({ file, message, action }: Issue): string => `${file === undefined ? '' : `${file}: `}${sentence(message)} ${sentence(action)}`;

const blockingLines = (read: Reading): state.Problem['lines'] =>
  [...new Set(read.issues.filter(issue => issue.severity === 'blocks').map(asLine))].map(text => ({ text }));

function showBlocked(read: Reading): void {
  batch(() => {
    state.progress.value = null;
    state.blocked.value = read;
    state.problem.value = { title: 'These files cannot be projected yet', lines: blockingLines(read) };
  });
}

function showFault(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dismissWorkers();
  batch(() => {
    state.progress.value = null;
    state.problem.value = {
      title: 'Headwater stopped because of a fault of its own',
      lines: [
        { text: 'Your files are unchanged and were not sent anywhere. Try again; if it stops again, tell those who gave you Headwater what stands in the next line.' },
        { text: reason },
      ],
    };
  });
}
