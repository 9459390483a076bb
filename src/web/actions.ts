import { batch } from '@preact/signals';
import type { Issue } from '#kernel/issue.ts';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import { clearAddress } from '#web/routes.ts';
import type { ProjectionSettings } from '#web/settings.ts';
import { DEFAULT_SETTINGS } from '#web/settings.ts';
import * as state from '#web/state.ts';
import { assembleCrew, simulatorsFor } from '#web/workers/crew.ts';
import type { Crew } from '#web/workers/crew.ts';
import type { Progress, Reading, Source } from '#web/workers/protocol.ts';

/** The workers in service, and what they last read, so that a change of settings need not read again. */
let crew: Crew | null = null;
let reading: Reading | null = null;
/** Counts the pieces of work begun, so that what an older one still says is not shown. */
let latestWork = 0;

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

export async function chooseFiles(files: readonly ChosenFile[]): Promise<void> {
  if (files.length > 0) await work({ kind: 'files', files }, state.settings.value);
  else showChoiceProblem('It holds no files. Choose the CSV, XML or zip files of your SSDA903 returns, or the folder they are in.');
}

export function showChoiceProblem(text: string): void {
  state.problem.value = { title: 'There is a problem with what you chose', lines: [{ text }] };
}

/** Adds files (a price list, a missing year) to those already read; one of the same path takes the other's place. */
export async function addFiles(files: readonly ChosenFile[]): Promise<void> {
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
  });
  clearAddress();
}

/** Reads, unless these very files were read last, and projects. The former result stays until the new one is ready. */
async function work(source: Source, settings: ProjectionSettings): Promise<void> {
  if (state.progress.value !== null) dismissWorkers();
  if (source !== state.source.value) reading = null;
  latestWork += 1;
  const mine = latestWork;
  const isLatest = (): boolean => mine === latestWork;
  const show = (progress: Progress): void => { if (isLatest()) state.progress.value = progress; };
  batch(() => {
    state.problem.value = null;
    state.blocked.value = null;
    state.progress.value = { words: 'Starting', share: null };
  });
  try {
    const read = reading ?? await workers().ask({ kind: 'read', source }, show);
    if (!isLatest()) return;
    if (!read.canProject) { showBlocked(read); return; }
    const projected = await workers().ask({ kind: 'project', settings }, show);
    if (!isLatest()) return;
    reading = read;
    showResult(source, { reading: read, ...projected, settings });
  } catch (error) {
    if (isLatest()) showFault(error);
  }
}

function showResult(source: Source, result: state.Result): void {
  batch(() => {
    state.source.value = source;
    state.settings.value = result.settings;
    state.result.value = result;
    state.progress.value = null;
  });

}

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const asLine = ({ file, message, action }: Issue): string => `${file === undefined ? '' : `${file}: `}${sentence(message)} ${sentence(action)}`;

function showBlocked(read: Reading): void {
  const lines = read.issues.filter(issue => issue.severity === 'blocks').map(asLine);
  batch(() => {
    state.progress.value = null;
    state.blocked.value = read;
    state.problem.value = { title: 'These files cannot be projected yet', lines: [...new Set(lines)].map(text => ({ text })) };
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
