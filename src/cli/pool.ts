import { Worker } from 'node:worker_threads';
import type { Pool, Task, TaskResult } from '#jobs/task.ts';
import { lanesOf, runTask } from '#jobs/task.ts';

/** What a thread is sent: the model and plan once for each run, and then which replicates to do. */
export type ToThread =
  | { readonly kind: 'remember'; readonly model: Task['model']; readonly plan: Task['plan'] }
  | { readonly kind: 'run'; readonly task: Omit<Task, 'model' | 'plan'> };

export interface ClosablePool extends Pool { readonly close: () => Promise<void> }

interface Thread {
  readonly worker: Worker;
  /** The model that the thread remembers: every chunk of a run has the same object. */
  remembers: Task['model'] | null;
}

/** One thread's answer, or the error that ended it. */
function answerOf(worker: Worker): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (result: TaskResult): void => done(() => resolve(result));
    const onError = (error: unknown): void => done(() => reject(error));
    const onExit = (): void => done(() => reject(new Error('A thread of the projection ended before its work was done.')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

async function runOn(thread: Thread, { model, plan, ...task }: Task): Promise<TaskResult> {
  const send = (message: ToThread): void => thread.worker.postMessage(message);
  if (thread.remembers !== model) send({ kind: 'remember', model, plan });
  thread.remembers = model;
  const answer = answerOf(thread.worker);
  send({ kind: 'run', task });
  return await answer;
}

/** The entry of a thread stands beside this file, bundled or as source. */
const threadEntry = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Runs tasks on so many threads; a task that finds all of them busy waits for the next that is free. */
export function threadPool(size: number): ClosablePool {
  const threads = Array.from({ length: size }, (): Thread => ({ worker: new Worker(threadEntry()), remembers: null }));
  // A thread waiting for work keeps nobody from ending the program.
  for (const { worker } of threads) worker.unref();
  return {
    ...lanesOf(threads, async (thread, task) => {
      thread.worker.ref();
      try {
        return await runOn(thread, task);
      } finally {
        thread.worker.unref();
      }
    }),
    close: async () => { await Promise.all(threads.map(({ worker }) => worker.terminate())); },
  };
}

/** Runs tasks here, one after the other, and lets a wish to stop be heard between them. */
export const poolOfOne: ClosablePool = {
  size: 1,
  run: async task => {
    await new Promise(resolve => { setImmediate(resolve); });
    return runTask(task);
  },
  close: async () => {},
};

export const poolOf = (threads: number): ClosablePool => (threads === 1 ? poolOfOne : threadPool(threads));
