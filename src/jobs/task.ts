import { at } from '#kernel/assert.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import type { Plan } from '#demand/plan.ts';
import { simulateReplicates } from '#demand/run.ts';
import { replay } from '#scenarios/replay/replay.ts';
import type { PathMemory } from '#scenarios/replay/replay.ts';
import type { Treatment } from '#scenarios/replay/treatment.ts';

/** Replicates that a worker, a thread or a queue can be sent: plain data in, plain data out, the same wherever it runs. */
export interface Task {
  readonly model: FittedModel;
  readonly plan: Plan;
  /** Scenarios that the same children are to live (`replay`); none for the baseline alone. */
  readonly treatments: readonly Treatment[];
  readonly first: number;
  readonly count: number;
}
export type TaskResult = Int32Array<ArrayBuffer>;

/**
 * Does a task, here and now. The worker side of every pool calls this; a worker that is asked about the same children again
 * and again keeps their paths in a memory of its own.
 */
export const runTask = ({ model, plan, treatments, first, count }: Task, memory: PathMemory | null = null): TaskResult =>
  (treatments.length === 0 ? simulateReplicates(model, plan, first, count) : replay(model, plan, treatments, first, count, memory));

/** Somewhere to run tasks: web workers, threads, or `inlinePool`. */
export interface Pool {
  /** How many tasks run at once. */
  readonly size: number;
  /** On the worker of a lane, 0 to size - 1, which may remember what it did before; on whichever is least busy when none is named. */
  run(task: Task, lane?: number): Promise<TaskResult>;
  /** Lets what waits where the pool stands be heard between two long pieces of work there; absent where nothing waits. */
  readonly breathe?: () => Promise<void>;
}

/** Runs tasks where it stands, letting the caller's event loop breathe between them. */
export const inlinePool: Pool = { size: 1, run: task => Promise.resolve(task).then(one => runTask(one)) };

interface Lane<W> { readonly worker: W; waiting: number; last: Promise<void> }

/** A pool of workers that each do one task at a time: a task waits in the lane of its worker. */
export function lanesOf<W>(workers: readonly W[], runOn: (worker: W, task: Task) => Promise<TaskResult>): Pool {
  const lanes = workers.map((worker): Lane<W> => ({ worker, waiting: 0, last: Promise.resolve() }));
  const answerAfter = async (before: Promise<void>, { worker }: Lane<W>, task: Task): Promise<TaskResult> => { await before; return await runOn(worker, task); };
  const settled = async (answer: Promise<TaskResult>, lane: Lane<W>): Promise<void> => {
    // A fault is heard by whoever asked; the lane goes on with the next.
    try { await answer; } catch { /* heard elsewhere */ }
    lane.waiting -= 1;
  };
  return {
    size: workers.length,
    run: async (task, lane) => {
      const mine = lane === undefined ? lanes.reduce((least, one) => (one.waiting < least.waiting ? one : least)) : at(lanes, lane % lanes.length);
      mine.waiting += 1;
      const answer = answerAfter(mine.last, mine, task);
      mine.last = settled(answer, mine);
      return await answer;
    },
  };
}
